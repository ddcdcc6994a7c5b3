// The same stores on a real DynamoDB API: their queries, and the list in the index.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenPoint } from '../../shared/dialogue/left-off.ts';
import { leftOffStore } from '../../shared/dialogue/left-off-store.ts';
import { lookStore } from '../../shared/dialogue/look-store.ts';
import { closePoint, openPoint, recordTurn } from '../../shared/dialogue/record-turn.ts';
import { turnStore } from '../../shared/dialogue/turn-store.ts';
import { type Dynamo, startDynamo } from '../support/dynamo.ts';
import { manualClock } from '../support/manual-clock.ts';
import { seededIds } from '../support/seeded.ts';
import { at, MARY, on } from './dialogue-world.ts';

const held: { dynamo?: Dynamo } = {};
beforeAll(async () => {
  held.dynamo = await startDynamo();
});
afterAll(async () => held.dynamo?.stop());

async function newStores() {
  if (held.dynamo === undefined) throw new Error('DynamoDB is started before the tests');
  const { table } = await held.dynamo.newTable();
  const settings = { table, shardCount: 1 };
  return {
    ...{ turns: turnStore(settings), leftOffs: leftOffStore(settings), looks: lookStore(settings) },
    ...{ transactions: table, ids: seededIds(), clock: manualClock('2027-03-01T12:00:00Z') },
  };
}
const customerId = 'cus_01KP0000000000000000000002';

test('turns are recorded, come page by page, and before one another', async () => {
  const stores = await newStores();
  for (const text of ['a', 'b', 'c']) {
    stores.clock.advance({ seconds: 1 });
    const said = { customerId, channel: 'page', direction: 'from_customer', text } as const;
    const recorded = await recordTurn(stores, { ...said, staff: MARY, sourceId: text });
    expect(recorded.ok).toBe(true);
    expect(await recordTurn(stores, { ...said, staff: MARY, sourceId: text })).toEqual(recorded);
  }
  const first = await stores.turns.page({ customerId, limit: 2 });
  const rest = await stores.turns.page({ customerId, limit: 2, cursor: first.cursor ?? '' });
  const texts = [...first.items, ...rest.items].map(({ text }) => text);
  expect(texts).toEqual(['c', 'b', 'a']);
  const [c] = first.items;
  if (c === undefined) throw new Error('three turns were recorded');
  const before = await stores.turns.before(c, 5);
  expect(before.map(({ text }) => text)).toEqual(['b', 'a']);
  expect(await stores.turns.find({ customerId, turnId: c.id })).toEqual(c);
  expect(await stores.leftOffs.find(customerId)).toMatchObject({ turnCount: 3 });
});

test('those who wait stand on their list, whatever the day, and leave it', async () => {
  const stores = await newStores();
  const point: OpenPoint = {
    ...{ kind: 'promise', id: 'p', owedBy: 'us', text: 'Call' },
    openedAt: at('2027-03-01T12:00:00Z'),
  };
  const ids = Array.from({ length: 9 }, (_, end) => `cus_01KP000000000000000000000${end}`);
  for (const [index, id] of ids.entries())
    await openPoint(stores, id, {
      ...point,
      promisedOn: on(`202${9 - (index % 3)}-01-0${index + 1}`),
    });
  const first = await stores.leftOffs.waiting({ limit: 5 });
  const rest = await stores.leftOffs.waiting({ limit: 5, cursor: first.cursor ?? '' });
  const ends = [...first.items, ...rest.items].map(({ id }) => id.slice(-1)).join('');
  expect(ends).toBe('258147036');
  await closePoint(stores, ids[2] ?? '', point);
  const after = await stores.leftOffs.waiting({ limit: 100 });
  expect(after.items).toHaveLength(8);
});

test('looks are kept once for each hour', async () => {
  const { looks } = await newStores();
  for (const moment of ['2027-03-01T12:00:00Z', '2027-03-01T12:59:59Z', '2027-03-01T13:00:00Z'])
    await looks.note({ customerId, staff: MARY, lookedAt: 'conversation', at: at(moment) });
  const { items } = await looks.page({ customerId, limit: 10 });
  expect(items.map((look) => look.at.toString())).toEqual([
    ...['2027-03-01T13:00:00Z', '2027-03-01T12:00:00Z'],
  ]);
});
