import { expect, test } from 'vitest';
import { Temporal } from '../../shared/kernel/time.ts';
import type { Prescription } from '../../shared/prescriptions/prescription.ts';
import { prescriptionItem } from '../../shared/prescriptions/prescription-store.ts';
import { EntityStore } from '../../shared/table/entity-store.ts';
import fc from '../support/fast-check.ts';
import { at, CUSTOMER_ID, ORDER_ID, on, RECIPIENT_ID } from '../support/gift-examples.ts';
import { MemoryTable } from '../support/memory-table.ts';

test('a prescription is what it was when it is read again', () => {
  const settings = { table: new MemoryTable(), shardCount: 4 };
  const store = new EntityStore(prescriptionItem, settings);
  const instants = fc
    .integer({ min: 0, max: 4e12 })
    .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms));
  const dates = fc.integer({ min: 0, max: 9000 }).map((days) => on('2026-01-01').add({ days }));
  const text = fc.string({ minLength: 1, maxLength: 40 });
  // JSON.parse makes a property of it and an assignment does not; no option of a catalogue is called so.
  const optionName = fc.string({ maxLength: 9 }).filter((name) => name !== '__proto__');
  const standing = fc.record(
    {
      ...{
        everyWeeks: fc.integer({ min: 1, max: 52 }),
        nextOn: dates,
        tryAt: instants,
        since: instants,
      },
      agreed: fc.record({ amountMinor: fc.nat(), currency: fc.constant('GBP') }),
      pausedAt: instants,
      stuck: fc.record({
        reason: fc.constantFrom('no_card' as const, 'product_gone' as const),
        since: instants,
      }),
    },
    { requiredKeys: ['everyWeeks', 'nextOn', 'tryAt', 'since', 'agreed'] },
  );
  const prescriptions = fc.record(
    {
      ...{
        id: fc.constant('prs_01KAN0G4V00000000000000000'),
        customerId: fc.constant(CUSTOMER_ID),
      },
      ...{ version: fc.nat(9), name: text, productCode: fc.constant('MUG'), productName: text },
      ...{
        options: fc.dictionary(optionName, text),
        quantity: fc.integer({ min: 1, max: 20 }),
      },
      ...{ recipientId: fc.constant(RECIPIENT_ID), note: text, standing, createdAt: instants },
      placed: fc.array(
        fc.record({ giftOrderId: fc.constant(ORDER_ID), deliverOn: dates, orderedAt: instants }),
        { maxLength: 30 },
      ),
    },
    {
      requiredKeys: [
        'id',
        'customerId',
        'version',
        'name',
        'productCode',
        'productName',
        'options',
        'quantity',
        'createdAt',
        'placed',
      ],
    },
  );
  fc.assert(
    fc.property(prescriptions, (prescription) => {
      const entity = prescription as Prescription;
      const item = store.toItem({ entity, happened: [], at: at('2027-01-01T00:00:00Z') });
      const read = store.fromItem(JSON.parse(JSON.stringify(item)));
      expect({ ...read, options: { ...read.options } }).toEqual({
        ...{ ...entity, options: { ...entity.options } },
        version: entity.version + 1,
      });
      const isDue = entity.standing !== undefined && entity.standing.pausedAt === undefined;
      expect('duePk' in item).toBe(isDue);
    }),
    { numRuns: 60 },
  );
});
