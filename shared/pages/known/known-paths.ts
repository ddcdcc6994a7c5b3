import type { FactId } from '../../dialogue/facts/fact.ts';
import type { TopicCode } from '../../dialogue/facts/topics.ts';
import { pathWith } from '../paths.ts';

export const KNOWN_PATH = '/known';
/** One question out of a mail, answered without signing in. */
export const QUESTION_PATH = '/question';

/** The page with one thing open that can be done there. */
export function knownPath(
  parts: {
    readonly tell?: TopicCode;
    readonly correct?: FactId;
    readonly forget?: FactId;
    readonly forbid?: TopicCode;
    readonly notice?: string;
  } = {},
): string {
  return pathWith(KNOWN_PATH, parts);
}
