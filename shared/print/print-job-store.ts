import { PRINTED_KEPT_DAYS } from '../files/file-key.ts';
import { laterOf } from '../kernel/time.ts';
import { noteElsewhere } from '../privacy/elsewhere-store.ts';
import { type EntityDefinition, EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { pageOfList } from '../table/polled-list.ts';
import type { PrintJobs } from './ports.ts';
import { PrintJob, type PrintJobId } from './print-job.ts';

/** Beyond the horizon of 16 months, so that nothing is printed twice; it holds ids by then. */
const MADE_KEPT_DAYS = 500;
/** What could not be made holds an address and a message, and is looked after before that. */
const WAITING_KEPT_DAYS = 90;
const LIST = 'PRINT';

//   pk   PRINTJOB#<printJobId>           sk   JOB
//   due  PRINT#<utc day>#<shard>         <readyAt>#<printJobId>       while it is to go on paper
const definition: EntityDefinition<PrintJob, PrintJobId> = {
  entity: 'printJob',
  schemaVersion: 1,
  schema: PrintJob,
  keyOf: printJobKey,
  refOf: ({ id }) => id,
  listedOf: (job) =>
    job.state === 'ready' && job.by === 'paper'
      ? { list: LIST, listedAt: job.readyAt, id: job.id }
      : undefined,
  expiresAtSecondsOf: ({ state, addedAt }) =>
    Math.floor(addedAt.epochMilliseconds / 1000) +
    (state === 'waiting' ? WAITING_KEPT_DAYS : MADE_KEPT_DAYS) * 86_400,
};

export function printJobKey(printJobId: PrintJobId) {
  return { pk: key('PRINTJOB', printJobId), sk: 'JOB' };
}

export function printJobStore(settings: StoreSettings): PrintJobs {
  const jobs = new EntityStore(definition, settings);
  return {
    find: (printJobId, options) => jobs.find(printJobId, options),
    async save(printJob, happened, at) {
      const { id, customerId, version } = printJob;
      if (version === 0) {
        await noteElsewhere(settings, { customerId, kind: 'print_job', id }, at);
      }
      return jobs.save({ entity: printJob, happened, at });
    },
    async list(page) {
      // A job outlives its file, and without its file it cannot be printed.
      const oldestAt = page.until.subtract({ hours: 24 * PRINTED_KEPT_DAYS });
      const since = laterOf(page.since, oldestAt);
      const listed = await pageOfList(settings.table, { ...page, list: LIST, since });
      const found = await jobs.findMany(listed.items);
      const jobById = new Map(found.map((job) => [job.id, job]));
      return { ...listed, items: listed.items.flatMap((id) => jobById.get(id) ?? []) };
    },
  };
}
