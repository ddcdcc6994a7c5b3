// A year with one customer, on the running host and through its public doors alone: what
// `npm run one-customer` plays, prints and checks.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checksOf } from '../../commands/one-customer/checks.ts';
import { playYear } from '../../commands/one-customer/play-year.ts';
import { yearLines } from '../../commands/one-customer/print-year.ts';
import type { YearRecord } from '../../commands/one-customer/record.ts';
import { type LocalHost, removeDataDirs, startLocalHost } from '../support/local-host.ts';

const held: { host?: LocalHost; record?: YearRecord } = {};

beforeAll(async () => {
  held.host = await startLocalHost({ arguments: ['--clock', '2027-01-11T09:00:00Z'] });
  const { url, dataDir: data } = held.host;
  held.record = await playYear({ url, data, year: 2027, say: () => {} });
}, 600_000);

afterAll(async () => {
  await held.host?.stop();
  removeDataDirs();
});

const record = () => held.record as YearRecord;

describe('a year with one customer', () => {
  test('keeps all that must be true of it', () => {
    const broken = checksOf(record()).filter(({ but }) => but.length > 0);
    expect(broken).toEqual([]);
  });

  test('is one conversation over every channel', () => {
    const channels = new Set(record().turns.map(({ channel }) => channel));
    expect([...channels].sort()).toEqual(['mail', 'page', 'phone', 'store']);
    expect(record().turns.some(({ attachments }) => attachments.length > 0)).toBe(true);
    const said = yearLines(record()).join('\n');
    for (const words of ['initials be in blue', '[a picture]', 'Too wide', 'came broken'])
      expect(said).toContain(words);
  });

  test('knows a size once it was said, and the other one once it was put right', () => {
    const sizes = record().learned.filter(({ fact: { topic } }) => topic === 'shoe-size');
    expect(sizes.map(({ is, fact: { value } }) => `${value} ${is}`)).toEqual([
      ...['38 known', '38 gone', '39 known'],
    ]);
  });

  test('says what was not sent, and why', () => {
    const held = record().outreach.filter(({ state }) => state !== 'sent');
    expect(held.map(({ kind, state, reason }) => `${kind} ${state} ${reason}`)).toEqual([
      ...['work_form refused paused', 'work_form refused declined'],
    ]);
  });
});
