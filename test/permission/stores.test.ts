import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Instant, Temporal } from '../../shared/kernel/time.ts';
import { type Consent, ConsentWay } from '../../shared/permission/consent.ts';
import { consentStore } from '../../shared/permission/consent-store.ts';
import {
  type Outreach,
  OutreachReason,
  RECENT_COUNT_MAX,
} from '../../shared/permission/outreach.ts';
import { outreachStore } from '../../shared/permission/outreach-store.ts';
import { Channel, Purpose } from '../../shared/permission/purpose.ts';
import type { Table } from '../../shared/table/table.ts';
import { type Dynamo, startDynamo } from '../support/dynamo.ts';
import fc from '../support/fast-check.ts';
import { CUSTOMER_ID, GIFT_ID } from '../support/gift-examples.ts';
import { itemSizeBytes } from '../support/item-size.ts';
import { MemoryTable } from '../support/memory-table.ts';
import { seededIds } from '../support/seeded.ts';

const NOW = Temporal.Instant.from('2027-02-15T12:00:00Z');
const held: { dynamo?: Dynamo } = {};
beforeAll(async () => {
  held.dynamo = await startDynamo();
});
afterAll(async () => held.dynamo?.stop());

const instant: fc.Arbitrary<Instant> = fc
  .integer({ min: 1_800_000_000_000, max: 1_900_000_000_000 })
  .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms));
const facts = {
  kind: fc.constantFrom('reminder', 'standing_order_stuck'),
  purpose: fc.constantFrom(...Purpose.options),
  channel: fc.constantFrom(...Channel.options),
  about: fc.option(fc.constant({ kind: 'gift' as const, id: GIFT_ID }), { nil: undefined }),
  wantedAt: instant,
};
const reason = fc.constantFrom(...OutreachReason.options);
const outreachOf = fc
  .oneof(
    fc.record({
      ...facts,
      state: fc.constant('sent'),
      sentAt: fc.option(instant, { nil: undefined }),
    }),
    fc.record({ ...facts, state: fc.constant('refused'), reason }),
    fc.record({ ...facts, state: fc.constant('expired'), reason, expiredAt: instant }),
    fc.record({
      ...facts,
      state: fc.constant('waiting'),
      reason,
      sendAt: instant,
      expiresAt: instant,
    }),
  )
  .map((each) =>
    Object.fromEntries(Object.entries(each).filter(([, value]) => value !== undefined)),
  );

const tables: readonly (readonly [string, () => Promise<Table>])[] = [
  ['in memory', async () => new MemoryTable()],
  [
    'on DynamoDB',
    async () => {
      if (held.dynamo === undefined) throw new Error('DynamoDB is started before the tests');
      return (await held.dynamo.newTable()).table;
    },
  ],
];

describe.each(tables)('%s', (_where, newTable) => {
  test('what is kept of a sending is what is found', async () => {
    const outreaches = outreachStore({ table: await newTable(), shardCount: 4 });
    const ids = seededIds();
    await fc.assert(
      fc.asyncProperty(outreachOf, async (given) => {
        const id = ids.next('out', NOW);
        const outreach = {
          ...given,
          id,
          version: 0,
          customerId: CUSTOMER_ID,
        } as unknown as Outreach;
        expect(await outreaches.save(outreach, NOW)).toMatchObject({ ok: true });
        const found = await outreaches.find({ customerId: CUSTOMER_ID, outreachId: id });
        expect(found).toEqual({ ...outreach, version: 1 });
      }),
      { numRuns: 40 },
    );
  });

  test('sendings come newest first, page by page, and nothing else does', async () => {
    const table = await newTable();
    const outreaches = outreachStore({ table, shardCount: 4 });
    const ids = seededIds();
    for (const hours of [0, 1, 2, 3, 4]) {
      const wantedAt = NOW.add({ hours });
      const id = ids.next('out', wantedAt);
      const said = { kind: 'late', purpose: 'service', channel: 'mail', state: 'sent' } as const;
      await outreaches.save({ ...said, id, version: 0, customerId: CUSTOMER_ID, wantedAt }, NOW);
    }
    const begun = { subject: 'mail late', outreachId: ids.next('out', NOW), wantedAt: NOW };
    await outreaches.saveRecent({ id: CUSTOMER_ID, version: 0, begun: [begun] }, NOW);
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const range = { customerId: CUSTOMER_ID, limit: 2 };
      const page = await outreaches.page(cursor === undefined ? range : { ...range, cursor });
      seen.push(...page.items.map(({ wantedAt }) => NOW.until(wantedAt).total('hours')));
      cursor = page.cursor;
    } while (cursor !== undefined);
    expect(seen).toEqual([4, 3, 2, 1, 0]);
    expect(await outreaches.findRecent(CUSTOMER_ID)).toEqual({
      ...{ id: CUSTOMER_ID, version: 1, begun: [begun] },
    });
  });

  test('two cannot count the same moment', async () => {
    const outreaches = outreachStore({ table: await newTable(), shardCount: 4 });
    const recent = { id: CUSTOMER_ID, version: 0, begun: [] };
    const begun = { subject: 'mail late', outreachId: seededIds().next('out', NOW), wantedAt: NOW };
    expect(await outreaches.saveRecent(recent, NOW)).toMatchObject({ ok: true });
    const other = { ...recent, begun: [begun] };
    expect(await outreaches.saveRecent(other, NOW)).toMatchObject({ refusal: 'changed_meanwhile' });
  });

  test('what is kept as a proof is what is found, newest first', async () => {
    const table = await newTable();
    const consents = consentStore({ table, shardCount: 4 });
    const ids = seededIds();
    const proofs = ConsentWay.options.map(
      (way, index): Consent => ({
        ...{
          id: ids.next('cns', NOW.add({ seconds: index })),
          version: 0,
          customerId: CUSTOMER_ID,
        },
        subject: { kind: 'choice', purpose: 'offers', channel: 'mail' },
        ...{ isGiven: true, way, words: 'Dinge für Sie, per E-Mail.', language: 'de', at: NOW },
      }),
    );
    const written = await table.writeAll(proofs.map((proof) => consents.writeOf(proof, NOW)));
    expect(written.ok).toBe(true);
    const { items } = await consents.page({ customerId: CUSTOMER_ID, limit: 10 });
    expect(items).toEqual(proofs.map((proof) => ({ ...proof, version: 1 })).toReversed());
  });
});

test('a sending weighs less than one unit, and disappears after 800 days', async () => {
  const table = new MemoryTable();
  const outreaches = outreachStore({ table, shardCount: 4 });
  const outreach: Outreach = {
    ...{ id: seededIds().next('out', NOW), version: 0, customerId: CUSTOMER_ID },
    ...{ kind: 'standing_order_stuck', purpose: 'catalogue', channel: 'phone', state: 'expired' },
    ...{ about: { kind: 'gift', id: GIFT_ID }, wantedAt: NOW, expiredAt: NOW },
    reason: 'occasion_stopped',
  };
  await outreaches.save(outreach, NOW);
  const [item] = table.all();
  if (item === undefined) throw new Error('it was saved');
  expect(itemSizeBytes(item)).toBeLessThan(512);
  expect(item.expiresAtSeconds).toBe(NOW.add({ hours: 24 * 800 }).epochMilliseconds / 1000);
});

test('what was begun lately never outgrows its item', async () => {
  const table = new MemoryTable();
  const begun = Array.from({ length: RECENT_COUNT_MAX }, (_, index) => ({
    subject: `mail standing_order_stuck gift ${GIFT_ID} ${index}`,
    ...{ outreachId: seededIds().next('out', NOW), wantedAt: NOW, reachedAt: NOW },
  }));
  const recent = { id: CUSTOMER_ID, version: 0, begun };
  await outreachStore({ table, shardCount: 1 }).saveRecent(recent, NOW);
  const [item] = table.all();
  expect(item === undefined ? 0 : itemSizeBytes(item)).toBeLessThan(100_000);
});
