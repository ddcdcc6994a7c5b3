import type { CustomerId } from '../customers/customer.ts';
import { findParts } from '../customers/find-in-parts.ts';
import { noteResult, recordTurn } from '../dialogue/record-turn.ts';
import type { TurnChannel, TurnId } from '../dialogue/turn.ts';
import { findOrderOfKey } from '../gifts/find-order-of-key.ts';
import { totalOf } from '../gifts/gift.ts';
import type { GiftOrder } from '../gifts/gift-order.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import type { PlainDate } from '../kernel/time.ts';
import { VOCABULARY } from '../mail/vocabulary.ts';
import type { ActingStaff } from '../staff/acting-staff.ts';
import {
  decideSameAgain,
  type PlanDetails,
  refusalOf,
  type SameAgainRefusal,
} from './decide-same-again.ts';
import { withPlaced } from './decide-standing-order.ts';
import { decideLast, type WhichRefusal } from './decide-which.ts';
import { findPrescription } from './find-prescription.ts';
import { loadAgainFacts } from './load-again-facts.ts';
import { placeAgain, placedOf } from './place-again.ts';
import type { PrescriptionPorts } from './ports.ts';
import type { Prescription, PrescriptionId } from './prescription.ts';

export type SameAgainRequest = {
  readonly customerId: CustomerId;
  readonly prescriptionId: PrescriptionId | 'last';
  readonly channel: TurnChannel;
  /** What asked for it, such as a mail's number or a form's: the same one orders once. */
  readonly sourceId: string;
  /** The earliest that is possible unless said. */
  readonly deliverOn?: PlainDate;
  /** What was shown; another price is refused rather than taken. */
  readonly seenMinor?: number;
  /** What was said already; without it this is a turn of its own. */
  readonly turnId?: TurnId;
  readonly staff?: ActingStaff;
};

export type AgainRefusal =
  | SameAgainRefusal
  | WhichRefusal
  | 'customer_not_found'
  | 'prescription_not_found'
  | 'price_changed'
  | 'changed_meanwhile';

export type AgainDetails = PlanDetails & {
  /** What it was about, or could be about. */
  readonly prescriptions?: readonly Prescription[];
};

export type OrderedAgain = { readonly order: GiftOrder; readonly prescription: Prescription };

/**
 * The same again, in one step on every channel: an order like any other, confirmed, announced and
 * charged by the same rules. It may be asked for twice, and a crash half way is made good by asking again.
 */
export async function orderTheSameAgain(
  ports: PrescriptionPorts,
  request: SameAgainRequest,
): Promise<Outcome<OrderedAgain, AgainRefusal, AgainDetails>> {
  const { customerId, channel, sourceId } = request;
  const orderKey = `again.${channel}.${sourceId}`;
  const earlier = await findOrderOfKey(ports, { customerId, orderKey });
  const found = await findMeant(ports, request, earlier);
  if (!found.ok) return found;
  const ordered =
    earlier === undefined
      ? await placeNew(ports, { request, orderKey, prescription: found.value })
      : accepted(earlier);
  if (!ordered.ok) return ordered;
  const kept = await keepPlaced(ports, found.value, ordered.value);
  if (!kept.ok) return refused('changed_meanwhile', {});
  const noted = await noteTurn(ports, request, { order: ordered.value, prescription: kept.value });
  if (!noted.ok) return refused('changed_meanwhile', {});
  return accepted({ order: ordered.value, prescription: kept.value });
}

/** What a repeat means is what the first one meant, whatever was ordered in between. */
async function findMeant(
  ports: PrescriptionPorts,
  { customerId, prescriptionId }: SameAgainRequest,
  earlier: GiftOrder | undefined,
): Promise<Outcome<Prescription, AgainRefusal, AgainDetails>> {
  if (prescriptionId === 'last') {
    const parts = await findParts(ports, customerId);
    const all = await ports.prescriptions.ofCustomer(parts);
    const repeated = all.find(({ placed }) =>
      placed.some(({ giftOrderId }) => giftOrderId === earlier?.id),
    );
    if (repeated !== undefined) return accepted(repeated);
    const last = decideLast(all);
    return last.ok ? last : refused(last.refusal, { prescriptions: last.details });
  }
  const found = await findPrescription(ports, { customerId, prescriptionId });
  return found === undefined ? refused('prescription_not_found', {}) : accepted(found);
}

type Placing = {
  readonly request: SameAgainRequest;
  readonly orderKey: string;
  readonly prescription: Prescription;
};

async function placeNew(
  ports: PrescriptionPorts,
  { request, orderKey, prescription }: Placing,
): Promise<Outcome<GiftOrder, AgainRefusal, AgainDetails>> {
  const { customerId, deliverOn, seenMinor } = request;
  const about = { prescriptions: [prescription] };
  const facts = await loadAgainFacts(ports, customerId, prescription);
  if (!facts.ok) return refused(facts.refusal, {});
  const planned = decideSameAgain(prescription, facts.value, deliverOn);
  if (!planned.ok) return refused(planned.refusal, { ...planned.details, ...about });
  const { line, gift } = planned.value;
  if (seenMinor !== undefined && seenMinor !== totalOf(gift.price).amountMinor) {
    return refused('price_changed', about);
  }
  const placed = await placeAgain(ports, { customerId, orderKey, line });
  if (placed.ok) return placed;
  // Whatever else it is, whoever asks again hears what it is now.
  if (placed.refusal !== 'lines_refused') return refused('changed_meanwhile', about);
  const { refusal, details } = refusalOf(placed.details);
  return refused(refusal, { ...details, ...about });
}

/** The prescription may be changed while its order is placed; the mark goes to what it is now. */
export function keepPlaced(
  { prescriptions, clock }: Pick<PrescriptionPorts, 'prescriptions' | 'clock'>,
  prescription: Prescription,
  order: GiftOrder,
) {
  const { customerId, id: prescriptionId } = prescription;
  return repeatWhenChanged<Prescription, never>(async () => {
    const stored = await prescriptions.find({ customerId, prescriptionId });
    // Removed meanwhile: there is nothing to keep it with, and the order stands.
    if (stored === undefined) return accepted(prescription);
    const placed = withPlaced(stored, placedOf(order));
    if (placed === stored.placed) return accepted(stored);
    return prescriptions.save({ ...stored, placed }, clock.now());
  });
}

async function noteTurn(
  ports: PrescriptionPorts,
  { customerId, channel, sourceId, turnId, staff }: SameAgainRequest,
  { order, prescription }: OrderedAgain,
) {
  const result = { kind: 'gift_order', id: order.id } as const;
  if (turnId !== undefined) return noteResult(ports, { customerId, turnId }, result);
  const customer = await ports.customers.find(customerId);
  return recordTurn(ports, {
    ...{ customerId, channel, direction: 'from_customer', isPress: true },
    text: VOCABULARY[customer?.language ?? 'en'].regular.said(prescription.name),
    ledTo: [result, { kind: 'prescription', id: prescription.id }],
    ...(staff === undefined ? {} : { staff }),
    // The same instant each time, so that what comes twice is one turn.
    at: order.orderedAt,
    sourceId: `again.${sourceId}`,
    // Nothing but the order was wanted, and nothing that we asked is answered by it.
    wantsAnswer: false,
    isAnswer: false,
  });
}
