const MONTH = 'Jan|Jän|Feb|Mär|Maer|Mrz|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez';
/** A dot after a number ends a sentence only before another one begins: `4. März` is a day. */
const SENTENCE_END = new RegExp(
  `(?<=[!?…]|(?<!\\d)\\.|(?<!\\d\\.\\s?\\d?)\\d\\.(?=\\s+(?!${MONTH})\\p{Lu})|\\n)\\s+|\\n+`,
  'u',
);

const POLITE = new RegExp(
  [
    'hello|hi|hey|dear (?:sir or madam|team|all|shop)|good (?:morning|day|evening|afternoon)',
    'please|thanks(?: a lot| very much| again)?|many thanks|thank you(?: very much| so much| again)?|cheers',
    '(?:kind|best|warm) (?:regards|wishes)|regards|yours(?: sincerely| faithfully| truly)?|sincerely',
    'hallo|guten (?:tag|morgen|abend)|moin|servus|grüezi|liebes? (?:team|alle)|sehr geehrte damen und herren',
    'bitte(?: schön| sehr)?|danke(?: schön| sehr| vielmals)?|vielen dank|herzlichen dank|besten dank|dankeschön',
    '(?:viele|liebe|beste|herzliche|freundliche) gr(?:ü|ue)(?:ß|ss)e|mit freundlichen gr(?:ü|ue)(?:ß|ss)en|mfg|lg|vg|gru(?:ß|ss)',
  ].join('|'),
  'giu',
);
const WORD_EDGES = new RegExp(`(?<![\\p{L}\\p{N}])(?:${POLITE.source})(?![\\p{L}\\p{N}])`, 'giu');

export type Sentence = {
  /** As it was written, on one line, with one kind of apostrophe. */
  readonly text: string;
  /** In small letters, without what is only polite and without marks around it. */
  readonly core: string;
  readonly isQuestion: boolean;
};

/** What is left when it is empty was polite, and no more. */
export function sentencesOf(text: string): readonly Sentence[] {
  return text
    .normalize('NFC')
    .replaceAll(/[\u2018\u2019\u00b4`]/g, "'")
    .replaceAll(/\r\n?/g, '\n')
    .split(SENTENCE_END)
    .map((part) => part.replaceAll(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .map((part) => ({ text: part, core: coreOf(part), isQuestion: /\?\s*$/.test(part) }));
}

export function coreOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(WORD_EDGES, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '')
    .trim();
}

/** Somebody says that it is not so, or no longer. */
const NEGATION =
  /(?<!\p{L})(?:not|never|no longer|cannot|without|nicht|nie|niemals|kein|keine|keinen|keiner|ohne)(?!\p{L})|n't(?!\p{L})|(?<!\p{L})(?:dont|doesnt|wont|cant)(?!\p{L})/iu;

export function isNegated(text: string): boolean {
  return NEGATION.test(text);
}

/** It speaks of somebody else, whose sizes and allergies are not the customer's. */
const SOMEBODY_ELSE = new RegExp(
  `(?<!\\p{L})(?:${[
    '(?:my|our|his|her|their) (?:wife|husband|partner|son|daughter|mother|father|mum|dad|mom|brother|sister|child|children|kids|boy|girl|friend|aunt|uncle|niece|nephew|grand\\p{L}+|colleague|boss|neighbou?r)',
    'his|her|he|she|their|they',
    'mein(?:e[rmns]?|es)? (?:frau|mann|sohn\\p{L}*|tochter|mutter|vater\\p{L}*|bruder\\p{L}*|schwester|kind\\p{L}*|oma|opa|freund\\p{L}*|tante|onkel\\p{L}*|nichte|neffe\\p{L}*|enkel\\p{L}*|partner\\p{L}*|chef\\p{L}*|kolleg\\p{L}*)',
    'sein|seine[rmns]?|er|ihre[rmns]?|sie',
  ].join('|')})(?!\\p{L})|\\p{Lu}\\p{L}+'s\\s`,
  'u',
);

export function isAboutSomebodyElse(text: string): boolean {
  return SOMEBODY_ELSE.test(text.replace(/^./u, (first) => first.toLowerCase()));
}
