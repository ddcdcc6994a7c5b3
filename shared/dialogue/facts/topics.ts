import * as z from 'zod';
import { GIVING_TOPICS } from './giving-topics.ts';
import { LIFE_TOPICS } from './life-topics.ts';
import { OWN_TOPICS } from './own-topics.ts';
import { SIZE_TOPICS } from './size-topics.ts';
import { TASTE_TOPICS } from './taste-topics.ts';
import type { Topic } from './topic.ts';

/** All that can be known about a customer. A company adds its own in `own-topics.ts`. */
export const TOPICS = {
  ...LIFE_TOPICS,
  ...SIZE_TOPICS,
  ...TASTE_TOPICS,
  ...GIVING_TOPICS,
  ...OWN_TOPICS,
} as const;
export type KnownTopicCode = keyof typeof TOPICS;
export const TOPIC_CODES = Object.keys(TOPICS) as KnownTopicCode[];

/** Single dashes, so that `--` parts it from an answer in a link. What is stored may be of a topic that is gone. */
export const TopicCode = z
  .string()
  .max(40)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be the name of a topic');
export type TopicCode = z.output<typeof TopicCode>;

/** Undefined for a topic that the catalogue no longer has: its facts are kept, shown to nobody else, and used for nothing. */
export function topicOf(code: TopicCode): Topic | undefined {
  return isTopic(code) ? TOPICS[code] : undefined;
}

export function isTopic(code: string): code is KnownTopicCode {
  return Object.hasOwn(TOPICS, code);
}
