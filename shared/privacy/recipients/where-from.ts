import type { Customer } from '../../customers/customer.ts';
import type { Customers, Recipients } from '../../customers/ports.ts';
import type { PostalAddress } from '../../customers/postal-address.ts';
import type { Recipient } from '../../customers/recipient.ts';
import type { Gifts } from '../../gifts/ports.ts';
import { inParallel } from '../../kernel/in-parallel.ts';
import type { Instant, PlainDate, Zone } from '../../kernel/time.ts';
import type { Objection } from './objection.ts';
import { findRecipientOf } from './recipient-token.ts';

type Ports = {
  readonly customers: Pick<Customers, 'find'>;
  readonly recipients: Pick<Recipients, 'find' | 'withEmail'>;
  readonly gifts: Pick<Gifts, 'ofCustomer'>;
};

/** Each is all the gifts of one customer to be looked through. */
export const GIVERS_SHOWN_MAX = 25;

/** What one customer put down about somebody. Nothing else of that customer is anybody's business. */
export type WhereFrom = {
  /** Absent for a customer who did not tell us a name. */
  readonly giverName?: string;
  readonly since: Instant;
  /** By the clock of who receives. */
  readonly zone: Zone;
  readonly name: string;
  readonly email?: string;
  /** Not for whoever only has a link: a mail may be passed on. */
  readonly address?: PostalAddress;
  /** What arrived. What is still to come is a surprise. */
  readonly gifts: readonly { readonly on: PlainDate; readonly occasion: string }[];
  readonly isForgotten: boolean;
};

/** By the link of a mail: of the one customer whose gift it came with. */
export async function whereFromByLink(ports: Ports, token: string): Promise<WhereFrom | undefined> {
  const found = await findRecipientOf(ports, token);
  return found && whereFromOf(ports, found.giver, found.recipient);
}

/** By their address, which they have shown to be theirs: of every customer. */
export async function whereFromByProof(
  ports: Ports,
  { emailHash }: Pick<Objection, 'emailHash'>,
): Promise<readonly WhereFrom[]> {
  const { items } = await ports.recipients.withEmail(emailHash, { limit: GIVERS_SHOWN_MAX });
  const entries = await inParallel(
    items,
    async (recipient) => {
      const giver = await ports.customers.find(recipient.customerId);
      if (giver === undefined) return [];
      const { address } = recipient;
      return [{ ...(await whereFromOf(ports, giver, recipient)), address }];
    },
    4,
  );
  return entries.flat();
}

async function whereFromOf(
  { gifts }: Pick<Ports, 'gifts'>,
  { name: giverName, zone: giverZone }: Customer,
  recipient: Recipient,
): Promise<WhereFrom> {
  const { id, customerId, createdAt: since, name, email, zone = giverZone } = recipient;
  const given = await gifts.ofCustomer(customerId);
  const arrived = given.filter(
    ({ recipientId, state }) => recipientId === id && state === 'delivered',
  );
  return {
    ...(giverName === undefined ? {} : { giverName }),
    ...{ since, zone, name },
    ...(email === undefined ? {} : { email }),
    gifts: arrived.map(({ deliverOn: on, occasion }) => ({ on, occasion })),
    isForgotten: recipient.objectedAt !== undefined,
  };
}
