import { assert } from '../kernel/assert.ts';
import type { Secrets } from '../kernel/ids.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import type { Clock } from '../kernel/time.ts';
import type { Customer } from './customer.ts';
import type { DeclinableMail, MailDecline } from './mail-decline.ts';
import type { Customers, MailDeclines } from './ports.ts';
import { hashOf } from './secret-hash.ts';

type Deps = {
  readonly mailDeclines: MailDeclines;
  readonly customers: Customers;
  readonly clock: Clock;
};
type IssueDeps = Pick<Deps, 'mailDeclines' | 'clock'> & { readonly secrets: Secrets };

export type FoundDecline = { readonly mail: DeclinableMail; readonly customer: Customer };

/** One write for each mail that can be declined; a hundredth of what the mail costs. */
export async function issueMailDecline(
  { mailDeclines, secrets, clock }: IssueDeps,
  given: Pick<MailDecline, 'customerId' | 'mail'>,
): Promise<string> {
  const token = secrets.token();
  const issuedAt = clock.now();
  const decline = { ...given, id: hashOf(token), version: 0, issuedAt };
  const saved = await mailDeclines.save(decline, issuedAt);
  assert(saved.ok, 'a random secret is new');
  return token;
}

/** Changes nothing: mail programs and virus scanners open links. */
export async function findMailDecline(
  { mailDeclines, customers }: Pick<Deps, 'mailDeclines' | 'customers'>,
  token: string,
): Promise<Outcome<FoundDecline, 'link_not_valid'>> {
  const decline = await mailDeclines.find(hashOf(token));
  if (decline === undefined) return refused('link_not_valid');
  const customer = await customers.find(decline.customerId);
  if (customer === undefined) return refused('link_not_valid');
  return accepted({ mail: decline.mail, customer });
}

/** A repeat succeeds and changes nothing. */
export function declineMail(
  deps: Deps,
  token: string,
): Promise<Outcome<FoundDecline, 'link_not_valid' | 'changed_meanwhile'>> {
  return repeatWhenChanged<FoundDecline, 'link_not_valid'>(async () => {
    const found = await findMailDecline(deps, token);
    if (!found.ok) return found;
    const { mail, customer } = found.value;
    if (isDeclined(customer, mail)) return found;
    const saved = await deps.customers.save(without(customer, mail), [], deps.clock.now());
    return saved.ok ? accepted({ mail, customer: saved.value }) : saved;
  });
}

export function isDeclined({ workFormsBy, news }: Customer, mail: DeclinableMail): boolean {
  return mail === 'work_form' ? workFormsBy === 'none' : news?.includes(mail) !== true;
}

function without(customer: Customer, mail: DeclinableMail): Customer {
  if (mail === 'work_form') return { ...customer, workFormsBy: 'none' };
  return { ...customer, news: (customer.news ?? []).filter((wished) => wished !== mail) };
}
