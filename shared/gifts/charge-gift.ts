import { canBeCharged } from '../customers/customer.ts';
import { isOccasionStopped } from '../customers/recipient.ts';
import { refuseCardForGood } from '../customers/refuse-card-for-good.ts';
import { assert } from '../kernel/assert.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { ChargeResult } from '../payments/ports.ts';
import {
  type ChargeFacts,
  type ChargeRefusal,
  cancelledInstead,
  decideCharge,
  decideUnknownAttempt,
  openAttemptOf,
} from './decide-charge.ts';
import { decideChargeResult } from './decide-charge-result.ts';
import { attemptIdOf, type Gift, type GiftId, type GiftIn, totalOf } from './gift.ts';
import { loadGift } from './load-gift.ts';
import { oldFirst, type Read } from './old-first.ts';
import type { GiftPorts } from './ports.ts';

type Ports = Pick<GiftPorts, 'gifts' | 'customers' | 'recipients' | 'payments' | 'terms' | 'clock'>;
type Refusal = ChargeRefusal | 'gift_not_found' | 'changed_meanwhile';

/**
 * Charges a gift that is due, exactly once: the attempt is recorded before the provider is called,
 * and one that was left open is looked up before anything is charged again.
 * @throws when the provider cannot be reached; the attempt stays open and is looked up later.
 */
export async function chargeGift(ports: Ports, giftId: GiftId): Promise<Outcome<Gift, Refusal>> {
  const begun = await oldFirst((read) => beginCharge(ports, giftId, read));
  if (!begun.ok) return begun;
  switch (begun.value.kind) {
    case 'settled':
      return accepted(begun.value.gift);
    case 'recorded': {
      const { gift, facts } = begun.value;
      return conclude(ports, gift, await callProvider(ports, gift, facts), facts);
    }
    case 'look_up':
      return lookUpCharge(ports, begun.value.gift, begun.value.facts);
  }
}

type Begun =
  | { readonly kind: 'settled'; readonly gift: Gift }
  | {
      readonly kind: 'recorded' | 'look_up';
      readonly gift: GiftIn<'charging'>;
      readonly facts: ChargeFacts;
    };

/** Decides and saves what was decided; nobody is charged yet. */
async function beginCharge(
  ports: Ports,
  giftId: GiftId,
  read: Read,
): Promise<Outcome<Begun, Refusal>> {
  const loaded = await loadGift(ports, giftId, { gift: read });
  if (!loaded.ok) return loaded;
  const facts = { ...loaded.value, terms: ports.terms, now: ports.clock.now() };
  const decided = decideCharge(loaded.value.gift, facts);
  if (!decided.ok) return decided;
  switch (decided.value.kind) {
    case 'settle': {
      const { gift, happened } = decided.value.decision;
      const saved = await ports.gifts.save(gift, happened, facts.now);
      return saved.ok ? accepted({ kind: 'settled', gift: saved.value }) : saved;
    }
    case 'attempt': {
      const recorded = await ports.gifts.save(decided.value.gift, [], facts.now);
      return recorded.ok ? accepted({ kind: 'recorded', gift: recorded.value, facts }) : recorded;
    }
    case 'look_up':
      // It may charge before it saves: never on an old gift.
      if (read.stale) return refused('in_progress');
      return accepted({ kind: 'look_up', gift: decided.value.gift, facts });
  }
}

async function attemptCharge(
  ports: Ports,
  gift: GiftIn<'charging'>,
  facts: ChargeFacts,
): Promise<Outcome<Gift, Refusal>> {
  const recorded = await ports.gifts.save(gift, [], facts.now);
  if (!recorded.ok) return recorded;
  const open = recorded.value;
  return conclude(ports, open, await callProvider(ports, open, facts), facts);
}

async function lookUpCharge(
  ports: Ports,
  gift: GiftIn<'charging'>,
  facts: ChargeFacts,
): Promise<Outcome<Gift, Refusal>> {
  const attemptId = attemptIdOf(gift.id, openAttemptOf(gift));
  const found = await ports.payments.findCharge({ attemptId, card: cardOf(gift, facts) });
  if (found.kind !== 'unknown') return conclude(ports, gift, found, facts);
  // Called lost by a bank since, for another gift, or taken out by its owner: it is not asked again.
  if (!canBeCharged(cardOf(gift, facts))) {
    return conclude(ports, gift, REFUSED_FOR_GOOD, facts);
  }
  const next = decideUnknownAttempt(gift, facts.now);
  if (next.kind === 'rest') return refused('in_progress');
  if (next.kind === 'attempt_anew' && isOccasionStopped(facts.recipient, gift.occasion)) {
    const { gift: cancelled, happened } = cancelledInstead(next.gift, facts.now);
    return ports.gifts.save(cancelled, happened, facts.now);
  }
  if (next.kind === 'attempt_anew') return attemptCharge(ports, next.gift, facts);
  return conclude(ports, gift, await callProvider(ports, gift, facts), facts);
}

function callProvider(
  { payments }: Ports,
  gift: GiftIn<'charging'>,
  facts: ChargeFacts,
): Promise<ChargeResult> {
  return payments.charge({
    attemptId: attemptIdOf(gift.id, openAttemptOf(gift)),
    giftId: gift.id,
    customerId: facts.customer.id,
    amount: totalOf(gift.price),
    card: cardOf(gift, facts),
  });
}

const REFUSED_FOR_GOOD = {
  kind: 'declined',
  declineKind: 'hard',
  declineCode: 'card_refused_for_good',
} as const satisfies ChargeResult;

/** The card that the attempt was recorded with, whichever card came since. */
function cardOf(gift: GiftIn<'charging'>, { customer }: ChargeFacts) {
  const { cardId } = openAttemptOf(gift);
  const card = customer.cards.find(({ id }) => id === cardId);
  assert(card !== undefined, 'a card with an open attempt is kept');
  return card;
}

async function conclude(
  ports: Ports,
  gift: GiftIn<'charging'>,
  result: ChargeResult,
  facts: ChargeFacts,
): Promise<Outcome<Gift, Refusal>> {
  // First the card, so that a crash cannot leave a lost card to be charged for the next gift.
  if (result.kind === 'declined' && result.declineKind === 'hard') {
    const { cardId } = openAttemptOf(gift);
    const marked = await refuseCardForGood(ports, { customerId: facts.customer.id, cardId });
    if (!marked.ok) return refused('changed_meanwhile');
  }
  const now = ports.clock.now();
  const decision = decideChargeResult(gift, result, { ...facts, now });
  const saved = await ports.gifts.save(decision.gift, decision.happened, now);
  return saved.ok ? accepted(saved.value) : refused('changed_meanwhile');
}
