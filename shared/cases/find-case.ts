import type { Customer, CustomerId } from '../customers/customer.ts';
import { type CustomerParts, leadOf } from '../customers/customer-parts.ts';
import { findInParts } from '../customers/find-in-parts.ts';
import type { Looks } from '../dialogue/ports.ts';
import type { Turn } from '../dialogue/turn.ts';
import { isFeedbackTokenOf } from '../feedback/feedback-token.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { Clock } from '../kernel/time.ts';
import type { ActingStaff } from '../staff/acting-staff.ts';
import type { Page } from '../table/table.ts';
import { type Case, type CaseId, customerIdOfCase } from './case.ts';
import type { CasePorts } from './ports.ts';

type Ports = Pick<CasePorts, 'cases' | 'customers' | 'turns'>;

export type FoundCase = {
  readonly case: Case;
  readonly customer: Customer;
  /** What was said about it, the oldest first. */
  readonly turns: readonly Turn[];
};
export type OpenedCase = FoundCase & { readonly access: 'owner' | 'link' };

export type CaseAccessRefusal = 'not_signed_in' | 'case_not_found' | 'link_not_valid';

export type CaseAsker = {
  readonly customerId?: CustomerId | undefined;
  /** With the other records that are theirs. */
  readonly customerIds?: readonly CustomerId[] | undefined;
  /** Of the link in one of our mails about it. */
  readonly token?: string | undefined;
};

/**
 * For whoever is signed in as its customer, or holds the link of a mail about it. The refusal
 * follows from what was brought along, never from whether there is such a case.
 */
export async function openCasePage(
  ports: Ports,
  caseId: CaseId,
  { customerId, customerIds = [], token }: CaseAsker,
): Promise<Outcome<OpenedCase, CaseAccessRefusal>> {
  const ownerId = customerIdOfCase(caseId);
  const notOpened = token === undefined ? whyNot(customerId) : 'link_not_valid';
  const isOwner = customerId === ownerId || customerIds.includes(ownerId);
  if (!isOwner && token === undefined) return refused(notOpened);
  const customer = await ports.customers.find(ownerId);
  if (customer === undefined) return refused(notOpened);
  const isHolder =
    token !== undefined && isFeedbackTokenOf(customer, { about: 'case', id: caseId }, token);
  if (!isOwner && !isHolder) return refused('link_not_valid');
  const found = await ports.cases.find({ customerId: ownerId, caseId });
  if (found === undefined) return refused(isOwner ? 'case_not_found' : 'link_not_valid');
  const access = isOwner ? 'owner' : 'link';
  return accepted({ case: found, customer, access, turns: await turnsOf(ports, found) });
}

function whyNot(customerId: CustomerId | undefined): 'not_signed_in' | 'case_not_found' {
  return customerId === undefined ? 'not_signed_in' : 'case_not_found';
}

/** For the staff, who may look at every case. */
export async function findCase(
  ports: Ports,
  caseId: CaseId,
): Promise<Outcome<FoundCase, 'case_not_found'>> {
  const customerId = customerIdOfCase(caseId);
  const [found, customer] = await Promise.all([
    ports.cases.find({ customerId, caseId }),
    ports.customers.find(customerId),
  ]);
  if (found === undefined || customer === undefined) return refused('case_not_found');
  return accepted({ case: found, customer, turns: await turnsOf(ports, found) });
}

/** What was said later may lie with another record of theirs. */
async function turnsOf(
  ports: Pick<CasePorts, 'turns' | 'customers'>,
  { customerId, words }: Case,
): Promise<readonly Turn[]> {
  const found = await inParallel(words, ({ turnId }) =>
    findInParts(ports, customerId, (id) => ports.turns.find({ customerId: id, turnId })),
  );
  return found.filter((turn) => turn !== undefined);
}

/** Everything that a customer complained of, the latest first. */
export async function listCases(
  { cases, customers }: Pick<Ports, 'cases' | 'customers'>,
  parts: CustomerParts,
): Promise<
  Outcome<{ readonly customer: Customer; readonly cases: readonly Case[] }, 'customer_not_found'>
> {
  const [customer, found] = await Promise.all([
    customers.find(leadOf(parts)),
    cases.ofCustomer(parts),
  ]);
  return customer === undefined
    ? refused('customer_not_found')
    : accepted({ customer, cases: found });
}

export type WaitingCase = { readonly case: Case; readonly customer: Customer };

/** Cases that wait for our answer, the earliest promise first. @throws CursorRefused */
export async function listWaitingCases(
  { cases, customers }: Pick<Ports, 'cases' | 'customers'>,
  page: { readonly limit: number; readonly cursor?: string },
): Promise<Page<WaitingCase>> {
  const { items, ...more } = await cases.waiting(page);
  const found = await inParallel(items, async (each) => {
    const customer = await customers.find(each.customerId, { stale: true });
    return customer === undefined ? [] : [{ case: each, customer }];
  });
  return { ...more, items: found.flat() };
}

/** For the staff: whoever opens one is on record with that customer. */
export async function lookAtCase(
  {
    looks,
    clock,
    ...ports
  }: Ports & { readonly looks: Pick<Looks, 'note'>; readonly clock: Clock },
  caseId: CaseId,
  staff: ActingStaff,
): Promise<Outcome<FoundCase, 'case_not_found'>> {
  const found = await findCase(ports, caseId);
  if (!found.ok) return found;
  const customerId = found.value.customer.id;
  await looks.note({ customerId, staff, lookedAt: 'case', at: clock.now() });
  return found;
}
