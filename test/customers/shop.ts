import { apiKeyStore } from '../../shared/customers/api-key-store.ts';
import type { Card, Customer } from '../../shared/customers/customer.ts';
import { customerStore } from '../../shared/customers/customer-store.ts';
import type { SignInMails } from '../../shared/customers/ports.ts';
import type { PostalAddress } from '../../shared/customers/postal-address.ts';
import type { Recipient } from '../../shared/customers/recipient.ts';
import { recipientStore } from '../../shared/customers/recipient-store.ts';
import { sessionStore } from '../../shared/customers/session-store.ts';
import { signInStore } from '../../shared/customers/sign-in-store.ts';
import { type Instant, Temporal } from '../../shared/kernel/time.ts';
import { consentStore } from '../../shared/permission/consent-store.ts';
import { outreachStore } from '../../shared/permission/outreach-store.ts';
import { suppressionStore } from '../../shared/permission/suppression-store.ts';
import { manualClock } from '../support/manual-clock.ts';
import { MemoryTable } from '../support/memory-table.ts';
import { seededIds, seededSecrets } from '../support/seeded.ts';

export const NOW = '2026-11-21T09:00:00Z';
export const instant = (text: string): Instant => Temporal.Instant.from(text);

type SentCode = Parameters<SignInMails['sendCode']>[0];

/** Everything that the use cases of customers ask for, on one table in memory. */
export function shop(table = new MemoryTable()) {
  const settings = { table, shardCount: 4 };
  const sentCodes: SentCode[] = [];
  const signInMails: SignInMails = {
    sendCode: async (mail) => {
      sentCodes.push(mail);
    },
  };
  return {
    table,
    sentCodes,
    signInMails,
    clock: manualClock(NOW),
    ids: seededIds(),
    secrets: seededSecrets(),
    customers: customerStore(settings),
    recipients: recipientStore(settings),
    sessions: sessionStore(settings),
    signIns: signInStore(settings),
    apiKeys: apiKeyStore(settings),
    suppressions: suppressionStore(settings),
    outreaches: outreachStore(settings),
    consents: consentStore(settings),
    transactions: table,
  };
}
export type Shop = ReturnType<typeof shop>;

export function idOf(prefix: string, number = 1): string {
  return `${prefix}_${String(number).padStart(26, '0')}`;
}

export function aCustomer(changes: Partial<Customer> = {}): Customer {
  return {
    id: idOf('cus'),
    version: 0,
    email: 'ada@example.com',
    emailState: 'works',
    zone: 'Europe/London',
    language: 'en',
    currency: 'GBP',
    cards: [],
    createdAt: instant(NOW),
    ...changes,
  };
}

export function aCard(number = 1, changes: Partial<Card> = {}): Card {
  return {
    id: idOf('crd', number),
    providerCustomer: 'pcus_1',
    providerMethod: `method_${number}`,
    brand: 'visa',
    last4: '4242',
    expiresInMonth: '2028-05',
    addedAt: instant(NOW),
    ...changes,
  };
}

export const LONDON: PostalAddress = {
  lines: ['10 Downing Street'],
  city: 'London',
  postalCode: 'SW1A 2AA',
  country: 'GB',
};

export function aRecipient(changes: Partial<Recipient> = {}): Recipient {
  return {
    id: idOf('rcp'),
    version: 0,
    customerId: idOf('cus'),
    name: 'Grace Hopper',
    address: LONDON,
    stoppedOccasions: [],
    createdAt: instant(NOW),
    ...changes,
  };
}
