import { readFileSync } from 'node:fs';
import type { History } from '../evaluate/history.ts';

/** The whole sample to 1998-06-30; see fixtures/ATTRIBUTION.md. */
export function cdnowSample(): readonly History[] {
  const text = readFileSync(new URL('fixtures/cdnow-sample.txt', import.meta.url), 'utf8');
  const lines = text.trim().split('\n').slice(1);
  return lines.map((line, customer) => {
    let day = 0;
    const days = line.split(' ').map((order) => {
      const [gap = 0, spendMinor = 0] = order.split(':').map(Number);
      day += gap;
      return { day, spendMinor, marginMinor: Math.round(spendMinor * 0.4) };
    });
    return { customer: String(customer), days };
  });
}
