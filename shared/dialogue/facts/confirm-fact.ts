import type { CustomerId, Language } from '../../customers/customer.ts';
import { accepted, type Outcome } from '../../kernel/outcome.ts';
import { repeatWhenChanged } from '../../kernel/repeat-when-changed.ts';
import type { Instant } from '../../kernel/time.ts';
import { closePoint, noteResult, openPoint } from '../record-turn.ts';
import type { TurnChannel, TurnId } from '../turn.ts';
import {
  type ConfirmRefusal,
  decideConfirmation,
  decideDenial,
  decideStatement,
  isNewProposal,
  type Statement,
  type StatementRefusal,
} from './decide-fact.ts';
import type { FactId, FactIn, KeptFact, ProposedFact } from './fact.ts';
import { factIdOf } from './fact-id.ts';
import { factValueText } from './fact-value.ts';
import type { FactPorts } from './ports.ts';
import { settingsWrites, sourceOf } from './state-fact.ts';
import { topicOf } from './topics.ts';
import { toConfirmText } from './turn-words.ts';

type Changed = 'changed_meanwhile';

export type FactToPropose = Statement & {
  readonly customerId: CustomerId;
  readonly channel: TurnChannel;
  readonly turnId: TurnId;
  /** When it was said. */
  readonly at: Instant;
  readonly language: Language;
};

/**
 * What was understood from free text waits for the customer's word. What is known, waits already or
 * was denied before is not proposed: `undefined`.
 */
export async function proposeFact(
  ports: FactPorts,
  heard: FactToPropose,
): Promise<Outcome<ProposedFact | undefined, StatementRefusal | Changed>> {
  const { customerId, at, turnId } = heard;
  const book = await ports.factBooks.find(customerId);
  const decision = decideStatement(book, heard);
  if (!decision.ok) return decision;
  const { stated, already } = decision.value;
  if (already !== undefined) return accepted(undefined);
  const id = factIdOf(ports.ids, { at, sourceId: sourceOf(turnId, stated) });
  const known = book.facts.find((fact) => fact.id === id);
  if (known === undefined && !isNewProposal(book, stated)) return accepted(undefined);
  if (known !== undefined && known.state !== 'proposed') return accepted(undefined);
  const fact: ProposedFact = known ?? {
    ...{ id, version: 0, customerId, state: 'proposed', known: 'stated', at, turnId },
    ...{ channel: heard.channel, ...stated },
  };
  if (known === undefined) {
    const written = await ports.transactions.writeAll([ports.factBooks.writeOfFact(fact, at)]);
    if (!written.ok) return { ok: false, refusal: written.refusal };
  }
  await noteResult(ports, { customerId, turnId }, { kind: 'fact', id });
  const value = factValueText(topicOf(fact.topic), fact.value, heard.language);
  const opened = await openPoint(ports, customerId, {
    ...{ kind: 'fact_to_confirm', id, owedBy: 'customer', openedAt: at },
    text: toConfirmText(fact.topic, value, heard.language),
    fact: { topic: fact.topic, value: fact.value },
  });
  return opened.ok ? accepted(fact) : opened;
}

export type FactInBook = { readonly customerId: CustomerId; readonly factId: FactId };

/** From now on it counts as stated. */
export async function confirmFact(
  ports: FactPorts,
  { customerId, factId }: FactInBook,
): Promise<Outcome<KeptFact, ConfirmRefusal | Changed>> {
  const saved = await repeatWhenChanged<KeptFact, ConfirmRefusal>(async () => {
    const book = await ports.factBooks.find(customerId);
    const at = ports.clock.now();
    const decision = decideConfirmation(book, factId, at);
    if (!decision.ok) return decision;
    const fact = decision.value;
    const isDone = book.facts.some(({ id, state }) => id === factId && state === 'kept');
    if (isDone) return accepted(fact);
    const when = { at, channel: fact.channel ?? 'page' };
    const written = await ports.transactions.writeAll([
      ports.factBooks.writeOfFact(fact, at),
      ...settingsWrites(ports, book, fact.topic, when),
    ]);
    return written.ok ? accepted(fact) : { ok: false, refusal: written.refusal };
  });
  if (!saved.ok) return saved;
  await closePoint(ports, customerId, { kind: 'question', id: saved.value.topic });
  const closed = await closePoint(ports, customerId, { kind: 'fact_to_confirm', id: factId });
  return closed.ok ? saved : closed;
}

/** It was understood wrongly, and is not proposed again. */
export async function denyFact(
  ports: FactPorts,
  { customerId, factId }: FactInBook,
): Promise<Outcome<FactIn<'denied'>, 'fact_not_found' | 'not_proposed' | Changed>> {
  const saved = await repeatWhenChanged<FactIn<'denied'>, 'fact_not_found' | 'not_proposed'>(
    async () => {
      const book = await ports.factBooks.find(customerId);
      const at = ports.clock.now();
      const decision = decideDenial(book, factId, at);
      if (!decision.ok) return decision;
      const isDone = book.facts.some(({ id, state }) => id === factId && state === 'denied');
      if (isDone) return decision;
      const write = ports.factBooks.writeOfFact(decision.value, at);
      const written = await ports.transactions.writeAll([write]);
      return written.ok ? decision : { ok: false, refusal: written.refusal };
    },
  );
  if (!saved.ok) return saved;
  const closed = await closePoint(ports, customerId, { kind: 'fact_to_confirm', id: factId });
  return closed.ok ? saved : closed;
}
