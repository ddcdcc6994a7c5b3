import { DeclinableMail } from '../customers/mail-decline.ts';
import type { Letter } from '../gifts/letters.ts';

/** One that a customer can be rid of by one press in the mail. */
type DeclinableLetter = Extract<Letter, { kind: DeclinableMail }>;

export type Declinable<Some extends DeclinableLetter> = Some & {
  /** Ends mails of this kind, and opens nothing else. */
  readonly declineToken: string;
};

type Written<Some extends Letter> = Some extends DeclinableLetter ? Declinable<Some> : Some;

/** A letter with all that stands in it. */
export type LetterToWrite = Written<Letter>;

export function isDeclinable(letter: Letter): letter is DeclinableLetter {
  return DeclinableMail.safeParse(letter.kind).success;
}
