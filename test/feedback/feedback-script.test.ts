// In a real browser: what a link of a mail chose is sent by itself, from a page that somebody sees.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { bundlePageScript } from '../../infra/bundle.ts';
import { launchChromium } from '../support/chromium.ts';

const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; form-action 'self'";
const ASKING = `<form method="post" action="/feedback" class="send-at-once">
  <input type="hidden" name="token" value="t"><input type="hidden" name="answer" value="bad">
  <textarea name="words"></textarea><button>Send</button></form>`;
const held: { browser?: Browser; server?: Server; site: string; posts: string[] } = {
  ...{ site: '', posts: [] },
};

beforeAll(async () => {
  const script = (await bundlePageScript()).text;
  held.browser = await launchChromium();
  held.server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://shop.test');
    if (pathname === '/page.js') {
      return response.setHeader('content-type', 'text/javascript').end(script);
    }
    if (request.method === 'POST') {
      let body = '';
      request.on('data', (part) => {
        body += part;
      });
      return request.on('end', () => {
        held.posts.push(body);
        response.writeHead(303, { location: '/feedback?notice=thanks' }).end();
      });
    }
    response.setHeader('content-type', 'text/html').setHeader('content-security-policy', POLICY);
    const body = search.includes('notice') ? '<p id="thanks">Thank you.</p>' : ASKING;
    const start = pathname === '/start' ? '<a href="/feedback">On</a>' : body;
    return response.end(
      `<!doctype html><title>x</title><script src="/page.js" defer></script>${start}`,
    );
  });
  await new Promise<void>((resolve) => held.server?.listen(0, '127.0.0.1', resolve));
  held.site = `http://127.0.0.1:${(held.server.address() as AddressInfo).port}`;
}, 60_000);
afterAll(async () => {
  await held.browser?.close();
  held.server?.close();
});
beforeEach(() => {
  held.posts = [];
});

async function newPage(options: { readonly javaScriptEnabled?: boolean } = {}) {
  const context = await held.browser?.newContext(options);
  if (context === undefined) throw new Error('the browser is started before the tests');
  return context.newPage();
}

test('with a script it is sent at once, and going back does not send it again', async () => {
  const page = await newPage();
  await page.goto(`${held.site}/start`);
  await page.click('a');
  await page.waitForSelector('#thanks');
  expect(held.posts).toEqual(['token=t&answer=bad&words=']);
  await page.goBack();
  await page.waitForSelector('a');
  expect(new URL(page.url()).pathname).toBe('/start');
  expect(held.posts).toHaveLength(1);
});

test('what somebody has begun to write is not taken from under their hands', async () => {
  const page = await newPage();
  await page.addInitScript(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
  });
  await page.goto(`${held.site}/feedback`);
  await page.fill('textarea', 'It broke');
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'visible' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await page.click('button');
  await page.waitForSelector('#thanks');
  expect(held.posts).toEqual(['token=t&answer=bad&words=It+broke']);
});

test('without a script it is one press', async () => {
  const page = await newPage({ javaScriptEnabled: false });
  await page.goto(`${held.site}/feedback`);
  expect(held.posts).toEqual([]);
  await page.click('button');
  await page.waitForSelector('#thanks');
  expect(held.posts).toHaveLength(1);
});
