import { printJobStore } from '../../shared/print/print-job-store.ts';
import { storeSettings } from './resources-table.ts';

export const printResources = { printJobs: () => printJobStore(storeSettings()) };
