import { CustomerId } from '../customers/customer.ts';
import { type Instant, isDue } from '../kernel/time.ts';
import type { StaffMember } from '../staff/staff-member.ts';
import type { ValueSpectrum } from '../value/spectrum.ts';
import type { Care } from './care.ts';
import { leaveMinorOf } from './decide-crossing.ts';
import type { FencePlace, FenceSettings } from './fence.ts';
import {
  costOfManaging,
  fenceAhead,
  mayCrossFrom,
  placeOf,
  type QuarterAhead,
  quarterOfCrossing,
  yearCostAt,
} from './fence-economics.ts';
import type { Portfolio } from './portfolio.ts';
import type { Cares, ManagedPeople, Person } from './ports.ts';
import { capacityOf, type FencePorts, factsOf } from './settle-fence.ts';
import { type BestPart, bestPartOf, type ParetoPoint, paretoOf } from './spectrum-curve.ts';

const NEXT_COUNT = 20;

export type NextToCross = {
  readonly person: Person | undefined;
  readonly customerId: CustomerId;
  readonly lifetimeMinor: number;
  /** Absent when the fence does not come so far in three years. */
  readonly quarter: QuarterAhead | undefined;
  /** Of somebody who crossed of late, and stays where they are until then. */
  readonly stays?: { readonly crossedAt: Instant; readonly until: Instant };
};

export type ManagerOnFence = {
  readonly portfolio: Portfolio;
  readonly member: StaffMember | undefined;
};

/** All that the page of the fence says. */
export type FoundFence = {
  readonly settings: FenceSettings;
  readonly place: FencePlace;
  /** Those near it are still being looked at, and nobody has crossed yet. */
  readonly isGathering: boolean;
  readonly leaveMinor: number | undefined;
  readonly yearCostMinor: number;
  readonly costMinor: number;
  readonly spectrum: ValueSpectrum | undefined;
  readonly best: BestPart | undefined;
  readonly pareto: readonly ParetoPoint[];
  readonly ahead: readonly QuarterAhead[];
  readonly next: readonly NextToCross[];
  readonly managers: readonly ManagerOnFence[];
  /** Those right of it for whom nobody has room, the most valuable first; `isMore` when not all are here. */
  readonly waiting: readonly NextToCross[];
  readonly isMoreWaiting: boolean;
};

type Ports = FencePorts & {
  readonly cares: Pick<Cares, 'candidates' | 'waiting' | 'findMany'>;
  readonly managedPeople: Pick<ManagedPeople, 'read'>;
};

/** The fence as it follows from what is known at this moment; nothing is written. */
export async function findFence(ports: Ports): Promise<FoundFence> {
  const now = ports.clock.now();
  const [portfolios, members] = await Promise.all([
    ports.portfolios.all({ stale: true }),
    ports.staff.all(),
  ]);
  const [facts, candidates, waiting] = await Promise.all([
    factsOf(ports, { now, capacity: capacityOf(portfolios) }),
    ports.cares.candidates({ limit: NEXT_COUNT }),
    ports.cares.waiting({ limit: NEXT_COUNT }),
  ]);
  const { settings, spectrum } = facts;
  const place = placeOf(facts, now);
  const ahead = fenceAhead(facts, now);
  const ids = [...candidates.items, ...waiting.items].map(({ id }) => CustomerId.parse(id));
  const [{ people }, cares] = await Promise.all([
    ports.managedPeople.read(ids),
    ports.cares.findMany(ids),
  ]);
  const careById = new Map(cares.map((care) => [care.id, care]));
  const named = ({ id, rank }: { readonly id: string; readonly rank: number }): NextToCross => {
    const customerId = CustomerId.parse(id);
    const quarter = quarterOfCrossing(ahead, rank);
    return {
      ...{ customerId, person: people.get(customerId), lifetimeMinor: rank, quarter },
      ...stayOf(careById.get(customerId), { stayDays: settings.stayDays, now }),
    };
  };
  const memberById = new Map(members.map((member) => [member.id, member]));
  return {
    ...{ settings, place, leaveMinor: leaveMinorOf({ place, settings }), ahead, spectrum },
    isGathering: facts.gathersUntil !== undefined,
    yearCostMinor: Math.round(yearCostAt(settings, now)),
    costMinor: Math.round(costOfManaging(settings, now)),
    best: spectrum === undefined ? undefined : bestPartOf(spectrum),
    pareto: spectrum === undefined ? [] : paretoOf(spectrum),
    next: candidates.items.map(named),
    managers: portfolios.map((portfolio) => ({ portfolio, member: memberById.get(portfolio.id) })),
    ...{ waiting: waiting.items.map(named), isMoreWaiting: waiting.cursor !== undefined },
  };
}

function stayOf(
  care: Care | undefined,
  { stayDays, now }: { readonly stayDays: number; readonly now: Instant },
): Pick<NextToCross, 'stays'> {
  const crossedAt = care?.crossedAt;
  if (crossedAt === undefined) return {};
  const until = mayCrossFrom(crossedAt, stayDays);
  return isDue(until, now) ? {} : { stays: { crossedAt, until } };
}
