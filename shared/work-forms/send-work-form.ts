import type { Customer, CustomerId } from '../customers/customer.ts';
import { isPartOf, partsOf } from '../customers/customer-parts.ts';
import type { Files } from '../files/ports.ts';
import type { Letter } from '../gifts/letters.ts';
import { isClaimed } from '../gifts/mail-claim.ts';
import type { GiftPorts } from '../gifts/ports.ts';
import type { Telling } from '../gifts/telling.ts';
import { assert } from '../kernel/assert.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { PrintJobs } from '../print/ports.ts';
import { type PrintedBy, type PrintJobId, printJobIdOf } from '../print/print-job.ts';
import { findWorkForm } from './make-work-form.ts';
import type { WorkForms } from './ports.ts';
import type { WorkForm, WorkFormId } from './work-form.ts';

type Ports = Pick<GiftPorts, 'customers' | 'tellings' | 'letters' | 'clock' | 'ids'> & {
  readonly workForms: WorkForms;
  readonly printJobs: Pick<PrintJobs, 'find'>;
  readonly files: Pick<Files, 'get'>;
};

export type FormReady = {
  readonly eventId: string;
  readonly customerId: CustomerId;
  readonly printJobId: PrintJobId;
  readonly workFormId: WorkFormId;
  readonly by: PrintedBy;
};

export type SendFormRefusal =
  | 'goes_on_paper'
  | 'form_not_found'
  | 'already_told'
  | 'in_progress'
  | 'changed_meanwhile';

/** Mails a form with its PDF, once, however often it is said to be ready. */
export async function sendWorkForm(
  ports: Ports,
  ready: FormReady,
): Promise<Outcome<Telling, SendFormRefusal>> {
  if (ready.by !== 'mail') return refused('goes_on_paper');
  const { customerId, eventId } = ready;
  const [form, customer, job, earlier] = await Promise.all([
    ports.workForms.find(ready.workFormId),
    ports.customers.find(customerId),
    ports.printJobs.find(ready.printJobId),
    ports.tellings.find({ customerId, eventId }),
  ]);
  const pdf =
    job === undefined || job.state === 'waiting' ? undefined : await ports.files.get(job.fileKey);
  if (form === undefined || pdf === undefined) return refused('form_not_found');
  if (customer === undefined) return refused('form_not_found');
  assert(isPartOf(customer, form.customerId), 'a form has its customer');
  if (earlier?.sentAt !== undefined) return refused('already_told');
  const now = ports.clock.now();
  if (isClaimed(earlier?.claim, now)) return refused('in_progress');
  const claim = { id: ports.ids.next('clm', now), claimedAt: now };
  const telling: Telling = { id: eventId, version: earlier?.version ?? 0, customerId, claim };
  const claimed = await ports.tellings.save(telling, now);
  if (!claimed.ok) return claimed;
  await ports.letters.send(letterOf(form, customer, pdf));
  const at = ports.clock.now();
  return ports.tellings.save({ ...claimed.value, sentAt: at }, at);
}

export type MailAgainRefusal = 'work_form_not_found' | 'customer_not_found' | 'pdf_not_found';

/** Mails a form that had to wait for its hour; whether it may go now the letters know. */
export async function mailWaitingForm(
  ports: Pick<Ports, 'workForms' | 'customers' | 'printJobs' | 'files' | 'letters'>,
  { customerId, workFormId }: { readonly customerId: CustomerId; readonly workFormId: WorkFormId },
): Promise<Outcome<WorkForm, MailAgainRefusal>> {
  const printJobId = printJobIdOf({ kind: 'work_form', workFormId });
  const [customer, job] = await Promise.all([
    ports.customers.find(customerId),
    ports.printJobs.find(printJobId),
  ]);
  if (customer === undefined) return refused('customer_not_found');
  const form = await findWorkForm(ports, { customerId: partsOf(customer), workFormId });
  if (!form.ok) return form;
  const pdf =
    job === undefined || job.state === 'waiting' ? undefined : await ports.files.get(job.fileKey);
  if (pdf === undefined) return refused('pdf_not_found');
  await ports.letters.send(letterOf(form.value, customer, pdf));
  return accepted(form.value);
}

function letterOf(form: WorkForm, customer: Customer, pdf: Uint8Array): Letter {
  const { editionName, id: workFormId, rows } = form;
  return { kind: 'work_form', customer, editionName, workFormId, rowCount: rows.length, pdf };
}
