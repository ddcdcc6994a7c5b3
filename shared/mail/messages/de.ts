import { counted } from '../formats.ts';
import type { Messages } from '../messages.ts';
import { deAnswer } from './de-answer.ts';
import { deCases } from './de-cases.ts';
import { deForms } from './de-forms.ts';
import { dePrivacy } from './de-privacy.ts';
import { deProposal } from './de-proposal.ts';
import { deQuestion } from './de-question.ts';
import { deRegulars } from './de-regulars.ts';
import { deStaff } from './de-staff.ts';
import { deVocabulary } from './de-vocabulary.ts';

const LOCALE = 'de-DE';
const geschenke = (count: number) =>
  counted(LOCALE, count, { one: 'Geschenk', other: 'Geschenke' });
const minuten = (count: number) => counted(LOCALE, count, { one: 'Minute', other: 'Minuten' });

export const de: Messages = {
  ...deVocabulary,
  whyOrdered: (shop) =>
    `${shop} schreibt Ihnen, weil Sie bei uns Geschenke bestellt haben. Es geht um Ihre Bestellung, nicht um Werbung.`,
  dear: (name) => `Guten Tag, ${name}!`,
  whyAsked: (shop) =>
    `${shop} schreibt Ihnen, weil Sie davon hören wollten. Es geht um Ihre Bestellung, nicht um Werbung.`,
  whyStopped: (shop) =>
    `${shop} schreibt Ihnen, weil in Ihrem Geschenkbuch ein Anlass beendet wurde.`,
  whyForm: (shop) =>
    `${shop} schreibt Ihnen, weil Sie in den letzten sechzehn Monaten mit uns geschenkt haben. Dann kommt zu jedem neuen Katalog dieses Formular.`,
  whySheet: (shop) =>
    `${shop} schreibt Ihnen, weil ein Formular mit Ihrer Kundennummer bei uns angekommen ist.`,
  signInCode: {
    subject: (code, shop) => `${code} ist Ihr Code für ${shop}`,
    preheader: (count) => `Gültig für ${minuten(count)}.`,
    title: 'Ihr Code',
    lead: 'Geben Sie ihn auf der Seite ein, auf der Sie ihn angefordert haben.',
    validity: (count, until) => `Er gilt für ${minuten(count)}, bis ${until} Uhr UTC.`,
    notAsked:
      'Sie haben keinen Code angefordert? Dann hat sich jemand vertippt, und Sie müssen nichts tun. Bitte nennen Sie ihn niemandem; wir fragen nie danach.',
    why: (shop) =>
      `${shop} schreibt Ihnen, weil diese Adresse auf einer unserer Seiten eingegeben wurde.`,
    staffOf: (shop) => `die Seiten für Mitarbeitende von ${shop}`,
    whyStaff: (shop) =>
      `${shop} schreibt Ihnen, weil diese Adresse dort eingegeben wurde, wo sich Mitarbeitende anmelden.`,
  },
  confirmation: {
    subject: (count) => `Danke für Ihre Bestellung: ${geschenke(count)}`,
    preheader: (total, first) => `Zusammen ${total}; das erste ist für ${first}.`,
    title: (count) =>
      count === 1
        ? 'Danke. Wir halten diesen Tag für Sie fest.'
        : 'Danke. Wir halten diese Tage für Sie fest.',
    lead: (count) =>
      count === 1
        ? 'Das haben wir vereinbart. Ihr Geschenk wird an dem genannten Tag berechnet, nicht früher.'
        : 'Das haben wir vereinbart. Jedes Geschenk wird einzeln berechnet, an dem genannten Tag, nicht früher.',
    charged: (amount, moment) => `${amount}, berechnet am ${moment}`,
    chargedNow: (amount) => `${amount}, jetzt berechnet`,
    reminded: (date) => `Wir erinnern Sie am ${date}.`,
    notReminded: 'Eine Erinnerung folgt nicht: Der Tag ist nah.',
    more: (count) =>
      `Und ${counted(LOCALE, count, { one: 'weiteres Geschenk', other: 'weitere Geschenke' })}, nach Liefermonat:`,
    month: (count, amount) => `${geschenke(count)}, ${amount}`,
    total: (count) => `Summe, ${geschenke(count)}`,
    noCard: (moment) =>
      `Es gibt noch keine Karte, die wir belasten könnten. Bitte geben Sie vor ${moment} eine an, damit Ihre Geschenke pünktlich ankommen.`,
    noCardNow:
      'Es gibt noch keine Karte, die wir belasten könnten. Bitte geben Sie jetzt eine an, damit Ihre Geschenke pünktlich ankommen.',
    changes:
      'Bis ein Geschenk berechnet wird, können Sie alles daran ändern oder es kostenlos stornieren.',
  },
  reminder: {
    subject: (name, day) => `Ihr Geschenk für ${name} am ${day}`,
    preheader: (item, amount, day) => `${item}. ${amount} werden am ${day} berechnet.`,
    title: (name, day) => `Am ${day} kommt Ihr Geschenk bei ${name} an.`,
    lead: 'So wird es ankommen.',
    nothingToDo: 'Wenn es Ihnen so gefällt, müssen Sie nichts tun.',
    charge: (amount, moment) => `${amount} am ${moment}`,
    cardExpires: ({ brand, last4 }) =>
      `Ihre ${brand}-Karte mit der Endung ${last4} ist bis dahin abgelaufen. Bitte geben Sie eine neue an, damit das Geschenk pünktlich ankommt.`,
    cardExpiresUnnamed:
      'Ihre Karte ist bis dahin abgelaufen. Bitte geben Sie eine neue an, damit das Geschenk pünktlich ankommt.',
    noCard:
      'Es gibt keine Karte, die wir belasten könnten. Bitte geben Sie eine an, damit das Geschenk pünktlich ankommt.',
    cancelHint: 'bis zur Zahlung kostenlos',
    stopHint: (occasion, name) =>
      `zum Anlass „${occasion}“ kommt für ${name} nichts mehr, und wir fragen nicht, warum`,
  },
  declined: {
    subject: (name) => `Ihr Geschenk für ${name} ist noch nicht bezahlt`,
    preheader: (amount) => `${amount} konnten nicht abgebucht werden. Noch ist Zeit.`,
    title: (name) => `Ihr Geschenk für ${name} konnte noch nicht bezahlt werden.`,
    reasons: {
      soft: 'Ihre Bank hat die Zahlung diesmal nicht freigegeben. Das kommt vor, etwa wenn ein Limit erreicht ist, und gibt sich oft von selbst.',
      hard: 'Ihre Bank nimmt mit dieser Karte keine Zahlungen mehr an; wir versuchen es mit ihr nicht noch einmal.',
      authentication_required:
        'Ihre Bank möchte, dass Sie diese Zahlung selbst bestätigen. Das dauert nur einen Augenblick.',
      no_card: 'Es ist keine Karte hinterlegt, die wir belasten könnten.',
    },
    nextTry: (moment) =>
      `Wir versuchen es wieder am ${moment}. Sie müssen nichts tun; Sie können auch jetzt bezahlen oder eine andere Karte angeben.`,
    noNextTry:
      'Sobald Sie bezahlen oder eine andere Karte angeben, kümmern wir uns um alles Weitere.',
    lastDay: (moment) =>
      `Ohne Zahlung bis ${moment} müssten wir dieses Geschenk aufgeben. Sie schulden dann nichts.`,
  },
  lapsed: {
    subject: (name) => `Ihr Geschenk für ${name} wird nicht verschickt`,
    preheader: 'Es konnte nicht rechtzeitig bezahlt werden. Es wurde nichts berechnet.',
    title: (name) => `Es tut uns leid: Ihr Geschenk für ${name} wird nicht verschickt.`,
    lead: 'Wir haben es bis zuletzt versucht, aber es konnte nicht rechtzeitig bezahlt werden. Es wurde nichts berechnet, und Sie schulden nichts.',
    again:
      'Auch ein Geschenk, das etwas später kommt, macht Freude. Wenn Sie mögen: Ihr Geschenkbuch ist offen.',
  },
  late: {
    subject: (name, day) => `Ihr Geschenk für ${name} kommt am ${day}`,
    preheader: (day) => `Es ist bezahlt, aber zu spät für ${day}.`,
    title: (name, day) => `Ihr Geschenk für ${name} kommt am ${day} an.`,
    lead: (day) =>
      `Es ist bezahlt, vielen Dank, aber zu spät, um am ${day} da zu sein. Wir schicken es, so schnell wir können.`,
    expected: 'Kommt an',
    planned: 'War geplant für',
    choice:
      'Zu spät, um noch Freude zu machen? Bis das Paket unterwegs ist, können Sie stornieren und bekommen alles zurück.',
  },
  cancelled: {
    subject: (name) => `Ihr Geschenk für ${name} ist storniert`,
    preheaderRefunded: (amount) => `Sie bekommen ${amount} zurück.`,
    preheaderFree: 'Es wurde nichts berechnet.',
    title: (name) => `Ihr Geschenk für ${name} ist storniert.`,
    refunded: (amount) =>
      `Wir überweisen ${amount} auf die belastete Karte zurück. Bis Ihre Bank es anzeigt, können zehn Tage vergehen.`,
    free: 'Es wurde nichts berechnet, und es wird nichts berechnet.',
  },
  charged: {
    subject: (name) => `Ihr Geschenk für ${name} ist bezahlt`,
    preheader: (amount, day) => `${amount}. Es soll am ${day} ankommen.`,
    title: (name) => `Ihr Geschenk für ${name} ist bezahlt.`,
    lead: (day) => `Vielen Dank. Nun sorgen wir dafür, dass es am ${day} da ist.`,
    paid: 'Bezahlt',
  },
  dispatched: {
    subject: (name) => `Ihr Geschenk für ${name} ist unterwegs`,
    preheader: (day) => `Es sollte am ${day} da sein.`,
    title: (name) => `Ihr Geschenk für ${name} ist unterwegs.`,
    lead: (day) => `Wir haben es der Post übergeben. Es sollte am ${day} da sein.`,
    expected: 'Kommt an',
  },
  delivered: {
    subject: (name) => `Ihr Geschenk für ${name} ist angekommen`,
    preheader: (item, day) => `${item}, am ${day}.`,
    title: (name) => `Ihr Geschenk für ${name} ist angekommen.`,
    parcel: (day) => `Am ${day} wurde es zugestellt, mit Ihren Worten:`,
    parcelWordless: (day) => `Am ${day} wurde es zugestellt.`,
    eGift: (day) => `Am ${day} haben wir es per E-Mail geschickt, mit Ihren Worten:`,
    eGiftWordless: (day) => `Am ${day} haben wir es per E-Mail geschickt.`,
    on: 'Kam an',
  },
  occasionStopped: {
    subject: (occasion, name) => `Beendet: „${occasion}“ für ${name}`,
    preheader: 'Wie gewünscht. Sie können es jederzeit zurücknehmen.',
    title: (occasion, name) => `Der Anlass „${occasion}“ für ${name} ist beendet.`,
    lead: 'Wie gewünscht schicken wir zu diesem Anlass nichts mehr und erinnern Sie nicht daran.',
    ended: (count) =>
      count === 1
        ? 'Damit ist dieses Geschenk storniert:'
        : 'Damit sind diese Geschenke storniert:',
    plannedFor: (date) => `War geplant für ${date}`,
    refunded: (amount) => `Sie bekommen ${amount} auf die belastete Karte zurück.`,
    free: 'Es wurde nichts berechnet.',
    more: (count) =>
      `Und ${counted(LOCALE, count, { one: 'weiteres Geschenk', other: 'weitere Geschenke' })}; Ihr Geschenkbuch zeigt sie alle.`,
    bank: 'Bis Ihre Bank eine Erstattung anzeigt, können zehn Tage vergehen.',
    takeBack:
      'War es ein Versehen, oder waren Sie es nicht? Sie können es jederzeit zurücknehmen. Was storniert ist, bleibt storniert; Sie können es neu bestellen.',
    lifted:
      'Der Anlass gilt seitdem wieder. Was storniert ist, bleibt storniert; Sie können es neu bestellen.',
  },
  ...deAnswer,
  ...deCases,
  ...deStaff,
  ...dePrivacy,
  ...deForms,
  ...deProposal,
  ...deQuestion,
  ...deRegulars,
  eGift: {
    subject: (sender) => `Ein Geschenk für Sie von ${sender}`,
    subjectUnnamed: 'Ein Geschenk für Sie',
    preheader: (item) => `${item}, mit den besten Wünschen.`,
    title: (name) => `Für Sie, ${name}.`,
    lead: (sender) => `${sender} hat ein Geschenk für Sie ausgesucht:`,
    leadUnnamed: 'Jemand, der an Sie denkt, hat ein Geschenk für Sie ausgesucht:',
    noMessage: 'Mit den besten Wünschen',
    sender: 'Von',
    why: (shop, sender) =>
      `${shop} schreibt Ihnen, weil ${sender} uns gebeten hat, Ihnen dieses Geschenk zu bringen.`,
    whyUnnamed: (shop) =>
      `${shop} schreibt Ihnen, weil jemand uns gebeten hat, Ihnen dieses Geschenk zu bringen.`,
    once: 'Wir verwenden Ihre Adresse für dieses Geschenk und für nichts sonst.',
  },
};
