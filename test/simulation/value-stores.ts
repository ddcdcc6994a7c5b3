import { caseStore } from '../../shared/cases/case-store.ts';
import { type Clock, type Instant, Temporal } from '../../shared/kernel/time.ts';
import { alertStore } from '../../shared/managers/alert-store.ts';
import { careStore } from '../../shared/managers/care-store.ts';
import { careValueOf } from '../../shared/managers/care-value.ts';
import { fenceStore } from '../../shared/managers/fence-store.ts';
import { handoverStore } from '../../shared/managers/handover-store.ts';
import { managedCustomerStore } from '../../shared/managers/managed-customer-store.ts';
import { portfolioStore } from '../../shared/managers/portfolio-store.ts';
import type { Fences, Portfolios, Staff, Worths } from '../../shared/managers/ports.ts';
import { servingCostStore } from '../../shared/managers/serving-cost-store.ts';
import { laboratoryOf } from '../../shared/measurement/laboratory.ts';
import {
  cohortStore,
  experimentStore,
  participationStore,
  readingStore,
} from '../../shared/measurement/laboratory-store.ts';
import { cellStore } from '../../shared/purchases/cell-store.ts';
import { purchaseStore, saleStore } from '../../shared/purchases/purchase-store.ts';
import { saleTotalsStore } from '../../shared/purchases/sale-totals-store.ts';
import { statisticsStore } from '../../shared/purchases/statistics-store.ts';
import { staffMemberStore } from '../../shared/staff/staff-member-store.ts';
import type { StoreSettings } from '../../shared/table/entity-store.ts';
import { buyerStore } from '../../shared/value/buyer-store.ts';
import { comparablesStore } from '../../shared/value/comparables-store.ts';
import { countedPurchaseStore } from '../../shared/value/counted-purchase-store.ts';
import { modelStore } from '../../shared/value/model-store.ts';
import { spectrumStore } from '../../shared/value/spectrum-store.ts';
import { valueStore } from '../../shared/value/value-store.ts';
import { valueWalkStore } from '../../shared/value/value-walk-store.ts';
import { DAY_MS } from './dice.ts';

/** What customers buy and are worth, who answers for them, and what is measured of that. */
export function valueStoresOn(stored: StoreSettings, clock: Clock) {
  const measured = {
    ...{ experiments: experimentStore(stored), participations: participationStore(stored) },
    ...{ cohorts: cohortStore(stored), readings: readingStore(stored) },
    ...{ earnings: countedPurchaseStore(stored), transactions: stored.table, clock },
  };
  const staffMembers = staffMemberStore(stored);
  const staff: Staff = {
    find: (staffId) => staffMembers.find(staffId),
    all: () => staffMembers.list(),
  };
  const [values, spectra] = [valueStore(stored), spectrumStore(stored)];
  const worths: Worths = {
    async find(customerId) {
      const value = await values.find(customerId);
      return value && careValueOf(value);
    },
    spectra: () => spectra.all(),
  };
  return {
    ...measured,
    ...{ purchases: purchaseStore(stored), sales: saleStore(stored) },
    ...{ saleTotals: saleTotalsStore(stored), statistics: statisticsStore(stored) },
    ...{ cells: cellStore(stored), models: modelStore(stored), buyers: buyerStore(stored) },
    ...{ comparables: comparablesStore(stored), servingCosts: servingCostStore(stored) },
    ...{ values, spectra, worths, valueWalks: valueWalkStore(stored) },
    ...{ countedPurchases: countedPurchaseStore(stored), shardCount: stored.shardCount },
    ...{
      cares: careStore(stored),
      portfolios: tendedSeldom(stored),
      fences: settledSeldom(stored),
    },
    ...{ alerts: alertStore(stored), handovers: handoverStore(stored), cases: caseStore(stored) },
    ...{ staffMembers, staff, laboratory: laboratoryOf(measured) },
    managed: managedCustomerStore(stored),
  };
}

/** Most mornings nothing is to do: a portfolio is looked through each week here, and not each day. */
function tendedSeldom(stored: StoreSettings): Portfolios {
  const portfolios = portfolioStore(stored);
  const seldom = <Change extends Parameters<Portfolios['writeOf']>[0]>(change: Change) => {
    const { portfolio } = change;
    return { ...change, portfolio: { ...portfolio, tendAt: onEvery(7, portfolio.tendAt) } };
  };
  return {
    ...portfolios,
    save: (change, at) => portfolios.save(seldom(change), at),
    writeOf: (change, at) => portfolios.writeOf(seldom(change), at),
  };
}

function settledSeldom(stored: StoreSettings): Fences {
  const fences = fenceStore(stored);
  return {
    ...fences,
    save: (fence, ...more) =>
      fences.save({ ...fence, settleAt: onEvery(4, fence.settleAt) }, ...more),
  };
}

/** At the same time of the first such day from then on. */
function onEvery(days: number, at: Instant): Instant {
  const dayNumber = Math.floor(at.epochMilliseconds / DAY_MS);
  const left = (days - (dayNumber % days)) % days;
  return Temporal.Instant.fromEpochMilliseconds(at.epochMilliseconds + left * DAY_MS);
}
