import { describe, expect, test } from 'vitest';
import { USAGE } from '../../commands/import.ts';
import { catalogueColumnOf } from '../../shared/catalogue/read-catalogue-row.ts';
import { PURCHASE_COLUMNS, purchaseColumnOf } from '../../shared/purchases/purchase-columns.ts';

/** What the help names between these words, without what it says of them in brackets. */
function namesIn(pattern: RegExp): readonly string[] {
  const [, text = ''] = pattern.exec(USAGE.replaceAll(/\s+/g, ' ')) ?? [];
  const names = text.replaceAll(/\([^)]*\)|\band\b|\bif wanted\b/g, ',').split(',');
  return names.map((name) => name.trim()).filter((name) => name !== '');
}

const OF_PURCHASES = namesIn(/order lines with the columns (.*?), under the names/);
const OF_A_CATALOGUE = namesIn(/A catalogue has the columns (.*?)\. A list/);

describe('a column that the help names', () => {
  test('is there', () => {
    expect(OF_PURCHASES).toEqual(PURCHASE_COLUMNS);
    expect(OF_A_CATALOGUE).toHaveLength(7);
  });

  test.each(OF_PURCHASES)('%s is found in a file of purchases', (name) => {
    expect(purchaseColumnOf(name)).toBe(name);
  });

  test.each(OF_A_CATALOGUE)('%s is found in a catalogue', (name) => {
    expect(catalogueColumnOf(name)).toBe(name);
  });
});
