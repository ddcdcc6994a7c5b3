import type { AddressMessages } from './address.ts';

export const addressDe: AddressMessages = {
  title: 'Woher haben Sie meine Adresse?',
  lead: 'Von jemandem, der Ihnen etwas schenken wollte. Ihre Adresse wurde uns genannt, damit das Geschenk Sie findet. Wir nutzen sie dafür und für nichts anderes.',
  ask: {
    title: 'Sehen Sie, wer es war',
    text: 'Geben Sie die Adresse ein, an die unsere E-Mail ging. Dorthin schicken wir einen Code, damit nur Sie das hier lesen. Ein Konto entsteht dadurch nicht.',
    email: 'Ihre E-Mail-Adresse',
    submit: 'Code schicken',
  },
  code: {
    title: 'Bitte geben Sie den Code ein',
    text: (minutes) =>
      `Wenn unsere E-Mails Ihre Adresse erreichen, ist gleich ein Code dort. Er gilt ${minutes} Minuten.`,
    code: 'Die sechs Ziffern aus der E-Mail',
    submit: 'Zeigen',
    other: 'Eine andere Adresse',
  },
  found: {
    nobody: 'Diese Adresse hat uns niemand genannt, oder sie ist schon vergessen.',
    unnamed: 'Ein Kunde, der uns keinen Namen genannt hat',
    since: (date) => `hat uns Ihre Adresse am ${date} genannt.`,
    name: 'Ihr Name, wie er uns genannt wurde',
    email: 'E-Mail',
    address: 'Anschrift',
    gifts: 'Was Sie bekommen haben',
    noGifts: 'noch nichts',
    gift: (occasion, date) => `${occasion}, ${date}`,
    forgotten: 'Dieser Eintrag ist vergessen.',
    own: 'Was diese Kunden uns sonst gesagt haben, gehört ihnen. Wenn Sie selbst bei uns bestellen, steht unter „Ihre Daten“, was wir über Sie als Kunden haben.',
    byLink:
      'Dieser Link zeigt nur, wessen Geschenk mit ihm kam. Alle sehen Sie, wenn Sie mit einem Code fragen.',
    all: 'Alle zeigen',
  },
  forget: {
    title: 'Bitte vergessen Sie mich',
    text: 'Ihr Name und Ihre Anschriften verschwinden aus jedem Adressbuch mit dieser E-Mail-Adresse. Was für Sie bestellt ist, wird storniert und erstattet, und an diese Adresse geht nichts mehr.',
    told: 'Wer Ihnen etwas schenkt, erfährt auf freundliche Weise, dass Sie lieber nichts bekommen möchten. Mehr sagen wir nicht, und Sie fragen wir nicht nach dem Grund.',
    stays:
      'Was jemand in eigenen Worten auf eine Karte geschrieben hat, bleibt bei ihm, und ein Paket, das schon unterwegs ist, kommt noch an.',
    submit: 'Vergessen Sie mich',
  },
  done: {
    title: 'Wie Sie wünschen.',
    text: 'Von jetzt an geht nichts mehr an diese Adresse. Innerhalb einer Stunde stehen Sie in keinem unserer Adressbücher mehr. Von Ihrer Adresse behalten wir einen Fingerabdruck, den niemand lesen kann, damit wir nicht wieder an sie schreiben.',
  },
  paper: {
    summary: 'Es kam mit der Post, und wir haben keine E-Mail-Adresse von Ihnen',
    text: 'Dann sieht ein Mensch nach. Bitte schreiben Sie Namen und Anschrift so, wie sie auf dem Paket standen: Ohne sie finden wir Sie nicht. Die Antwort kommt mit der Post, an eben diese Anschrift.',
    name: 'Name auf dem Paket',
    address: 'Anschrift auf dem Paket',
    wish: 'Was möchten Sie?',
    know: 'Wissen, von wem die Anschrift ist',
    forget: 'Vergessen werden',
    submit: 'Abschicken',
    sentTitle: 'Vielen Dank.',
    sentText:
      'Ein Mensch sieht nach und schreibt an die Anschrift auf dem Paket, spätestens in einem Monat.',
  },
  errors: {
    email_invalid: 'Das sieht nicht wie eine E-Mail-Adresse aus. Bitte sehen Sie noch einmal hin.',
    too_many_codes:
      'Wir haben in einer Stunde fünf Codes geschickt. Bitte nehmen Sie den letzten oder versuchen Sie es später.',
    wrong_code:
      'Das ist nicht der Code. Bitte sehen Sie in der neuesten E-Mail nach und versuchen Sie es noch einmal.',
    code_expired: 'Dieser Code gilt nicht mehr. Bitte lassen Sie sich einen neuen schicken.',
    code_used_up: 'Das wurde zu oft versucht. Bitte lassen Sie sich einen neuen Code schicken.',
    not_proven:
      'Das ist eine Weile her. Zu Ihrer Sicherheit lassen Sie sich bitte einen neuen Code schicken.',
    link_not_valid: 'Dieser Link öffnet nichts mehr. Mit einem Code geht es.',
    words_missing: 'Bitte schreiben Sie Namen und Anschrift, die auf dem Paket standen.',
    too_many_requests: 'Heute fragen sehr viele. Bitte schreiben Sie morgen noch einmal.',
    other: 'Da kam etwas dazwischen. Bitte versuchen Sie es noch einmal.',
  },
};
