import { customerTokenOf } from '../customers/customer-token.ts';
import { findParts } from '../customers/find-in-parts.ts';
import { POINT_NAME_COUNT_MAX } from '../dialogue/left-off.ts';
import { closePoint, openPoint } from '../dialogue/record-turn.ts';
import { ulidOf } from '../gifts/gift.ts';
import type { GiftPorts } from '../gifts/ports.ts';
import { tellOnce } from '../gifts/tell-once.ts';
import { beginningOf } from '../kernel/beginning-of.ts';
import { hashedUlid } from '../kernel/hashed-id.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { VOCABULARY } from '../mail/vocabulary.ts';
import { decideNamed } from './decide-which.ts';
import type { LetterAbout } from './letter-about.ts';
import {
  type AgainDetails,
  type AgainRefusal,
  type OrderedAgain,
  orderTheSameAgain,
  type SameAgainRequest,
} from './order-the-same-again.ts';
import type { PrescriptionPorts } from './ports.ts';
import type { Prescription } from './prescription.ts';

export type SayPorts = PrescriptionPorts & Pick<GiftPorts, 'tellings' | 'letters'>;

export type SameAgainSaid = Omit<SameAgainRequest, 'prescriptionId' | 'seenMinor'> & {
  /** Everything that was said: one of the names may be in it. */
  readonly text: string;
};

/** The question that stands open while it is not clear what is meant. */
export const WHICH_ONE_POINT = { kind: 'question', id: 'same-again' } as const;

/**
 * Somebody said "the same again", in a mail or in any words of their own. When it is clear what is
 * meant it is ordered; otherwise nothing is, and the customer is asked, or told what would help:
 * by a letter when they wrote one, and by whoever is talking to them when they did not.
 */
export async function sayTheSameAgain(
  ports: SayPorts,
  { text, ...said }: SameAgainSaid,
): Promise<Outcome<OrderedAgain, AgainRefusal, AgainDetails>> {
  const { customerId } = said;
  const parts = await findParts(ports, customerId);
  const meant = decideNamed(await ports.prescriptions.ofCustomer(parts), text);
  const ordered = meant.ok
    ? await orderTheSameAgain(ports, { ...said, prescriptionId: meant.value.id })
    : refused(meant.refusal, { prescriptions: meant.details });
  if (ordered.ok) {
    await closePoint(ports, customerId, WHICH_ONE_POINT);
    await settle(ports, said);
    return ordered;
  }
  if (ordered.refusal === 'changed_meanwhile') return ordered;
  if (ordered.refusal === 'which_one') {
    await ask(ports, said, ordered.details.prescriptions ?? []);
  }
  if (said.channel === 'mail') {
    const written = await write(ports, said, ordered);
    if (!written.ok) return refused('changed_meanwhile', ordered.details);
    await settle(ports, said);
  }
  return ordered;
}

/** What they said is answered: by the confirmation of the order, or by our letter. */
async function settle(
  ports: SayPorts,
  { customerId, turnId }: Omit<SameAgainSaid, 'text'>,
): Promise<void> {
  if (turnId !== undefined) await closePoint(ports, customerId, { kind: 'answer', id: turnId });
}

async function ask(
  ports: SayPorts,
  { customerId }: Omit<SameAgainSaid, 'text'>,
  prescriptions: readonly Prescription[],
): Promise<void> {
  const customer = await ports.customers.find(customerId);
  const names = prescriptions.slice(0, POINT_NAME_COUNT_MAX).map(({ name }) => name);
  const { question } = VOCABULARY[customer?.language ?? 'en'].regular;
  await openPoint(ports, customerId, {
    ...{ ...WHICH_ONE_POINT, owedBy: 'customer' },
    ...{ text: beginningOf(question(names.join(', ')), 200), names },
    openedAt: ports.clock.now(),
  });
}

type RefusedAgain = Extract<
  Outcome<OrderedAgain, AgainRefusal, AgainDetails>,
  { readonly ok: false }
>;

function isWorthALetter(refusal: AgainRefusal): refusal is LetterAbout {
  return refusal !== 'changed_meanwhile' && refusal !== 'customer_not_found';
}

async function write(
  ports: SayPorts,
  { customerId, sourceId }: Omit<SameAgainSaid, 'text'>,
  { refusal, details }: RefusedAgain,
): Promise<Outcome<void, 'in_progress' | 'changed_meanwhile'>> {
  const customer = await ports.customers.find(customerId);
  if (customer === undefined || !isWorthALetter(refusal)) return accepted(undefined);
  const choices = (details.prescriptions ?? []).map((prescription) => ({
    prescription,
    token: customerTokenOf(customer, 'again', ulidOf(prescription.id).toLowerCase()),
  }));
  const letter = { kind: 'same_again_open', customer, about: refusal, choices } as const;
  const told = await tellOnce<never>(
    ports,
    { customerId, eventId: `again.${hashedUlid(sourceId)}` },
    async () => accepted(letter),
  );
  if (told.ok || told.refusal === 'already_told') return accepted(undefined);
  return refused(told.refusal);
}
