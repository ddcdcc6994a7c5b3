import { readFactValue } from '../facts/fact-value.ts';
import { topicOf } from '../facts/topics.ts';
import type { Heard, HeardAll, HeardFact, ListeningTo } from './heard.ts';
import { saidFacts } from './said-facts.ts';
import { isSameAgain } from './same-again-words.ts';
import { coreOf, type Sentence, sentencesOf } from './sentences.ts';
import { isStop } from './stop-words.ts';

/** What is longer than this was not written to be understood by rules. */
const HEARD_LENGTH_MAX = 4000;
const ANSWER_WORDS_MAX = 4;
const ANSWER_LENGTH_MAX = 40;

const YES =
  /^(?:yes|yep|yeah|correct|right|that's (?:right|correct)|yes,? that's (?:right|correct)|exactly|ja|jawohl|stimmt|genau|richtig|ja,? (?:das )?stimmt|das stimmt)$/u;
const NO =
  /^(?:no|nope|wrong|that's (?:wrong|not right|not correct)|nein|falsch|stimmt nicht|das stimmt nicht|nein,? (?:das )?stimmt nicht)$/u;

/** What a customer said that needs no reading between the lines, in English and in German. */
export function decideHeard(text: string, { question }: ListeningTo): HeardAll {
  const whole = text.slice(0, HEARD_LENGTH_MAX);
  const core = coreOf(whole.replaceAll(/[\u2018\u2019]/g, "'"));
  if (YES.test(core)) return { heard: [{ kind: 'yes' }], isAll: true };
  const answer = question === undefined ? undefined : answerTo(question, whole);
  if (answer !== undefined) return { heard: [answer], isAll: answer.isExactAnswer };
  if (NO.test(core)) return { heard: [{ kind: 'no' }], isAll: true };
  const sentences = sentencesOf(whole).filter((sentence) => sentence.core !== '');
  const bySentence = sentences.map(heardIn);
  // What is only proposed leaves something to do; and a fact is rarely all that a sentence says.
  const isAll =
    sentences.length > 0 &&
    text.length <= HEARD_LENGTH_MAX &&
    bySentence.every((each) => each.some(({ kind }) => kind === 'stop' || kind === 'same_again'));
  return { heard: oneOfEach(bySentence.flat()), isAll };
}

function heardIn(sentence: Sentence): readonly Heard[] {
  if (isStop(sentence)) return [{ kind: 'stop' }];
  return isSameAgain(sentence) ? [{ kind: 'same_again' }] : saidFacts(sentence);
}

/** To say it twice is to say it once. */
function oneOfEach(heard: readonly Heard[]): readonly Heard[] {
  return [...new Map(heard.map((each) => [JSON.stringify(each), each])).values()];
}

/** The whole text as an answer: one of the choices, or a few words of the right kind. */
function answerTo(question: string, text: string): HeardFact | undefined {
  const topic = topicOf(question);
  const [sentence, ...more] = sentencesOf(text).filter(({ core }) => core !== '');
  if (topic === undefined || sentence === undefined || more.length > 0) return undefined;
  const { core, isQuestion } = sentence;
  const isShort = core.length <= ANSWER_LENGTH_MAX && core.split(' ').length <= ANSWER_WORDS_MAX;
  if (isQuestion || !isShort || isStop(sentence) || isSameAgain(sentence)) return undefined;
  if (NO.test(core) || (topic.kind === 'text' && /^(?:none|nothing|keine|nichts)$/u.test(core)))
    return undefined;
  const written = topic.kind === 'text' ? asWritten(sentence) : core;
  if (!readFactValue(topic, written).ok) return undefined;
  return {
    ...{ kind: 'fact', topic: question, value: written },
    isExactAnswer: topic.kind === 'choice',
  };
}

/** With its capitals, and without the mark at its end. */
function asWritten({ text, core }: Sentence): string {
  const at = text.toLowerCase().indexOf(core);
  return at === -1 ? core : text.slice(at, at + core.length);
}
