import { Script } from 'node:vm';
import EmailReplyParser from 'email-reply-parser';
import { isLeadingIn } from './sign-off-lines.ts';

/** Some of the library's patterns are cubic: on made-up text they would run for hours. */
const TIME_MS_MAX = 500;
const LENGTH_MAX = 20_000;

const timed = new Script('run()');

/**
 * What the library sees of a mail after our own patterns: the lead-ins and signatures of languages
 * and programs that those do not know. It is stopped when it takes too long, and the text stays.
 */
export function visibleText(text: string): string {
  if (text.length > LENGTH_MAX) return text;
  try {
    return timed.runInNewContext({ run: () => parsed(text) }, { timeout: TIME_MS_MAX });
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return text;
    throw error;
  }
}

function parsed(text: string): string {
  const fragments = new EmailReplyParser().read(text).getFragments();
  const kept: string[] = [];
  for (const fragment of fragments) {
    const isGiven = fragment.isSignature() && kept.join('\n').split('\n').some(isLeadingIn);
    if (!fragment.isHidden() || isGiven) kept.push(fragment.getContent());
  }
  return kept.join('\n');
}
