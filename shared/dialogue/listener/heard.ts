import type { TopicCode } from '../facts/topics.ts';

/** What was understood from something a customer wrote. Nothing of it is done yet. */
export type Heard =
  | {
      readonly kind: 'fact';
      readonly topic: TopicCode;
      /** As it was written; the topic says whether it is one. */
      readonly value: string;
      readonly about?: string;
      /** The question that stands was answered with one of its choices, and nothing else. */
      readonly isExactAnswer: boolean;
    }
  /** They want what they had before, and said nothing else in that sentence but perhaps which. */
  | { readonly kind: 'same_again' }
  /** They want no more of our mails. */
  | { readonly kind: 'stop' }
  | { readonly kind: 'yes' }
  | { readonly kind: 'no' };
export type HeardFact = Extract<Heard, { readonly kind: 'fact' }>;

export type HeardAll = {
  readonly heard: readonly Heard[];
  /** Nothing else was said: nobody need read it to answer. */
  readonly isAll: boolean;
};

/** What a listener is told beside the words. */
export type ListeningTo = {
  /** The question that stands. */
  readonly question?: TopicCode | undefined;
};
