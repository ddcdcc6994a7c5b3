import { counted } from '../../mail/formats.ts';
import type { StaffValueMessages } from './staff-value.ts';

const daysDative = (count: number) => counted('de-DE', count, { one: 'Tag', other: 'Tagen' });

export const staffValueDe: StaffValueMessages = {
  title: 'Was sie uns wert sind',
  inferred:
    'Aus den Einkäufen errechnet. Eine Prognose, keine Tatsache; in ihren Daten können sie es lesen.',
  nothing:
    'Noch kein Wert. Er steht hier, sobald etwas gezählt ist, was sie gekauft haben, und die Modelle des Shops berechnet sind, spätestens nach einer Woche.',
  worth: 'In drei Jahren',
  worthNote: (low, high) =>
    `Marge abzüglich dessen, was ihre Betreuung kostet; spätes Geld zählt weniger. Mindestens vier von fünf solchen Kunden enden zwischen ${low} und ${high}.`,
  alive: 'Kaufen noch bei uns',
  aliveWords: {
    sure: (percent) => `so gut wie sicher (${percent})`,
    likely: (percent) => `wahrscheinlich (${percent})`,
    open: (percent) => `lässt sich nicht sagen (${percent})`,
    unlikely: (percent) => `wahrscheinlich nicht (${percent})`,
    gone: (percent) => `so gut wie sicher nicht mehr (${percent})`,
  },
  expected: {
    title: 'Von ihnen erwartet',
    within: 'Innerhalb von',
    months: (count) => counted('de-DE', count, { one: 'Monat', other: 'Monaten' }),
    orders: 'Bestellungen',
    margin: 'Marge',
  },
  spendPerOrder: 'Eine Bestellung bringt',
  cost: 'Dieser Kunde kostet',
  costNote:
    'In drei Jahren. Was eine Bestellung und ein Jahr kosten, steht auf der Seite des Zauns.',
  changes: {
    title: 'Warum es sich geändert hat',
    none: 'Seit dem letzten Mal hat sich nichts geändert.',
    first_value: 'Das ist ihr erster Wert.',
    bought: (orders, spend) => `Sie haben an ${daysDative(orders)} mehr gekauft, für ${spend}.`,
    returned: (spend) => `Ihre Einkäufe sind um ${spend} weniger geworden: Etwas kam zurück.`,
    silent: (silent, usual) =>
      `Seit ${daysDative(silent)} ist es still; üblich war eine Pause von ${daysDative(usual)}.`,
    likelier_to_stay: (from, to) =>
      `Dass sie bleiben, ist wahrscheinlicher geworden: ${to}, zuvor ${from}.`,
    likelier_gone: (from, to) =>
      `Dass sie gegangen sind, ist wahrscheinlicher geworden: Noch da mit ${to}, zuvor ${from}.`,
    spends_more: (from, to) => `Eine Bestellung bringt mehr: ${to}, zuvor ${from}.`,
    spends_less: (from, to) => `Eine Bestellung bringt weniger: ${to}, zuvor ${from}.`,
    new_model: 'Die Prognose wurde aus den seither vergangenen Wochen neu gemacht.',
  },
  model: {
    title: 'Wie gut diese Prognose ist',
    short:
      'Unsere Geschichte ist kurz oder hat eine Lücke von einem Jahr oder mehr: Die Prognose ließ sich noch nicht genug prüfen. Nehmen Sie sie als erste Schätzung.',
    farOff:
      'Bei den Prüfungen lag die Prognose weit von dem, was kam. Verlassen Sie sich nicht auf sie; was Kunden sagen, zählt mehr.',
    untested: 'An unserer eigenen Vergangenheit wurde sie noch nicht geprüft.',
    tested: (count) =>
      `An unserer eigenen Vergangenheit ${count}-mal geprüft, jedes Mal ohne vorauszusehen:`,
    orders: (percent) => `von allen Bestellungen sah sie ${percent} voraus;`,
    spend: (percent) => `von allen Ausgaben sah sie ${percent} voraus;`,
    gini: (of) =>
      `wer viel ausgeben wird und wer nicht, unterscheidet sie mit ${of} von 100 Punkten (der Zufall mit 0).`,
    asOf: (date, modelId) => `Stand ${date}, nach ${modelId}.`,
  },
};
