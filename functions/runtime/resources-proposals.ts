import { proposalStore } from '../../shared/proposals/proposal-store.ts';
import { storeSettings } from './resources-table.ts';

export const proposalResources = { proposals: () => proposalStore(storeSettings()) };
