import type { CustomerId, Language } from '../../customers/customer.ts';
import { accepted, type Outcome, refused } from '../../kernel/outcome.ts';
import { repeatWhenChanged } from '../../kernel/repeat-when-changed.ts';
import type { ActingStaff } from '../../staff/acting-staff.ts';
import { closePoint } from '../record-turn.ts';
import type { TurnChannel } from '../turn.ts';
import { withAskingEnded } from './decide-settings.ts';
import type { KeptFact } from './fact.ts';
import type { FactPorts } from './ports.ts';
import { type StateRefusal, stateFact } from './state-fact.ts';
import { type TopicCode, topicOf } from './topics.ts';

export type Answered = {
  readonly customerId: CustomerId;
  readonly topic: TopicCode;
  readonly value: string;
  readonly about?: string | undefined;
  readonly channel: TurnChannel;
  readonly language: Language;
  readonly staff?: ActingStaff | undefined;
};

/** An answer is a fact at once. */
export function answerQuestion(
  ports: FactPorts,
  answered: Answered,
): Promise<Outcome<KeptFact, StateRefusal>> {
  return stateFact(ports, { ...answered, isAnswer: true });
}

export type LeaveUnanswered = Pick<Answered, 'customerId' | 'topic' | 'channel'> & {
  readonly how: 'not_now' | 'never';
};

/** "Not now": no question for a week, and not this one for 90 days. "Never": not this one. */
export async function leaveUnanswered(
  ports: Pick<FactPorts, 'factBooks' | 'leftOffs' | 'clock'>,
  { customerId, topic, channel, how }: LeaveUnanswered,
): Promise<Outcome<TopicCode, 'topic_unknown' | 'changed_meanwhile'>> {
  if (topicOf(topic) === undefined) return refused('topic_unknown');
  const at = ports.clock.now();
  const ending = { how: how === 'never' ? 'declinedAt' : 'putOffAt', at, channel } as const;
  const noted = await repeatWhenChanged<unknown, never>(async () => {
    const { settings } = await ports.factBooks.find(customerId);
    return ports.factBooks.saveSettings(withAskingEnded(settings, topic, ending), at);
  });
  if (!noted.ok) return noted;
  const closed = await closePoint(ports, customerId, { kind: 'question', id: topic });
  return closed.ok ? accepted(topic) : closed;
}
