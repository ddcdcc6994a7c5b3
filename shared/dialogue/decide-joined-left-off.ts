import type { CustomerId } from '../customers/customer.ts';
import { Temporal } from '../kernel/time.ts';
import { noDialogueYet } from './decide-left-off.ts';
import { type LeftOff, OPEN_POINT_COUNT_MAX, type OpenPoint } from './left-off.ts';

/** Where the dialogue stands with somebody who has more than one record: for reading alone. */
export function joinedLeftOff(customerId: CustomerId, all: readonly LeftOff[]): LeftOff {
  const [only, ...more] = all;
  if (only !== undefined && more.length === 0 && only.id === customerId) return only;
  const lead = all.find(({ id }) => id === customerId) ?? noDialogueYet(customerId);
  const lastTurn = all
    .flatMap((each) => each.lastTurn ?? [])
    .sort((left, right) => Temporal.Instant.compare(left.at, right.at))
    .at(-1);
  return {
    ...lead,
    ...(lastTurn === undefined ? {} : { lastTurn }),
    turnCount: all.reduce((sum, { turnCount }) => sum + turnCount, 0),
    points: joinedPoints(all).slice(-OPEN_POINT_COUNT_MAX),
  };
}

/** The oldest first; of what stands in two records, such as pictures that wait, the older one. */
export function joinedPoints(all: readonly LeftOff[]): readonly OpenPoint[] {
  const sorted = all
    .flatMap((each) => each.points)
    .toSorted((left, right) => Temporal.Instant.compare(left.openedAt, right.openedAt));
  const byThing = new Map<string, OpenPoint>();
  for (const point of sorted) {
    const thing = `${point.kind} ${point.id}`;
    if (!byThing.has(thing)) byThing.set(thing, point);
  }
  return [...byThing.values()];
}

/** Each record knows the others of its person. @param all theirs, with itself */
export function withFamily({ alsoOf: _before, ...leftOff }: LeftOff, all: readonly CustomerId[]) {
  const alsoOf = all.filter((id) => id !== leftOff.id);
  return alsoOf.length === 0 ? leftOff : { ...leftOff, alsoOf };
}
