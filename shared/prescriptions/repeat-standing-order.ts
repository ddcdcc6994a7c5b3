import type { Customer } from '../customers/customer.ts';
import type { Letter } from '../gifts/letters.ts';
import type { OrderRefusal } from '../gifts/order-gifts.ts';
import type { GiftPorts } from '../gifts/ports.ts';
import { tellOnce } from '../gifts/tell-once.ts';
import { assert } from '../kernel/assert.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import type { PlanAgainFacts } from './decide-same-again.ts';
import {
  afterRefusedLines,
  afterRepeat,
  decideRepeat,
  type RepeatDecision,
  type RepeatRefusal,
  type Standing,
} from './decide-standing-order.ts';
import { loadAgainFacts } from './load-again-facts.ts';
import { placeAgain, placedOf } from './place-again.ts';
import type { PrescriptionPorts } from './ports.ts';
import type { Prescription, PrescriptionRef } from './prescription.ts';

export type StandingPorts = Omit<PrescriptionPorts, 'turns' | 'leftOffs'> &
  Pick<GiftPorts, 'tellings' | 'letters'>;

export type RepeatStandingRefusal =
  | RepeatRefusal
  | OrderRefusal
  | 'prescription_not_found'
  | 'in_progress';

/**
 * Orders the next delivery of a standing order and plans the one after it; what cannot be ordered
 * is told. The order's key holds the delivery's date, so that late, doubled and half-done tries
 * place one order for each date.
 */
export function repeatStandingOrder(
  ports: StandingPorts,
  ref: PrescriptionRef,
): Promise<Outcome<Prescription, RepeatStandingRefusal>> {
  return repeatWhenChanged<Prescription, RepeatStandingRefusal>(async () => {
    const prescription = await ports.prescriptions.find(ref);
    if (prescription === undefined) return refused('prescription_not_found');
    const facts = await loadAgainFacts(ports, ref.customerId, prescription);
    if (!facts.ok) return facts;
    const decided = decideRepeat(prescription, facts.value);
    if (!decided.ok) return decided;
    const done = await carriedOut(ports, prescription, {
      decision: decided.value,
      facts: facts.value,
    });
    return done.ok ? ports.prescriptions.save(done.value, ports.clock.now()) : done;
  });
}

type Decided = { readonly decision: RepeatDecision; readonly facts: PlanAgainFacts };
type CarriedOut = Promise<Outcome<Standing, OrderRefusal | 'in_progress'>>;

function carriedOut(
  ports: StandingPorts,
  prescription: Prescription,
  decided: Decided,
): CarriedOut {
  const { decision, facts } = decided;
  return decision.kind === 'order'
    ? order(ports, prescription, { decision, facts })
    : tell(ports, prescription, { decision, facts });
}

type Ordering = Decided & { readonly decision: Extract<RepeatDecision, { kind: 'order' }> };

async function order(
  ports: StandingPorts,
  prescription: Prescription,
  { decision: { forOn, planned }, facts }: Ordering,
): CarriedOut {
  const { id, customerId, standing } = prescription;
  assert(standing !== undefined, 'what is ordered again stands');
  const orderKey = `standing.${id}.${standing.since.epochMilliseconds}.${forOn}`;
  const placed = await placeAgain(ports, { customerId, orderKey, line: planned.line });
  if (!placed.ok) {
    if (placed.refusal !== 'lines_refused') return refused(placed.refusal);
    const stuck = afterRefusedLines({ ...prescription, standing }, placed.details, facts);
    // The next try chooses a day that is possible then.
    if (stuck === undefined) return refused('changed_meanwhile');
    return tell(ports, prescription, { decision: stuck, facts });
  }
  const done = { forOn, placed: placedOf(placed.value) };
  return accepted(afterRepeat({ ...prescription, standing }, done, facts));
}

type Telling = Decided & { readonly decision: Exclude<RepeatDecision, { kind: 'order' }> };

/** Once for each date and reason, and once more when it is left out. */
async function tell(
  ports: StandingPorts,
  { id, customerId }: Prescription,
  { decision, facts: { customer } }: Telling,
): CarriedOut {
  const { kind, reason, plannedOn } = decision;
  const eventId = ['standing', id, plannedOn, kind, ...(kind === 'stuck' ? [reason] : [])].join(
    '.',
  );
  const told = await tellOnce<never>(ports, { customerId, eventId }, async () =>
    accepted(letterOf(customer, decision)),
  );
  if (told.ok || told.refusal === 'already_told') return accepted(decision.next);
  return refused(told.refusal);
}

function letterOf(customer: Customer, decision: Telling['decision']): Letter {
  const { reason, plannedOn, next: prescription } = decision;
  const letter = {
    kind: 'standing_order_stuck',
    customer,
    prescription,
    reason,
    plannedOn,
  } as const;
  if (decision.kind === 'left_out') return letter;
  const { until, price } = decision;
  return { ...letter, until, ...(price === undefined ? {} : { price }) };
}
