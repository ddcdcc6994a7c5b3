import type { CustomerId } from '../customers/customer.ts';
import { totalOf } from '../gifts/gift.ts';
import type { Money } from '../kernel/money.ts';
import { accepted, type Outcome } from '../kernel/outcome.ts';
import type { PlainDate } from '../kernel/time.ts';
import { findRegulars } from '../prescriptions/find-regulars.ts';
import type { RegularsPorts } from '../prescriptions/ports.ts';
import type { ActingStaff } from '../staff/acting-staff.ts';
import { findPickUp } from './find-pick-up.ts';
import type { PickUp } from './pick-up.ts';
import type { InteractionPorts } from './ports.ts';

export type CallScreen = {
  readonly pickUp: PickUp;
  /** What the same again would be now, by prescription; absent where it cannot be ordered. */
  readonly offers: ReadonlyMap<string, { readonly amount: Money; readonly deliverOn: PlainDate }>;
};

/** The phone screen as a page, with prices, which a contact centre's own screen does without. */
export async function lookAtCall(
  ports: Omit<InteractionPorts, 'identifiers'> & RegularsPorts,
  { customerId, staff }: { readonly customerId: CustomerId; readonly staff: ActingStaff },
): Promise<Outcome<CallScreen, 'customer_not_found'>> {
  const [found] = await Promise.all([
    findPickUp(ports, customerId),
    ports.looks.note({ customerId, staff, lookedAt: 'call', at: ports.clock.now() }),
  ]);
  if (!found.ok) return found;
  const pickUp = found.value;
  return accepted({ pickUp, offers: await offersTo(ports, pickUp) });
}

async function offersTo(ports: RegularsPorts, { customer, prescriptions }: PickUp) {
  if (prescriptions.length === 0) return new Map();
  const found = await findRegulars(ports, customer.id);
  const regulars = found.ok ? found.value.regulars : [];
  return new Map(
    regulars.flatMap(({ prescription, planned }) => {
      if (!planned.ok) return [];
      const { price, deliverOn } = planned.value.gift;
      return [[prescription.id, { amount: totalOf(price), deliverOn }] as const];
    }),
  );
}
