import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import { meFormOf } from '../../shared/pages/me/me-form.ts';
import { newCustomer } from '../support/gift-world.ts';
import { elementsOf, formsOf } from './page-reading.ts';
import { Browser, type PageWorld, type Posted, pageWorld } from './page-world.ts';

let world: PageWorld;
let customer: Customer;
let owner: Browser;
beforeAll(async () => {
  world = await pageWorld('2027-02-15T12:00:00Z');
});
beforeEach(async () => {
  customer = await newCustomer(world, { welcomedAt: world.clock.now() });
  owner = await new Browser().signInAs(customer, world);
});

const HOME = {
  ...{ country: 'GB', lines: 'Flat 2\n1 Mill Road', city: 'Cambridge', postalCode: 'CB1 2AB' },
};
const save = (changes: Posted = {}) => owner.post('/me', { ...meFormOf(customer), ...changes });
const chosenOf = (text: string) =>
  elementsOf(text).flatMap((each) => ('selected' in each.attributes ? [each.text] : []));
/** What the page would send now. */
const formOf = (text: string) => {
  const values = elementsOf(text).flatMap(({ tag, attributes, text: own }) => {
    const { name = '', value = '', type } = attributes;
    if (tag === 'textarea') return [[name, own]];
    if (tag !== 'input' || type === 'hidden') return [];
    return type === undefined || 'checked' in attributes ? [[name, value]] : [];
  });
  return Object.fromEntries(values);
};
const typedOf = ({ country, zone, ...typed }: Record<string, string>) => typed;
const stored = async () => world.ports.customers.find(customer.id);

describe('what a customer decides', () => {
  test('is shown with its defaults, each with a word of help', async () => {
    const { text, statusCode } = await owner.get('/me');
    expect(statusCode).toBe(200);
    const checked = elementsOf(text).filter(({ attributes }) => 'checked' in attributes);
    expect(checked.map(({ attributes: { name, value } }) => `${name} ${value}`)).toEqual([
      ...['language en', 'postcardsBy mail', 'workFormsBy mail'],
    ]);
    expect(text).toContain('value="Ada"');
    expect(chosenOf(text)).toEqual(['United Kingdom · 12:00']);
    for (const part of [
      'By e-mail, also tell me when a gift',
      'Where paper goes',
      customer.email,
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain('<a href="/me" aria-current="page">');
  });

  test.each(['/known', '/permissions/sent', '/my-data/forget'])(
    'is where one still is at %s',
    async (address) => {
      const { text } = await owner.get(address);
      const current = elementsOf(text).filter(({ attributes }) => attributes['aria-current']);
      expect(current.map(({ attributes: { href } }) => href)).toEqual(['/me']);
    },
  );

  test('is saved all at once, and said to be', async () => {
    const answer = await save({
      ...{ name: ' Ada Lovelace ', language: 'de', zone: 'Europe/Berlin' },
      ...{ postcardsBy: 'paper', workFormsBy: 'none', news: ['charged', 'delivered'], ...HOME },
    });
    expect(answer).toMatchObject({ statusCode: 303, location: '/me?notice=saved' });
    expect((await owner.get(answer.location)).text).toContain('Gespeichert.');
    expect(await stored()).toMatchObject({
      ...{ name: 'Ada Lovelace', language: 'de', zone: 'Europe/Berlin' },
      ...{ postcardsBy: 'paper', workFormsBy: 'none', news: ['charged', 'delivered'] },
      address: { lines: ['Flat 2', '1 Mill Road'], city: 'Cambridge', country: 'GB' },
    });
    const { text } = await owner.get('/me');
    expect(text).toContain('Flat 2\n1 Mill Road</textarea>');
    expect(chosenOf(text)).toContain('Vereinigtes Königreich');
  });

  test('can be taken back: no news, no address', async () => {
    await save({ ...HOME, news: 'charged' });
    const { lines, city, postalCode, country } = meFormOf(customer);
    await save({ lines, city, postalCode, country, news: [] });
    const after = await stored();
    expect(after?.news).toEqual([]);
    expect(after?.address).toBeUndefined();
  });

  test.each([
    ['paper without an address', { postcardsBy: 'paper' }, 'country', 'To send you paper'],
    ['no name any more', { name: '  ' }, 'name', 'Please tell us how to greet you.'],
    ['a long name', { name: 'x'.repeat(101) }, 'name', 'longer than what fits'],
    ['a name with a line break', { name: 'Ada\nBcc: eve@x.com' }, 'name', 'cannot be read'],
    ['no city', { ...HOME, city: '' }, 'city', 'The post there needs this'],
    [
      'a postal code of elsewhere',
      { ...HOME, postalCode: '12345' },
      'postalCode',
      'look different',
    ],
    ['no state', { ...HOME, country: 'US', postalCode: '02139' }, 'region', 'The post there needs'],
    ['no country', { ...HOME, country: '' }, 'country', 'The post there needs'],
    ['five lines', { ...HOME, lines: 'a\nb\nc\nd\ne' }, 'lines', 'longer than what fits'],
    ['no such zone', { zone: 'Europe/Atlantis' }, 'zone', 'We do not know this time zone.'],
  ])('%s is refused at its field, and nothing typed is lost', async (_, wrong, field, words) => {
    const typed = { workFormsBy: 'none', name: 'As typed', news: 'delivered', ...wrong };
    const { statusCode, text } = await save(typed);
    expect(statusCode).toBe(422);
    const input = elementsOf(text).find(({ attributes }) => attributes.id === field);
    expect(input?.attributes).toMatchObject({ 'aria-invalid': 'true' });
    const described = input?.attributes['aria-describedby']?.split(' ')[0];
    const error = elementsOf(text).find(({ attributes }) => attributes.id === described);
    expect(error?.text).toContain(words);
    expect(text).toContain(`href="#${field}"`);
    expect(text).toMatch(/checked[^>]*value="delivered"|value="delivered"[^>]*checked/);
    expect(formOf(text)).toMatchObject(typedOf(typed));
    expect((await stored())?.version).toBe(customer.version);
  });

  test('everything that is wrong is said at once', async () => {
    const { text } = await save({ name: '', country: 'GB', lines: 'x', zone: 'nowhere' });
    const wrong = elementsOf(text).filter(({ attributes }) => 'aria-invalid' in attributes);
    expect(wrong.map(({ attributes }) => attributes.id)).toEqual([
      ...['name', 'zone', 'postalCode', 'city'],
    ]);
  });

  test('the address has the fields that the post of its country wants', async () => {
    const idsOf = async (address: Posted) => {
      await save({ ...HOME, ...address });
      const { text } = await owner.get('/me');
      return ['region', 'postalCode', 'city'].filter((id) => text.includes(` id="${id}"`));
    };
    expect(await idsOf({})).toEqual(['postalCode', 'city']);
    expect(await idsOf({ country: 'US', region: 'MA', postalCode: '02139' })).toEqual([
      ...['region', 'postalCode', 'city'],
    ]);
    expect(await idsOf({ country: 'AE', region: 'Dubai', postalCode: '', city: '' })).toEqual([
      ...['region', 'city'],
    ]);
  });

  test('what is changed at the same moment elsewhere does not lose what was typed', async () => {
    const answers = await Promise.all([save({ name: 'Ann' }), save({ name: 'Anna' })]);
    const late = answers.find(({ statusCode }) => statusCode === 409);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409]);
    expect(late?.text).toContain('What you typed is still here');
    expect(late?.text).toMatch(/value="Anna?"/);
  });

  test('is said of an address that mails come back from', async () => {
    const bounced = await newCustomer(world, { emailState: 'bounced', language: 'de' });
    const { text } = await (await new Browser().signInAs(bounced, world)).get('/me');
    expect(text).toContain('Unsere letzten Mails an diese Adresse kamen zurück.');
  });
});

describe('sessions', () => {
  /** Signs in by code, as a browser of that kind. */
  async function signIn(userAgent: string) {
    const browser = new Browser();
    browser.userAgent = userAgent;
    await browser.post('/sign-in', { email: customer.email });
    await browser.post('/sign-in/code', { code: world.codes.at(-1)?.code ?? '' });
    return browser;
  }
  const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
  const isSignedIn = async (browser: Browser) => (await browser.get('/me')).statusCode === 200;

  test('are listed with the kind of browser and nothing finer, this one marked', async () => {
    const other = await signIn(FIREFOX);
    const { text } = await other.get('/me');
    expect(text).toContain('Firefox on Linux</span><span class="mark small">this browser</span>');
    expect(text).toContain('since Monday');
    expect(text).toContain('A browser or program');
    expect(JSON.stringify(world.table.all())).not.toMatch(/Gecko|140\.0/);
  });

  test('each can be ended, also twice, and then opens nothing', async () => {
    const other = await signIn(FIREFOX);
    const { text } = await owner.get('/me');
    const { end } = formsOf(text).get('/me/sessions') ?? {};
    expect(end).toBe('others');
    const [id = ''] = /[0-9a-f]{64}/.exec(text) ?? [];
    for (const _ of ['once', 'twice']) {
      const answer = await owner.post('/me/sessions', { end: id });
      expect(answer.location).toBe('/me?notice=session_ended');
    }
    expect(await isSignedIn(other)).toBe(false);
    expect(await isSignedIn(owner)).toBe(true);
  });

  test('all others end at once', async () => {
    const others = [await signIn(FIREFOX), await signIn('curl')];
    const answer = await owner.post('/me/sessions', { end: 'others' });
    expect((await owner.get(answer.location)).text).toContain('everywhere but here');
    expect(await Promise.all([owner, ...others].map(isSignedIn))).toEqual([true, false, false]);
    expect((await owner.get('/me')).text).not.toContain('Sign out everywhere else');
  });

  test('of others cannot be ended by naming them', async () => {
    const eve = await new Browser().signInAs(await newCustomer(world), world);
    const [session] = await world.sessions.ofCustomer(customer.id);
    await eve.post('/me/sessions', { end: session?.id ?? '' });
    expect(await isSignedIn(owner)).toBe(true);
    expect((await eve.post('/me/sessions', { end: 'all of them' })).statusCode).toBe(400);
  });
});

test('nobody sees the page who is not signed in', async () => {
  const guest = new Browser();
  expect((await guest.get('/me')).location).toBe('/sign-in?next=%2Fme');
  expect((await guest.post('/me', meFormOf(customer))).location).toBe('/sign-in?next=%2Fme');
  expect((await guest.post('/me/sessions', { end: 'others' })).statusCode).toBe(303);
});
