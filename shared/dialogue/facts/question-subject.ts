import { isTopic, type TopicCode } from './topics.ts';

const PARTED_BY = '--';

/** What a token is about: a topic, and the answer that it gives, if any. */
export function questionSubject(topic: TopicCode, choice?: string): string {
  return choice === undefined ? topic : [topic, choice].join(PARTED_BY);
}

/** Undefined when it names no topic that we have. */
export function readQuestionSubject(
  subject: string,
): { readonly topic: TopicCode; readonly choice: string | undefined } | undefined {
  const [topic = '', choice] = subject.split(PARTED_BY);
  return isTopic(topic) ? { topic, choice } : undefined;
}
