import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Customer } from '../../../shared/customers/customer.ts';
import { customerTokenOf, type TokenPurpose } from '../../../shared/customers/customer-token.ts';
import { subjectCodeOf } from '../../../shared/feedback/feedback-subject.ts';
import { type GiftId, ulidOf } from '../../../shared/gifts/gift.ts';
import { prescriptionStore } from '../../../shared/prescriptions/prescription-store.ts';
import { HOME } from '../../prescriptions/prescription-world.ts';
import { regularsVisit } from '../../prescriptions/regulars-visit.ts';
import { giftLine, newCustomer } from '../../support/gift-world.ts';
import { type Answer, Browser, orderGift, type PageWorld, pageWorld } from '../page-world.ts';

// The signed links of mails: made for one customer, one purpose and one thing.

let world: PageWorld;
let ada: Customer;
let eve: Customer;
let gift: GiftId;
let subjects: Record<Link, string>;
const guest = new Browser();

type Link = 'question' | 'again' | 'permission' | 'decline' | 'feedback' | 'recipient';
type Way = {
  readonly purpose: TokenPurpose;
  readonly open: (token: string) => Promise<Answer>;
  readonly press: (token: string) => Promise<Answer>;
};
const get = (path: string) => guest.get(path);
const LINKS: Record<Link, Way> = {
  question: {
    purpose: 'question',
    open: (token) => get(`/question?token=${token}`),
    press: (token) =>
      guest.post(`/question?token=${token}`, { do: 'answer', topic: 'allergies', value: 'nuts' }),
  },
  again: {
    purpose: 'again',
    open: (token) => get(`/same-again/${token}`),
    press: (token) =>
      guest.post(`/same-again/${token}`, { do: 'order', source: 's'.repeat(20), seen: '999999' }),
  },
  permission: {
    purpose: 'permission',
    open: (token) => get(`/permissions?token=${token}`),
    press: (token) => guest.post('/permissions', { token }),
  },
  decline: {
    purpose: 'permission',
    open: (token) => get(`/decline-mail?token=${token}`),
    press: (token) => guest.post(`/decline-mail?token=${token}`, { token }),
  },
  feedback: {
    purpose: 'feedback',
    open: (token) => get(`/feedback?token=${token}`),
    press: (token) => guest.post('/feedback', { token, answer: 'bad', words: 'It is cracked.' }),
  },
  recipient: {
    purpose: 'recipient',
    open: (token) => get(`/address?token=${token}`),
    press: (token) => guest.post('/address', { do: 'forget', token }),
  },
};
const names = Object.keys(LINKS) as Link[];

beforeAll(async () => {
  world = await pageWorld('2027-02-15T12:00:00Z');
  eve = await newCustomer(world, { address: HOME });
});
beforeEach(async () => {
  const visit = await regularsVisit(world);
  await visit.write();
  ada = visit.ada;
  // An address of their own: one of the links has it forgotten.
  const recipient = { ...giftLine().recipient, email: `grace.${ulidIn(ada)}@example.com` };
  gift = await orderGift(world, ada, { recipient });
  const regular = ulidOf((await visit.one()).id).toLowerCase();
  const feedback = subjectCodeOf({ about: 'reminder', id: gift });
  const decline = 'no-work-form';
  const [entry] = await world.ports.recipients.ofCustomer(ada.id);
  const receiver = ulidOf(entry?.id ?? '').toLowerCase();
  subjects = {
    ...{ question: 'allergies', again: regular, permission: 'all', decline, feedback },
    recipient: receiver,
  };
});

const tokenFor = (link: Link, purpose = LINKS[link].purpose, by = ada) =>
  customerTokenOf(by, purpose, subjects[link]) ?? '';
const ulidIn = ({ id }: Customer) => id.slice('cus_'.length).toLowerCase();

describe.each(names)('the link of a mail for %s', (link) => {
  const { open, press } = LINKS[link];

  async function expectUseless(token: string): Promise<void> {
    const before = JSON.stringify(world.table.all());
    for (const answer of [await open(token), await press(token)]) {
      expect([token, answer.statusCode]).toEqual([token, 404]);
      expect(answer.text).not.toMatch(/Dad’s mugs|Grace|Ada/);
    }
    expect(JSON.stringify(world.table.all())).toBe(before);
  }

  test('opens, and does what it says', async () => {
    expect((await open(tokenFor(link))).statusCode).toBe(200);
    expect((await press(tokenFor(link).toUpperCase())).statusCode).toBeLessThan(400);
  });

  test('is not guessed: a changed letter, more of it, less of it, none of it', async () => {
    const token = tokenFor(link);
    const last = token.endsWith('0') ? '1' : '0';
    const wrong = [`${token.slice(0, -1)}${last}`, `${token}0`, token.slice(0, -1), 'x', '%00'];
    for (const each of [...wrong, `${token}${'a'.repeat(120)}`, '-'.repeat(60)]) {
      await expectUseless(each);
    }
  });

  test('is about one thing: another subject under the same signature is none', async () => {
    const token = tokenFor(link);
    for (const subject of ['style', 'all', 'no-delivered', 'x', subjects.again.slice(1)]) {
      if (subject === subjects[link]) continue;
      await expectUseless(token.replace(`-${subjects[link]}-`, `-${subject}-`));
    }
  });

  test.each(['reply', 'feedback', 'question', 'permission', 'again', 'recipient'] as const)(
    'made to %s does that alone',
    async (purpose) => {
      if (purpose === LINKS[link].purpose) return;
      await expectUseless(tokenFor(link, purpose));
    },
  );

  test('that another customer signed opens nothing of this one', async () => {
    const signed = tokenFor(link, LINKS[link].purpose, { ...eve, id: ada.id });
    await expectUseless(signed);
    await expectUseless(tokenFor(link).replace(ulidIn(ada), ulidIn(eve)));
    await expectUseless(tokenFor(link).replace(ulidIn(ada), '0'.repeat(26)));
  });

  test.each([
    ['has a new key', 'z'.repeat(22)],
    ['has none any more', undefined],
  ])('ends when its customer %s', async (_, linkKey) => {
    const token = tokenFor(link);
    const { linkKey: _key, ...rest } = (await world.ports.customers.find(ada.id)) ?? ada;
    const changed = linkKey === undefined ? rest : { ...rest, linkKey };
    await world.ports.customers.save(changed, [], world.clock.now());
    await expectUseless(token);
  });
});

describe('a link that is right', () => {
  test('opens another thing of its customer as little as another customer’s', async () => {
    const store = prescriptionStore({ table: world.table, shardCount: 1 });
    const theirs = await regularsVisit(world);
    await theirs.write({ name: 'Eve’s own' });
    const [regular] = await store.ofCustomer(theirs.ada.id);
    const subject = ulidOf(regular?.id ?? '').toLowerCase();
    const token = customerTokenOf(ada, 'again', subject) ?? '';
    expect((await LINKS.again.open(token)).statusCode).toBe(404);
    const other = await orderGift(world, theirs.ada);
    const about = subjectCodeOf({ about: 'reminder', id: other });
    const feedback = customerTokenOf(ada, 'feedback', about) ?? '';
    const opened = await LINKS.feedback.open(feedback);
    expect(opened.text).not.toMatch(/Eve’s own|Grace/);
  });

  test('opens no page beyond its own', async () => {
    for (const link of names) {
      const token = tokenFor(link);
      for (const path of [
        '/me',
        '/known',
        '/conversation',
        '/regulars',
        '/my-data',
        '/cases',
        '/bought',
      ]) {
        const { location } = await get(`${path}?token=${token}`);
        expect([path, location.startsWith('/sign-in?')]).toEqual([path, true]);
      }
    }
  });
});
