import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import { callPorts, send } from '../interactions/call-office.ts';
import { Browser, type PageWorld, pageWorld } from '../pages/page-world.ts';
import { newCustomer } from '../support/gift-world.ts';

const held: { world?: PageWorld } = {};
beforeAll(async () => {
  held.world = await pageWorld('2027-09-01T12:00:00Z');
}, 60_000);
afterAll(() => void vi.restoreAllMocks());
const world = () => held.world as PageWorld;

const PATH = '/me/identifiers';
const SCRIPT = '<script>alert(1)</script>';
let lastNumber = 0;
const nextPhone = () => {
  lastNumber += 1;
  return `020 7946 ${String(lastNumber).padStart(4, '0')}`;
};

async function visit(facts: Partial<Customer> = {}) {
  const customer = await newCustomer(world(), facts);
  const browser = await new Browser().signInAs(customer, world());
  const post = (form: Readonly<Record<string, string>>) => browser.post(PATH, form);
  const page = async () => (await browser.get(PATH)).text;
  return { customer, browser, post, page };
}

describe('the page of how a customer is known', () => {
  test('is reached from “Me”, and leads whoever is not signed in to sign in', async () => {
    const { browser, customer, page } = await visit();
    expect((await browser.get('/me')).text).toContain(`href="${PATH}"`);
    expect(await page()).toContain(customer.email);
    expect((await new Browser().get(PATH)).location).toContain('/sign-in');
    expect((await new Browser().post(PATH, { do: 'new_card' })).location).toContain('/sign-in');
  });

  test('takes a phone number as it is typed, and takes it out again', async () => {
    const { post, page } = await visit();
    const value = nextPhone();
    expect((await post({ do: 'add', kind: 'phone', value })).location).toBe(`${PATH}?notice=added`);
    expect(await page()).toContain(`+44 ${value.slice(1)}`);
    const taken = { do: 'remove', kind: 'phone', value };
    expect((await post(taken)).location).toBe(`${PATH}?notice=removed`);
    expect((await post(taken)).location).toBe(`${PATH}?notice=removed`);
    expect(await page()).not.toContain(`+44 ${value.slice(1)}`);
  });

  test('takes an address after its code, which stands in no address of a page', async () => {
    const { customer, post, page, browser } = await visit();
    const value = `second.${customer.email}`;
    const asked = await post({ do: 'add', kind: 'email', value });
    expect(asked.location).toBe(PATH);
    expect(await page()).toContain(`We sent six digits to ${value}`);
    const wrong = await post({ do: 'confirm_email', code: '12' });
    expect([wrong.statusCode, wrong.text.includes('That is not the code')]).toEqual([422, true]);
    const code = world().codes.at(-1)?.code ?? '';
    const confirmed = await post({
      do: 'confirm_email',
      code: ` ${code.slice(0, 3)} ${code.slice(3)}`,
    });
    expect(confirmed.location).toBe(`${PATH}?notice=added`);
    expect(browser.cookies.has('__Host-new-address')).toBe(false);
    expect((await post({ do: 'primary', value })).location).toBe(`${PATH}?notice=primary_chosen`);
    const now = await callPorts(world()).customers.find(customer.id);
    expect(now).toMatchObject({ email: value, moreEmails: [customer.email] });
    const first = await post({ do: 'remove', kind: 'email', value });
    expect([first.statusCode, first.text.includes('We write to this address')]).toEqual([
      422,
      true,
    ]);
  });

  test('makes a card that a scanner can read', async () => {
    const { post, page, customer } = await visit();
    expect((await post({ do: 'new_card' })).location).toBe(`${PATH}?notice=card_made`);
    const now = await callPorts(world()).customers.find(customer.id);
    const [number = ''] = now?.storeCards ?? [];
    const text = await page();
    expect(text).toContain(`aria-label="Store card ${number.replaceAll(/(\d{4})(?=\d)/g, '$1 ')}"`);
    expect(text).not.toContain('style=');
  });

  test('of another’s number offers to ask for both to become one', async () => {
    const value = nextPhone();
    await (await visit()).post({ do: 'add', kind: 'phone', value });
    const { customer, post } = await visit();
    const taken = await post({ do: 'add', kind: 'phone', value });
    expect(taken.statusCode).toBe(409);
    expect(taken.text).toContain('This belongs to another record here.');
    expect(taken.text).toContain(`name="value" value="${value}"`);
    const ask = { do: 'ask_merge', kind: 'phone', value };
    expect((await post(ask)).location).toBe(`${PATH}?notice=merge_asked`);
    await post(ask);
    const leftOff = await callPorts(world()).leftOffs.find(customer.id);
    expect(leftOff).toMatchObject({ turnCount: 1, points: [{ kind: 'answer', owedBy: 'us' }] });
  });

  test('puts another record with theirs, once its address is proved, and takes them apart again', async () => {
    const { customer: other } = await visit({ name: 'Ada at work' });
    const { customer, post, page } = await visit();
    world().clock.advance({ minutes: 1 });
    const prove = async () => {
      await post({ do: 'add', kind: 'email', value: other.email });
      return post({ do: 'confirm_email', code: world().codes.at(-1)?.code ?? '' });
    };
    const offered = await prove();
    expect([offered.statusCode, offered.text.includes('Put them together')]).toEqual([409, true]);
    expect(offered.text).not.toContain('We sent six digits');
    const [, token = ''] = /name="token" value="([^"]+)"/.exec(offered.text) ?? [];
    const { customers } = callPorts(world());
    const stranger = await visit();
    expect((await stranger.post({ do: 'join', token })).statusCode).toBe(422);
    expect((await customers.find(other.id))?.id).toBe(other.id);
    expect((await post({ do: 'join', token })).location).toBe(`${PATH}?notice=joined`);
    expect((await customers.find(other.id))?.id).toBe(customer.id);
    const again = await post({ do: 'join', token });
    expect([again.statusCode, again.text.includes('one already')]).toEqual([409, true]);
    const [merge = ''] = /mrg_[0-9A-Z]{26}/.exec(await page()) ?? [];
    const apart = await post({ do: 'take_apart', merge });
    expect(apart.location).toBe(`${PATH}?notice=taken_apart`);
    expect((await customers.find(other.id))?.id).toBe(other.id);
    const last = await page();
    expect([last.includes(customer.email), last.includes('Take them apart')]).toEqual([
      true,
      false,
    ]);
  });

  test('offers that for an hour, and no longer', async () => {
    const { customer: other } = await visit();
    const { post } = await visit();
    await post({ do: 'add', kind: 'email', value: other.email });
    const code = world().codes.at(-1)?.code ?? '';
    const { text } = await post({ do: 'confirm_email', code });
    const [, token = ''] = /name="token" value="([^"]+)"/.exec(text) ?? [];
    world().clock.advance({ minutes: 60 });
    const late = await post({ do: 'join', token });
    expect([late.statusCode, late.text.includes('more than an hour')]).toEqual([422, true]);
  });

  test.each([
    [{ do: 'add', kind: 'phone', value: '12' }, 'This is no phone number yet.'],
    [{ do: 'add', kind: 'email', value: 'ada' }, 'This is no e-mail address yet.'],
    [{ do: 'add', kind: 'store_card', value: '4111111111111111' }, 'A store card has 16 digits.'],
    [{ do: 'add', kind: 'phone', value: SCRIPT }, 'This is no phone number yet.'],
    [{ do: 'primary', value: 'nobody@example.com' }, 'not among yours'],
    [{ do: 'primary', value: 'x' }, 'This is no e-mail address yet.'],
  ])('%j is said at its place', async (form, words) => {
    const { post } = await visit();
    const { statusCode, text } = await post(form);
    expect([statusCode, text.includes(words), text.includes(SCRIPT)]).toEqual([422, true, false]);
  });

  test('speaks German', async () => {
    const { page } = await visit({ language: 'de' });
    expect(await page()).toContain('Woran wir Sie erkennen');
  });
});

describe('as JSON', () => {
  const functions = {
    list: () => import('../../functions/http/list-identifiers.ts'),
    add: () => import('../../functions/http/add-identifier.ts'),
    remove: () => import('../../functions/http/remove-identifier.ts'),
    primary: () => import('../../functions/http/choose-primary-email.ts'),
    merges: () => import('../../functions/http/list-merges.ts'),
    join: () => import('../../functions/http/join-records.ts'),
  };
  async function api() {
    const customer = await newCustomer(world());
    const browser = await new Browser().signInAs(customer, world());
    const bearer = browser.cookies.get('__Host-session') ?? '';
    const call = async (name: keyof typeof functions, body: unknown = {}) =>
      send(await functions[name](), { bearer, body });
    return { customer, call, bearer };
  }

  test('records are put together with the code from the mail, and can be taken apart', async () => {
    const { customer: other } = await visit();
    const { customer, call, bearer } = await api();
    world().clock.advance({ minutes: 1 });
    const address = other.email;
    expect(await call('join', { address: customer.email })).toMatchObject({ status: 202 });
    const own = { address: customer.email, code: world().codes.at(-1)?.code };
    expect(await call('join', own)).toMatchObject({ status: 409, code: 'same_record' });
    expect(await call('join', { address })).toMatchObject({ status: 202 });
    const wrong = await call('join', { address, code: '000000' });
    expect(wrong).toMatchObject({ status: 422, code: 'wrong_code' });
    const code = world().codes.at(-1)?.code;
    const joined = await call('join', { address, code });
    expect(joined).toMatchObject({ status: 200, mergeId: expect.stringMatching(/^mrg_/) });
    expect(await call('merges')).toMatchObject({ items: [{ mergeId: joined.mergeId }] });
    const undo = await import('../../functions/http/undo-merge.ts');
    const pathParameters = { mergeId: String(joined.mergeId) };
    const undone = await send(undo, { bearer, pathParameters });
    expect(undone).toMatchObject({ status: 200, undoneAt: expect.any(String) });
    expect(await call('merges')).toMatchObject({ items: [] });
    const nobody = { address: `nobody.${customer.email}` };
    await call('join', nobody);
    const last = { ...nobody, code: world().codes.at(-1)?.code };
    expect(await call('join', last)).toMatchObject({ status: 409, code: 'nobody_there' });
  });

  test('identifiers are listed, added and removed', async () => {
    const { customer, call } = await api();
    const { email } = customer;
    const emails = [{ address: email, isPrimary: true }];
    expect(await call('list')).toEqual({ status: 200, emails, phones: [], storeCards: [] });
    const value = nextPhone();
    const phone = value.replaceAll(' ', '').replace('0', '+44');
    expect(await call('add', { kind: 'phone', value })).toMatchObject({ phones: [phone] });
    const carded = await call('add', { kind: 'store_card' });
    expect(carded.storeCards).toHaveLength(1);
    expect(await call('remove', { kind: 'phone', value: phone })).toMatchObject({ phones: [] });
    const second = { kind: 'email', value: `second.${email}` };
    expect(await call('add', second)).toMatchObject({ status: 202 });
    const { code } = world().codes.at(-1) ?? {};
    expect(await call('add', { ...second, code })).toMatchObject({ status: 200 });
    const chosen = await call('primary', { address: second.value });
    expect(chosen.emails[0]).toEqual({ address: second.value, isPrimary: true });
  });

  test.each([
    ['add', { kind: 'phone', value: '12' }, 422, 'phone_invalid'],
    ['add', { kind: 'email', value: 'x' }, 422, 'email_invalid'],
    ['add', { kind: 'store_card', value: '1' }, 422, 'card_invalid'],
    ['add', { kind: 'email', value: 'a@b.example', code: '123456' }, 422, 'code_expired'],
    ['add', { kind: 'fax', value: '1' }, 400, 'invalid'],
    ['remove', { kind: 'phone', value: '020' }, 400, 'invalid'],
    ['primary', { address: 'a@b.example' }, 409, 'address_not_theirs'],
  ] as const)('%s %j is refused with %s %s', async (name, body, status, code) => {
    const { call } = await api();
    expect(await call(name, body)).toMatchObject({ status, code });
  });

  test('the last address stays', async () => {
    const { customer, call } = await api();
    const refused = await call('remove', { kind: 'email', value: customer.email });
    expect(refused).toMatchObject({ status: 409, code: 'last_address' });
  });
});
