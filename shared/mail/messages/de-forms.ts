import { counted } from '../formats.ts';
import type { Messages } from '../messages.ts';

const LOCALE = 'de-DE';
const geschenke = (count: number) =>
  counted(LOCALE, count, { one: 'Geschenk', other: 'Geschenke' });
const zeilen = (count: number) => counted(LOCALE, count, { one: 'Zeile', other: 'Zeilen' });

export const deForms: Pick<Messages, 'workForm' | 'sheet'> = {
  workForm: {
    subject: (edition) => `${edition}: Ihr Formular mit den Geschenken vom letzten Jahr`,
    preheader: (count) =>
      `${geschenke(count)} vom letzten Jahr, die Daten für dieses Jahr sind schon eingetragen.`,
    title: 'Die Geschenke vom letzten Jahr, mit den Daten für dieses Jahr.',
    lead: (edition, count) =>
      `Unser Katalog „${edition}“ ist da, und das ist Ihr Formular dazu: ${geschenke(count)} vom letzten Jahr, mit Empfänger, Adresse und dem Tag, auf den es dieses Jahr fällt.`,
    how: 'Behalten Sie, was Ihnen gefällt, ändern Sie, was anders ist, und streichen Sie den Rest. Auf der Seite dauert das wenige Minuten:',
    paper:
      'Lieber auf Papier? Das Formular hängt an. Drucken Sie es aus, füllen Sie es aus und schicken Sie es uns; wir tippen es ein, und Sie bestätigen es per E-Mail.',
    nothing:
      'Nichts wird bestellt und nichts berechnet, bevor Sie es sagen. Wenn Sie nichts tun, geschieht nichts.',
    fileName: 'geschenk-formular.pdf',
  },
  sheet: {
    subject: 'Bitte bestätigen: die Geschenke auf Ihrem Formular',
    preheader: (count) => `Wir haben ${zeilen(count)} gelesen. Es gilt, wenn Sie es bestätigen.`,
    title: 'Das haben wir auf Ihrem Formular gelesen.',
    lead: 'Danke, dass Sie es zurückgeschickt haben. Bitte sehen Sie nach, ob wir alles so gelesen haben, wie Sie es meinen: Es gilt, wenn Sie es bestätigen. Bis dahin ist nichts bestellt, und nichts wird berechnet.',
    unread: (count) =>
      count === 1
        ? 'Eine Zeile konnten wir nicht ganz lesen. Auf der Seite können Sie sie ergänzen.'
        : `${zeilen(count)} konnten wir nicht ganz lesen. Auf der Seite können Sie sie ergänzen.`,
    noName: 'Für wen?',
    noProduct: 'Welches Geschenk?',
    noDate: 'An welchem Tag?',
    more: (count) =>
      `Und ${counted(LOCALE, count, { one: 'weitere Zeile', other: 'weitere Zeilen' })}, auf der Seite.`,
    total: (count) => `Summe, ${geschenke(count)}`,
  },
};
