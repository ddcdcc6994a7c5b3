import { caseStore } from '../../shared/cases/case-store.ts';
import { alertStore } from '../../shared/managers/alert-store.ts';
import { careStore } from '../../shared/managers/care-store.ts';
import { careValueOf } from '../../shared/managers/care-value.ts';
import { fenceStore } from '../../shared/managers/fence-store.ts';
import { handoverStore } from '../../shared/managers/handover-store.ts';
import { managedPeopleStore } from '../../shared/managers/managed-people-store.ts';
import { portfolioStore } from '../../shared/managers/portfolio-store.ts';
import type { Staff, Worths } from '../../shared/managers/ports.ts';
import { staffMemberStore } from '../../shared/staff/staff-member-store.ts';
import { spectrumStore } from '../../shared/value/spectrum-store.ts';
import { valueStore } from '../../shared/value/value-store.ts';
import { laboratoryResources } from './resources-measurement.ts';
import { storeSettings } from './resources-table.ts';

/** On which side of the fence customers are, and who answers for them. */
export const managerResources = {
  ...laboratoryResources,
  cares: () => careStore(storeSettings()),
  portfolios: () => portfolioStore(storeSettings()),
  fences: () => fenceStore(storeSettings()),
  alerts: () => alertStore(storeSettings()),
  handovers: () => handoverStore(storeSettings()),
  managedPeople: () => managedPeopleStore(storeSettings()),
  cases: () => caseStore(storeSettings()),
  worths: (): Worths => {
    const values = valueStore(storeSettings());
    const spectra = spectrumStore(storeSettings());
    return {
      async find(customerId) {
        const value = await values.find(customerId);
        return value && careValueOf(value);
      },
      spectra: () => spectra.all(),
    };
  },
  staff: (): Staff => {
    const members = staffMemberStore(storeSettings());
    return { find: (staffId) => members.find(staffId), all: () => members.list() };
  },
  transactions: () => storeSettings().table,
};
