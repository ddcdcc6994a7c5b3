import { expect, test } from 'vitest';
import { everyItemOf } from '../../shared/privacy/gather-everything.ts';
import { personalItemsStore } from '../../shared/privacy/personal-items-store.ts';
import { spectrumStore } from '../../shared/value/spectrum-store.ts';
import { manualClock } from '../support/manual-clock.ts';
import { MemoryTable } from '../support/memory-table.ts';
import { seededIds } from '../support/seeded.ts';
import { beWorthSomething } from './rich-value.ts';

const clock = manualClock('2026-11-22T09:00:00Z');
const ids = seededIds();

async function twoOfWorth() {
  const table = new MemoryTable();
  const settings = { table, shardCount: 1 };
  const [one, other] = [ids.next('cus', clock.now()), ids.next('cus', clock.now())];
  await beWorthSomething({ table, clock }, one);
  await beWorthSomething({ table, clock }, other);
  const spectrum = async () => (await spectrumStore(settings).all())[0]?.bands;
  return { one, table, spectrum, personalItems: personalItemsStore(settings) };
}

test('whoever is forgotten no longer counts in the spectrum of value, and the others do', async () => {
  const { one, spectrum, personalItems } = await twoOfWorth();
  const before = await spectrum();
  expect(before).toMatchObject([{ customerCount: 2, valueMinor: 104_000 }]);
  for await (const { items } of everyItemOf({ personalItems }, one)) {
    for (const item of items) expect(await personalItems.remove(item)).toEqual({ ok: true });
  }
  expect(await spectrum()).toMatchObject([{ customerCount: 1, valueMinor: 52_000 }]);
});

test('a value that moved meanwhile is taken away when it is looked at again, and once', async () => {
  const { one, table, spectrum, personalItems } = await twoOfWorth();
  const { items } = await personalItems.page({ customerId: one, limit: 10 });
  const [value] = items;
  if (value === undefined) throw new Error('there is a value');
  await table.write({
    ...{ kind: 'replace', versionExpected: value.version },
    item: { ...value, version: value.version + 1 },
  });
  expect(await personalItems.remove(value)).toEqual({ ok: false, refusal: 'changed_meanwhile' });
  expect(await spectrum()).toMatchObject([{ customerCount: 2 }]);
});
