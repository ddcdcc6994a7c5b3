import type { Instant } from '../../kernel/time.ts';
import { Temporal } from '../../kernel/time.ts';
import type { TurnChannel } from '../turn.ts';
import type { Asking, FactSettings } from './fact.ts';
import type { TopicCode } from './topics.ts';

/** What a customer decides about a topic; the same again changes nothing. */
export function withForbidden(settings: FactSettings, topic: TopicCode): FactSettings {
  const { forbiddenTopics } = settings;
  if (forbiddenTopics.includes(topic)) return settings;
  return { ...settings, forbiddenTopics: [...forbiddenTopics, topic] };
}

export function withAllowed(settings: FactSettings, topic: TopicCode): FactSettings {
  const { forbiddenTopics } = settings;
  if (!forbiddenTopics.includes(topic)) return settings;
  return { ...settings, forbiddenTopics: forbiddenTopics.filter((each) => each !== topic) };
}

/** A new asking, whatever came of an earlier one of the same topic. */
export function withAsked(
  settings: FactSettings,
  topic: TopicCode,
  { at, channel }: { readonly at: Instant; readonly channel: TurnChannel },
): FactSettings {
  return withAsking(settings, { topic, askedAt: at, channel });
}

/** What came of an asking; a topic that was never asked about is as if it were asked now. */
export function withAskingEnded(
  settings: FactSettings,
  topic: TopicCode,
  ending: {
    readonly how: 'answeredAt' | 'putOffAt' | 'declinedAt';
    readonly at: Instant;
    readonly channel: TurnChannel;
  },
): FactSettings {
  const { how, at, channel } = ending;
  const asking = askingOf(settings, topic) ?? { topic, askedAt: at, channel };
  return withAsking(settings, { ...asking, [how]: at });
}

export function askingOf({ askings }: FactSettings, topic: TopicCode): Asking | undefined {
  return askings.find((asking) => asking.topic === topic);
}

function withAsking(settings: FactSettings, asking: Asking): FactSettings {
  const others = settings.askings.filter(({ topic }) => topic !== asking.topic);
  const askings = [...others, asking].toSorted((left, right) =>
    Temporal.Instant.compare(left.askedAt, right.askedAt),
  );
  return { ...settings, askings };
}
