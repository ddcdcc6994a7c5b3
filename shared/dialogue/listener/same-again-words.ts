import type { Sentence } from './sentences.ts';

// An order is placed by it: so the sentence must say this and nothing else. "The same again but in
// blue", "is the same again possible?" and "not the same again" are for somebody to read.

const WANT =
  "(?:(?:i|we)(?:'d| would)? (?:like|want|need|take|order)(?: to (?:order|have))?|(?:can|could) (?:i|we) have|send (?:me|us)|ich (?:möchte|hätte gern|hätte gerne|nehme|bestelle|brauche)|wir (?:möchten|hätten gern|nehmen|bestellen|brauchen)|schicken sie (?:mir|uns)|schickt (?:mir|uns))";
const SAME = [
  '(?:just |exactly )?(?:the )?same(?: (?:thing|order|one|ones))? (?:again|as (?:last time|before|always|usual))(?: for me)?',
  '(?:my |the )?usual(?: order)?(?: again)?|once (?:more|again) the same',
  '(?:(?:noch ?(?:ein)?mal|wieder|erneut) )?(?:genau )?(?:das|die|den) ?(?:gleiche|gleichen|selbe|selben)(?: (?:wie (?:immer|letztes mal|beim letzten mal|zuvor)))?(?: (?:noch ?(?:ein)?mal|nochmals|wieder|erneut))?',
  '(?:noch ?(?:ein)?mal|nochmals|wieder|erneut) (?:dasselbe|das gleiche|dieselbe|dieselben|die gleichen)',
  '(?:dasselbe|dieselbe|dieselben)(?: (?:noch ?(?:ein)?mal|nochmals|wieder|wie (?:immer|letztes mal|beim letzten mal)))?',
  'wie immer|wie gehabt|wie (?:letztes|das letzte|beim letzten) mal',
].join('|');

const PHRASE = new RegExp(
  `^(?:yes,? |ja,? )?(?:${WANT} )?(?:${SAME})(?:\\s*(?::|-|–|,|\\bfor\\b|\\bof\\b|\\bvon\\b)\\s*(?<name>.+))?$`,
  'u',
);
/** Which of it: what begins otherwise changes it. */
const CHANGED =
  /\b(?:but|except|only|instead|without|in|not|aber|außer|nur|statt|stattdessen|ohne|nicht|doch)\b/u;
const NAME_LENGTH_MAX = 60;

/** The last they had, or one that the sentence names. */
export function isSameAgain({ core, isQuestion }: Sentence): boolean {
  const found = isQuestion ? null : PHRASE.exec(core);
  if (found === null) return false;
  const name = found.groups?.name?.trim() ?? '';
  return !CHANGED.test(name) && name.length <= NAME_LENGTH_MAX;
}
