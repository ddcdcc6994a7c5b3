import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Temporal } from '../../shared/kernel/time.ts';
import type { Reading } from '../../shared/measurement/reading.ts';
import { ReadingTables } from '../../shared/pages/laboratory/reading-table.tsx';
import { pageVoiceOf } from '../../shared/pages/page-voice.ts';

const VOICE = pageVoiceOf('en', 'The Shop');

/** Weekly, the newest first. */
const readings = (count: number) =>
  Array.from({ length: count }, (_, week) => ({
    ...{ currency: 'GBP', managedCount: 200 - week, controlCount: 50 },
    at: Temporal.Instant.from('2027-06-04T09:00:00Z').subtract({ hours: 7 * 24 * week }),
  })) as unknown as readonly Reading[];

const shown = (count: number) =>
  renderToString(h(ReadingTables, { voice: VOICE, readings: readings(count) }));

test('a quarter of a year is in sight, and all that was before is folded', () => {
  const [seen = '', folded = ''] = shown(20).split('<details>');
  expect(seen.match(/scope="row"/g)).toHaveLength(13);
  expect(folded.match(/scope="row"/g)).toHaveLength(7);
  expect(folded).toContain('7 earlier readings');
  expect(seen).toContain('>200<');
  expect(folded).toContain('>181<');
});

test('what fits into a quarter is not folded', () => {
  expect(shown(13)).not.toContain('<details>');
});
