import type { CustomerId } from '../../shared/customers/customer.ts';
import { customerStore } from '../../shared/customers/customer-store.ts';
import type { BusEvent } from '../../shared/events/ports.ts';
import { eventsOfItem } from '../../shared/events/published-events.ts';
import { localDateOf } from '../../shared/kernel/time.ts';
import { alertStore } from '../../shared/managers/alert-store.ts';
import type { Care, CareValue } from '../../shared/managers/care.ts';
import { careStore } from '../../shared/managers/care-store.ts';
import { emptyPortfolio } from '../../shared/managers/empty-portfolio.ts';
import { fenceStore } from '../../shared/managers/fence-store.ts';
import { fillPlaces } from '../../shared/managers/fill-places.ts';
import { followFence } from '../../shared/managers/follow-fence.ts';
import { handoverStore } from '../../shared/managers/handover-store.ts';
import { portfolioStore } from '../../shared/managers/portfolio-store.ts';
import type { Arm, StaffLetter } from '../../shared/managers/ports.ts';
import { settleFence } from '../../shared/managers/settle-fence.ts';
import {
  cohortStore,
  experimentStore,
  participationStore,
  readingStore,
} from '../../shared/measurement/laboratory-store.ts';
import type { StaffId, StaffMember } from '../../shared/staff/staff-member.ts';
import { buyerStore } from '../../shared/value/buyer-store.ts';
import { bandOf, spectrumOf } from '../../shared/value/spectrum.ts';
import { valueWalkStore } from '../../shared/value/value-walk-store.ts';
import { manualClock } from '../support/manual-clock.ts';
import { MemoryTable } from '../support/memory-table.ts';
import { seededIds } from '../support/seeded.ts';

/** The fence and its managers in memory; what customers are worth is said by hand. */
export function managerWorld(startsAt = '2027-03-01T12:00:00Z') {
  const table = new MemoryTable();
  const clock = manualClock(startsAt);
  const settings = { table, shardCount: 1 };
  const ids = seededIds();
  const values = new Map<CustomerId, CareValue>();
  const members = new Map<StaffId, StaffMember>();
  const arms = new Map<CustomerId, Arm>();
  const gain: { basisPoints?: number } = {};
  const mails: StaffLetter[] = [];
  const events: BusEvent[] = [];
  table.onChange = ({ before, after }) => void events.push(...eventsOfItem(after, before));
  const ports = {
    cares: careStore(settings),
    portfolios: portfolioStore(settings),
    fences: fenceStore(settings),
    alerts: alertStore(settings),
    handovers: handoverStore(settings),
    customers: customerStore(settings),
    worths: {
      find: async (customerId: CustomerId) => values.get(customerId),
      spectra: async () => (values.size === 0 ? [] : [spectrumOfValues([...values.values()])]),
    },
    laboratory: {
      lotOf: async (customerId: CustomerId) => {
        const arm: Arm = arms.get(customerId) ?? 'managed';
        return { arm, writes: [] };
      },
      findControlBasisPoints: async () => 0,
      findGain: async () =>
        gain.basisPoints === undefined ? undefined : { basisPoints: gain.basisPoints },
    },
    staff: {
      find: async (staffId: StaffId) => members.get(staffId),
      all: async () => [...members.values()],
    },
    staffMails: { send: async (letter: StaffLetter) => void mails.push(letter) },
    ...{ buyers: buyerStore(settings), valueWalks: valueWalkStore(settings) },
    briefs: { briefOf: async () => 'They like green ribbons.' },
    ...{ transactions: table, ids, clock },
  };
  const laboratoryPorts = {
    clock,
    experiments: experimentStore(settings),
    participations: participationStore(settings),
    cohorts: cohortStore(settings),
    readings: readingStore(settings),
  };
  let heardCount = 0;
  const react = async ({ type, portfolioId }: BusEvent): Promise<unknown> => {
    switch (type) {
      case 'PlacesFreed':
        return fillPlaces(ports);
      case 'PortfolioClosed':
        return emptyPortfolio(ports, String(portfolioId));
      case 'FenceMoved':
        return followFence(ports);
      default:
        return undefined;
    }
  };
  return {
    ...{ ports, table, clock, ids, values, members, arms, gain, mails, events, settings },
    /** Of a laboratory that draws, for those who do not say by hand who is drawn. */
    laboratoryPorts,
    /** Delivers what was published and not heard yet, each as often as `times`. */
    async settle(times = 1) {
      for (; heardCount < events.length; heardCount += 1) {
        const event = events[heardCount];
        for (let count = 0; event !== undefined && count < times; count += 1) await react(event);
      }
    },
    /** As if everybody near a fence that stands for the first time had been looked at. */
    async gathered() {
      clock.set((await ports.fences.find())?.settleAt ?? clock.now());
      await settleFence(ports);
      await this.settle();
    },
    newId: () => ids.next('cus', clock.now()),
    worth(customerId: CustomerId, lifetimeMinor: number) {
      values.set(customerId, {
        ...{ currency: 'GBP', lifetimeMinor, yearMarginMinor: Math.round(lifetimeMinor / 3) },
        ...{ probabilityAlive: 0.9, asOf: localDateOf(clock.now(), 'UTC') },
      });
    },
    async manager(capacity: number, name = 'Mary'): Promise<StaffMember> {
      const now = clock.now();
      const id = ids.next('stf', now);
      const member: StaffMember = {
        ...{ id, version: 1, email: `${id.toLowerCase()}@shop.example`, name },
        ...{ role: 'manager', capacity, createdAt: now },
      };
      members.set(id, member);
      await settleFence(ports);
      return member;
    },
    async leaves({ id }: StaffMember) {
      const member = members.get(id);
      if (member !== undefined) members.set(id, { ...member, removedAt: clock.now() });
      await settleFence(ports);
    },
    cares: () => table.all().flatMap((item) => (item.entity === 'care' ? [item] : [])),
    care: (customerId: CustomerId): Promise<Care | undefined> => ports.cares.find(customerId),
    portfolio: async ({ id }: Pick<StaffMember, 'id'>) => {
      const found = await ports.portfolios.find(id);
      if (found === undefined) throw new Error('they have no portfolio');
      return found;
    },
    eventTypes: () => events.map(({ type }) => type),
  };
}
export type ManagerWorld = ReturnType<typeof managerWorld>;

export function spectrumOfValues(values: readonly CareValue[]) {
  const parts = values.map(({ lifetimeMinor, yearMarginMinor }) => ({
    ...{ band: bandOf(lifetimeMinor), customerCount: 1 },
    ...{ valueMinor: lifetimeMinor, yearMarginMinor },
  }));
  return spectrumOf('GBP', parts);
}

/** A fence at about £1,000, whatever the day: nothing gets cheaper for twenty years. */
export const STEADY = {
  ...{ costMinor: 5_000, costHalvesMonths: 240, hopedGainBasisPoints: 1_500 },
  ...{ leaveBasisPoints: 8_000, stayDays: 180 },
};
