import { describe, expect, it } from 'vitest';
import { optionsText, readOptionsText } from '../../shared/catalogue/options-text.ts';
import { productDefinition } from '../../shared/catalogue/product-item.ts';
import { accepted } from '../../shared/kernel/outcome.ts';
import { Temporal } from '../../shared/kernel/time.ts';
import { EntityStore } from '../../shared/table/entity-store.ts';
import fc from '../support/fast-check.ts';
import { MemoryTable } from '../support/memory-table.ts';

const NOW = Temporal.Instant.from('2026-11-21T12:00:00Z');
const price = { amountMinor: 295, currency: 'GBP' };
const word = fc.stringMatching(/^[\p{L}\d][\p{L}\d ,.'-]{0,20}[\p{L}\d]$/u);
const option = fc.record({
  name: word,
  values: fc.uniqueArray(fc.record({ value: word, extraMinor: fc.nat(10_000) }), {
    ...{ minLength: 1, maxLength: 5, selector: ({ value }) => value.toLowerCase() },
  }),
});
const options = fc.uniqueArray(option, {
  ...{ maxLength: 5, selector: ({ name }) => name.toLowerCase() },
});

describe('a product comes back as it went', () => {
  it('from an item', async () => {
    const store = new EntityStore(productDefinition, { table: new MemoryTable(), shardCount: 1 });
    const product = fc.record({
      id: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/),
      version: fc.nat(),
      name: word,
      kind: fc.constantFrom('parcel' as const, 'e_gift' as const),
      price: fc.constant(price),
      leadDays: fc.nat(90),
      options,
      isOnSale: fc.boolean(),
    });
    await fc.assert(
      fc.property(product, (one) => {
        const item = store.toItem({ entity: one, happened: [], at: NOW });
        expect(store.fromItem(item)).toEqual({ ...one, version: one.version + 1 });
      }),
    );
  });

  it('from an options cell', async () => {
    await fc.assert(
      fc.property(options, (some) => {
        expect(readOptionsText(optionsText(some))).toEqual(accepted(some));
      }),
    );
  });
});
