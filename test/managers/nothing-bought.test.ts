import { beforeEach, expect, test } from 'vitest';
import { customerStore } from '../../shared/customers/customer-store.ts';
import { careStore } from '../../shared/managers/care-store.ts';
import { careValueOf } from '../../shared/managers/care-value.ts';
import { settleFence } from '../../shared/managers/settle-fence.ts';
import { settleNothingBought } from '../../shared/managers/settle-nothing-bought.ts';
import { acceptedOf, refusalOf } from '../cases/case-world.ts';
import { exampleCustomer } from '../support/gift-examples.ts';
import { shopOfMany, spectrumAnew, walkByAModel } from '../value/shop-of-many.ts';
import { type ValueWorld, valueWorld } from '../value/value-world.ts';
import { managerWorld, STEADY } from './manager-world.ts';

let values: ValueWorld;
let ids: readonly string[];
beforeEach(async () => {
  values = valueWorld();
  ids = await shopOfMany(values);
  await walkByAModel(values);
  await values.settle();
});

/** What values need and what placing needs, on one table. */
async function portsOf() {
  const { ports: managing } = managerWorld();
  const settings = { table: values.table, shardCount: 2 };
  const ports = {
    ...{ ...managing, ...values.ports, cares: careStore(settings) },
    customers: customerStore(settings),
    worths: {
      ...managing.worths,
      find: async (id: string) => {
        const stored = await values.ports.values.find(id);
        return stored && careValueOf(stored);
      },
    },
  };
  await settleFence({ ...managing, clock: values.clock }, STEADY);
  return ports;
}

const spectrum = async () => (await values.ports.spectra.all())[0];

test('who gave everything back has no value, counts nowhere, and is worth nothing to anybody', async () => {
  const ports = await portsOf();
  const [id = ''] = ids;
  const care = { id, version: 0, state: 'left', value: acceptedValue() } as const;
  acceptedOf(await ports.cares.save({ care, happened: [] }, values.clock.now()));
  await values.count(id, []);
  expect(acceptedOf(await settleNothingBought(ports, id))).toBe(1);
  expect(await ports.values.find(id)).toBeUndefined();
  expect(await ports.cares.find(id)).toMatchObject({ state: 'left', value: { lifetimeMinor: 0 } });
  expect(await spectrum()).toEqual(await spectrumAnew(values));
  expect(acceptedOf(await settleNothingBought(ports, id))).toBe(0);
});

test('who still has something that counts keeps their value', async () => {
  const ports = await portsOf();
  const [id = ''] = ids;
  const before = await ports.values.find(id);
  expect(acceptedOf(await settleNothingBought(ports, id))).toBe(0);
  expect(await ports.values.find(id)).toEqual(before);
});

test('a record that became part of another one has no value from then on', async () => {
  const ports = await portsOf();
  const [leadId = '', partId = ''] = ids;
  const merged = [{ customerId: partId, mergedAt: values.clock.now() }];
  const lead = exampleCustomer({ id: leadId, version: 0, merged });
  acceptedOf(await ports.customers.save(lead, [], values.clock.now()));
  await values.count(partId, []);
  expect(acceptedOf(await settleNothingBought(ports, leadId))).toBe(1);
  expect(await ports.values.find(partId)).toBeUndefined();
  expect(await ports.values.find(leadId)).toBeDefined();
  expect(await spectrum()).toEqual(await spectrumAnew(values));
});

test('is tried again when somebody counts at the same moment', async () => {
  const ports = await portsOf();
  const [id = ''] = ids;
  await values.count(id, []);
  const writeAll = async () => ({ ok: false, refusal: 'changed_meanwhile', details: [] }) as never;
  const busy = { ...ports, transactions: { writeAll } };
  expect(refusalOf(await settleNothingBought(busy, id))).toBe('changed_meanwhile');
});

function acceptedValue() {
  const asOf = values.clock.now().toZonedDateTimeISO('UTC').toPlainDate();
  const worth = { lifetimeMinor: 90_000, yearMarginMinor: 30_000, probabilityAlive: 0.9 };
  return { currency: 'GBP', asOf, ...worth };
}
