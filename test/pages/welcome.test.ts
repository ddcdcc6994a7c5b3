import { beforeAll, describe, expect, test } from 'vitest';
import { newCustomer } from '../support/gift-world.ts';
import { elementsOf } from './page-reading.ts';
import { Browser, type PageWorld, pageWorld } from './page-world.ts';

let world: PageWorld;
beforeAll(async () => {
  world = await pageWorld('2027-02-15T12:00:00Z');
});

/** Signs in for the first time with a browser that speaks this. */
async function newcomer(email: string, language: string, next?: string) {
  const browser = new Browser();
  browser.language = language;
  const onward = next === undefined ? {} : { next };
  await browser.post('/sign-in', { email, ...onward });
  const code = world.codes.at(-1)?.code ?? '';
  const { location } = await browser.post('/sign-in/code', { code, ...onward });
  return { browser, location };
}

const chosenOf = (text: string) =>
  elementsOf(text).find(({ tag, attributes }) => tag === 'option' && 'selected' in attributes);
const found = (email: string) => world.ports.customers.findByEmail(email);

describe('a newcomer', () => {
  test.each([
    ['a@example.com', 'en-GB,en;q=0.8', 'Europe/London', 'United Kingdom · 12:00', 'Welcome.'],
    ['b@example.com', 'de-AT,de;q=0.9', 'Europe/Vienna', 'Österreich · 13:00', 'Willkommen.'],
    ['c@example.com', 'en,de-CH;q=0.5', 'Europe/Zurich', 'Switzerland · 13:00', 'Welcome.'],
    ['d@example.com', 'de', 'Europe/Berlin', 'Deutschland · 13:00', 'Willkommen.'],
    ['e@example.com', 'en-US', 'America/New_York', 'United States: New York · 07:00', 'Welcome.'],
    ['f@example.com', 'en', '', 'Please choose', 'Welcome.'],
    ['g@example.com', '*;q=1, <script>', '', 'Please choose', 'Welcome.'],
  ])('%s with a browser that speaks %s', async (email, language, zone, label, title) => {
    const { browser, location } = await newcomer(email, language);
    expect(location).toBe('/welcome');
    const { text } = await browser.get(location);
    expect(text).toContain(`<h1>${title}</h1>`);
    expect(chosenOf(text)).toMatchObject({ attributes: { value: zone }, text: label });
  });

  test('says where they are, and goes on to where they wanted to be, not asked again', async () => {
    const { browser, location } = await newcomer('h@example.com', 'de-DE', '/gifts?view=list');
    expect(location).toBe('/welcome?next=%2Fgifts%3Fview%3Dlist');
    const form = { zone: 'Asia/Kolkata', language: 'en', next: '/gifts?view=list' };
    expect((await browser.post('/welcome', form)).location).toBe('/gifts?view=list');
    expect(await found('h@example.com')).toMatchObject({
      ...{ zone: 'Asia/Kolkata', language: 'en' },
      welcomedAt: world.clock.now(),
    });
    expect((await browser.get('/welcome')).location).toBe('/gifts');
    expect((await browser.get('/welcome?next=/me')).location).toBe('/me');
  });

  test('may name a zone that is not in the list, as a browser does', async () => {
    const { browser } = await newcomer('i@example.com', 'en');
    const form = { zone: 'America/Indiana/Knox', language: 'en' };
    expect((await browser.post('/welcome', form)).location).toBe('/gifts');
    expect(chosenOf((await browser.get('/me')).text)?.text).toBe('Knox · 06:00');
  });

  test.each([[''], ['Europe/Atlantis'], ['<script>alert(1)</script>']])(
    'is asked again when they say %j',
    async (zone) => {
      const email = `j${Buffer.from(zone).toString('hex')}@example.com`;
      const { browser } = await newcomer(email, 'de');
      const answer = await browser.post('/welcome', { zone, language: 'de', next: '/me' });
      expect(answer).toMatchObject({ statusCode: 422 });
      expect(answer.text).toContain('Bitte wählen Sie, wo Sie sind.');
      expect(answer.text).toContain('name="next" value="/me"');
      expect((await found(email))?.welcomedAt).toBeUndefined();
    },
  );

  test('who leaves without an answer is asked at the next sign-in, and can do everything', async () => {
    const { browser } = await newcomer('k@example.com', 'en');
    expect((await browser.get('/gifts')).statusCode).toBe(200);
    expect((await newcomer('k@example.com', 'en')).location).toBe('/welcome');
  });
});

test('whoever was welcomed goes straight on', async () => {
  const email = 'old@example.com';
  await newCustomer(world, { email, welcomedAt: world.clock.now() });
  expect((await newcomer(email, 'en', '/me')).location).toBe('/me');
});

test('nobody is welcomed who is not signed in', async () => {
  const guest = new Browser();
  expect((await guest.get('/welcome')).location).toBe('/sign-in?next=%2Fwelcome');
  const form = { zone: 'Europe/London', language: 'en' };
  expect((await guest.post('/welcome', form)).location).toBe('/sign-in?next=%2Fwelcome');
});
