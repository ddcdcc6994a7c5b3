import { describe, expect, test } from 'vitest';
import { askQuestion } from '../../shared/dialogue/facts/ask-question.ts';
import { findKnown } from '../../shared/dialogue/facts/find-known.ts';
import { GiftLine } from '../../shared/gifts/gift-line.ts';
import { orderGifts } from '../../shared/gifts/order-gifts.ts';
import { acceptedOf } from '../cases/case-world.ts';
import { openOffice, SCRIPT, signedIn, world } from '../pages/staff-office.ts';
import { giftLine } from '../support/gift-world.ts';
import { call, nextPhone, STARTED } from './call-desk.ts';
import { callPorts, regular, said } from './call-office.ts';

openOffice();

describe('the phone screen', () => {
  test('shows it all at once', async () => {
    const { customer, customerId, clerk, path } = await call();
    const turn = {
      channel: 'mail',
      direction: 'from_customer',
      text: 'Which blue is it?',
    } as const;
    await said(world(), { customerId, ...turn });
    await regular(world(), customer, { name: 'Breakfast mug' });
    const { text } = await clerk.get(path);
    for (const part of [
      ...['Ada Lovelace', 'Which blue is it?', 'We owe an answer', 'Breakfast mug', '£12.95'],
      ...['The same again', 'Ask them', 'Keep the notes', '13:00 where they are'],
    ]) {
      expect(text).toContain(part);
    }
    clerk.language = 'de';
    expect((await clerk.get(path)).text).toContain('Noch einmal dasselbe');
    const looks = await callPorts(world()).looks.page({ customerId, limit: 9 });
    expect(looks.items).toMatchObject([{ lookedAt: 'call', staff: { name: 'Mary' } }]);
  });

  test('says how many of a thing are on their way', async () => {
    const { customer, customerId, clerk, path } = await call();
    const lines = [GiftLine.parse(giftLine({ deliverOn: '2027-10-04', quantity: 12 }))];
    acceptedOf(await orderGifts(world().ports, { customerId: customer.id, lines }));
    expect((await clerk.get(path)).text).toContain('12 × Regency cake stand, ordered');
    const about = (await clerk.get(`/staff/customers/${customerId}`)).text;
    expect(about).toContain('12 × Regency cake stand');
    expect(about).toContain('Known here since');
  });

  test('the Enter key never presses a button that orders', async () => {
    const { customer, clerk, path } = await call();
    await regular(world(), customer);
    const { text } = await clerk.get(path);
    const form = text.slice(text.indexOf(`action="${path}"`));
    const first = /<button[^>]*>/.exec(form)?.[0] ?? '';
    expect(first).toContain('type="submit"');
    expect(first).not.toContain('name="again"');
  });

  test('of nobody is not found', async () => {
    const clerk = await signedIn();
    const nobody = `/staff/calls/cus_${'0'.repeat(26)}`;
    expect((await clerk.get(nobody)).statusCode).toBe(404);
    const kept = await clerk.sendOwn(nobody, { callId: 'c', startedAt: STARTED, text: 'x' });
    expect(kept.statusCode).toBe(404);
  });

  test('holds no script that somebody wrote', async () => {
    const { customer, customerId, clerk, path, keep } = await call({ name: SCRIPT });
    const turn = { channel: 'mail', direction: 'from_customer', text: SCRIPT } as const;
    await said(world(), { customerId, ...turn });
    await regular(world(), customer, { name: SCRIPT, options: { colour: SCRIPT } });
    const pages = [await clerk.get(path), await keep({ text: SCRIPT, promisedOn: SCRIPT })];
    for (const { text } of pages) {
      expect(text).not.toContain(SCRIPT);
      expect(text).toContain('&lt;script');
    }
  });
});

describe('notes on the phone screen', () => {
  test('become a turn, sent twice as well as once, with what was promised and settled', async () => {
    const { customerId, clerk, keep, turns } = await call();
    const turn = { channel: 'mail', direction: 'from_customer', text: 'Which blue?' } as const;
    const asked = await said(world(), { customerId, ...turn });
    const form = {
      ...{ text: 'Explained the blues', promise: 'Send samples', promisedOn: '2027-09-03' },
      settled: `answer:${asked.id}`,
    };
    const { location } = await keep(form);
    expect(location).toBe(`/staff/calls/${customerId}?notice=kept`);
    await keep(form);
    expect(await turns()).toHaveLength(2);
    const { text } = await clerk.get(location);
    expect(text).toContain('role="status"');
    expect(text).toContain('Send samples');
    expect(text).toContain('by Friday 3 September');
    expect(text).not.toContain('Which blue?');
  });

  test('of a store name it', async () => {
    const { keep, turns } = await call();
    await keep({ text: 'Came by', place: ' Oxford Street ' });
    expect(await turns()).toMatchObject([{ channel: 'store', place: 'Oxford Street' }]);
  });

  test('take the answer to the question, or that there was none', async () => {
    const { customer, customerId, keep } = await call();
    const topic = await askQuestion(callPorts(world()), customer, { channel: 'phone' });
    await keep({ topic: topic ?? '', answer: 'nuts', left: 'never' });
    const known = await findKnown(callPorts(world()), customerId);
    expect(known.topics).toMatchObject([{ topic, facts: [{ value: 'nuts', channel: 'phone' }] }]);
    const next = await askQuestion(callPorts(world()), customer, { channel: 'phone' });
    await keep({ text: 'Asked', topic: next ?? '', answer: '', left: 'not_now' });
    expect(await askQuestion(callPorts(world()), customer, { channel: 'phone' })).toBeUndefined();
  });

  test('one press orders the same again, once, and keeps what was typed', async () => {
    const { customer, customerId, keep, turns } = await call();
    const { id: again } = await regular(world(), customer);
    const { location } = await keep({ text: 'Broke the old one', again });
    expect(location).toBe(`/staff/calls/${customerId}?notice=ordered`);
    await keep({ text: 'Broke the old one', again });
    expect(await callPorts(world()).gifts.ofCustomer(customerId)).toHaveLength(1);
    expect(await turns()).toMatchObject([
      { text: 'Broke the old one', ledTo: [{ kind: 'gift_order' }] },
    ]);
  });

  test.each([
    [false, {}, 'no_card', 'they have no card'],
    [true, { productCode: 'GONE' }, 'product_gone', 'we no longer sell this'],
    [true, { options: { colour: 'pink' } }, 'choice_gone', 'no longer to be had'],
  ])('what cannot be ordered is said (card: %s, %j)', async (hasCard, facts, notice, words) => {
    const { customer, clerk, keep, turns } = await call();
    const { customers } = callPorts(world());
    const { cardIdToCharge: _card, ...without } = customer;
    if (!hasCard) await customers.save({ ...without, cards: [] }, [], world().clock.now());
    const { id: again } = await regular(world(), customer, facts);
    const { location } = await keep({ text: 'Wants it', again });
    expect(location).toContain(`notice=${notice}`);
    expect((await clerk.get(location)).text).toContain(words);
    expect(await turns()).toHaveLength(1);
  });

  test('hold what they allow, and a new number', async () => {
    const { customerId, keep } = await call();
    const phone = nextPhone();
    await keep({ text: 'Calls are fine', permission: 'offers_by_phone', phone });
    await keep({ text: 'No mails', permission: 'no_more_mails' });
    const customer = await callPorts(world()).customers.find(customerId);
    expect(customer?.phones).toContain(phone);
    expect(customer?.permission?.choices).toMatchObject({
      ...{ offers: { phone: true, mail: false }, research: { mail: false } },
    });
  });

  test.each([
    [{}, 'There is nothing to keep yet.'],
    [{ isAnswerOwed: 'yes' }, 'There is nothing to keep yet.'],
    [{ text: 'x'.repeat(10_001) }, 'longer than 10,000 characters'],
    [{ text: 'Kept words', promisedOn: '2027-09-03' }, 'What is it that we will do by then?'],
    [{ text: 'Kept words', promise: 'x', promisedOn: 'soon' }, 'Write the date as 2027-03-04.'],
    [{ text: 'Kept words', promise: 'x', promisedOn: '2027-08-31' }, 'That day is past.'],
  ])('%j is asked for once more, with all that was typed', async (form, words) => {
    const { keep, turns } = await call();
    const { statusCode, text } = await keep(form);
    expect(statusCode).toBe(422);
    expect(text).toContain(words);
    if ('text' in form && form.text.length < 100) expect(text).toContain('>Kept words</textarea>');
    expect(text).toContain('name="callId" value="cal_1"');
    expect(await turns()).toEqual([]);
  });

  test.each([
    [{ callId: '' }, 400],
    [{ startedAt: 'now' }, 400],
    [{ settled: 'gift:x', text: 'x' }, 422],
    [{ again: 'x', text: 'x' }, 422],
    [{ topic: 'NO', answer: 'x' }, 422],
  ])('%j, which no page of ours sends, harms nothing', async (form, status) => {
    const { keep, turns } = await call();
    expect((await keep(form as Record<string, string>)).statusCode).toBe(status);
    expect(await turns()).toEqual([]);
  });
});
