import { describe, expect, it } from 'vitest';
import { checkGiftList } from '../../commands/import/check-gift-list.ts';
import { refusalLine } from '../../commands/import/report.ts';
import { USAGE } from '../../commands/import.ts';
import { openCsv } from '../../shared/csv/open-csv.ts';

const GIFT = 'Ada,1 Square,London,SW1Y 4JH,UK,birthday,A1,2027-12-10';

async function checked(heading: string, ...cells: readonly string[]) {
  const header = `Recipient,Address,City,Postal code,Country,Occasion,Product,Date,${heading}`;
  const text = [header, ...cells.map((cell) => `${GIFT},${cell}`), ''].join('\n');
  const read = async function* () {
    yield new TextEncoder().encode(text);
  };
  const list = await checkGiftList(await openCsv(read()));
  if (!list.ok) throw new Error(list.refusal);
  return list.value;
}

describe('a list of gifts with a column for how many', () => {
  it.each(['Quantity', 'qty', 'Anzahl'])('called %s orders as many as it says', async (heading) => {
    const { gifts, columnsIgnored } = await checked(heading, '20', '', '1');
    expect(gifts.map(({ request }) => request.quantity)).toEqual([20, undefined, undefined]);
    expect(columnsIgnored).toEqual([]);
  });

  it('refuses a row of none, of too many, of parts and of words, and says why', async () => {
    const { gifts, refusals } = await checked('Qty', '3', '0', '21', '1.5', 'two');
    expect(gifts).toHaveLength(1);
    const why = 'must be a whole number from 1 to 20';
    expect(refusals.map(refusalLine)).toEqual([
      `  line 3  Qty “0”: ${why}`,
      `  line 4  Qty “21”: ${why}`,
      `  line 5  Qty “1.5”: ${why}`,
      `  line 6  Qty “two”: ${why}`,
    ]);
  });

  it('is named in the help, like the region', () => {
    for (const column of ['region', 'quantity', 'qty']) expect(USAGE).toContain(column);
  });
});
