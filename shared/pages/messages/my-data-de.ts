import type { LookedAt } from '../../dialogue/look.ts';
import type { MyDataMessages } from './my-data.ts';

const lookedAt: Readonly<Record<LookedAt, string>> = {
  conversation: 'Ihr Gespräch mit uns',
  call: 'Ihre Seite, für einen Anruf oder Besuch',
  case: 'eine Beschwerde von Ihnen',
  proposal: 'Ihre Bilder',
  mail: 'eine Mail von Ihnen',
  work_form: 'ein Formular, das Sie zurückgeschickt haben,',
  record: 'was über Sie bekannt ist, mit einem Programm,',
};

export const myDataDe: MyDataMessages = {
  title: 'Ihre Daten',
  lead: 'Sie gehören Ihnen. Lesen Sie sie, nehmen Sie sie mit, oder lassen Sie sie vergessen.',
  have: {
    title: 'Alles, was wir über Sie haben',
    text: 'Keine Zusammenfassung: alles, jeder Teil mit seinem Namen.',
    read: 'Lesen',
    json: 'Dasselbe für einen Computer (JSON)',
  },
  large: {
    text: 'Sie sind schon lange bei uns, und es ist viel: Wir stellen es für Sie zusammen, das dauert einige Minuten, und schreiben Ihnen eine Mail, wenn es da ist.',
    submit: 'Für mich zusammenstellen',
    asked: 'Es wird zusammengestellt. Wir schreiben Ihnen eine Mail, wenn es da ist.',
    ready: (moment, count) => `Zusammengestellt am ${moment}: ${count} Einträge.`,
    html: 'Lesen',
    json: 'Für einen Computer (JSON)',
  },
  looks: {
    title: 'Wer Ihre Daten angesehen hat',
    text: 'Wer hier arbeitet, sieht Sie nur, wenn es nötig ist, und jeder Blick wird vermerkt: eine Zeile für jede Person und Stunde.',
    none: 'Bisher niemand.',
    line: (name, what) => `${name} hat ${lookedAt[what]} angesehen`,
    kept: 'Die neuesten fünfzig. Wir heben das etwas mehr als zwei Jahre auf.',
  },
  forget: {
    title: 'Vergessen Sie mich',
    text: 'Alles wird gelöscht: Ihr Adressbuch, Ihre Bestellungen, was Sie gesagt haben und was wir wissen. Niemand kann es zurückholen.',
    go: 'So werden Sie vergessen',
    warning:
      'Das lässt sich nicht rückgängig machen, auch von uns nicht. Danach kennen wir Sie nicht mehr.',
    keeps:
      'Dreierlei bleibt: was bezahlt und zurückgezahlt wurde, ohne Ihren Namen, weil das Steuerrecht es verlangt; von Käufen in Läden und anderswo Tag und Summe, als hätte sie niemand Bekanntes gemacht; und ein Vermerk, dass wir Ihrer Adresse nicht schreiben, in einer Form, aus der sie niemand lesen kann.',
    backups: 'Unsere Sicherungskopien vergessen Sie innerhalb von 35 Tagen.',
    paid: 'Die Firma, die unsere Zahlungen abwickelt, bewahrt ihre eigenen Unterlagen auf, wie das Gesetz es von ihr verlangt.',
    open: (count) =>
      count === 1
        ? 'Ein Geschenk von Ihnen steht noch aus. Was soll damit geschehen?'
        : `${count} Geschenke von Ihnen stehen noch aus. Was soll damit geschehen?`,
    cancel:
      'Alle stornieren; was bezahlt wurde, kommt zurück. Was schon unterwegs ist, kommt noch an.',
    keep: 'Behalten, und mich vergessen, wenn das letzte angekommen ist',
    sendCode: 'Schicken Sie mir einen Code',
    codeText: 'Damit kein falscher Klick das auslöst, schicken wir einen Code an Ihre Adresse.',
    codeSent: 'Der Code ist in Ihrer Mail. Er gilt zehn Minuten.',
    code: 'Der Code',
    submit: 'Vergessen Sie mich',
    leave: 'Nein, ich bleibe',
    waiting:
      'Sie möchten vergessen werden, wenn Ihr letztes Geschenk angekommen ist. Bis dahin kommt nichts Neues von selbst, und Sie können es zurücknehmen.',
    stay: 'Ich bleibe doch',
    done: 'Wir vergessen Sie',
    doneText:
      'Sie sind überall abgemeldet. In einigen Minuten ist alles gelöscht; eine Zahlung, die zu Ihnen zurückgeht, kann einige Stunden brauchen. Danke für die Zeit mit Ihnen.',
  },
  errors: {
    wrong_code: 'Das ist nicht der Code aus der neuesten Mail.',
    code_expired:
      'Der Code ist älter als zehn Minuten. Bitte lassen Sie sich einen neuen schicken.',
    code_used_up:
      'Dieser Code wurde schon benutzt oder war zu oft falsch. Bitte lassen Sie sich einen neuen schicken.',
    too_many_codes: 'Wir haben in dieser Stunde fünf Codes geschickt. Bitte warten Sie ein wenig.',
    other: 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
  },
  done: {
    waiting: 'Wir vergessen Sie, wenn Ihr letztes Geschenk angekommen ist.',
    stayed: 'Sie bleiben, und alles andere auch. Schön.',
    asked: 'Wir stellen es zusammen und schreiben Ihnen eine Mail, wenn es da ist.',
  },
  everything: {
    title: 'Alles, was wir über Sie haben',
    lead: 'So, wie es gespeichert ist. Zurückgehalten ist nur, was Ihre Links geheim hält.',
    leftOut: (names) =>
      `Ausgelassen, weil man damit in Ihrem Namen handeln könnte: ${names} und die Schlüssel Ihrer Anmeldungen.`,
    files: 'Dateien',
    yes: 'ja',
    no: 'nein',
  },
};
