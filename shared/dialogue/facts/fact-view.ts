import * as z from 'zod';
import type { Language } from '../../customers/customer.ts';
import { Instant } from '../../kernel/time.ts';
import { TurnChannel, TurnId } from '../turn.ts';
import { knownSince } from './decide-known.ts';
import type { NextQuestion } from './decide-next-question.ts';
import { FactId, HowKnown, type KeptFact, type ProposedFact } from './fact.ts';
import type { Known } from './find-known.ts';
import { TopicCode, topicOf } from './topics.ts';

/** A fact as the API shows it, to the customer and to staff alike. */
export const FactView = z
  .object({
    id: FactId,
    topic: TopicCode,
    value: z.string(),
    about: z.exactOptional(z.string()),
    known: HowKnown,
    /** Waits for the customer's word, and counts for nothing until then. */
    isProposed: z.boolean(),
    channel: z.exactOptional(TurnChannel),
    turnId: z.exactOptional(TurnId),
    since: Instant,
  })
  .meta({ id: 'Fact' });
export type FactView = z.output<typeof FactView>;

export const FactsView = z.object({
  facts: z.array(FactView),
  /** Understood from free text, to be confirmed or denied. */
  proposed: z.array(FactView),
  forbiddenTopics: z.array(TopicCode),
  isInferenceAllowed: z.boolean(),
  /** The one question that is worth asking now. */
  nextQuestion: z.exactOptional(
    z.object({ topic: TopicCode, question: z.string(), choices: z.array(z.string()) }),
  ),
});

export function factView(fact: KeptFact | ProposedFact): FactView {
  const { id, topic, value, about, known, channel, turnId } = fact;
  return {
    ...{ id, topic, value, known, isProposed: fact.state === 'proposed' },
    ...(about === undefined ? {} : { about }),
    ...(channel === undefined ? {} : { channel }),
    ...(turnId === undefined ? {} : { turnId }),
    since: fact.state === 'kept' ? knownSince(fact) : fact.at,
  };
}

export function factsView(
  { topics, proposed, book }: Known,
  next?: { readonly question: NextQuestion | undefined; readonly language: Language },
): z.output<typeof FactsView> {
  const { forbiddenTopics, isInferenceAllowed } = book.settings;
  const asked = next?.question === undefined ? undefined : topicOf(next.question.topic);
  return {
    facts: topics.flatMap(({ facts }) => facts.map(factView)),
    proposed: proposed.map(factView),
    ...{ forbiddenTopics: [...forbiddenTopics], isInferenceAllowed },
    ...(asked === undefined || next?.question === undefined
      ? {}
      : {
          nextQuestion: {
            topic: next.question.topic,
            question: asked.words[next.language].question,
            choices: [...(asked.choices ?? [])],
          },
        }),
  };
}
