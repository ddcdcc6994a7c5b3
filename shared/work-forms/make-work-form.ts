import type { Edition } from '../catalogue/edition.ts';
import type { Customer, CustomerId } from '../customers/customer.ts';
import { type CustomerParts, idsOf, partsOf } from '../customers/customer-parts.ts';
import type { GiftPorts } from '../gifts/ports.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { Shop } from '../mail/voice.ts';
import { type Approach, askGate, noteSent } from '../permission/gate.ts';
import type { GatePorts } from '../permission/ports.ts';
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
  readonly gate: GatePorts;
};

export type MakeFormRefusal = 'customer_not_found' | FormRefusal;

/** One customer's form for an edition, made once and printed once however often it is asked for. */
export async function makeWorkForm(
  ports: MakeFormPorts,
  { edition, customerId }: { readonly edition: Edition; readonly customerId: CustomerId },
): Promise<Outcome<WorkForm, MakeFormRefusal>> {
  const formId = workFormIdOf(edition.id, customerId);
  const [customer, earlier] = await Promise.all([
    ports.customers.find(customerId),
    ports.workForms.find(formId),
  ]);
  if (customer === undefined) return refused('customer_not_found');
  // One person gets one form, for all records of theirs: with the one that leads.
  if (customer.id !== customerId && earlier === undefined) return refused('customer_not_found');
  if (earlier !== undefined) return printed(ports, earlier, customer);
  const [gifts, recipients] = await Promise.all([
    ports.gifts.ofCustomer(partsOf(customer)),
    ports.recipients.ofCustomer(partsOf(customer)),
  ]);
  const { terms } = ports;
  const facts = { customer, gifts, recipients, terms, now: ports.clock.now() };
  const codes = new Set(linesToRepeat(facts).map(({ productCode }) => productCode));
  const products = await ports.products.findMany([...codes]);
  const decided = decideWorkForm({ ...facts, edition, products });
  if (!decided.ok) {
    // They may ask why none came.
    if (decided.refusal === 'no_forms_wanted') {
      await askGate(ports.gate, formApproach({ id: formId, by: 'mail' }, customer));
    }
    return decided;
  }
  const added = await ports.workForms.add(decided.value);
  // Refused means that it was made this very moment, perhaps with other words: that one is printed.
  const form = added.ok ? added.value : ((await ports.workForms.find(formId)) ?? decided.value);
  return printed(ports, form, customer);
}

type PrintFormPorts = Pick<MakeFormPorts, 'printJobs' | 'shop' | 'gate' | 'clock'>;

/** What goes by mail asks the gate when it is mailed; what goes by post does so here. */
async function printed(ports: PrintFormPorts, form: WorkForm, customer: Customer) {
  const asked =
    form.by === 'paper' ? await askGate(ports.gate, formApproach(form, customer)) : undefined;
  if (asked?.may === false) return accepted(form);
  await addPrintJob(ports, {
    customerId: form.customerId,
    way: asked?.pass ?? 'mail',
    subject: { kind: 'work_form', workFormId: form.id },
    document: { kind: 'work_form', workForm: documentOf(form, ports.shop) },
  });
  if (asked !== undefined) await noteSent(ports.gate, asked.pass);
  return accepted(form);
}

/** Prints a form that had to wait, if it may go now. */
export async function printWaitingForm(
  ports: PrintFormPorts & Pick<MakeFormPorts, 'workForms' | 'customers'>,
  { customerId, workFormId }: { readonly customerId: CustomerId; readonly workFormId: WorkFormId },
): Promise<Outcome<WorkForm, 'work_form_not_found' | 'customer_not_found'>> {
  const customer = await ports.customers.find(customerId);
  if (customer === undefined) return refused('customer_not_found');
  const form = await findWorkForm(ports, { workFormId, customerId: partsOf(customer) });
  if (!form.ok) return form;
  return printed(ports, form.value, customer);
}

function formApproach({ id, by }: Pick<WorkForm, 'id' | 'by'>, customer: Customer): Approach {
  return {
    ...{ customer, kind: 'work_form', purpose: 'catalogue', canWait: true },
    channel: by === 'paper' ? 'post' : 'mail',
    about: { kind: 'work_form', id },
  };
}

/** A customer's own form; that of another answers like one that does not exist. */
export async function findWorkForm(
  { workForms }: { readonly workForms: Pick<WorkForms, 'find'> },
  ref: { readonly workFormId: WorkFormId; readonly customerId: CustomerParts },
): Promise<Outcome<WorkForm, 'work_form_not_found'>> {
  const form = await workForms.find(ref.workFormId);
  const isTheirs = form !== undefined && idsOf(ref.customerId).includes(form.customerId);
  return isTheirs ? accepted(form) : refused('work_form_not_found');
}
