import { readFileSync } from 'node:fs';
import { dayOf, type History, historiesOf } from './history.ts';

/** Columns: customer in the master file, in the sample, date, number of CDs, dollars. */
export function readCdnow(path: string): readonly History[] {
  const lines = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  return historiesOf(
    lines.map((line) => {
      const [, customer = '', date = '', , dollars = ''] = line.trim().split(/\s+/);
      return { customer, day: dayOf(date), spendMinor: Math.round(Number(dollars) * 100) };
    }),
  );
}
