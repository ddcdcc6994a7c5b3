import { describe, expect, test } from 'vitest';
import { Scope } from '../../shared/customers/api-key.ts';
import { apiKeyItem } from '../../shared/customers/api-key-item.ts';
import { customerEmailItem, customerItem } from '../../shared/customers/customer-item.ts';
import { recipientItem } from '../../shared/customers/recipient-item.ts';
import { hashOf } from '../../shared/customers/secret-hash.ts';
import { sessionItem } from '../../shared/customers/session-item.ts';
import { signInItem } from '../../shared/customers/sign-in-item.ts';
import { Temporal } from '../../shared/kernel/time.ts';
import { suppressionItem } from '../../shared/permission/suppression-item.ts';
import {
  type EntityDefinition,
  EntityStore,
  type Versioned,
} from '../../shared/table/entity-store.ts';
import fc from '../support/fast-check.ts';
import { MemoryTable } from '../support/memory-table.ts';

const ULID_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const letters = (alphabet: string, length: { minLength: number; maxLength: number }) =>
  fc.string({ unit: fc.constantFrom(...alphabet), ...length });
const exactly = (count: number) => ({ minLength: count, maxLength: count });
const id = (prefix: string) =>
  letters(ULID_LETTERS, exactly(26)).map((ulid) => `${prefix}_${ulid}`);
const hash = letters('0123456789abcdef', exactly(64));
const email = letters('abcxyz0189', { minLength: 1, maxLength: 20 }).map((t) => `${t}@example.com`);
/** Text that trimming leaves alone. */
const text = (maxLength: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: Math.floor(maxLength / 10) })
    .filter((each) => each === each.trim() && each !== '' && each.length <= maxLength);
const instant = fc
  .integer({ min: 0, max: 4_000_000_000_000 })
  .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms));
const day = fc
  .integer({ min: 0, max: 40_000 })
  .map((days) => Temporal.PlainDate.from('1990-01-01').add({ days }));
const zone = fc.constantFrom('Europe/London', 'Asia/Kolkata', 'America/Sao_Paulo', 'UTC');
const version = fc.nat(1000);
const currency = letters('ABCXYZ', exactly(3));
const country = letters('ABCXYZ', exactly(2));
const digits = letters('0123456789', exactly(4));

const card = fc.record(
  {
    id: id('crd'),
    providerCustomer: text(255),
    providerMethod: text(255),
    brand: text(40),
    last4: digits,
    expiresInMonth: fc.constantFrom('2026-12', '2028-05'),
    refusedForGoodAt: instant,
    addedAt: instant,
  },
  {
    requiredKeys: [
      'id',
      'providerCustomer',
      'providerMethod',
      'brand',
      'last4',
      'expiresInMonth',
      'addedAt',
    ],
  },
);
const customer = fc.record(
  {
    id: id('cus'),
    version,
    email,
    emailState: fc.constantFrom('works' as const, 'bounced' as const, 'complained' as const),
    name: text(100),
    zone,
    language: fc.constantFrom('en' as const, 'de' as const),
    currency,
    cards: fc.array(card, { maxLength: 10 }),
    cardIdToCharge: id('crd'),
    createdAt: instant,
  },
  {
    requiredKeys: [
      'id',
      'version',
      'email',
      'emailState',
      'zone',
      'language',
      'currency',
      'cards',
      'createdAt',
    ],
  },
);
const address = fc.record(
  {
    lines: fc.array(text(100), { minLength: 1, maxLength: 4 }),
    city: text(100),
    region: text(100),
    postalCode: digits,
    country,
  },
  { requiredKeys: ['lines', 'city', 'country'] },
);
const recipient = fc.record(
  {
    id: id('rcp'),
    version,
    customerId: id('cus'),
    name: text(100),
    address,
    email,
    zone,
    stoppedOccasions: fc.array(fc.constantFrom('birthday', 'anniversary', 'день рождения'), {
      maxLength: 50,
    }),
    createdAt: instant,
  },
  {
    requiredKeys: [
      'id',
      'version',
      'customerId',
      'name',
      'address',
      'stoppedOccasions',
      'createdAt',
    ],
  },
);
const session = fc.record({
  id: hash,
  version,
  customerId: id('cus'),
  createdAt: instant,
  expiresAt: instant,
});
const apiKey = fc.record(
  {
    id: id('key'),
    version,
    name: text(60),
    scopes: fc.subarray([...Scope.options], { minLength: 1 }),
    secretHash: hash,
    createdAt: instant,
    revokedAt: instant,
    lastUsedOn: day,
  },
  { requiredKeys: ['id', 'version', 'name', 'scopes', 'secretHash', 'createdAt'] },
);
const code = fc.record({
  salt: hash,
  hash,
  expiresAt: instant,
  triesLeft: fc.integer({ min: 0, max: 5 }),
});
const signIn = fc.record(
  {
    id: hash,
    version,
    sentAts: fc.array(instant, { minLength: 1, maxLength: 5 }),
    code,
    lastTryId: hash,
  },
  { requiredKeys: ['id', 'version', 'sentAts'] },
);
const customerEmail = fc.record({ id: email, version, customerId: id('cus') });
const suppression = fc.record({
  id: email.map(hashOf),
  version,
  reason: fc.constantFrom('bounced' as const, 'complained' as const),
  suppressedAt: instant,
});

function comesBack<Entity extends Versioned, Ref>(
  definition: EntityDefinition<Entity, Ref>,
  entities: fc.Arbitrary<Entity>,
) {
  test(`a stored ${definition.entity} reads back as what it was`, () => {
    const store = new EntityStore(definition, { table: new MemoryTable(), shardCount: 4 });
    const at = Temporal.Instant.from('2026-11-21T09:00:00Z');
    fc.assert(
      fc.property(entities, (entity) => {
        const item = store.toItem({ entity, happened: [], at });
        const stored = JSON.parse(JSON.stringify(item));
        expect(stored).toEqual(item);
        expect(readable(store.fromItem(stored))).toEqual(readable(store.saved(entity)));
        expect({ pk: item.pk, sk: item.sk }).toEqual(definition.keyOf(definition.refOf(entity)));
      }),
      { numRuns: 100 },
    );
  });
}

/** Instants and dates have no fields that `toEqual` could compare; as text they do. */
function readable(entity: unknown): unknown {
  return JSON.parse(JSON.stringify(entity));
}

describe('items', () => {
  comesBack(customerItem, customer);
  comesBack(customerEmailItem, customerEmail);
  comesBack(recipientItem, recipient);
  comesBack(sessionItem, session);
  comesBack(apiKeyItem, apiKey);
  comesBack(signInItem, signIn);
  comesBack(suppressionItem, suppression);
});
