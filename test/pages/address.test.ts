import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import { asideMailStore } from '../../shared/inbound-mail/aside-mail-store.ts';
import { suppressionStore } from '../../shared/permission/suppression-store.ts';
import { recipientTokenOf } from '../../shared/privacy/recipients/recipient-token.ts';
import { newCustomer } from '../support/gift-world.ts';
import { Browser, orderGift, type PageWorld, pageWorld } from './page-world.ts';

let world: PageWorld;
let giver: Customer;
let email: string;
let count = 0;
const reason = () => suppressionStore({ table: world.table, shardCount: 1 }).findReason(email);
const objections = () => world.events.filter(({ type }) => type === 'ObjectionMade').length;

beforeAll(async () => {
  world = await pageWorld('2027-02-15T12:00:00Z');
});
beforeEach(async () => {
  count += 1;
  email = `ottoline.${count}@example.com`;
  giver = await newCustomer(world, { name: 'Vera <Gold>' });
  const address = { lines: ['3 Damson Row'], city: 'York', postalCode: 'YO1 7HH', country: 'GB' };
  await orderGift(world, giver, { recipient: { name: 'Ottoline Fern', email, address } });
});

/** As far as the page that tells it all. */
async function proven() {
  const browser = new Browser();
  const asked = await browser.post('/address', { do: 'ask', email });
  expect(asked.location).toBe('/address?step=code');
  const code = world.codes.at(-1)?.code ?? '';
  const confirmed = await browser.post('/address', { do: 'confirm', code: ` ${code} ` });
  expect(confirmed.location).toBe('/address?step=found');
  return { browser, page: await browser.get(confirmed.location) };
}

async function link() {
  const [entry] = await world.ports.recipients.ofCustomer(giver.id);
  return recipientTokenOf(giver, entry?.id ?? '') ?? '';
}

describe('where do you have my address from?', () => {
  test('asks for the address first, and offers the post', async () => {
    const { text, statusCode } = await new Browser().get('/address');
    expect(statusCode).toBe(200);
    expect(text).toContain('Where do you have my address from?');
    expect(text).toContain('It came by post');
  });

  test('tells after a code who gave it, and what was put down', async () => {
    const { page } = await proven();
    for (const said of [
      'Vera &lt;Gold>',
      '15 February 2027',
      'Ottoline Fern',
      '3 Damson Row',
      email,
    ])
      expect(page.text).toContain(said);
    expect(page.text).not.toContain(giver.email);
    expect(page.headers?.['cache-control']).toBe('no-store');
  });

  test('says nothing without the code, with a wrong one, or in another browser', async () => {
    const browser = new Browser();
    await browser.post('/address', { do: 'ask', email });
    expect((await browser.post('/address', { do: 'confirm', code: '0' })).location).toBe(
      '/address?step=code&error=wrong_code',
    );
    expect((await browser.get('/address?step=code&error=wrong_code')).text).toContain(
      'newest mail',
    );
    const { page } = await proven();
    expect(page.text).toContain('Ottoline');
    const other = await new Browser().get('/address?step=found');
    expect(other.text).not.toContain('Ottoline');
    expect(other.text).toContain('ask for a new code');
    expect((await new Browser().post('/address', { do: 'confirm', code: '1' })).location).toBe(
      '/address?error=not_proven',
    );
  });

  test('answers the same for an address that nobody gave', async () => {
    email = 'unknown@example.com';
    const { page } = await proven();
    expect(page.text).toContain('Nobody has put this address down');
  });

  test('helps with what is no address', async () => {
    const browser = new Browser();
    const asked = await browser.post('/address', { do: 'ask', email: 'ottoline' });
    expect(asked.location).toBe('/address?error=email_invalid');
    expect((await browser.get(asked.location)).text).toContain('does not look like an e-mail');
    expect((await browser.get('/address?error=whatever')).text).toContain('try it once more');
  });

  test('opens by the link of a mail, in German too, without the street', async () => {
    const browser = new Browser();
    browser.language = 'de';
    const { text } = await browser.get(`/address?token=${await link()}`);
    expect(text).toContain('Woher haben Sie meine Adresse?');
    expect(text).toContain('Vera &lt;Gold>');
    expect(text).not.toContain('Damson');
  });

  test('says kindly that a link is old', async () => {
    const { text, statusCode } = await new Browser().get('/address?token=nobodys');
    expect(statusCode).toBe(404);
    expect(text).toContain('This link does not open anything any more');
  });
});

describe('forget me', () => {
  test('after a code is done at once, and the browser keeps nothing', async () => {
    const { browser } = await proven();
    const before = objections();
    const forgotten = await browser.post('/address', { do: 'forget' });
    expect(forgotten.location).toBe('/address?step=done');
    expect((await browser.get(forgotten.location)).text).toContain('As you wish.');
    expect(await reason()).toBe('objected');
    expect(objections()).toBe(before + 1);
    expect([...browser.cookies.keys()]).toEqual([]);
    expect((await browser.post('/address', { do: 'forget' })).location).toContain('not_proven');
  });

  test('by the link of a mail takes one press, and opening it takes nothing', async () => {
    const token = await link();
    const browser = new Browser();
    await browser.get(`/address?token=${token}`);
    expect(await reason()).toBeUndefined();
    expect((await browser.post('/address', { do: 'forget', token })).location).toBe(
      '/address?step=done',
    );
    expect(await reason()).toBe('objected');
  });

  test('does nothing with nobody’s link', async () => {
    const before = objections();
    const press = { do: 'forget', token: 'nobodys' };
    const { statusCode, text } = await new Browser().post('/address', press);
    expect(statusCode).toBe(404);
    expect(text).toContain('This link does not open anything any more');
    expect(objections()).toBe(before);
  });
});

describe('by post', () => {
  const asked = { do: 'post', name: 'Ottoline Fern', address: '3 Damson Row', wish: 'know' };

  test('reaches the staff, and says what comes', async () => {
    const browser = new Browser();
    const { location } = await browser.post('/address', asked);
    expect((await browser.get(location)).text).toContain('within a month');
    const { items } = await asideMailStore({ table: world.table, shardCount: 1 }).open({
      limit: 9,
    });
    expect(items).toMatchObject([{ reason: 'recipient_asks', fromName: 'Ottoline Fern' }]);
  });

  test('asks for what is missing', async () => {
    const { location } = await new Browser().post('/address', { ...asked, name: '' });
    expect(location).toBe('/address?error=words_missing');
  });

  test('takes no more than fits', async () => {
    const { statusCode } = await new Browser().post('/address', {
      ...asked,
      name: 'n'.repeat(101),
    });
    expect(statusCode).toBe(400);
  });
});
