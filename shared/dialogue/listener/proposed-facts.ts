import * as z from 'zod';
import { FACT_ABOUT_LENGTH_MAX, FACT_VALUE_LENGTH_MAX } from '../facts/fact.ts';
import { readFactValue } from '../facts/fact-value.ts';
import { TOPIC_CODES, TOPICS, topicOf } from '../facts/topics.ts';
import type { HeardFact } from './heard.ts';

/** More than that nobody says of themselves in one letter. */
export const PROPOSED_COUNT_MAX = 10;

/** What a model may answer; anything else it says is thrown away. */
export const ProposedFacts = z.object({
  facts: z
    .array(
      z.object({
        topic: z.string().max(40),
        value: z.string().max(FACT_VALUE_LENGTH_MAX),
        about: z.string().max(FACT_ABOUT_LENGTH_MAX).optional(),
        quote: z.string().min(1).max(400),
      }),
    )
    .max(50),
});

/** The same for the model, as JSON Schema, with the topics that there are. */
export const PROPOSED_FACTS_SCHEMA = {
  type: 'object',
  required: ['facts'],
  properties: {
    facts: {
      type: 'array',
      maxItems: PROPOSED_COUNT_MAX,
      items: {
        type: 'object',
        required: ['topic', 'value', 'quote'],
        properties: {
          topic: { type: 'string', enum: TOPIC_CODES },
          value: { type: 'string', description: 'What is said; of a choice its code.' },
          about: { type: 'string', description: 'Whose day it is, for special-days only.' },
          quote: { type: 'string', description: 'The words that say it, copied exactly.' },
        },
      },
    },
  },
} as const;

/** The catalogue in a few lines, for the model. */
export function topicLines(): string {
  return TOPIC_CODES.map((code) => {
    const { kind, choices = [], words } = TOPICS[code];
    const what = choices.length === 0 ? kind : `one of ${choices.join(', ')}`;
    return `${code}: ${words.en.name} (${what})`;
  }).join('\n');
}

/** Only what has a topic and a value that we know, and stands word for word in the text. */
export function factsIn(answer: unknown, text: string): readonly HeardFact[] {
  const parsed = ProposedFacts.safeParse(answer);
  if (!parsed.success) return [];
  const said = plain(text);
  return parsed.data.facts
    .filter(({ quote }) => plain(quote) !== '' && said.includes(plain(quote)))
    .filter(({ topic: code, value }) => {
      const topic = topicOf(code);
      return topic !== undefined && readFactValue(topic, value).ok;
    })
    .slice(0, PROPOSED_COUNT_MAX)
    .map(({ topic, value, about }) => ({
      ...{ kind: 'fact', topic, value, isExactAnswer: false },
      ...(about === undefined || about.trim() === '' ? {} : { about }),
    }));
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
