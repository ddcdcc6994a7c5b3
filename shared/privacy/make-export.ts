import type { Customer } from '../customers/customer.ts';
import type { Customers } from '../customers/ports.ts';
import { exportFileKey } from '../files/file-key.ts';
import type { Files } from '../files/ports.ts';
import type { GiftPorts } from '../gifts/ports.ts';
import { tellOnce } from '../gifts/tell-once.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { DataExport, DataExportRef } from './data-export.ts';
import type { ExportDocument } from './export-document.ts';
import { gatherEverything } from './gather-everything.ts';
import type { DataExports, PersonalItems } from './ports.ts';

type Ports = Pick<GiftPorts, 'tellings' | 'letters' | 'clock' | 'ids'> & {
  readonly customers: Pick<Customers, 'find'>;
  readonly dataExports: Pick<DataExports, 'find' | 'save'>;
  readonly personalItems: Pick<PersonalItems, 'page' | 'elsewhere'>;
  readonly files: Pick<Files, 'put'>;
  /** The document as one page that needs nothing beside it. */
  readonly exportPages: { pageOf(document: ExportDocument, customer: Customer): string };
};

type Refusal = 'export_not_found' | 'customer_not_found' | 'already_made';

/**
 * Puts a large export together and says that it is there. After a crash it goes on from there: the
 * first file under its key stays, and what is ready is told of, if nobody was told yet.
 */
export async function makeExport(
  ports: Ports,
  ref: DataExportRef,
): Promise<Outcome<DataExport, Refusal | 'in_progress' | 'changed_meanwhile'>> {
  const { customerId, exportId } = ref;
  const [asked, customer] = await Promise.all([
    ports.dataExports.find(ref),
    ports.customers.find(customerId),
  ]);
  if (customer === undefined) return refused('customer_not_found');
  if (asked === undefined) return refused('export_not_found');
  const made =
    asked.state === 'ready' ? accepted(asked) : await putTogether(ports, asked, customer);
  if (!made.ok) return made;
  const told = await tellOnce<never>(ports, { customerId, eventId: exportId }, async () =>
    accepted({ kind: 'export_ready', customer, exportId }),
  );
  if (told.ok) return made;
  return refused(told.refusal === 'already_told' ? 'already_made' : told.refusal);
}

async function putTogether(
  ports: Ports,
  asked: DataExport,
  customer: Customer,
): Promise<Outcome<DataExport, 'customer_not_found' | 'changed_meanwhile'>> {
  const gathered = await gatherEverything(ports, asked.customerId);
  if (!gathered.ok) return refused('customer_not_found');
  const files = await writeFiles(ports, asked.id, gathered.value, customer);
  const now = ports.clock.now();
  const recordCount = gathered.value.parts.reduce((sum, { records }) => sum + records.length, 0);
  const ready: DataExport = { ...asked, state: 'ready', readyAt: now, recordCount, ...files };
  return ports.dataExports.save(ready, [], now);
}

async function writeFiles(
  { files, exportPages }: Ports,
  exportId: string,
  document: ExportDocument,
  customer: Customer,
) {
  const jsonKey = exportFileKey(customer.id, `${exportId}.json`);
  const htmlKey = exportFileKey(customer.id, `${exportId}.html`);
  await files.put(jsonKey, Buffer.from(JSON.stringify(document, undefined, 2)), {
    contentType: 'application/json',
    fileName: 'my-data.json',
  });
  await files.put(htmlKey, Buffer.from(exportPages.pageOf(document, customer)), {
    contentType: 'text/html; charset=utf-8',
    fileName: 'my-data.html',
  });
  return { jsonKey, htmlKey };
}
