import type { Language } from '../customers/customer.ts';
import type { OpenPoint } from '../dialogue/left-off.ts';

export type BriefWords = {
  readonly title: (name: string) => string;
  readonly somebody: string;
  readonly worth: (lifetime: string, year: string) => string;
  readonly alive: (percent: string) => string;
  readonly since: (date: string) => string;
  readonly last: {
    readonly them: (date: string) => string;
    readonly us: (date: string) => string;
    readonly none: string;
  };
  readonly open: string;
  readonly nothingOpen: string;
  /** By who owes it. */
  readonly points: Readonly<
    Record<OpenPoint['owedBy'], Readonly<Record<OpenPoint['kind'], string>>>
  >;
  readonly by: (date: string) => string;
  readonly known: string;
  readonly nothingKnown: string;
  readonly ahead: string;
  readonly nothingAhead: string;
};

/** What a handover says by itself; whoever hands over may change every word. */
export const BRIEF_WORDS: Readonly<Record<Language, BriefWords>> = {
  en: {
    title: (name) => `What you should know about ${name}`,
    somebody: 'this customer',
    worth: (lifetime, year) =>
      `Expected to bring a margin of ${lifetime} in three years, ${year} of it in the next twelve months.`,
    alive: (percent) => `Still buys from us with a probability of ${percent}.`,
    since: (date) => `Has had a manager since ${date}.`,
    last: {
      them: (date) => `They said last, on ${date}:`,
      us: (date) => `We said last, on ${date}:`,
      none: 'Nothing was said yet.',
    },
    open: 'Open between us:',
    nothingOpen: 'Nothing is open between us.',
    points: {
      us: {
        answer: 'We owe an answer',
        promise: 'We promised',
        case: 'A complaint',
        proposal: 'We owe a proposal',
        question: 'They asked',
        fact_to_confirm: 'We should check',
      },
      customer: {
        answer: 'They owe us an answer',
        promise: 'They wanted to',
        case: 'They should say whether this complaint is settled',
        proposal: 'A proposal waits for them',
        question: 'They were asked',
        fact_to_confirm: 'They should confirm',
      },
    },
    by: (date) => `by ${date}`,
    known: 'Known about them:',
    nothingKnown: 'Nothing is known about them yet.',
    ahead: 'Gifts ahead:',
    nothingAhead: 'No gift is ahead.',
  },
  de: {
    title: (name) => `Was Sie über ${name} wissen sollten`,
    somebody: 'diesen Kunden',
    worth: (lifetime, year) =>
      `Bringt voraussichtlich ${lifetime} Deckungsbeitrag in drei Jahren, davon ${year} in den nächsten zwölf Monaten.`,
    alive: (percent) => `Kauft mit einer Wahrscheinlichkeit von ${percent} weiter bei uns.`,
    since: (date) => `Wird seit dem ${date} persönlich betreut.`,
    last: {
      them: (date) => `Zuletzt sagte der Kunde am ${date}:`,
      us: (date) => `Zuletzt sagten wir am ${date}:`,
      none: 'Es wurde noch nichts gesagt.',
    },
    open: 'Offen zwischen uns:',
    nothingOpen: 'Zwischen uns ist nichts offen.',
    points: {
      us: {
        answer: 'Wir schulden eine Antwort',
        promise: 'Wir haben versprochen',
        case: 'Eine Beschwerde',
        proposal: 'Wir schulden einen Vorschlag',
        question: 'Der Kunde fragte',
        fact_to_confirm: 'Wir sollten prüfen',
      },
      customer: {
        answer: 'Der Kunde schuldet uns eine Antwort',
        promise: 'Der Kunde wollte',
        case: 'Der Kunde sollte sagen, ob diese Beschwerde erledigt ist',
        proposal: 'Ein Vorschlag wartet auf den Kunden',
        question: 'Der Kunde wurde gefragt',
        fact_to_confirm: 'Der Kunde sollte bestätigen',
      },
    },
    by: (date) => `bis ${date}`,
    known: 'Was wir wissen:',
    nothingKnown: 'Wir wissen noch nichts.',
    ahead: 'Kommende Geschenke:',
    nothingAhead: 'Es steht kein Geschenk an.',
  },
};
