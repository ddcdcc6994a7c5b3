import type { Language } from '../customers/customer.ts';
import { beginningOf } from '../kernel/beginning-of.ts';
import { VOCABULARY } from '../mail/vocabulary.ts';
import { PHOTO_WORDS, PHOTOS_POINT } from '../photos/photo-words.ts';
import { PROPOSAL_WORDS } from '../proposals/proposal-words.ts';
import { factValueText } from './facts/fact-value.ts';
import { topicOf } from './facts/topics.ts';
import { questionText, toConfirmText } from './facts/turn-words.ts';
import { OPEN_POINT_TEXT_LENGTH_MAX, type OpenPoint } from './left-off.ts';

/** Who reads a point: the customer is spoken to, the staff are told of them. */
export type PointReader = 'customer' | 'staff';

/**
 * A point in the reader's language. What somebody said, promised or complained of stays in their own
 * words, and so does what an earlier version wrote down without saying what it is about.
 */
export function pointWords(
  point: OpenPoint,
  language: Language,
  reader: PointReader = 'customer',
): string {
  return beginningOf(wordsOf(point, language, reader), OPEN_POINT_TEXT_LENGTH_MAX);
}

function wordsOf(point: OpenPoint, language: Language, reader: PointReader): string {
  const { kind, id, text, fact, names } = point;
  switch (kind) {
    case 'question':
      if (names !== undefined) return VOCABULARY[language].regular.question(names.join(', '));
      return topicOf(id) === undefined ? text : questionText(id, language);
    case 'fact_to_confirm': {
      if (fact === undefined) return text;
      const value = factValueText(topicOf(fact.topic), fact.value, language);
      return toConfirmText(fact.topic, value, language);
    }
    case 'proposal':
      return proposalWords(id, language, reader);
    default:
      return text;
  }
}

function proposalWords(id: string, language: Language, reader: PointReader): string {
  const isTold = reader === 'staff';
  if (id === PHOTOS_POINT.id) return PHOTO_WORDS[language][isTold ? 'owedToThem' : 'owed'];
  return PROPOSAL_WORDS[language][isTold ? 'waitingForThem' : 'waiting'];
}
