import { beforeAll, describe, expect, test } from 'vitest';
import { Language } from '../../shared/customers/customer.ts';
import { newCustomer } from '../support/gift-world.ts';
import { runningParts } from './page-reading.ts';
import { type Answer, Browser, orderGift, pageWorld, remindedToken, SITE } from './page-world.ts';

const EVIL = '"><script>alert(1)</script>\'<img src=x onerror=alert(2)>';
const pages: { name: string; answer: Answer }[] = [];
const texts = (name: string) =>
  pages.filter((page) => page.name === name).map(({ answer }) => answer.text);

/** Every page once in each language, full of what hostile or careless people write. */
beforeAll(async () => {
  const world = await pageWorld('2027-02-15T12:00:00Z');
  for (const language of Language.options) {
    const customer = await newCustomer(world, { language, name: EVIL });
    const gift = await orderGift(world, customer, {
      recipient: {
        name: `${EVIL} \u202egrace`,
        address: { lines: [EVIL], city: EVIL, postalCode: 'OX1 4AA', country: 'GB' },
      },
      occasion: '<b>party</b>',
      message: `${EVIL}</textarea>`,
      ...{ productCode: 'MUG', options: { colour: 'red' }, wrapping: 'plain' },
    });
    const guest = new Browser();
    guest.language = language;
    const owner = await new Browser().signInAs(customer, world);
    const keep = async (name: string, answer: Promise<Answer>) =>
      pages.push({ name, answer: await answer });
    await keep('front', guest.get('/?notice=signed_out'));
    await keep('sign-in', guest.get(`/sign-in?notice=<script>&next=${encodeURIComponent(EVIL)}`));
    await guest.post('/sign-in', { email: EVIL });
    await keep('sign-in', guest.get('/sign-in'));
    await guest.post('/sign-in', { email: 'ann@example.com' });
    await keep('code', guest.get('/sign-in/code?notice=code_expired'));
    await keep('gifts', owner.get('/gifts'));
    world.clock.set('2027-02-22T12:00:00Z');
    const token = await remindedToken(world, gift);
    for (const choice of ['', 'change', 'cancel', 'stop', 'card']) {
      await keep('gift', guest.get(`/gifts/${gift}?token=${token}&do=${choice}`));
      await keep('gift', owner.get(`/gifts/${gift}?do=${choice}&notice=too_soon&on=2027-13-99`));
    }
    await keep('new-card', owner.get('/cards/new'));
    const begun = await owner.post('/cards/new', { gift });
    await keep('choose-card', owner.get(begun.location));
    const { location } = await owner.post(new URL(begun.location).pathname, {
      card: 'sandbox_visa_ok',
    });
    await keep('card-saved', owner.get(location));
    await keep('problem', guest.get(`/gifts/${gift}?token=${encodeURIComponent(EVIL)}`));
    world.clock.set('2027-02-15T12:00:00Z');
  }
});

const each = (check: (text: string, answer: Answer) => unknown) => {
  const failed = pages.filter(({ answer }) => !check(answer.text, answer)).map(({ name }) => name);
  expect(failed).toEqual([]);
};

describe('every page', () => {
  test('is there', () => {
    expect(pages.filter(({ answer }) => answer.text === '')).toEqual([]);
    expect(pages).toHaveLength(38);
  });

  test('shows other people’s words as words', () => {
    each((text) => runningParts(text).length === 0);
    const withoutForms = (text: string) => text.replace(/<textarea[\s\S]*?<\/textarea>/, '');
    each((text) => !/[\u202a-\u202e]/.test(withoutForms(text)));
    const shown = ['&lt;script>alert(1)&lt;/script>', '&lt;b>party', '&lt;/textarea>'];
    expect(shown.filter((words) => !texts('gift').some((text) => text.includes(words)))).toEqual(
      [],
    );
  });

  test('has no script and no style of its own, and its policy allows none', () => {
    each((text) => text.match(/<script/g)?.length === 1);
    each((_, { headers }) => {
      const policy = String(headers?.['content-security-policy']);
      return (
        policy.startsWith("default-src 'none'; style-src 'self';") && !policy.includes('unsafe')
      );
    });
  });

  test('lets forms lead only home, and where cards are entered to the payment page', () => {
    const formsOf = (name: string) =>
      pages
        .filter((page) => page.name === name)
        .map(
          ({ answer }) =>
            /form-action ([^;]*)/.exec(String(answer.headers?.['content-security-policy']))?.[1],
        );
    expect(new Set(formsOf('gifts'))).toEqual(new Set(["'self'"]));
    expect(new Set(formsOf('new-card'))).toEqual(
      new Set([`'self' ${SITE} https://checkout.stripe.com`]),
    );
  });

  test('is kept by no cache, framed by no site and found by no search engine', () => {
    each(
      (text, { headers }) => headers?.['cache-control'] === 'no-store' && text.includes('noindex'),
    );
    each((_, { headers }) =>
      String(headers?.['content-security-policy']).includes("frame-ancestors 'none'"),
    );
  });

  test('says its language, has one title and one heading, and a label for each field', () => {
    each((text) => /<html lang="(en-GB|de-DE)"/.test(text) && text.match(/<h1>/g)?.length === 1);
    each((text) => {
      const fields = [...text.matchAll(/<(?:input|textarea|select) id="(\w+)"/g)].map(
        ([, id]) => id,
      );
      return fields.every((id) => text.includes(`<label for="${id}"`));
    });
  });

  test('lacks no word', () => {
    each((text) => !/undefined|\[object|NaN|Invalid/.test(text));
  });

  test('asks for the style sheet by its version, which browsers may keep for good', async () => {
    const [, url = ''] =
      /<link rel="stylesheet" href="([^"]+)"/.exec(texts('front')[0] ?? '') ?? [];
    const answer = await new Browser().get(url);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    each((text) => text.includes(url));
    const used = new Set(
      pages.flatMap(({ answer: { text } }) =>
        [...text.matchAll(/class="([^"]+)"/g)].flatMap(([, names = '']) => names.split(' ')),
      ),
    );
    expect([...used].filter((name) => !answer.text.includes(`.${name}`)).sort()).toEqual(['well']);
  });
});

test('a customer is spoken to in their language, whatever the browser likes', () => {
  const languages = texts('gifts').map((text) => /lang="(\w+)/.exec(text)?.[1]);
  expect(languages).toEqual(['en', 'de']);
});
