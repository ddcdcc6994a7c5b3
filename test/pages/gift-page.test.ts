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
    ['date_missing', { deliverOn: '' }, 'On which day is it to be there?'],
    ['date_missing', { deliverOn: '2027-02-30' }, 'On which day is it to be there?'],
  ])('is refused as %s at its field, and nothing typed is lost', async (_, changes, words) => {
    const typed = await form({ wrapping: 'festive', message: 'My own <words>', ...changes });
    const answer = await browser.post(`/gifts/${giftId}`, typed);
    expect(answer.statusCode).toBe(422);
    expect(answer.text).toContain(words);
    expect(answer.text).toContain('Nothing is saved yet.');
    expect(answer.text).toContain(`dir="auto">${typed.message.replace('<', '&lt;')}</textarea>`);
    if (typed.deliverOn !== '') expect(answer.text).toContain(`value="${typed.deliverOn}"`);
    if (typed.wrapping === 'festive')
      expect(answer.text).toContain('<option value="festive" selected');
    expect((await find()).message).toBe('Many happy returns');
  });

  test('with an old form says what changed, keeps what was typed, and saves when sent again', async () => {
    const old = await form({ message: 'from an old tab' });
    await send(await form({ message: 'from a newer tab', deliverOn: '2027-03-12' }));
    const answer = await browser.post(`/gifts/${giftId}`, old);
    expect(answer.statusCode).toBe(409);
    expect(answer.text).toContain('Something changed while you were writing.');
    expect(answer.text).toContain('from a newer tab');
    expect(answer.text).toContain('Friday, 12 March 2027');
    expect(answer.text).toContain('dir="auto">from an old tab</textarea>');
    expect((await find()).message).toBe('from a newer tab');
    const version = /name="version" value="(\d+)"/.exec(answer.text)?.[1] ?? '';
    expect((await send({ ...old, version })).notice).toBe('changed');
    expect((await find()).message).toBe('from an old tab');
  });

  test('something else to do is a page that says so', async () => {
    const answer = await browser.post(`/gifts/${giftId}`, await form({ do: 'destroy' }));
    expect(answer.statusCode).toBe(400);
    expect(answer.text).toContain('We could not read that.');
  });
});

describe('changing to another product', () => {
  const press = async (changes: Record<string, string>) =>
    browser.post(`/gifts/${giftId}`, await form({ productCode: '22423', ...changes }));

  test('is found by a word, with what was typed still there', async () => {
    const { text, statusCode } = await press({ message: 'typed', q: 'mug', look: '1' });
    expect(statusCode).toBe(200);
    expect(text).toContain('name="take" value="MUG"');
    expect(text).toContain('Mug with a name (£9.00)');
    expect(text).toContain('>typed</textarea>');
    expect((await press({ q: 'nothing like it' })).text).toContain('We found nothing for');
  });

  test('asks for its options, and is saved with them', async () => {
    const taken = await press({ message: 'typed', take: 'MUG' });
    expect(taken.text).toContain('This would be Mug with a name now. Nothing is saved yet.');
    expect(taken.text).toContain('gold (+ £2.00)');
    const without = await press({ productCode: 'MUG', 'option:colour': '' });
    expect(without.statusCode).toBe(422);
    expect(without.text).toContain('Please choose.');
    const { notice, text } = await send(
      await form({ productCode: 'MUG', 'option:colour': 'gold', message: 'typed' }),
    );
    expect(notice).toBe('changed');
    expect(text).toContain('Colour: gold');
    expect(await find()).toMatchObject({ productCode: 'MUG', options: { colour: 'gold' } });
  });

  test('that comes by mail loses its wrapping, and needs an address that leads to its person', async () => {
    const gift = await find();
    const ref = { customerId: ada.id, recipientId: gift.recipientId };
    const grace = await world.ports.recipients.find(ref);
    if (grace === undefined) throw new Error('she is there');
    const { email: _email, ...unmailed } = grace;
    const saved = await world.ports.recipients.save(unmailed, [], world.clock.now());
    const refused = await press({ productCode: 'VOUCHER-25', wrapping: 'plain' });
    expect(refused.text).toContain('we do not know their address yet');
    expect(refused.text).toContain(`href="/people/${gift.recipientId}"`);
    if (!saved.ok) throw new Error(saved.refusal);
    await world.ports.recipients.save(
      { ...saved.value, email: 'g@example.com' },
      [],
      world.clock.now(),
    );
    expect((await send(await form({ productCode: 'VOUCHER-25' }))).notice).toBe('changed');
    expect(await find()).not.toHaveProperty('wrapping');
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
