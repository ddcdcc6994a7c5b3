import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bundlePageScript } from '../../infra/bundle.ts';
import { launchChromium } from '../support/chromium.ts';

const FORM = `<form method="post" action="/order">
  <input name="gift" value="tea"><button name="do" value="order">Order</button>
  <button name="do" value="keep">Keep</button></form>
  <form action="/search"><button>Search</button></form>`;

/** Presses twice, waits for what is said, presses again; Playwright would wait for the answer. */
const PRESS_TWICE = `new Promise((resolve) => {
  const [order] = document.querySelectorAll('button');
  order.click();
  order.click();
  new MutationObserver(() => {
    const said = document.querySelector('[role=status]')?.textContent ?? '';
    if (said === '') return;
    document.forms[0].requestSubmit();
    const resting = [...document.querySelectorAll('button:disabled')].map((it) => it.textContent);
    resolve({ said, resting });
  }).observe(document, { childList: true, subtree: true });
})`;

const held: { browser?: Browser; script?: string; page?: Page; posts: string[] } = { posts: [] };
beforeAll(async () => {
  held.browser = await launchChromium();
  held.script = (await bundlePageScript()).text;
});
afterAll(async () => held.browser?.close());

/** A page whose shop takes posts and answers when it is told to. */
async function open(body: string) {
  await held.page?.close();
  const page = await held.browser?.newPage();
  if (page === undefined) throw new Error('the browser is started before the tests');
  held.page = page;
  held.posts = [];
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/page.js') return route.fulfill({ body: held.script ?? '' });
    if (route.request().method() !== 'POST') {
      const head = '<!doctype html><title>x</title><script src="/page.js" defer></script>';
      return route.fulfill({ contentType: 'text/html', body: head + body });
    }
    held.posts.push(route.request().postData() ?? '');
    await answered;
    return route.fulfill({ contentType: 'text/html', body: '<p id="done">Ordered</p>' });
  });
  await page.goto('http://shop.test/sheet');
  return { page, answer };
}

describe('a form that was sent', () => {
  beforeEach(() => {
    held.posts = [];
  });

  test('is not sent again by a second press, and says that it is on its way', async () => {
    const { page, answer } = await open(`<body data-busy="One moment, please.">${FORM}`);
    const seen = await page.evaluate(PRESS_TWICE);
    expect(seen).toEqual({ said: 'One moment, please.', resting: ['Order', 'Keep'] });
    answer();
    await page.locator('#done').waitFor();
    expect(held.posts).toEqual(['gift=tea&do=order']);
  });

  test('can be sent again when somebody goes back to it', async () => {
    const { page, answer } = await open(`<body>${FORM}`);
    answer();
    await page.getByRole('button', { name: 'Keep' }).click();
    await page.locator('#done').waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Order' }).click();
    await page.locator('#done').waitFor();
    expect(held.posts).toEqual(['gift=tea&do=keep', 'gift=tea&do=order']);
  });

  test('stays as it is when the page itself refuses it', async () => {
    const { page } = await open(`<body data-busy="One moment">${FORM}`);
    await page.evaluate(`document.forms[0].addEventListener('submit', (e) => e.preventDefault())`);
    const order = page.getByRole('button', { name: 'Order' });
    await order.click();
    await order.click();
    expect(await order.isDisabled()).toBe(false);
    expect(await page.getByRole('status').count()).toBe(0);
    expect(held.posts).toEqual([]);
  });
});
