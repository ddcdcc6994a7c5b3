import { isDeepStrictEqual } from 'node:util';
import type { CustomerId } from '../customers/customer.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import type { Write } from '../table/table.ts';
import type { Care, CareValue } from './care.ts';
import { decideAssignment } from './decide-assignment.ts';
import { decideCrossing } from './decide-crossing.ts';
import { NEAR_PART } from './decide-following.ts';
import {
  type CareChange,
  crossedLeft,
  crossedRight,
  newCare,
  type Placing,
  withValue,
} from './decide-placing.ts';
import type { Fence, FencePlace } from './fence.ts';
import type { PlacingPorts } from './ports.ts';
import { savePlacing } from './save-placing.ts';

type Refusal = 'no_value' | 'no_fence' | 'changed_meanwhile';

/**
 * Puts a customer on their side of the fence by what they are worth now, and gives them a manager
 * when they cross to the right. It says the same however often it is asked.
 * @returns `undefined` for somebody far left of whom nothing has to be kept.
 */
export function placeCustomer(
  ports: PlacingPorts,
  customerId: CustomerId,
): Promise<Outcome<Care | undefined, Refusal>> {
  return repeatWhenChanged<Care | undefined, Refusal>(async () => {
    const [before, fence] = await Promise.all([ports.cares.find(customerId), ports.fences.find()]);
    if (fence === undefined) return refused('no_fence');
    // Read after what is to be changed: whoever comes between with a newer value makes the save fail.
    const value = (await ports.worths.find(customerId)) ?? nothingLeft(before?.value);
    if (value === undefined) return refused('no_value');
    if (before === undefined && !isNear(value, fence)) return accepted(undefined);
    const seen = withValue(before ?? newCare(customerId, value), value);
    const crossing = await crossingOf(ports, seen, fence);
    const isSame = crossing === undefined && before !== undefined && isSameValue(before, value);
    if (isSame) return accepted(before);
    const { placing, lot } = crossing ?? { placing: { ...seen, portfolios: [] }, lot: [] };
    return savePlacing(ports, placing, lot);
  });
}

/** `lot` is what keeps in which arm they are, when it was drawn just now. */
type Crossing = { readonly placing: Placing; readonly lot: readonly Write[] };

/** What becomes of them when they cross; absent when they stay where they are. */
async function crossingOf(
  ports: PlacingPorts,
  seen: CareChange,
  fence: Fence,
): Promise<Crossing | undefined> {
  const { care } = seen;
  const now = ports.clock.now();
  const to = decideCrossing(care, fence, now);
  if (to === undefined) return undefined;
  if (to === 'left') {
    const portfolio =
      care.state === 'managed' ? await ports.portfolios.find(care.managerId) : undefined;
    return { placing: crossedLeft(seen, portfolio, now), lot: [] };
  }
  const kept = care.arm === undefined ? undefined : { arm: care.arm, writes: [] };
  const { arm, writes } = kept ?? (await ports.laboratory.lotOf(care.id, care.value));
  const portfolio =
    arm === 'managed' ? decideAssignment(care, await ports.portfolios.all()) : undefined;
  return { placing: crossedRight(seen, { arm, portfolio }, now), lot: writes };
}

/** Somebody who was worth something, and has given everything back since. */
function nothingLeft(before: CareValue | undefined): CareValue | undefined {
  if (before === undefined) return undefined;
  const { currency, asOf } = before;
  return { currency, asOf, lifetimeMinor: 0, yearMarginMinor: 0, probabilityAlive: 0 };
}

function isNear({ lifetimeMinor, currency }: CareValue, { settings, place }: Fence): boolean {
  const from = nearestOf(place);
  return from !== undefined && currency === settings.currency && lifetimeMinor >= from * NEAR_PART;
}

function nearestOf({ enterMinor, breakEvenMinor }: FencePlace): number | undefined {
  return enterMinor ?? breakEvenMinor;
}

function isSameValue({ value: before }: Care, after: CareValue): boolean {
  return (
    before.lifetimeMinor === after.lifetimeMinor &&
    before.yearMarginMinor === after.yearMarginMinor &&
    before.probabilityAlive === after.probabilityAlive &&
    before.currency === after.currency &&
    isDeepStrictEqual(before.share, after.share) &&
    before.asOf.equals(after.asOf)
  );
}
