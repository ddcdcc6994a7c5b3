// The order sheet's rules: merging what two devices wrote, its size, its buttons.
import { describe, expect, test } from 'vitest';
import { decideSheetMerge, type SentRow } from '../../shared/order-sheet/decide-sheet-merge.ts';
import {
  blankRow,
  decideAddition,
  fitting,
  isBlankRow,
  SHEET_ROW_COUNT_MAX,
} from '../../shared/order-sheet/decide-sheet-rows.ts';
import type { SheetRow } from '../../shared/order-sheet/order-sheet.ts';
import { withCopy, withNewRow, withProduct } from '../../shared/order-sheet/press-sheet.ts';
import { printOfRow } from '../../shared/order-sheet/sheet-print.ts';
import { TEST_PRODUCTS } from '../support/gift-world.ts';

const row = (rowId: string, facts: Partial<SheetRow> = {}): SheetRow => ({
  ...blankRow(rowId),
  ...facts,
});
const tea = row('tea', { message: 'Tea' });
const mug = row('mug', { message: 'Mug' });
const sent = (one: SheetRow, shown?: SheetRow): SentRow =>
  shown === undefined ? { row: one } : { row: one, shown: printOfRow(shown) };
const merge = (stored: readonly SheetRow[], rows: readonly SentRow[], removed: string[] = []) => {
  let count = 0;
  const newRowId = () => `copy${++count}`;
  const gone = removed.map((rowId) => ({ rowId }));
  return decideSheetMerge(stored, { rows, removed: gone }, { newRowId, printOf: printOfRow });
};
const messages = (merged: ReturnType<typeof merge>) =>
  merged.ok ? merged.value.rows.map(({ rowId, message }) => `${rowId}: ${message}`) : merged;

describe('merging', () => {
  const mine = { ...tea, message: 'Tea, mine' };
  const theirs = { ...tea, message: 'Tea, theirs' };
  test.each([
    { name: 'changed here alone', stored: [tea], rows: [sent(mine, tea)], is: ['tea: Tea, mine'] },
    {
      name: 'changed there alone',
      stored: [theirs],
      rows: [sent(tea, tea)],
      is: ['tea: Tea, theirs'],
    },
    { name: 'the same on both', stored: [mine], rows: [sent(mine, tea)], is: ['tea: Tea, mine'] },
    {
      name: 'changed on both: both stay',
      stored: [theirs],
      rows: [sent(mine, tea)],
      is: ['tea: Tea, theirs', 'copy1: Tea, mine'],
    },
    {
      name: 'not sent: stays',
      stored: [tea, mug],
      rows: [sent(mine, tea)],
      is: ['tea: Tea, mine', 'mug: Mug'],
    },
    { name: 'made here', stored: [tea], rows: [sent(mug)], is: ['tea: Tea', 'mug: Mug'] },
    {
      name: 'made here, sent again with more',
      stored: [mug],
      rows: [sent({ ...mug, message: 'Mug!' })],
      is: ['mug: Mug!'],
    },
    {
      name: 'removed there, unchanged here',
      stored: [mug],
      rows: [sent(tea, tea)],
      is: ['mug: Mug'],
    },
    {
      name: 'removed there, changed here: comes back',
      stored: [],
      rows: [sent(mine, tea)],
      is: ['tea: Tea, mine'],
    },
    {
      name: 'emptied here while changed there',
      stored: [theirs],
      rows: [sent(row('tea'), tea)],
      is: ['tea: Tea, theirs'],
    },
  ])('$name', ({ stored, rows, is }) => {
    expect(messages(merge(stored, rows))).toEqual(is);
  });

  test('what was removed here stays when another device changed it', () => {
    const removed = [{ rowId: 'tea', shown: printOfRow(tea) }];
    const tools = { newRowId: () => 'copy', printOf: printOfRow };
    const gone = decideSheetMerge([tea], { rows: [], removed }, tools);
    const kept = decideSheetMerge([theirs], { rows: [], removed }, tools);
    expect([gone, kept].map((each) => each.ok && each.value.rows.length)).toEqual([0, 1]);
  });

  test('doubled rows are named', () => {
    expect(merge([theirs], [sent(mine, tea)])).toMatchObject({
      value: { doubled: ['tea', 'copy1'] },
    });
  });

  test('the print of a row does not depend on the order of its fields', () => {
    const options = { a: '1', b: '2' };
    const turned = { b: '2', a: '1' };
    expect(printOfRow(row('x', { options }))).toBe(printOfRow(row('y', { options: turned })));
    expect(printOfRow(tea)).not.toBe(printOfRow(mine));
  });
});

describe('size', () => {
  test('a thousand short rows fit, one more does not', () => {
    const rows = Array.from({ length: SHEET_ROW_COUNT_MAX }, (_, index) => row(`r${index}`));
    expect(fitting(rows).ok).toBe(true);
    expect(fitting([...rows, row('more')])).toEqual({ ok: false, refusal: 'sheet_full' });
  });

  test('rows beyond what an item holds are refused, whatever their number', () => {
    const long = Array.from({ length: 69 }, (_, index) =>
      row(`r${index}`, { message: 'é'.repeat(2500) }),
    );
    expect(fitting(long)).toEqual({ ok: false, refusal: 'sheet_full' });
    expect(fitting(long.slice(0, 60)).ok).toBe(true);
  });
});

test('a gift of last year is added once, others as often as asked', () => {
  const before = { ...blankRow(''), giftIdBefore: 'gft_1' };
  const { rowId: _rowId, ...added } = before;
  const { rowId: _other, ...plain } = blankRow('');
  let count = 0;
  const once = decideAddition([], [added, added, plain], () => `r${++count}`);
  const twice = decideAddition(once.ok ? once.value : [], [added, plain], () => `r${++count}`);
  expect([once, twice].map((each) => each.ok && each.value.length)).toEqual([2, 3]);
});

describe('buttons', () => {
  const [, mugProduct, voucher] = TEST_PRODUCTS;

  test('a new row is added once; an empty one at the end is enough', () => {
    const rows = withNewRow(withNewRow([tea], 'new1'), 'new2');
    expect(rows.map(({ rowId }) => rowId)).toEqual(['tea', 'new1']);
  });

  test('a copy is for nobody yet and repeats no gift', () => {
    const full = row('a', {
      name: 'Grace',
      message: 'Hi',
      giftIdBefore: 'gft_1',
      deliverOn: '2027-03-04',
    });
    expect(withCopy([full, mug], 'a', 'b')[1]).toEqual(
      row('b', { message: 'Hi', deliverOn: '2027-03-04' }),
    );
  });

  test('another product keeps the choices that it has too, and an e-gift no wrapping', () => {
    if (mugProduct === undefined || voucher === undefined) throw new Error('no products');
    const chosen = row('a', { options: { colour: 'gold', size: 'L' }, wrapping: 'festive' });
    expect(withProduct([chosen], 'a', mugProduct)[0]).toMatchObject({
      productCode: 'MUG',
      options: { colour: 'gold' },
      wrapping: 'festive',
    });
    expect(withProduct([chosen], 'a', voucher)[0]).toEqual(row('a', { productCode: 'VOUCHER-25' }));
  });

  test('a row is blank as long as nothing is typed', () => {
    expect(isBlankRow(row('a', { name: '' }))).toBe(true);
    expect(isBlankRow(row('a', { options: { colour: 'red' } }))).toBe(false);
  });
});
