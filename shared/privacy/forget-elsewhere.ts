import type { Customer, CustomerId } from '../customers/customer.ts';
import type { Customers } from '../customers/ports.ts';
import { customerPrefixes } from '../files/file-key.ts';
import type { Files } from '../files/ports.ts';
import { putAsideMailAway } from '../inbound-mail/deal-with-aside.ts';
import type { AsideMails, Inbox } from '../inbound-mail/ports.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Clock } from '../kernel/time.ts';
import type { Payments } from '../payments/ports.ts';
import type { Item } from '../table/table.ts';

/** What the table does not lead to. */
export type ElsewherePorts = {
  readonly customers: Pick<Customers, 'findRecord'>;
  readonly payments: Pick<Payments, 'forgetCustomer'>;
  readonly files: Pick<Files, 'keysBelow' | 'remove'>;
  readonly inbox: Pick<Inbox, 'remove'>;
  readonly asideMails: Pick<AsideMails, 'find' | 'open' | 'save'>;
  readonly clock: Clock;
};

/** At the payment provider: cards and mail address. What was paid stays in its books. */
export async function forgetAtProvider(
  { customers, payments }: Pick<ElsewherePorts, 'customers' | 'payments'>,
  customerIds: readonly CustomerId[],
): Promise<void> {
  for (const customerId of customerIds) {
    const record = await customers.findRecord(customerId);
    const known = new Set(record?.cards.map(({ providerCustomer }) => providerCustomer));
    for (const providerCustomer of known) {
      await payments.forgetCustomer({ customerId, providerCustomer });
    }
  }
}

/** Also the files that no item names: somebody died between writing them and noting where. */
export async function forgetFiles(
  { files }: Pick<ElsewherePorts, 'files'>,
  customerId: CustomerId,
): Promise<void> {
  for (const prefix of customerPrefixes(customerId)) {
    let keys = await files.keysBelow(prefix);
    while (keys.length > 0) {
      await inParallel(keys, (key) => files.remove(key));
      keys = await files.keysBelow(prefix);
    }
  }
}

/** The mail itself, should it still lie there, of those that turned out to be theirs. */
export async function forgetRawMails(
  { inbox }: Pick<ElsewherePorts, 'inbox'>,
  items: readonly Item[],
): Promise<void> {
  for (const { entity, inboxKey } of items) {
    if (entity === 'asideMail' && typeof inboxKey === 'string') await inbox.remove(inboxKey);
  }
}

/**
 * Mails that wait for the staff and came from an address of theirs, forged or not, are put away:
 * what stands in them goes, and so does the mail itself.
 */
export async function forgetWaitingMails(
  ports: Pick<ElsewherePorts, 'asideMails' | 'inbox' | 'clock'>,
  { email, moreEmails = [] }: Pick<Customer, 'email' | 'moreEmails'>,
): Promise<void> {
  const theirs = new Set([email, ...moreEmails]);
  let cursor: string | undefined;
  do {
    const page = { limit: 100, ...(cursor === undefined ? {} : { cursor }) };
    const open = await ports.asideMails.open(page);
    const found = open.items.filter(({ from }) => from !== undefined && theirs.has(from));
    // Refused means that a person of the staff was quicker.
    for (const { id } of found) await putAsideMailAway(ports, id);
    cursor = open.cursor;
  } while (cursor !== undefined);
}
