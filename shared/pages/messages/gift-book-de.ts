import { counted } from '../../mail/formats.ts';
import type { GiftBookMessages } from './gift-book.ts';

const LOCALE = 'de-DE';
const geschenke = (count: number) =>
  counted(LOCALE, count, { one: 'Geschenk', other: 'Geschenke' });

export const giftBookDe: GiftBookMessages = {
  title: 'Ihr Geschenkbuch',
  lead: (count, name, date) =>
    count === 1
      ? `Ein Geschenk wartet auf seinen Tag: das für ${name} am ${date}.`
      : `${geschenke(count)} warten auf ihren Tag. Das nächste ist für ${name}, am ${date}.`,
  empty: 'Kein Geschenk wartet auf seinen Tag.',
  emptyHint:
    'Denken Sie an jemanden, wählen Sie etwas aus und sagen Sie, an welchem Tag es da sein soll: Wir merken es uns für Sie, bis zu 16 Monate im Voraus.',
  order: 'Geschenke bestellen',
  again: (count) =>
    count === 1
      ? 'Dieses Jahr wieder: 1 Geschenk vom letzten Jahr'
      : `Dieses Jahr wieder: ${count} Geschenke vom letzten Jahr`,
  attention: 'Bitte sehen Sie hier nach',

  views: 'Wie Sie es ansehen',
  both: 'Kalender und Liste',
  calendar: 'Kalender',
  list: 'Liste',
  earlier: 'Frühere Geschenke',
  toCome: 'Kommende Geschenke',

  calendarTitle: 'Die nächsten 16 Monate',
  legend: 'Was die Zeichen bedeuten',
  marks: {
    planned: 'bestellt',
    paid: 'bezahlt oder da',
    attention: 'braucht Sie',
    over: 'nicht geschenkt',
  },
  today: 'heute',
  mark: (name, date, occasion, state) => `${name}, ${date}: ${occasion}, ${state}`,
  several: (count, date, names) => `${date}, ${geschenke(count)}: ${names}`,
  andMore: (names, count) => `${names} und ${count} weitere`,
  noGifts: 'kein Geschenk',

  listTitle: 'Eins nach dem anderen',
  later: (month) => `Alle Geschenke ab ${month}`,
  when: {
    planned: (reminder, amount, charge) =>
      `Erinnerung ${reminder} · ${amount} am ${charge} · bis dahin änderbar`,
    reminded: (amount, charge) => `${amount} am ${charge} · bis dahin änderbar`,
    charging: (amount) => `${amount} werden gerade bezahlt`,
    triedAgain: (amount, date) =>
      `${amount} noch nicht bezahlt · neuer Versuch am ${date}, oder eine andere Karte`,
    needsCard: (amount, date) =>
      `${amount} noch nicht bezahlt · mit einer anderen Karte bis ${date} geht es noch los`,
    paid: (amount, date) => `${amount} bezahlt am ${date} · stornierbar, bis es auf dem Weg ist`,
    late: (amount, date) => `${amount} bezahlt · kommt später, am ${date}`,
    onItsWay: (amount, date) => `${amount} bezahlt · kommt am ${date}`,
    arrived: (amount, date) => `${amount} · angekommen am ${date}`,
    failed: (amount) => `${amount} bezahlt · der Zusteller konnte es nicht abgeben`,
    free: 'nichts berechnet',
    refundDue: (amount) => `${amount} gehen auf Ihre Karte zurück`,
    refunded: (amount, date) => `${amount} gingen am ${date} zurück`,
  },

  chargesTitle: 'Was berechnet wird, nach Monat',
  chargesLead: 'Jedes Geschenk wird für sich berechnet, kurz vor seinem Tag, und vorher nichts.',
  charge: (count) => geschenke(count),
  chargesIn: (currency) => `In ${currency}`,
  card: (brand, last4) => `Bezahlt wird mit Ihrer ${brand}-Karte mit der Endung ${last4}.`,
  noCard: 'Es gibt noch keine Karte, die wir belasten könnten.',
  newCard: 'Karte angeben',
  anotherCard: 'Andere Karte angeben',

  earlierTitle: 'Frühere Geschenke',
  earlierEmpty: 'Es gibt noch keine.',
  years: 'Jahre',
};
