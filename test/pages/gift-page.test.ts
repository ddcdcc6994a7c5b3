import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import { chargeGift } from '../../shared/gifts/charge-gift.ts';
import type { GiftId } from '../../shared/gifts/gift.ts';
import { newCustomer } from '../support/gift-world.ts';
import { Browser, orderGift, type PageWorld, pageWorld } from './page-world.ts';

let world: PageWorld;
let ada: Customer;
let browser: Browser;
let giftId: GiftId;

beforeAll(async () => {
  world = await pageWorld('2027-02-15T12:00:00Z');
});
beforeEach(async () => {
  world.clock.set('2027-02-15T12:00:00Z');
  ada = await newCustomer(world);
  browser = await new Browser().signInAs(ada, world);
  giftId = await orderGift(world, ada, { wrapping: 'plain' });
});

const find = async () => {
  const gift = await world.ports.gifts.find(giftId);
  if (gift === undefined) throw new Error('it is there');
  return gift;
};
const form = async (changes: Record<string, string> = {}) => {
  const { version, message, deliverOn, wrapping = '' } = await find();
  return {
    ...{ do: 'change', version: String(version), message, deliverOn: String(deliverOn), wrapping },
    ...changes,
  };
};
const send = async (fields: Record<string, string>) => {
  const answer = await browser.post(`/gifts/${giftId}`, fields);
  expect(answer.statusCode).toBe(303);
  const notice = new URL(answer.location, 'https://shop.example').searchParams.get('notice');
  return { notice, text: (await browser.get(answer.location)).text };
};
const pressed = (action: string) => send({ do: action });

describe('changing', () => {
  test('saves what differs and shows it', async () => {
    const changes = {
      message: 'Dear Grace,\r\nhello',
      deliverOn: '2027-03-10',
      wrapping: 'festive',
    };
    const { notice, text } = await send(await form(changes));
    expect(notice).toBe('changed');
    expect(text).toContain('Saved.');
    expect(text).toContain('Dear Grace,\nhello');
    expect(text).toContain('Wednesday, 10 March 2027');
    expect(await find()).toMatchObject({ message: 'Dear Grace,\nhello', wrapping: 'festive' });
  });

  test('a form that changes nothing writes nothing', async () => {
    const { version } = await find();
    expect((await send(await form())).notice).toBe('nothing_changed');
    expect((await find()).version).toBe(version);
  });

  test('takes the wrapping off', async () => {
    expect((await send(await form({ wrapping: '' }))).notice).toBe('changed');
    expect(await find()).not.toHaveProperty('wrapping');
  });

  test.each([
    [
      'too_soon',
      { deliverOn: '2027-02-17' },
      'The nearest day that works is Thursday, 18 February 2027.',
    ],
    [
      'too_far_ahead',
      { deliverOn: '2028-06-16' },
      'The nearest day that works is Thursday, 15 June 2028.',
    ],
    ['message_too_long', { message: 'x'.repeat(301) }, 'Please shorten them a little.'],
    ['unknown_wrapping', { wrapping: 'golden' }, 'We no longer have this wrapping.'],
  ])(
    'is refused as %s with the next step, and the form stays open',
    async (code, changes, words) => {
      const { notice, text } = await send(await form(changes));
      expect(notice).toBe(code);
      expect(text).toContain(words);
      expect(text).toContain('<textarea');
      expect((await find()).message).toBe('Many happy returns');
    },
  );

  test('with an old form is told that something changed', async () => {
    const old = await form({ message: 'from an old tab' });
    await send(await form({ message: 'from a newer tab' }));
    expect((await send(old)).notice).toBe('changed_meanwhile');
    expect((await find()).message).toBe('from a newer tab');
  });

  test.each([
    ['no date', { deliverOn: '' }],
    ['a date that is none', { deliverOn: '2027-02-30' }],
    ['something else to do', { do: 'destroy' }],
  ])('a form with %s is a page that says so', async (_, changes) => {
    const answer = await browser.post(`/gifts/${giftId}`, await form(changes));
    expect(answer.statusCode).toBe(400);
    expect(answer.text).toContain('We could not read that.');
  });
});

test('a gift is cancelled after it was confirmed, and a second press is as good', async () => {
  const { text } = await browser.get(`/gifts/${giftId}?do=cancel`);
  expect(text).toContain('Cancel the gift for Grace Hopper?');
  expect(text).toContain('Nothing has been charged, and nothing will be.');
  expect((await pressed('cancel')).text).toContain('It is cancelled. Nothing was charged.');
  expect((await pressed('cancel')).notice).toBe('cancelled');
  expect((await browser.get(`/gifts/${giftId}?do=cancel`)).text).toContain(
    'It is cancelled already.',
  );
});

describe('a gift that is paid', () => {
  beforeEach(async () => {
    world.clock.set('2027-03-02T10:00:00Z');
    await chargeGift(world.ports, giftId);
  });

  test('cannot be changed, and gives everything back when it is cancelled', async () => {
    const late = await browser.get(`/gifts/${giftId}?do=change`);
    expect(late.text).toContain('it cannot be changed any more');
    expect(late.text).not.toContain('<textarea');
    expect((await send(await form({ message: 'too late' }))).notice).toBe('charge_begun');
    expect((await browser.get(`/gifts/${giftId}?do=cancel`)).text).toContain(
      'you get all of £18.20 back',
    );
    expect((await pressed('cancel')).text).toContain('You get £18.20 back.');
    await world.settle();
    expect((await browser.get(`/gifts/${giftId}`)).text).toContain('£18.20 went back to your card');
  });

  test('needs no card', async () => {
    const { text } = await browser.get(`/gifts/${giftId}?do=card`);
    expect(text).toContain('It is paid already; no card is needed.');
  });

  test('cannot be cancelled once the carrier has it', async () => {
    const gift = await find();
    if (gift.state !== 'released') throw new Error('it is paid');
    const now = world.clock.now();
    await world.ports.gifts.save({ ...gift, state: 'dispatched', dispatchedAt: now }, [], now);
    const { text } = await browser.get(`/gifts/${giftId}?do=cancel`);
    expect(text).toContain('we cannot hold it back any more');
    expect(text).toContain('It is on its way, and arrives on Thursday, 4 March 2027.');
    expect((await pressed('cancel')).notice).toBe('already_on_its_way');
  });
});

describe('the list', () => {
  test('has the gifts to come by date under their months, and earlier ones apart', async () => {
    await orderGift(world, ada, {
      deliverOn: '2027-02-24',
      productCode: 'MUG',
      options: { colour: 'red' },
    });
    const { text } = await browser.get('/gifts');
    const order = ['February 2027', 'Mug with a name', 'March 2027', 'Regency cake stand'];
    expect(
      order
        .map((words) => text.indexOf(words))
        .every((place, index, places) => place > (places[index - 1] ?? 0)),
    ).toBe(true);
    expect(text).toContain('for Grace Hopper · Birthday');
    expect(text).toContain('Charged to your Visa card ending in 4242.');
    world.clock.set('2027-03-01T12:00:00Z');
    expect((await browser.get('/gifts')).text).not.toContain('Mug with a name');
    expect((await browser.get('/gifts?view=earlier')).text).toContain('Mug with a name');
  });

  test('says kindly that it is empty', async () => {
    const other = await new Browser().signInAs(await newCustomer(world, { cards: [] }), world);
    expect((await other.get('/gifts')).text).toContain('No gift is waiting for its day.');
    expect((await other.get('/gifts?view=earlier')).text).toContain('There is none yet.');
  });

  test('goes on where a page ends', async () => {
    for (let count = 0; count < 50; count += 1) await orderGift(world, ada);
    const first = await browser.get('/gifts');
    const more = /href="(\/gifts\?cursor=[^"]+)"/.exec(first.text)?.[1] ?? '';
    const rest = await browser.get(more);
    const countOf = (text: string) => [...text.matchAll(/<h3 /g)].length;
    expect([countOf(first.text), countOf(rest.text)]).toEqual([50, 1]);
  });
});
