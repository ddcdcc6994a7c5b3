import { afterAll, beforeAll, expect, test } from 'vitest';
import { Temporal } from '../../shared/kernel/time.ts';
import {
  cohortStore,
  experimentStore,
  participationStore,
  placeOfParticipation,
  readingStore,
} from '../../shared/measurement/laboratory-store.ts';
import { measureParticipation } from '../../shared/measurement/measure-participation.ts';
import { readLaboratory } from '../../shared/measurement/read-laboratory.ts';
import { type Dynamo, startDynamo } from '../support/dynamo.ts';
import { manualClock } from '../support/manual-clock.ts';
import { seededIds } from '../support/seeded.ts';
import { VALUE } from './measurement-world.ts';
import { qualified } from './qualified.ts';

const held: { dynamo?: Dynamo } = {};
beforeAll(async () => {
  held.dynamo = await startDynamo();
}, 60_000);
afterAll(() => held.dynamo?.stop());

async function laboratoryOnDynamo() {
  if (held.dynamo === undefined) throw new Error('the database runs');
  const { table } = await held.dynamo.newTable();
  const settings = { table, shardCount: 2 };
  const clock = manualClock('2027-03-01T10:00:00Z');
  const ports = {
    ...{ clock, transactions: settings.table },
    experiments: experimentStore(settings),
    participations: participationStore(settings),
    cohorts: cohortStore(settings),
    readings: readingStore(settings),
    earnings: { find: async () => ({ currency: 'GBP', days: [] }) },
  };
  return { settings, clock, ports };
}

test('from qualifying to a reading all is kept as it was, in DynamoDB too', async () => {
  const { settings, clock, ports } = await laboratoryOnDynamo();
  const ids = seededIds();
  const customerIds = Array.from({ length: 5 }, () => ids.next('cus', clock.now()));
  const arms = await Promise.all(customerIds.map((id) => qualified(ports, id, VALUE)));
  const again = await Promise.all(customerIds.map((id) => qualified(ports, id, VALUE)));
  expect(again).toEqual(arms);

  clock.set('2027-06-21T10:00:00Z');
  for (const customerId of customerIds) {
    expect(await measureParticipation(ports, { customerId })).toMatchObject({ ok: true });
  }
  const read = await readLaboratory(ports);
  expect(read).toMatchObject({ ok: true, value: { qualifiedCount: 5, verdict: 'too_few' } });
  const stored = await ports.readings.latest(1);
  expect(read.ok && stored[0]).toEqual({ ...(read.ok ? read.value : {}), version: 1 });
  expect((await ports.cohorts.all()).find(({ id }) => id === '2027-03-01')).toMatchObject({
    isClosed: true,
    on: Temporal.PlainDate.from('2027-03-01'),
  });

  const [customerId = ''] = customerIds;
  const item = await settings.table.find({ pk: `CUSTOMER#${customerId}`, sk: 'LABORATORY' });
  expect(item).not.toHaveProperty('dueSk');
  const place = await settings.table.find(placeOfParticipation(item));
  expect(place).toMatchObject({ id: customerId, entity: 'participant', broughtMinor: 0 });
});
