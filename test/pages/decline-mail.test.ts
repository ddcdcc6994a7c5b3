import { beforeAll, describe, expect, test } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import { Declinable, declineTokenOf } from '../../shared/permission/declinable.ts';
import { newCustomer } from '../support/gift-world.ts';
import { Browser, type PageWorld, pageWorld } from './page-world.ts';

let world: PageWorld;
beforeAll(async () => {
  world = await pageWorld('2027-02-15T12:00:00Z');
});

async function linkFor(mail: Declinable, facts: Partial<Customer> = {}) {
  const customer = await newCustomer(world, {
    ...{ news: ['charged', 'dispatched', 'delivered'], workFormsBy: 'mail', ...facts },
    permission: { choices: { offers: { mail: true }, research: { mail: true } } },
  });
  const token = declineTokenOf(customer, mail);
  const now = () => world.ports.customers.find(customer.id);
  return { link: `/decline-mail?token=${token}`, token, customer, now };
}

describe('opening the link', () => {
  test.each(Declinable.options)('of %s asks once more and changes nothing', async (mail) => {
    const { link, customer, now } = await linkFor(mail);
    const { statusCode, text } = await new Browser().get(link);
    expect(statusCode).toBe(200);
    expect(text).toContain('No more of these, please');
    expect(text).toContain(`action="${link}"`);
    expect(await now()).toEqual(customer);
  });

  test('speaks the language of the customer, not of the browser', async () => {
    const { link } = await linkFor('work_form', { language: 'de' });
    expect((await new Browser().get(link)).text).toContain('Keine Formulare mehr?');
  });

  test.each([
    ['nobody’s', '/decline-mail?token=nobodys'],
    ['none', '/decline-mail'],
  ])('with %s says so kindly', async (_what, link) => {
    const { statusCode, text } = await new Browser().get(link);
    expect(statusCode).toBe(404);
    expect(text).toContain('This link');
  });
});

describe('pressing', () => {
  test('ends the forms, and nothing else', async () => {
    const { link, customer, now } = await linkFor('work_form');
    const { statusCode, text } = await new Browser().post(link);
    expect(statusCode).toBe(200);
    expect(text).toContain('We send you no more of these.');
    const { version, ...before } = customer;
    expect(await now()).toMatchObject({
      ...before,
      version: version + 1,
      workFormsBy: 'none',
      permission: expect.anything(),
    });
    expect((await new Browser().get(link)).text).toContain('We send you no more of these.');
  });

  test('ends one kind of news and keeps the others', async () => {
    const { link, now } = await linkFor('dispatched');
    await new Browser().post(link);
    expect((await now())?.news).toEqual(['charged', 'delivered']);
  });

  test('twice writes once', async () => {
    const { link, now } = await linkFor('charged');
    await new Browser().post(link);
    const once = await now();
    expect((await new Browser().post(link)).statusCode).toBe(200);
    expect(await now()).toEqual(once);
  });

  test('works for a mail program: no cookie, no page of ours, no redirect (RFC 8058)', async () => {
    const { link, now } = await linkFor('work_form');
    const form = { 'List-Unsubscribe': 'One-Click' };
    const { statusCode } = await new Browser().post(link, form, 'cross-site');
    expect(statusCode).toBe(200);
    expect((await now())?.workFormsBy).toBe('none');
  });

  test('with nobody’s link does nothing', async () => {
    const answer = await new Browser().post('/decline-mail?token=nobodys');
    expect(answer.statusCode).toBe(404);
  });
});
