import axe, { type AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../support/chromium.ts';
import { type LocalHost, removeDataDirs, startLocalHost } from '../../support/local-host.ts';
import { addNote, clockOf, quiet, SAMPLE_APP, sendMail } from './sample-host.ts';

const DAY_MS = 86_400_000;
let host: LocalHost;
beforeAll(async () => {
  host = await startLocalHost({
    appPath: SAMPLE_APP,
    arguments: ['--clock', '2027-03-04T08:00:00Z'],
  });
});
afterAll(async () => {
  await host.stop();
  removeDataDirs();
});

const page = async (query = '', init: RequestInit = {}) => {
  const response = await fetch(`${host.url}/page${query}`, init);
  return { response, html: await response.text() };
};
const move = (form: Record<string, string>) =>
  fetch(`${host.url}/local/clock`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(form),
  });

/** As a browser without a script: the page that moves asks again until it leads back. */
async function untilThere(response: Response): Promise<string | null> {
  const location = response.headers.get('location');
  if (!location?.startsWith('/local/clock/moving')) return location;
  const next = await fetch(host.url + location, { redirect: 'manual' });
  if (next.status === 200) {
    expect(next.headers.get('refresh')).toBe('1');
    expect(await next.text()).toContain('Time is passing');
    await quiet(host);
    return untilThere(response);
  }
  return next.headers.get('location');
}

describe('the clock bar', () => {
  it('stands on a page that somebody looks at, before its end', async () => {
    const { html, response } = await page();
    expect(html).toMatch(/<link rel="stylesheet" href="\/local\/clock-bar.css"><\/head>/);
    expect(html).toMatch(/<\/main><aside id="clock-bar"[\s\S]*<\/aside><\/body>/);
    expect(html).toMatch(/Thu 4 Mar 2027, 08:0\d UTC/);
    expect(response.headers.get('content-security-policy')).toContain("style-src 'self'");
    const style = await fetch(`${host.url}/local/clock-bar.css`);
    expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8');
  });

  it.each([
    ['?status=404', {}, true],
    ['?status=422', {}, true],
    ['?status=500', {}, false],
    ['?type=text/plain', {}, false],
    ['?type=application/json', {}, false],
    ['', { method: 'POST' }, false],
  ])('%s %j: %s', async (query, init, isThere) => {
    expect((await page(query, init)).html.includes('clock-bar')).toBe(isThere);
  });

  it('has nothing inline', async () => {
    const bar = (await page()).html.split('<aside')[1] ?? '';
    expect(bar).not.toMatch(/style=|<style|<script|\son\w+=/);
  });

  it('says what happens next and how many mails there are, as soon as it is so', async () => {
    expect((await page()).html).toContain('(0 mails)');
    await sendMail(host, 'ann@example.test', 'Roses');
    await addNote(host, 'soon', { dueAt: '2027-03-07T11:11:00.000Z' });
    const { html } = await page();
    expect(html).toContain('(1 mail)');
    expect(html).toMatch(
      /Next: [a-z -]+, <time datetime="2027-03-07T11:15:00Z">Sun 7 Mar 2027, 11:15 UTC/,
    );
  });

  it('leads back to where one was, when the time has come', async () => {
    const { html } = await page('?status=404');
    expect(html).toContain('<input type="hidden" name="back" value="/page?status=404">');
    const before = Date.parse((await clockOf(host)).now);
    const response = await move({ advanceBy: 'P1D', back: '/page?status=404' });
    expect(response.status).toBe(303);
    expect(await untilThere(response)).toBe('/page?status=404');
    expect(Date.parse((await clockOf(host)).now) - before).toBeGreaterThanOrEqual(DAY_MS);
  });

  it('goes to a day, at its beginning', async () => {
    await untilThere(await move({ advanceTo: '2027-03-06', back: '/page' }));
    expect((await clockOf(host)).now).toMatch(/^2027-03-06T00:0/);
  });

  it('goes to the next thing', async () => {
    await untilThere(await move({ to: 'next', back: '/page' }));
    expect((await clockOf(host)).now).toMatch(/^2027-03-07T11:15/);
  });

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', '/a\r\nx: y', '', 'page'])(
    'leads nowhere else: %j',
    async (back) => {
      expect(await untilThere(await move({ advanceBy: 'PT1S', back }))).toBe('/local/');
      const moving = `/local/clock/moving?${new URLSearchParams({ back })}`;
      const response = await fetch(host.url + moving, { redirect: 'manual' });
      expect(response.headers.get('location')).toBe('/local/');
    },
  );

  it('says in words what cannot be done, and leads back', async () => {
    const response = await move({ advanceTo: '2020-01-01', back: '/page' });
    expect(response.status).toBe(400);
    const html = await response.text();
    expect(html).toContain('The clock only goes forward');
    expect(html).toContain('<a href="/page">Back</a>');
  });

  it('shows how far it is when that takes longer, on every page, and then leads back', async () => {
    const response = await move({ advanceBy: 'P2M', back: '/page' });
    const location = response.headers.get('location') ?? '';
    expect(location).toBe('/local/clock/moving?back=%2Fpage');
    const moving = await fetch(host.url + location, { redirect: 'manual' });
    expect(moving.headers.get('refresh')).toBe('1');
    expect(await moving.text()).toMatch(
      /<progress aria-label="How far it is" max="100" value="\d+">/,
    );
    expect((await page()).html).toContain('Time is passing …');
    expect(await untilThere(response)).toBe('/page');
  });
});

describe('the letters', () => {
  it('are all there in both languages, as they look and as they are sent', async () => {
    const list = await (await fetch(`${host.url}/local/mails/preview`)).text();
    const paths = [...list.matchAll(/href="(\/local\/mails\/preview\/[^"]+)"/g)].map(
      ([, path]) => path,
    );
    expect(paths.length).toBeGreaterThanOrEqual(4 * 13);
    for (const path of paths) {
      const response = await fetch(host.url + path);
      expect(response.status, path).toBe(200);
      const text = await response.text();
      expect(text.length).toBeGreaterThan(500);
      if (path?.endsWith('/source')) expect(text).toMatch(/Subject: [\s\S]*Plain text/);
      else expect(text).not.toContain('<iframe');
    }
  });

  it.each(['nothing/en', 'reminder/fr', 'reminder', 'reminder/en/else'])(
    'know no %s',
    async (path) => {
      expect((await fetch(`${host.url}/local/mails/preview/${path}`)).status).toBe(404);
    },
  );
});

describe('in a browser', () => {
  type RunAxe = (context: unknown, options: object) => Promise<AxeResults>;
  const held: { browser?: Browser } = {};
  beforeAll(async () => {
    held.browser = await launchChromium();
  });
  afterAll(async () => held.browser?.close());

  async function visit(width: number, path: string, colorScheme: 'light' | 'dark') {
    const { browser } = held;
    if (browser === undefined) throw new Error('the browser is started before');
    const viewport = { width, height: 844 };
    const context = await browser.newContext({ viewport, colorScheme, javaScriptEnabled: true });
    const shown = await context.newPage();
    const complaints: string[] = [];
    shown.on('console', (message) => complaints.push(message.text()));
    await shown.goto(host.url + path);
    return { shown, complaints, close: () => context.close() };
  }

  /** Everything that axe knows, also what it calls moderate. */
  async function findings(shown: Page): Promise<string[]> {
    await shown.evaluate(axe.source);
    const { violations } = await shown.evaluate(() =>
      (globalThis as unknown as { axe: { run: RunAxe }; document: unknown }).axe.run(
        (globalThis as unknown as { document: unknown }).document,
        {},
      ),
    );
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
  }

  it.each([
    [390, '/page', 'light'],
    [390, '/page?status=404', 'dark'],
    [820, '/page', 'light'],
    [1280, '/page', 'dark'],
    [390, '/local/', 'light'],
    [390, '/local/mails/preview', 'dark'],
    [1280, '/local/mails/preview/e_gift/de/source', 'light'],
  ] as const)('%d wide, %s, %s: fits, and axe finds nothing', async (width, path, scheme) => {
    const { shown, complaints, close } = await visit(width, path, scheme);
    expect(await findings(shown)).toEqual([]);
    const widths = await shown.evaluate('[document.documentElement.scrollWidth, innerWidth]');
    expect(widths).toEqual([width, width]);
    const expected = path.includes('404') ? [expect.stringContaining('404')] : [];
    expect(complaints).toEqual(expected);
    await close();
  });

  it.each([390, 820, 1280])('covers nothing at %d', async (width) => {
    const { shown, close } = await visit(width, '/page', 'light');
    await shown.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
    const last = await shown.locator('#last').boundingBox();
    const bar = await shown.locator('#clock-bar').boundingBox();
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
    expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBe(844);
    await close();
  });

  it('works by keyboard alone', async () => {
    const { shown, close } = await visit(390, '/page', 'light');
    const before = Date.parse((await clockOf(host)).now);
    await shown.getByRole('button', { name: 'To the next thing that happens' }).focus();
    await shown.keyboard.press('Shift+Tab');
    expect(await shown.locator(':focus').textContent()).toBe('One day');
    await shown.keyboard.press('Enter');
    await shown.waitForURL((url) => url.pathname === '/page' || url.pathname.endsWith('moving'));
    await shown.waitForURL('**/page');
    expect(Date.parse((await clockOf(host)).now) - before).toBeGreaterThanOrEqual(DAY_MS);
    await close();
  });
});
