import { tidyText } from '../dialogue/turn-text.ts';
import { htmlAsText, QUOTE_MARK } from './html-text.ts';
import { attributionLength, isForwardMark, isOriginalMark, isQuotedHead } from './quote-lines.ts';
import { isDeviceLine, isDisclaimer, isSignatureMark, isSignOff } from './sign-off-lines.ts';
import { visibleText } from './visible-text.ts';

/** Of what is looked at; who writes more has pasted something. */
const LOOKED_AT_LENGTH_MAX = 60_000;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/**
 * What somebody wrote in a mail: without what they quoted, wherever it stands, and without the
 * signature below it. A mail that only passes another one on is taken whole.
 */
export function replyTextOf(mail: {
  readonly text?: string | undefined;
  readonly html?: string | undefined;
}): string {
  const plain = readable(mail.text ?? '');
  const all = plain === '' ? readable(htmlAsText(mail.html ?? '')) : plain;
  const { own, forwarded } = withoutQuotes(all.split('\n'));
  const text = tidyText(visibleText(withoutSignature(own).join('\n')));
  return text === '' && forwarded !== undefined ? tidyText(forwarded.join('\n')) : text;
}

function readable(text: string): string {
  const cut = text.slice(0, LOOKED_AT_LENGTH_MAX);
  return (
    cut
      .replace(/\r\n?|[\u2028\u2029]/g, '\n')
      .replace(INVISIBLE, '')
      .replace(/[\u00a0\u2007\u202f\u3000]/g, ' ')
      // Nobody means them, and patterns that look for the end of a line would look long.
      .replace(/[ \t]{40,}/g, ' ')
      .trim()
  );
}

type Parted = {
  readonly own: readonly string[];
  /** Only of a mail that passes another one on. */
  readonly forwarded?: readonly string[];
};

/** Lines that are marked as quoted go wherever they stand; what is quoted whole ends the mail. */
function withoutQuotes(lines: readonly string[]): Parted {
  const own: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (isForwardMark(line)) return { own, forwarded: lines.slice(at) };
    if (line === QUOTE_MARK || isOriginalMark(line) || isQuotedHead(lines, at)) return { own };
    if (line.startsWith('>')) continue;
    const count = attributionLength(lines, at);
    if (count === 0) {
      own.push(line);
      continue;
    }
    // With no mark at what follows, all of it is the quotation.
    const next = lines.slice(at + count).find((each) => each.trim() !== '');
    if (next === undefined || !next.startsWith('>')) return { own };
    at += count - 1;
  }
  return { own };
}

function withoutSignature(lines: readonly string[]): readonly string[] {
  const kept = lines.filter((line) => !isDeviceLine(line));
  const end = kept.findIndex(
    (line, at) => isSignatureMark(line) || isSignOff(kept, at) || isDisclaimer(line),
  );
  return end === -1 ? kept : kept.slice(0, end);
}
