import type { Identifier } from '../customers/identifiers/identifier.ts';
import { readCaller } from '../customers/identifiers/read-identifier.ts';
import type { ActingStaff } from '../staff/acting-staff.ts';
import { findPickUp } from './find-pick-up.ts';
import type { PickUp } from './pick-up.ts';
import type { InteractionPorts } from './ports.ts';

/** `unreadable`: something that is no number, such as an extension of a switchboard. */
export type TakenCall =
  | { readonly caller: 'known'; readonly pickUp: PickUp }
  | { readonly caller: 'unknown' | 'hidden' | 'unreadable' };

/**
 * Who calls, and where their dialogue was left. It writes nothing but that somebody looked, so that
 * it may be asked as often as a contact centre likes.
 */
export async function takeCall(
  ports: InteractionPorts,
  { from, country, staff }: CallGiven,
): Promise<TakenCall> {
  const caller = readCaller(from, country);
  if (caller.kind !== 'number') return { caller: caller.kind };
  const found = await pickUpBy(ports, caller.identifier, staff);
  return found === undefined ? { caller: 'unknown' } : { caller: 'known', pickUp: found };
}

type CallGiven = {
  /** As the network says; '' for none. */
  readonly from: string;
  /** Where a number is that does not begin with a plus. */
  readonly country?: string | undefined;
  readonly staff: ActingStaff;
};

/** Whose it is, where their dialogue was left, and that it was looked at. */
export async function pickUpBy(
  ports: InteractionPorts,
  identifier: Identifier,
  staff: ActingStaff,
): Promise<PickUp | undefined> {
  const owner = await ports.identifiers.find(identifier);
  if (owner === undefined) return undefined;
  const { customerId } = owner;
  const [found] = await Promise.all([
    findPickUp(ports, customerId),
    ports.looks.note({ customerId, staff, lookedAt: 'call', at: ports.clock.now() }),
  ]);
  return found.ok ? found.value : undefined;
}
