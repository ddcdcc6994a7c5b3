import { caseStore } from '../../shared/cases/case-store.ts';
import { factBookStore } from '../../shared/dialogue/facts/fact-store.ts';
import { consentStore } from '../../shared/permission/consent-store.ts';
import { prescriptionStore } from '../../shared/prescriptions/prescription-store.ts';
import { catalogueResources } from './resources-catalogue.ts';
import { customerResources } from './resources-customers.ts';
import { dialogueResources } from './resources-dialogue.ts';
import { giftResources } from './resources-gifts.ts';
import { idResources } from './resources-ids.ts';
import { storeSettings } from './resources-table.ts';

/** What notes are kept with, and what follows from them is done. */
export const noteResources = {
  ...{ ...customerResources, ...dialogueResources, ...giftResources },
  ...{ ...catalogueResources, ...idResources },
  cases: () => caseStore(storeSettings()),
  factBooks: () => factBookStore(storeSettings()),
  prescriptions: () => prescriptionStore(storeSettings()),
  consents: () => consentStore(storeSettings()),
};
