import { counted } from '../../mail/formats.ts';
import type { LaboratoryMessages } from './laboratory.ts';

const customers = (count: number) => counted('de-DE', count, { one: 'Kunde', other: 'Kunden' });
const weeks = (count: number) => counted('de-DE', count, { one: 'Woche', other: 'Wochen' });

export const laboratoryDe: LaboratoryMessages = {
  title: 'Lohnt sich das Betreuen?',
  lead: 'Von den Kunden, die für eine Betreuung in Frage kommen, bleibt bei einem Teil alles wie gewohnt. Wer das ist, entscheidet allein das Los, einmal und für immer. Was die Betreuten mehr bringen als die anderen, das bringt die Betreuung.',
  nobodyYet:
    'Noch kommt niemand in Frage. Der Vergleich beginnt mit dem ersten Kunden, der den Zaun überschreitet.',
  noReadingYet: (day) => `Der Vergleich läuft. Zum ersten Mal wird am ${day} abgelesen.`,
  verdicts: {
    too_few: 'Es sind noch zu wenige, um etwas zu sagen.',
    open: 'Noch lässt sich nicht sagen, ob die Betreuung etwas bringt.',
    brings: 'Die Betreuung bringt mehr, als wenn alles wie gewohnt bleibt.',
    takes: 'Betreute Kunden bringen weniger als die, bei denen alles wie gewohnt bleibt.',
    not_worth: 'Was auch immer die Betreuung bringt, es ist weniger, als sie bringen muss.',
  },
  missing: (count) => `Es fehlen noch etwa ${customers(count)}.`,
  missingWeeks: (count) => `So, wie es läuft, dauert das etwa ${weeks(count)}.`,
  missingNever: 'In letzter Zeit ist niemand dazugekommen; so dauert es ewig.',
  figures: {
    perWeek: 'Je betreutem Kunden und Woche',
    inAll: 'Bisher insgesamt',
    gain: 'Als Teil dessen, was ohnehin gekommen wäre',
    compared: 'Verglichen',
    qualified: 'Kamen in Frage',
    asOf: 'Stand',
  },
  between: (low, high) => `zwischen ${low} und ${high}`,
  inAllOf: (managed, windowWeeks) => `von ${customers(managed)} über je ${weeks(windowWeeks)}`,
  compared: (managed, control) => `${managed} Betreute mit ${control}, bei denen alles bleibt`,
  qualified: (text, windowWeeks) =>
    `${text}; wer dazukommt, zählt, wenn ${weeks(windowWeeks)} vorbei und Rücksendungen da sind`,
  explained: (percent) =>
    `Was von jedem vorher zu erwarten war, nimmt ${percent} der Schwankung weg.`,
  look: (percent) =>
    `Schauen Sie so oft hin und hören Sie auf, wann Sie wollen: Die Spanne ist dafür gemacht. Dass sie die Wahrheit irgendwann einmal verfehlt, hat eine Wahrscheinlichkeit von ${percent}.`,
  margins:
    'Alle Zahlen sind Deckungsbeiträge. Was die Betreuung kostet, ist nicht abgezogen: das tut der Zaun. Wer noch auf eine Betreuung wartete, zählt als betreut.',
  chart: {
    title: 'Was ein betreuter Kunde in einer Woche bringt, Ablesung für Ablesung',
    description: (first, last) =>
      `Vom ${first} bis zum ${last}: Die Linie ist die Schätzung, die getönte Spanne enthält die Wahrheit. Wo sie ganz über der Linie des Nichts liegt, bringt die Betreuung etwas. Dasselbe steht in der Tabelle darunter.`,
    nothing: 'nichts',
    mustBring: 'muss bringen',
  },
  table: {
    caption: 'Ablesungen, die neueste zuerst',
    captionEarlier: 'Ablesungen davor',
    earlier: (count) => (count === 1 ? 'Eine frühere Ablesung' : `${count} frühere Ablesungen`),
    day: 'Tag',
    managed: 'Betreut',
    control: 'Wie gewohnt',
    perWeek: 'Je Kunde und Woche',
    from: 'Von',
    to: 'Bis',
    none: '–',
  },
  settings: {
    title: 'Was von jetzt an gilt',
    stays: 'Von hundert, die in Frage kommen, bleibt bei so vielen alles wie gewohnt',
    staysHint: 'Von 5 bis 50. Wer schon dabei ist, bleibt, wo er ist.',
    mustBring: (currency) => `Was die Betreuung je Kunde und Jahr bringen muss, in ${currency}`,
    mustBringHint:
      'Was die Betreuung eines Kunden kostet. Danach richtet sich, wie viel noch fehlt; lassen Sie es leer, wenn Sie es nicht wissen.',
    submit: 'Behalten',
    now: (share, windowWeeks) =>
      `Jetzt bleibt bei ${share} alles wie gewohnt, und jeder Kunde wird über ${weeks(windowWeeks)} verglichen.`,
  },
  notices: {
    kept: 'Behalten. Es gilt für alle, die von jetzt an in Frage kommen.',
    changed_meanwhile: 'Jemand anders ändert das gerade. Bitte versuchen Sie es noch einmal.',
    nothing_to_measure:
      'Noch hat kein Kunde einen Wert, also gibt es nichts zu vergleichen. Bitte kommen Sie wieder, wenn Käufe da sind.',
  },
  problems: {
    stays_not_valid: 'Bitte geben Sie eine ganze Zahl von 5 bis 50 an.',
    must_bring_not_valid:
      'Bitte geben Sie einen Betrag wie 120 oder 120,50 an, oder lassen Sie das Feld leer.',
  },
};
