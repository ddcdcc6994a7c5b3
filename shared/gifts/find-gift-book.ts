import type { Customer } from '../customers/customer.ts';
import type { CustomerParts } from '../customers/customer-parts.ts';
import type { AddressBook } from '../customers/ports.ts';
import type { Recipient } from '../customers/recipient.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { PlacedGift } from './gift.ts';
import type { GiftPorts } from './ports.ts';

/** All that one customer has here, in every record of theirs: themselves, whom they give to, and what. */
export type GiftBook = {
  readonly customer: Customer;
  readonly recipients: readonly Recipient[];
  readonly gifts: readonly PlacedGift[];
};

/** Two queries at the same time; what else the address book was read with comes along. */
export async function findGiftBook<Book extends AddressBook>(
  {
    addressBooks,
    gifts,
  }: {
    readonly addressBooks: { find(customer: CustomerParts): Promise<Book | undefined> };
  } & Pick<GiftPorts, 'gifts'>,
  customer: CustomerParts,
): Promise<Outcome<Book & GiftBook, 'customer_not_found'>> {
  const [book, all] = await Promise.all([addressBooks.find(customer), gifts.ofCustomer(customer)]);
  if (book === undefined) return refused('customer_not_found');
  const placed = all.filter((gift): gift is PlacedGift => gift.state !== 'draft');
  return accepted({ ...book, gifts: placed });
}
