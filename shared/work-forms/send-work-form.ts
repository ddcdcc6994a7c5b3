import type { CustomerId } from '../customers/customer.ts';
import type { Files } from '../files/ports.ts';
import { isClaimed } from '../gifts/mail-claim.ts';
import type { GiftPorts } from '../gifts/ports.ts';
import type { Telling } from '../gifts/telling.ts';
import { assert } from '../kernel/assert.ts';
import { type Outcome, refused } from '../kernel/outcome.ts';
import type { PrintJobs } from '../print/ports.ts';
import type { PrintedBy, PrintJobId } from '../print/print-job.ts';
import type { WorkForms } from './ports.ts';
import type { WorkFormId } from './work-form.ts';

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
  assert(customer?.id === form.customerId, 'a form has its customer');
  if (earlier?.sentAt !== undefined) return refused('already_told');
  const now = ports.clock.now();
  if (isClaimed(earlier?.claim, now)) return refused('in_progress');
  const claim = { id: ports.ids.next('clm', now), claimedAt: now };
  const telling: Telling = { id: eventId, version: earlier?.version ?? 0, customerId, claim };
  const claimed = await ports.tellings.save(telling, now);
  if (!claimed.ok) return claimed;
  const { editionName, id: workFormId, rows } = form;
  const letter = { kind: 'work_form', customer, editionName, workFormId } as const;
  await ports.letters.send({ ...letter, rowCount: rows.length, pdf });
  const at = ports.clock.now();
  return ports.tellings.save({ ...claimed.value, sentAt: at }, at);
}
