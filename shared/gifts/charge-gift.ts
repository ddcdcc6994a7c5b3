import { refuseCardForGood } from '../customers/refuse-card-for-good.ts';
import { assert } from '../kernel/assert.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { ChargeResult } from '../payments/ports.ts';
import {
  type ChargeFacts,
  type ChargeRefusal,
  decideCharge,
  decideUnknownAttempt,
  openAttemptOf,
} from './decide-charge.ts';
import { decideChargeResult } from './decide-charge-result.ts';
import { attemptIdOf, type Gift, type GiftId, type GiftIn, totalOf } from './gift.ts';
import { loadGift } from './load-gift.ts';
import { oldFirst } from './old-first.ts';
import type { GiftPorts } from './ports.ts';

type Ports = Pick<GiftPorts, 'gifts' | 'customers' | 'recipients' | 'payments' | 'terms' | 'clock'>;
type Refusal = ChargeRefusal | 'gift_not_found' | 'changed_meanwhile';

/**
 * Charges a gift that is due, exactly once: the attempt is recorded before the provider is called,
 * and one that was left open is looked up before anything is charged again.
 * @throws when the provider cannot be reached; the attempt stays open and is looked up later.
 */
export async function chargeGift(ports: Ports, giftId: GiftId): Promise<Outcome<Gift, Refusal>> {
  const decided = await oldFirst(async (read) => {
    const loaded = await loadGift(ports, giftId, { gift: read });
    if (!loaded.ok) return loaded;
    const facts = { ...loaded.value, terms: ports.terms, now: ports.clock.now() };
    const decision = decideCharge(loaded.value.gift, facts);
    if (!decision.ok) return decision;
    // A look-up may charge before it saves: never on an old gift.
    if (read.stale && decision.value.kind === 'look_up') return refused('in_progress');
    return accepted({ ...decision.value, facts });
  });
  if (!decided.ok) return decided;
  const { facts } = decided.value;
  switch (decided.value.kind) {
    case 'settle': {
      const { gift, happened } = decided.value.decision;
      return ports.gifts.save(gift, happened, facts.now);
    }
    case 'attempt':
      return attemptCharge(ports, decided.value.gift, facts);
    case 'look_up':
      return lookUpCharge(ports, decided.value.gift, facts);
  }
}

async function attemptCharge(
  ports: Ports,
  gift: GiftIn<'charging'>,
  facts: ChargeFacts,
): Promise<Outcome<Gift, Refusal>> {
  const recorded = await ports.gifts.save(gift, [], facts.now);
  if (!recorded.ok) return recorded;
  const open = { ...gift, version: recorded.value.version };
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
  // A bank has called the card lost since, for another gift: then it is not asked again.
  if (cardOf(gift, facts).refusedForGoodAt !== undefined) {
    return conclude(ports, gift, REFUSED_FOR_GOOD, facts);
  }
  const next = decideUnknownAttempt(gift, facts.now);
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
