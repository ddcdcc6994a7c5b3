import { CustomerId } from '../customers/customer.ts';
import { type Clock, localDateOf } from '../kernel/time.ts';
import type { StaffId } from '../staff/staff-member.ts';
import type { Ranked } from '../table/ranked-list.ts';
import type { Alert } from './alert.ts';
import type { CareIn, WorkPoint } from './care.ts';
import { workOf } from './decide-work.ts';
import type { Alerts, ManagedPeople, Person } from './ports.ts';

/** So many stand in the table at a time; the picture shows all of them. */
export const ROW_COUNT = 50;
/** The work of so many is looked through, the most valuable first: twice what one manager begins with. */
const WORKED_COUNT_MAX = 300;
const RANKED_COUNT_MAX = 1_000;
/** Looked through; more than anybody leaves unread. */
const ALERT_COUNT_MAX = 500;
/** Of each sort so many are shown. */
const ALERT_SHOWN_MAX = 30;

export type ManagedPerson = {
  readonly care: CareIn<'managed'>;
  /** Absent for a moment, while they are being forgotten. */
  readonly person: Person | undefined;
};
export type WorkToDo = ManagedPerson & { readonly point: WorkPoint };
export type ToldAlert = { readonly alert: Alert; readonly person: Person | undefined };

export type FoundPortfolio = {
  /** All of them, the most valuable first. */
  readonly ranked: readonly Ranked[];
  /** Those of this part of the list. */
  readonly rows: readonly ManagedPerson[];
  readonly from: number;
  /** What there is to do today, the weightiest first. */
  readonly work: readonly WorkToDo[];
  /** The newest of what was not read yet. */
  readonly alerts: readonly ToldAlert[];
  /** New customers among all that was not read, also those that are not shown. */
  readonly assignedCount: number;
  /** Of those whose work was looked through: what is expected now, and was when they were taken on. */
  readonly measures: PortfolioMeasures;
};

export type PortfolioMeasures = {
  readonly customerCount: number;
  readonly lifetimeMinor: number;
  readonly lifetimeAtStartMinor: number;
  /** What part of their business we have, and of how many it was said or guessed; absent while of none. */
  readonly share?: {
    readonly part: number;
    readonly statedCount: number;
    readonly estimatedCount: number;
  };
  /** Who more likely than not still buys from us. */
  readonly keptCount: number;
  readonly settledCaseCount: number;
  readonly learnedFactCount: number;
};

type Ports = {
  readonly managedPeople: ManagedPeople;
  readonly alerts: Pick<Alerts, 'ofManager'>;
  readonly clock: Clock;
};

/** A manager's customers and work: a query for the list, one for what they were told, and a batch read. */
export async function findPortfolio(
  { managedPeople, alerts, clock }: Ports,
  { managerId, from = 0 }: { readonly managerId: StaffId; readonly from?: number },
): Promise<FoundPortfolio> {
  const [ranked, told] = await Promise.all([
    managedPeople.ranked(managerId, RANKED_COUNT_MAX),
    alerts.ofManager(managerId, ALERT_COUNT_MAX),
  ]);
  const worked = ranked.slice(0, WORKED_COUNT_MAX).map(idOf);
  const shown = ranked.slice(from, from + ROW_COUNT).map(idOf);
  const assigned = told.filter(({ kind }) => kind === 'assigned');
  const others = told.filter(({ kind }) => kind !== 'assigned');
  const listed = [...others.slice(0, ALERT_SHOWN_MAX), ...assigned.slice(0, ALERT_SHOWN_MAX)];
  const about = listed.map(({ customerId }) => customerId);
  const found = await managedPeople.read([...new Set([...worked, ...shown, ...about])]);
  const personOf = (id: CustomerId): readonly ManagedPerson[] => {
    const care = found.cares.get(id);
    // The list may be a moment old.
    if (care?.state !== 'managed' || care.managerId !== managerId) return [];
    return [{ care, person: found.people.get(id) }];
  };
  const all = worked.flatMap(personOf);
  return {
    ...{ ranked, from, rows: shown.flatMap(personOf), measures: measuresOf(all) },
    work: all.flatMap((each) => workToday(each, clock)).toSorted(byWorth),
    alerts: listed
      .toSorted((left, right) => right.at.epochMilliseconds - left.at.epochMilliseconds)
      .map((alert) => ({ alert, person: found.people.get(alert.customerId) })),
    assignedCount: assigned.length,
  };
}

function idOf({ id }: Ranked): CustomerId {
  return CustomerId.parse(id);
}

function workToday(each: ManagedPerson, clock: Clock): readonly WorkToDo[] {
  const today = localDateOf(clock.now(), each.person?.zone ?? 'UTC');
  return workOf(each.care, today).map((point) => ({ ...each, point }));
}

function byWorth(left: WorkToDo, right: WorkToDo): number {
  return right.point.worthMinor - left.point.worthMinor;
}

const ALIVE_PART = 0.5;

function measuresOf(people: readonly ManagedPerson[]): PortfolioMeasures {
  const sum = (of: (care: CareIn<'managed'>) => number) =>
    people.reduce((total, { care }) => total + of(care), 0);
  return {
    customerCount: people.length,
    lifetimeMinor: sum(({ value }) => value.lifetimeMinor),
    lifetimeAtStartMinor: sum(({ valueAtStartMinor }) => valueAtStartMinor),
    ...shareOf(people),
    keptCount: sum(({ value }) => (value.probabilityAlive >= ALIVE_PART ? 1 : 0)),
    settledCaseCount: sum(({ tally }) => tally.settledCaseCount),
    learnedFactCount: sum(({ tally }) => tally.learnedFactCount),
  };
}

/** What all of them spend with us, of what all of them spend: whoever spends more counts for more. */
function shareOf(people: readonly ManagedPerson[]): Pick<PortfolioMeasures, 'share'> {
  const known = people.flatMap(({ care }) => care.value.share ?? []);
  const inAll = known.reduce((sum, { walletMinor }) => sum + walletMinor, 0);
  if (inAll === 0) return {};
  const withUs = known.reduce((sum, { yearSpendMinor }) => sum + yearSpendMinor, 0);
  const statedCount = known.filter(({ by }) => by === 'stated').length;
  const estimatedCount = known.length - statedCount;
  return { share: { part: withUs / inAll, statedCount, estimatedCount } };
}
