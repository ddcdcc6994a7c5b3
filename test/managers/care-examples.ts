import type { CareIn, CareValue } from '../../shared/managers/care.ts';
import type { Portfolio } from '../../shared/managers/portfolio.ts';
import { at, CUSTOMER_ID, on } from '../support/gift-examples.ts';

export const MANAGER_ID = 'stf_01KP0000000000000000000001';
export const NOW = at('2027-03-01T12:00:00Z');

export function careValue(facts: Partial<CareValue> = {}): CareValue {
  return {
    ...{ currency: 'GBP', lifetimeMinor: 100_000, yearMarginMinor: 30_000 },
    ...{ probabilityAlive: 0.9, asOf: on('2027-03-01') },
    ...facts,
  };
}

/** Taken on two months ago, heard of a month ago. */
export function managedCare(facts: Partial<CareIn<'managed'>> = {}): CareIn<'managed'> {
  return {
    ...{ id: CUSTOMER_ID, version: 1, state: 'managed', value: careValue(), arm: 'managed' },
    ...{ managerId: MANAGER_ID, crossedAt: at('2027-01-01T12:00:00Z') },
    ...{ assignedAt: at('2027-01-01T12:00:00Z'), lastHeardAt: at('2027-02-01T12:00:00Z') },
    ...{ valueAtStartMinor: 80_000, valuePeakMinor: 100_000, work: [] },
    tally: { settledCaseCount: 0, learnedFactCount: 0 },
    ...facts,
  };
}

export function portfolio(facts: Partial<Portfolio> = {}): Portfolio {
  return {
    ...{ id: MANAGER_ID, version: 1, state: 'open', capacity: 10, customerCount: 3 },
    ...{ openedAt: at('2027-01-01T12:00:00Z'), tendAt: at('2027-03-02T03:00:00Z') },
    ...facts,
  };
}
