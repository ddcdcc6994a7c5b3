import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { eventsOfItem } from '../../shared/events/published-events.ts';
import { Instant, Temporal } from '../../shared/kernel/time.ts';
import { EntityStore } from '../../shared/table/entity-store.ts';
import { MemoryTable } from '../support/memory-table.ts';

const ITEM = {
  pk: 'CUSTOMER#cus_1',
  sk: 'GIFT#gft_1',
  id: 'gft_1',
  entity: 'gift',
  version: 3,
  happened: [{ type: 'GiftCharged', amountMinor: 1200 }, { type: 'GiftReleased' }],
  happenedAt: '2027-03-04T09:00:00.000Z',
};
const OCCURRED = { occurredAt: ITEM.happenedAt, customerId: 'cus_1' };

describe('the events of a written item', () => {
  test('say what, of whom, when, and have ids that a repeat has too', () => {
    expect(eventsOfItem(ITEM)).toEqual([
      {
        type: 'GiftCharged',
        amountMinor: 1200,
        giftId: 'gft_1',
        eventId: 'gft_1.v3.0',
        ...OCCURRED,
      },
      { type: 'GiftReleased', giftId: 'gft_1', eventId: 'gft_1.v3.1', ...OCCURRED },
    ]);
    expect(eventsOfItem(ITEM)).toEqual(eventsOfItem(ITEM));
  });

  test.each([
    { entity: 'gift', id: 'gft_1', subject: { giftId: 'gft_1' } },
    { entity: 'giftOrder', id: 'ord_1', subject: { giftOrderId: 'ord_1' } },
    { entity: 'recipient', id: 'rcp_1', subject: { recipientId: 'rcp_1' } },
    { entity: 'customer', id: 'cus_1', subject: {} },
  ])('a $entity is named as $subject', ({ entity, id, subject }) => {
    const [event] = eventsOfItem({ ...ITEM, entity, id, happened: [{ type: 'X' }] });
    expect(event).toEqual({ type: 'X', eventId: `${id}.v3.0`, ...OCCURRED, ...subject });
  });

  test.each([
    { when: 'nothing happened', before: undefined, after: { ...ITEM, happened: undefined } },
    { when: 'it was removed', before: ITEM, after: undefined },
    { when: 'the version is the same', before: ITEM, after: { ...ITEM, touched: true } },
    {
      when: 'it is no entity, such as a counter',
      before: undefined,
      after: { pk: 'A', sk: 'B', count: 1 },
    },
  ])('are none when $when', ({ before, after }) => {
    const { happened, ...rest } = (after ?? {}) as Record<string, unknown>;
    const image = after && (happened === undefined ? rest : after);
    expect(eventsOfItem(image, before)).toEqual([]);
  });

  test('are there for a change whose item was written before', () => {
    expect(eventsOfItem({ ...ITEM, version: 4 }, ITEM).map(({ eventId }) => eventId)).toEqual([
      'gft_1.v4.0',
      'gft_1.v4.1',
    ]);
  });

  test('cannot be made of an item without its time', () => {
    expect(() => eventsOfItem({ ...ITEM, happenedAt: undefined })).toThrow();
  });
});

test('a store writes instants and dates of a happening as text', async () => {
  const table = new MemoryTable();
  const schema = z.object({ id: z.string(), version: z.int(), seenAt: Instant });
  type Thing = z.output<typeof schema>;
  const keyOf = (id: string) => ({ pk: 'CUSTOMER#cus_1', sk: id });
  const refOf = ({ id }: Thing) => id;
  const definition = { entity: 'thing', schemaVersion: 1, schema, keyOf, refOf };
  const store = new EntityStore<Thing, string>(definition, { table, shardCount: 1 });
  const at = Temporal.Instant.from('2027-03-04T09:00:00Z');
  const happened = [
    {
      type: 'Seen',
      nextTryAt: at,
      deliverOn: Temporal.PlainDate.from('2028-02-29'),
      none: undefined,
    },
  ];
  await store.save({ entity: { id: 'a', version: 0, seenAt: at }, happened, at });
  const [event] = eventsOfItem(await table.find(keyOf('a')));
  expect(event).toEqual({
    type: 'Seen',
    nextTryAt: '2027-03-04T09:00:00.000Z',
    deliverOn: '2028-02-29',
    thingId: 'a',
    eventId: 'a.v1.0',
    customerId: 'cus_1',
    occurredAt: '2027-03-04T09:00:00.000Z',
  });
});
