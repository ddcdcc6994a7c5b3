import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalHost, removeDataDirs, startLocalHost } from '../../support/local-host.ts';
import { addNote, clockOf, moveClock, SAMPLE_APP, ticks } from './sample-host.ts';

const DAY_MS = 86_400_000;
const TRIED_AGAIN_MAX = 20;
let host: LocalHost;
beforeAll(async () => {
  const beginning = ['--clock', '2026-10-31T12:00:00Z'];
  host = await startLocalHost({ appPath: SAMPLE_APP, arguments: beginning });
});
afterAll(async () => {
  await host.stop();
  removeDataDirs();
});

/** The UTC day so many days after the one that the host has now. */
async function dayAhead(days: number): Promise<string> {
  const now = Date.parse((await clockOf(host)).now);
  return new Date(now + days * DAY_MS).toISOString().slice(0, 10);
}

describe('the clock', () => {
  it('begins where it is told to', async () => {
    expect((await clockOf(host)).now).toMatch(/^2026-10-31T12:0/);
  });

  it('refuses to go back, and says so', async () => {
    const response = await moveClock(host, { advanceTo: '2020-01-01T00:00:00Z' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'back_in_time' });
  });

  it('refuses a time beyond all calendars', async () => {
    const response = await moveClock(host, { advanceBy: 'P900000Y' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'no_such_time' });
  });

  it.each([
    {},
    { advanceBy: 'soon' },
    { advanceBy: '-P1D' },
    { advanceTo: '2027-02-30T00:00:00Z' },
    { to: 'next', advanceBy: 'P1D' },
  ])('refuses %j', async (request) => {
    const response = await moveClock(host, request);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'not_a_clock_request' });
  });

  it('moves by days, and functions see it', async () => {
    const before = Date.parse((await clockOf(host)).now);
    await moveClock(host, { advanceBy: 'P1D' });
    const response = await fetch(`${host.url}/misbehave`, { method: 'POST', body: '' });
    const { now } = (await response.json()) as { now: number };
    expect(now - before).toBeGreaterThanOrEqual(DAY_MS);
    expect(now - before).toBeLessThan(DAY_MS + 60_000);
  });

  it('fires what is due on the way, in order: sweeps where something is due and once a day', async () => {
    const [today, day1, day2] = [await dayAhead(0), await dayAhead(1), await dayAhead(2)];
    await moveClock(host, { advanceTo: `${day1}T00:03:00.000Z` });
    const seenCount = (await ticks(host)).length;
    await addNote(host, 'due', { dueAt: `${day1}T03:07:00.000Z` });
    await moveClock(host, { advanceTo: `${day2}T00:01:00.000Z` });
    const fired = (await ticks(host)).slice(seenCount);
    const minutes = fired.map((tick) => tick.replace(/:\d\d\.\d{3}Z/, ''));
    expect(minutes).toEqual([...minutes].sort());
    expect(today < day1).toBe(true);
    // Its note stays due: every five minutes for an hour, hourly until the next day's tick.
    expect(minutes.filter((tick) => tick.endsWith('shard-0')).slice(0, 3)).toEqual([
      `${day1}T03:10 shard-0`,
      `${day1}T03:15 shard-0`,
      `${day1}T03:20 shard-0`,
    ]);
    expect(minutes.filter((tick) => tick.includes('T04:')).length).toBeGreaterThan(1);
    expect(minutes.filter((tick) => tick.includes('T05:'))).toHaveLength(1);
    expect(minutes.at(-1)).toBe(`${day2}T00:00 shard-0`);
    // 09:30 in New York is 13:30 or 14:30 in UTC.
    expect(minutes.filter((tick) => /T1[34]:30 morning/.test(tick))).toHaveLength(1);
  });

  it('goes to the next thing that happens', async () => {
    const day = await dayAhead(3);
    await addNote(host, 'next', { dueAt: `${day}T11:11:00.000Z` });
    let nextAt: string | undefined;
    // What a slow machine made late is tried again some minutes after, and then that is next.
    for (let count = 0; count < TRIED_AGAIN_MAX; count += 1) {
      const clock = await clockOf(host);
      if (clock.now >= day) break;
      nextAt = clock.nextAt;
      await moveClock(host, { to: 'next' });
    }
    expect(nextAt).toBe(`${day}T11:15:00.000Z`);
    expect((await clockOf(host)).now.slice(0, 16)).toBe(`${day}T11:15`);
    expect((await ticks(host)).at(-1)).toContain(`${day}T11:15`);
  });

  it('tells how far it is, line by line, when asked to', async () => {
    const response = await moveClock(host, { advanceBy: 'P3D' }, 'application/x-ndjson');
    const lines = (await response.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.length).toBeGreaterThan(1);
    expect(lines[0]).toEqual({ now: expect.any(String), toGoMs: expect.any(Number) });
    expect(lines.at(-1)).toMatchObject({
      isAdvancing: expect.any(Boolean),
      offsetMs: expect.any(Number),
    });
  });

  it('is moved from the page, too', async () => {
    const page = await (await fetch(`${host.url}/local/`)).text();
    expect(page).toContain('To the next thing that happens');
    const before = Date.parse((await clockOf(host)).now);
    const response = await fetch(`${host.url}/local/clock`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ advanceBy: 'P1D' }),
    });
    expect(response.status).toBe(303);
    const onTheWay = '/local/clock/moving?back=%2Flocal%2F';
    expect(['/local/', onTheWay]).toContain(response.headers.get('location'));
    await moveClock(host, { advanceBy: 'PT0S' });
    expect(Date.parse((await clockOf(host)).now) - before).toBeGreaterThanOrEqual(DAY_MS);
  });

  it('lets 16 months pass', async () => {
    const before = Date.parse((await clockOf(host)).now);
    await moveClock(host, { advanceBy: 'P16M' });
    const passed = Date.parse((await clockOf(host)).now) - before;
    expect(passed).toBeGreaterThan(480 * DAY_MS);
    // 484 mornings, each at its time.
    const mornings = (await ticks(host)).filter((tick) => tick.endsWith('morning'));
    expect(mornings.length).toBeGreaterThanOrEqual(484);
  }, 120_000);
});
