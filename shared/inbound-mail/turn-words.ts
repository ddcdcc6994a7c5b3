import type { Language } from '../customers/customer.ts';
import { TURN_TEXT_LENGTH_MAX } from '../dialogue/turn.ts';
import { isQuietSubject } from './subject.ts';

type Words = {
  readonly goesOn: string;
  readonly notKept: (names: string) => string;
  readonly more: (count: number) => string;
};

/** What is added to somebody's words, in brackets, where not all of their mail could be kept. */
const WORDS: Record<Language, Words> = {
  en: {
    goesOn: '[The mail was longer than this.]',
    notKept: (names) => `[Not kept from the mail: ${names}]`,
    more: (count) => `${count} more`,
  },
  de: {
    goesOn: '[Die E-Mail war länger als das hier.]',
    notKept: (names) => `[Aus der E-Mail nicht aufgehoben: ${names}]`,
    more: (count) => `${count} weitere`,
  },
};
const NAMED_COUNT_MAX = 5;

type Facts = {
  /** What was written in the mail itself. */
  readonly words: string;
  readonly subject: string;
  readonly isReply: boolean;
  /** Files that could not be kept. */
  readonly dropped: readonly string[];
  readonly moreFileCount: number;
  readonly language: Language;
};

/** The words of a turn, at most as long as one may be; '' when the mail says nothing. */
export function turnWords({ dropped, moreFileCount, language, ...mail }: Facts): string {
  const { goesOn, notKept, more } = WORDS[language];
  const said = withSubject(mail);
  const others = Math.max(0, dropped.length - NAMED_COUNT_MAX) + moreFileCount;
  const named = dropped.slice(0, NAMED_COUNT_MAX).map((name) => name.slice(0, 120));
  const names = [...named, ...(others > 0 ? [more(others)] : [])].join(', ');
  const note = names === '' ? [] : [notKept(names)];
  const room = TURN_TEXT_LENGTH_MAX - note.join('').length - goesOn.length - 4;
  if (said.length <= room) return [said, ...note].filter((part) => part !== '').join('\n\n');
  return [`${said.slice(0, room).toWellFormed()}`, goesOn, ...note].join('\n\n');
}

/** A new mail says something with its subject, too; and some say it all there. */
function withSubject({ words, subject, isReply }: Pick<Facts, 'words' | 'subject' | 'isReply'>) {
  if (subject === '' || isReply || isQuietSubject(subject)) return words;
  if (words.toLowerCase().includes(subject.toLowerCase())) return words;
  return words === '' ? subject : `${subject}\n\n${words}`;
}
