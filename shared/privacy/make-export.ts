import type { Customer } from '../customers/customer.ts';
import type { Customers } from '../customers/ports.ts';
import { exportFileKey } from '../files/file-key.ts';
import type { Files } from '../files/ports.ts';
import type { Letters } from '../gifts/letters.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { Clock } from '../kernel/time.ts';
import type { DataExport, DataExportRef } from './data-export.ts';
import type { ExportDocument } from './export-document.ts';
import { gatherEverything } from './gather-everything.ts';
import type { DataExports, PersonalItems } from './ports.ts';

type Ports = {
  readonly customers: Pick<Customers, 'find'>;
  readonly dataExports: Pick<DataExports, 'find' | 'save'>;
  readonly personalItems: Pick<PersonalItems, 'page' | 'elsewhere'>;
  readonly files: Pick<Files, 'put'>;
  readonly letters: Letters;
  /** The document as one page that needs nothing beside it. */
  readonly exportPages: { pageOf(document: ExportDocument, customer: Customer): string };
  readonly clock: Clock;
};

/**
 * Puts a large export together and says that it is there. After a crash it is made again: the first
 * file under its key stays, and only who says that it is ready writes the mail.
 */
export async function makeExport(
  ports: Ports,
  ref: DataExportRef,
): Promise<
  Outcome<
    DataExport,
    'export_not_found' | 'customer_not_found' | 'already_made' | 'changed_meanwhile'
  >
> {
  const { customers, dataExports, clock } = ports;
  const { customerId, exportId } = ref;
  const [asked, customer] = await Promise.all([dataExports.find(ref), customers.find(customerId)]);
  if (customer === undefined) return refused('customer_not_found');
  if (asked === undefined) return refused('export_not_found');
  if (asked.state === 'ready') return refused('already_made');
  const gathered = await gatherEverything(ports, customerId);
  if (!gathered.ok) return refused('customer_not_found');
  const files = await writeFiles(ports, exportId, gathered.value, customer);
  const now = clock.now();
  const recordCount = gathered.value.parts.reduce((sum, { records }) => sum + records.length, 0);
  const saved = await dataExports.save(
    { ...asked, state: 'ready', readyAt: now, recordCount, ...files },
    [],
    now,
  );
  if (!saved.ok) return saved;
  await ports.letters.send({ kind: 'export_ready', customer, exportId });
  return accepted(saved.value);
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
