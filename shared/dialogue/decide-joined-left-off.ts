import type { CustomerId } from '../customers/customer.ts';
import { Temporal } from '../kernel/time.ts';
import { noDialogueYet } from './decide-left-off.ts';
import { type LeftOff, OPEN_POINT_COUNT_MAX } from './left-off.ts';

/** Where the dialogue stands with somebody who has more than one record: for reading alone. */
export function joinedLeftOff(customerId: CustomerId, all: readonly LeftOff[]): LeftOff {
  const [only, ...more] = all;
  if (only !== undefined && more.length === 0 && only.id === customerId) return only;
  const lead = all.find(({ id }) => id === customerId) ?? noDialogueYet(customerId);
  const lastTurn = all
    .flatMap((each) => each.lastTurn ?? [])
    .sort((left, right) => Temporal.Instant.compare(left.at, right.at))
    .at(-1);
  const points = all
    .flatMap((each) => each.points)
    .toSorted((left, right) => Temporal.Instant.compare(left.openedAt, right.openedAt));
  return {
    ...lead,
    ...(lastTurn === undefined ? {} : { lastTurn }),
    turnCount: all.reduce((sum, { turnCount }) => sum + turnCount, 0),
    points: points.slice(-OPEN_POINT_COUNT_MAX),
  };
}
