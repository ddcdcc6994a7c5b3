// A year with one customer, on the running host and through its public doors alone: what
// `npm run one-customer` plays, prints and checks.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { checksOf } from '../../commands/one-customer/checks.ts';
import { playYear } from '../../commands/one-customer/play-year.ts';
import { yearLines } from '../../commands/one-customer/print-year.ts';
import type { YearRecord } from '../../commands/one-customer/record.ts';
import { type LocalHost, removeDataDirs, startLocalHost } from '../support/local-host.ts';

const held: { host?: LocalHost; record?: YearRecord; urls: string[] } = { urls: [] };

beforeAll(async () => {
  held.host = await startLocalHost({ arguments: ['--clock', '2027-01-11T09:00:00Z'] });
  const { url, dataDir: data } = held.host;
  const { fetch } = globalThis;
  vi.spyOn(globalThis, 'fetch').mockImplementation((to, init) => {
    held.urls.push(String(to));
    return fetch(to, init);
  });
  held.record = await playYear({ url, data, year: 2027, say: () => {} });
}, 600_000);

afterAll(async () => {
  await held.host?.stop();
  removeDataDirs();
});

const record = () => held.record as YearRecord;

/** What stands nowhere but in what this customer said, and in what is about them. */
const WORDS = [
  ...['nora', 'whitfield', '2079460018', 'winchester', '1 high street', 'oxford', 'ox1 4aa'],
  ...['many happy', 'two ideas', 'initials be in blue', 'too wide', 'came broken', 'tea glasses'],
];
const wordsIn = (text: string) => WORDS.filter((word) => text.toLowerCase().includes(word));

const LogLine = z.object({ source: z.string(), entry: z.unknown() });
/** What functions and the host said, and every event that was put on the bus. */
function logLines() {
  const text = readFileSync(join(held.host?.dataDir ?? '', 'log.ndjson'), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => LogLine.parse(JSON.parse(line)));
}

describe('of a year of words, names and addresses', () => {
  test('nothing stands in any log, nor in any figure that is measured', () => {
    const lines = logLines().filter(({ source }) => source !== 'bus');
    expect(lines.length).toBeGreaterThan(500);
    expect(lines.some(({ entry }) => JSON.stringify(entry).includes('_aws'))).toBe(true);
    const telling = lines.filter(({ entry }) => wordsIn(JSON.stringify(entry)).length > 0);
    expect(telling).toEqual([]);
  });

  test('nothing stands in any event of ours; SES alone says whose address it speaks of', () => {
    const events = logLines().filter(({ source }) => source === 'bus');
    const Event = z.looseObject({ source: z.string(), 'detail-type': z.string() });
    const ours = events
      .map(({ entry }) => Event.parse(entry))
      .filter(({ source }) => source !== 'aws.ses');
    expect(new Set(ours.map((event) => event['detail-type'])).size).toBeGreaterThan(10);
    expect(ours.filter((event) => wordsIn(JSON.stringify(event)).length > 0)).toEqual([]);
  });

  test('nothing stands in an address that a browser or a program opened, nor in a link of a mail', () => {
    const shop = held.urls.filter((url) => !new URL(url).pathname.startsWith('/local/'));
    const links = record().mails.flatMap(({ text }) => text.match(/https?:\/\/\S+/g) ?? []);
    expect(shop.length).toBeGreaterThan(50);
    expect(links.length).toBeGreaterThan(20);
    const telling = [...shop, ...links].filter(
      (url) => wordsIn(decodeURIComponent(url)).length > 0,
    );
    expect(telling).toEqual([]);
  });
});

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
