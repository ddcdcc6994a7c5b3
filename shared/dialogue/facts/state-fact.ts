import type { CustomerId, Language } from '../../customers/customer.ts';
import { accepted, type Outcome } from '../../kernel/outcome.ts';
import { repeatWhenChanged } from '../../kernel/repeat-when-changed.ts';
import type { Instant } from '../../kernel/time.ts';
import type { ActingStaff } from '../../staff/acting-staff.ts';
import { closePoint, noteResult, recordTurn } from '../record-turn.ts';
import type { TurnChannel, TurnId } from '../turn.ts';
import { decideStatement, type Statement, type StatementRefusal } from './decide-fact.ts';
import { meaningOf } from './decide-known.ts';
import { askingOf, withAskingEnded } from './decide-settings.ts';
import type { FactBook, FactSettings, KeptFact } from './fact.ts';
import { factIdOf } from './fact-id.ts';
import type { FactPorts } from './ports.ts';
import type { TopicCode } from './topics.ts';
import { answeredText, type SaidOfTopic, toldText } from './turn-words.ts';

export type FactToState = Statement & {
  readonly customerId: CustomerId;
  readonly channel: TurnChannel;
  /** The customer's, for the words of the turn. */
  readonly language: Language;
  readonly staff?: ActingStaff | undefined;
  /** The turn in which it was said; without it one is recorded. */
  readonly turnId?: TurnId | undefined;
  /** When it was said; now, unless it comes later. */
  readonly at?: Instant | undefined;
  /** Answers the question about the topic: the turn that is recorded says so. */
  readonly isAnswer?: boolean;
};

export type StateRefusal = StatementRefusal | 'changed_meanwhile';

/**
 * Something that the customer says about themselves counts at once. Saying it again changes nothing;
 * a question about it is answered by it, however it came to be said.
 */
export async function stateFact(
  ports: FactPorts,
  said: FactToState,
): Promise<Outcome<KeptFact, StateRefusal>> {
  const { customerId } = said;
  const at = said.at ?? ports.clock.now();
  const first = decideStatement(await ports.factBooks.find(customerId), said);
  if (!first.ok) return first;
  const turnId =
    first.value.already === undefined
      ? await turnOf(ports, said, first.value.stated)
      : accepted(said.turnId);
  if (!turnId.ok) return turnId;
  const saved = await repeatWhenChanged<KeptFact, StatementRefusal>(() =>
    saveStatement(ports, { ...said, at, turnId: turnId.value }),
  );
  if (!saved.ok) return saved;
  const { id, topic } = saved.value;
  if (turnId.value !== undefined) {
    await noteResult(ports, { customerId, turnId: turnId.value }, { kind: 'fact', id });
  }
  await closePoint(ports, customerId, { kind: 'question', id: topic });
  return saved;
}

async function turnOf(ports: FactPorts, said: FactToState, stated: SaidOfTopic) {
  if (said.turnId !== undefined) return accepted(said.turnId);
  const { customerId, channel, language, staff, at } = said;
  const recorded = await recordTurn(ports, {
    ...{ customerId, channel, direction: 'from_customer', wantsAnswer: false, isAnswer: false },
    isPress: true,
    text: said.isAnswer === true ? answeredText(stated, language) : toldText(stated, language),
    ...(staff === undefined ? {} : { staff }),
    ...(at === undefined ? {} : { at }),
  });
  return recorded.ok ? accepted(recorded.value.id) : recorded;
}

async function saveStatement(
  ports: FactPorts,
  said: FactToState & { readonly at: Instant },
): Promise<Outcome<KeptFact, StateRefusal>> {
  const { customerId, at } = said;
  const book = await ports.factBooks.find(customerId);
  const decision = decideStatement(book, said);
  if (!decision.ok) return decision;
  const { stated, already } = decision.value;
  const fact = already ?? newFact(ports, said, stated);
  const known = book.facts.find(({ id }) => id === fact.id);
  const isNew = known === undefined;
  const writes = [
    ...(isNew ? [ports.factBooks.writeOfFact(fact, at)] : []),
    ...settingsWrites(ports, book, fact.topic, { at, channel: said.channel }),
  ];
  if (writes.length === 0) return accepted(fact);
  const written = await ports.transactions.writeAll(writes);
  if (!written.ok) return { ok: false, refusal: written.refusal };
  return accepted(isNew ? { ...fact, version: 1 } : fact);
}

function newFact(
  { ids }: FactPorts,
  { customerId, at, channel, turnId, staff }: FactToState & { readonly at: Instant },
  stated: Pick<KeptFact, 'topic' | 'value' | 'about' | 'replaces'>,
): KeptFact {
  const sourceId = turnId === undefined ? undefined : sourceOf(turnId, stated);
  return {
    ...{ id: factIdOf(ids, { at, sourceId }), version: 0, customerId, state: 'kept' },
    ...{ known: 'stated', at, channel, ...stated },
    ...(turnId === undefined ? {} : { turnId }),
    ...(staff === undefined ? {} : { staff }),
  };
}

/** One thing said in one turn is one fact. */
export function sourceOf(
  turnId: TurnId,
  stated: Pick<KeptFact, 'topic' | 'value' | 'about'>,
): string {
  return [turnId, stated.topic, meaningOf(stated)].join(' ');
}

/** That a question was answered, where it had been asked and nothing else came of it. */
export function settingsWrites(
  { factBooks }: Pick<FactPorts, 'factBooks'>,
  { settings }: FactBook,
  topic: TopicCode,
  when: { readonly at: Instant; readonly channel: TurnChannel },
) {
  const asking = askingOf(settings, topic);
  if (asking === undefined || asking.answeredAt !== undefined) return [];
  const ended: FactSettings = withAskingEnded(settings, topic, { how: 'answeredAt', ...when });
  return [factBooks.writeOfSettings(ended, when.at)];
}
