import type { Edition } from '../catalogue/edition.ts';
import type { CustomerId } from '../customers/customer.ts';
import type { GiftPorts } from '../gifts/ports.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { Shop } from '../mail/voice.ts';
import { addPrintJob } from '../print/add-print-job.ts';
import type { PrintJobs } from '../print/ports.ts';
import { decideWorkForm, type FormRefusal, linesToRepeat } from './decide-work-form.ts';
import type { WorkForms } from './ports.ts';
import { type WorkForm, type WorkFormId, workFormIdOf } from './work-form.ts';
import { documentOf } from './work-form-document.ts';

export type MakeFormPorts = Pick<
  GiftPorts,
  'gifts' | 'customers' | 'recipients' | 'products' | 'terms' | 'clock'
> & {
  readonly workForms: WorkForms;
  readonly printJobs: PrintJobs;
  readonly shop: Shop;
};

export type MakeFormRefusal = 'customer_not_found' | FormRefusal;

/** One customer's form for an edition, made once and printed once however often it is asked for. */
export async function makeWorkForm(
  ports: MakeFormPorts,
  { edition, customerId }: { readonly edition: Edition; readonly customerId: CustomerId },
): Promise<Outcome<WorkForm, MakeFormRefusal>> {
  const formId = workFormIdOf(edition.id, customerId);
  const earlier = await ports.workForms.find(formId);
  if (earlier !== undefined) return printed(ports, earlier);
  const [customer, gifts, recipients] = await Promise.all([
    ports.customers.find(customerId),
    ports.gifts.ofCustomer(customerId),
    ports.recipients.ofCustomer(customerId),
  ]);
  if (customer === undefined) return refused('customer_not_found');
  const { terms } = ports;
  const facts = { customer, gifts, recipients, terms, now: ports.clock.now() };
  const codes = new Set(linesToRepeat(facts).map(({ productCode }) => productCode));
  const products = await ports.products.findMany([...codes]);
  const decided = decideWorkForm({ ...facts, edition, products });
  if (!decided.ok) return decided;
  const added = await ports.workForms.add(decided.value);
  // Refused means that it was made this very moment, perhaps with other words: that one is printed.
  return printed(
    ports,
    added.ok ? added.value : ((await ports.workForms.find(formId)) ?? decided.value),
  );
}

async function printed(ports: MakeFormPorts, form: WorkForm) {
  const workForm = documentOf(form, ports.shop);
  await addPrintJob(ports, {
    customerId: form.customerId,
    by: form.by,
    subject: { kind: 'work_form', workFormId: form.id },
    document: { kind: 'work_form', workForm },
  });
  return accepted(form);
}

/** A customer's own form; that of another answers like one that does not exist. */
export async function findWorkForm(
  { workForms }: { readonly workForms: Pick<WorkForms, 'find'> },
  ref: { readonly workFormId: WorkFormId; readonly customerId: CustomerId },
): Promise<Outcome<WorkForm, 'work_form_not_found'>> {
  const form = await workForms.find(ref.workFormId);
  return form?.customerId === ref.customerId ? accepted(form) : refused('work_form_not_found');
}
