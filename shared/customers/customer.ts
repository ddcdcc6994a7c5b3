import * as z from 'zod';
import { idSchema } from '../kernel/ids.ts';
import { Currency } from '../kernel/money.ts';
import { Instant, Zone } from '../kernel/time.ts';
import { Permission } from '../permission/permission.ts';
import { PhoneNumber } from './identifiers/phone-number.ts';
import { StoreCardNumber } from './identifiers/store-card-number.ts';
import { PostalAddress } from './postal-address.ts';

export const CustomerId = idSchema('cus');
export type CustomerId = z.output<typeof CustomerId>;

/** Stored lower case; compared as stored. */
export const EmailAddress = z.email().max(254).toLowerCase();

export const Language = z.enum(['en', 'de']);
export type Language = z.output<typeof Language>;

/** What a customer may ask to be told beyond what every gift is announced, and troubles are told by. */
export const News = z.enum(['charged', 'dispatched', 'delivered']);
export type News = z.output<typeof News>;

/** How printed matter reaches a customer: as a mail, by post, or not at all. */
export const PostcardsBy = z.enum(['mail', 'paper']);
export const WorkFormsBy = z.enum(['mail', 'paper', 'none']);
export type PostcardsBy = z.output<typeof PostcardsBy>;
export type WorkFormsBy = z.output<typeof WorkFormsBy>;

/** A saved card as the payment provider knows it; the number itself never comes here. */
export const Card = z.object({
  id: idSchema('crd'),
  /** The provider's customer and payment method. */
  providerCustomer: z.string().max(255),
  providerMethod: z.string().max(255),
  brand: z.string().max(40),
  last4: z.string().regex(/^\d{4}$/),
  /** The last month in which it works, `2028-05`. */
  expiresInMonth: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  /** Set when a bank called it lost, stolen or closed: it is never charged again. */
  refusedForGoodAt: z.exactOptional(Instant),
  /** Taken out by the customer and never charged again; kept for attempts that are still open. */
  removedAt: z.exactOptional(Instant),
  addedAt: Instant,
});
export type Card = Readonly<z.output<typeof Card>>;

/** 128 bits or more. */
const LinkKey = z.string().regex(/^[\w-]{22,64}$/);

/** So many records of one person, beside the first. */
export const MERGED_COUNT_MAX = 9;

/** A record that became part of another one. */
const MergedRecord = z.object({
  customerId: CustomerId,
  mergedAt: Instant,
  /** What it signed still leads here. */
  linkKey: z.exactOptional(LinkKey),
});

export const Customer = z.object({
  id: CustomerId,
  version: z.int().nonnegative(),
  email: EmailAddress,
  /**
   * A bounced or complaining address is not written to again; `none` is one that only stands for
   * what another system knows them by (`source-address.ts`).
   */
  emailState: z.enum(['works', 'bounced', 'complained', 'none']),
  /** Signs in like the first, having been confirmed by a code; mail goes to `email` alone. */
  moreEmails: z.exactOptional(z.array(EmailAddress).max(99).readonly()),
  /** As they said, not verified: a call from it says who it may be, and opens nothing. */
  phones: z.exactOptional(z.array(PhoneNumber).max(50).readonly()),
  storeCards: z.exactOptional(z.array(StoreCardNumber).max(50).readonly()),
  name: z.exactOptional(z.string().min(1).max(100)),
  zone: Zone,
  language: Language,
  currency: Currency,
  /** Where paper goes; without it everything comes by mail. */
  address: z.exactOptional(PostalAddress),
  /** By mail unless said otherwise. */
  postcardsBy: z.exactOptional(PostcardsBy),
  workFormsBy: z.exactOptional(WorkFormsBy),
  /** Nothing unless asked for. */
  news: z.exactOptional(z.array(News).max(3).readonly()),
  /** What they allow beyond that; asked before everything that leaves (`shared/permission`). */
  permission: z.exactOptional(Permission),
  /** When they told a page their zone; until then it is a guess. */
  welcomedAt: z.exactOptional(Instant),
  /** More than ten only where records were merged. */
  cards: z.array(Card).max(500).readonly(),
  /** The card that is charged; the newest one that still works. */
  cardIdToCharge: z.exactOptional(idSchema('crd')),
  /** Signs what leads back to this customer from a mail (`customer-token.ts`); a secret. */
  linkKey: z.exactOptional(LinkKey),
  /** Other records of theirs, which stay where they are; see `merging`. */
  merged: z.exactOptional(z.array(MergedRecord).max(MERGED_COUNT_MAX).readonly()),
  /** This record is part of that one, which is the only one that leads. */
  mergedInto: z.exactOptional(CustomerId),
  createdAt: Instant,
});
export type Customer = Readonly<z.output<typeof Customer>>;

/** The card that a charge made now would use, if there is one that can work at all. */
export function cardToCharge(customer: Customer): Card | undefined {
  const card = customer.cards.find(({ id }) => id === customer.cardIdToCharge);
  return card === undefined || !canBeCharged(card) ? undefined : card;
}

/** Not lost, not taken out; it may still have expired, which only the bank decides. */
export function canBeCharged({ refusedForGoodAt, removedAt }: Card): boolean {
  return refusedForGoodAt === undefined && removedAt === undefined;
}

/** The cards that customers see as theirs, oldest first. */
export function keptCards({ cards }: Pick<Customer, 'cards'>): readonly Card[] {
  return cards.filter(({ removedAt }) => removedAt === undefined);
}
