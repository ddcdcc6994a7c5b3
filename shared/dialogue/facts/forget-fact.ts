import type { CustomerId } from '../../customers/customer.ts';
import { inParallel } from '../../kernel/in-parallel.ts';
import { accepted, type Outcome, refused } from '../../kernel/outcome.ts';
import { repeatWhenChanged } from '../../kernel/repeat-when-changed.ts';
import { closePoint } from '../record-turn.ts';
import { decideForgetting, forgotten, rememberedOf } from './decide-fact.ts';
import { withAllowed, withForbidden } from './decide-settings.ts';
import type { Fact, FactId, FactSettings } from './fact.ts';
import type { FactPorts } from './ports.ts';
import { type TopicCode, topicOf } from './topics.ts';
import { withdrawWords } from './withdraw-words.ts';

type Ports = Pick<FactPorts, 'factBooks' | 'transactions' | 'leftOffs' | 'turns' | 'clock'>;
type Changed = 'changed_meanwhile';

/** Of one transaction at most; what is left is taken in the next round. */
const FORGOTTEN_AT_ONCE_MAX = 50;

/** Erases what was known, and leaves that there was something. A repeat changes nothing. */
export async function forgetFact(
  ports: Ports,
  { customerId, factId }: { readonly customerId: CustomerId; readonly factId: FactId },
): Promise<Outcome<readonly Fact[], 'fact_not_found' | Changed>> {
  const decision = decideForgetting(await ports.factBooks.find(customerId), factId);
  if (!decision.ok) return decision;
  return eraseAll(ports, customerId, decision.value);
}

/** Holds at once; what was known of it is erased, and nothing new is kept until it is allowed again. */
export async function forbidTopic(
  ports: Ports,
  { customerId, topic }: { readonly customerId: CustomerId; readonly topic: TopicCode },
): Promise<Outcome<FactSettings, 'topic_unknown' | Changed>> {
  const known = await ports.factBooks.find(customerId);
  if (topicOf(topic) === undefined && rememberedOf(known, topic).length === 0)
    return refused('topic_unknown');
  const settings = await changeSettings(ports, customerId, (old) => withForbidden(old, topic));
  if (!settings.ok) return settings;
  const erased = await eraseAll(
    ports,
    customerId,
    rememberedOf(await ports.factBooks.find(customerId), topic),
  );
  if (!erased.ok) return erased;
  const closed = await closePoint(ports, customerId, { kind: 'question', id: topic });
  return closed.ok ? settings : closed;
}

/** It may be kept again, and asked about. */
export function allowTopic(
  ports: Ports,
  { customerId, topic }: { readonly customerId: CustomerId; readonly topic: TopicCode },
): Promise<Outcome<FactSettings, Changed>> {
  return changeSettings(ports, customerId, (old) => withAllowed(old, topic));
}

/** Whether we may draw conclusions from what is known. */
export function allowInference(
  ports: Ports,
  { customerId, isAllowed }: { readonly customerId: CustomerId; readonly isAllowed: boolean },
): Promise<Outcome<FactSettings, Changed>> {
  return changeSettings(ports, customerId, (old) => ({ ...old, isInferenceAllowed: isAllowed }));
}

export type FactSettingsChange = {
  readonly customerId: CustomerId;
  readonly forbid?: TopicCode;
  readonly allow?: TopicCode;
  readonly isInferenceAllowed?: boolean;
};

/** What is named, one after the other. */
export async function changeFactSettings(
  ports: Ports,
  { customerId, forbid, allow, isInferenceAllowed }: FactSettingsChange,
): Promise<Outcome<undefined, 'topic_unknown' | Changed>> {
  const changes = [
    ...(forbid === undefined ? [] : [() => forbidTopic(ports, { customerId, topic: forbid })]),
    ...(allow === undefined ? [] : [() => allowTopic(ports, { customerId, topic: allow })]),
    ...(isInferenceAllowed === undefined
      ? []
      : [() => allowInference(ports, { customerId, isAllowed: isInferenceAllowed })]),
  ];
  for (const change of changes) {
    const changed = await change();
    if (!changed.ok) return changed;
  }
  return accepted(undefined);
}

function changeSettings(
  { factBooks, clock }: Ports,
  customerId: CustomerId,
  change: (settings: FactSettings) => FactSettings,
): Promise<Outcome<FactSettings, Changed>> {
  return repeatWhenChanged<FactSettings, never>(async () => {
    const { settings } = await factBooks.find(customerId);
    const changed = change(settings);
    return changed === settings ? accepted(settings) : factBooks.saveSettings(changed, clock.now());
  });
}

async function eraseAll(
  ports: Ports,
  customerId: CustomerId,
  facts: readonly Fact[],
): Promise<Outcome<readonly Fact[], Changed>> {
  // First the words, wherever they stand: a repeat knows them no more, once the facts are gone.
  for (const fact of facts) {
    const withdrawn = await withdrawWords(ports, fact);
    if (!withdrawn.ok) return withdrawn;
    if (fact.state !== 'proposed') continue;
    const closed = await closePoint(ports, customerId, { kind: 'fact_to_confirm', id: fact.id });
    if (!closed.ok) return closed;
  }
  for (let from = 0; from < facts.length; from += FORGOTTEN_AT_ONCE_MAX) {
    const batch = facts.slice(from, from + FORGOTTEN_AT_ONCE_MAX);
    const erased = await repeatWhenChanged<void, never>(() => erase(ports, batch));
    if (!erased.ok) return erased;
  }
  return accepted(facts);
}

/** As they are now, since somebody may be confirming one of them. */
async function erase(
  { factBooks, transactions, clock }: Ports,
  batch: readonly Fact[],
): Promise<Outcome<void, Changed>> {
  const now = clock.now();
  const refs = batch.map(({ customerId, topic, id }) => ({ customerId, topic, factId: id }));
  const found = await inParallel(refs, (ref) => factBooks.findFact(ref));
  const left = found.filter((fact) => fact !== undefined && fact.state !== 'forgotten');
  if (left.length === 0) return accepted(undefined);
  const writes = left.flatMap((fact) =>
    fact === undefined ? [] : [factBooks.writeOfFact(forgotten(fact, now), now)],
  );
  const written = await transactions.writeAll(writes);
  return written.ok ? written : { ok: false, refusal: written.refusal };
}
