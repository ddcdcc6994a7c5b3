import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { caseStore } from '../../shared/cases/case-store.ts';
import type { Customer } from '../../shared/customers/customer.ts';
import { turnStore } from '../../shared/dialogue/turn-store.ts';
import type { FeedbackSubject } from '../../shared/feedback/feedback-subject.ts';
import { feedbackTokenOf } from '../../shared/feedback/feedback-token.ts';
import type { GiftId } from '../../shared/gifts/gift.ts';
import { LINK_KEY } from '../cases/case-world.ts';
import { given } from '../pages/given-gift.ts';
import { formsOf, runningParts } from '../pages/page-reading.ts';
import { Browser, orderGift, type PageWorld, pageWorld } from '../pages/page-world.ts';
import { httpEvent, LAMBDA_CONTEXT } from '../runtime/http-support.ts';
import { newCustomer } from '../support/gift-world.ts';

const ORDER: FeedbackSubject = { about: 'order', id: 'ord_01KP0000000000000000000003' };
let world: PageWorld;
let customer: Customer;
beforeAll(async () => {
  world = await pageWorld('2027-03-01T12:00:00Z');
}, 60_000);
beforeEach(async () => {
  world.clock.set('2027-03-01T12:00:00Z');
  customer = await newCustomer(world, { linkKey: LINK_KEY });
});

const settings = () => ({ table: world.table, shardCount: 1 });
const tokenOf = (subject: FeedbackSubject) => feedbackTokenOf(customer, subject) ?? '';
const turns = async () =>
  (await turnStore(settings()).page({ customerId: customer.id, limit: 50 })).items.toReversed();
const cases = () => caseStore(settings()).ofCustomer(customer.id);
async function deliveredGift(): Promise<GiftId> {
  const giftId = await orderGift(world, customer, { deliverOn: '2027-03-20' });
  const gift = await world.ports.gifts.find(giftId);
  if (gift === undefined) throw new Error('no gift');
  await given(world, gift);
  return giftId;
}

describe('a link at the foot of a mail', () => {
  test.each(['good', 'bad'] as const)(
    'opens with “%s” chosen, and changes nothing',
    async (answer) => {
      const token = tokenOf(ORDER);
      const { statusCode, text } = await new Browser().get(
        `/feedback?token=${token}&answer=${answer}`,
      );
      expect(statusCode).toBe(200);
      expect(text).toContain('You tell us about the confirmation of your order.');
      expect(text).toContain(`name="answer" value="${answer}"`);
      expect(text).toContain('class="send-at-once"');
      expect(await turns()).toEqual([]);
    },
  );

  test.each([
    ['nobody’s', 'nonsense'],
    ['none', ''],
    ['an altered one', undefined],
  ])('with %s token says so kindly', async (_, given_) => {
    const token = given_ ?? `${tokenOf(ORDER).slice(0, -1)}x`;
    expect((await new Browser().get(`/feedback?token=${token}&answer=good`)).statusCode).toBe(404);
    const pressed = await new Browser().post('/feedback', { token, answer: 'good' });
    expect(pressed.statusCode).toBe(404);
  });

  test('is kept after one press, and asks for words', async () => {
    const token = tokenOf(ORDER);
    const guest = new Browser();
    const { location } = await guest.post('/feedback', { token, answer: 'bad' });
    expect(location).toBe(`/feedback?token=${token}&notice=thanks`);
    expect(await turns()).toMatchObject([
      { text: '👎 Not good: the confirmation of your order', direction: 'from_customer' },
    ]);
    const { text } = await guest.get(location);
    expect(text).toContain('Not good: the confirmation of your order. We are sorry.');
    expect(text).toContain('What should have been better?');
    expect(text).not.toContain('send-at-once');
    // Opened again by a scanner or by going back, it is not asked for again.
    const again = await guest.get(`/feedback?token=${token}&answer=bad`);
    expect(again.text).not.toContain('send-at-once');
  });

  test('bad with words opens a case, and says by when and where it stands', async () => {
    const token = tokenOf(ORDER);
    const guest = new Browser();
    await guest.post('/feedback', { token, answer: 'bad' });
    const form = { token, answer: 'bad', words: 'It names the wrong day.' };
    const { location } = await guest.post('/feedback', form);
    await guest.post('/feedback', form);
    const { text } = await guest.get(location);
    expect(text).toContain('You hear from us by Wednesday, 3 March 2027.');
    const [opened, ...more] = await cases();
    expect(more).toEqual([]);
    expect(text).toContain(`/cases/${opened?.id}?token=`);
    const link = /href="(\/cases\/[^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect((await guest.get(link)).text).toContain('It names the wrong day.');
    expect(await turns()).toHaveLength(2);
  });

  test('can be changed, and what was said before stays in the conversation', async () => {
    const token = tokenOf(ORDER);
    const owner = await new Browser().signInAs(customer, world);
    await owner.post('/feedback', { token, answer: 'good', words: 'Lovely & quick' });
    const { location } = await owner.post('/feedback', { token, answer: 'bad' });
    expect((await owner.get(location)).text).toContain('It was good after all');
    const { text } = await owner.get('/conversation');
    expect(text).toContain('Lovely &amp; quick');
    expect(text).toContain('👎 Not good');
  });

  test('loses no words that are too many', async () => {
    const form = { token: tokenOf(ORDER), answer: 'bad', words: 'y'.repeat(5001) };
    const { statusCode, text } = await new Browser().post('/feedback', form);
    expect(statusCode).toBe(422);
    expect(text).toContain('That is more than 5,000 characters.');
    expect(text).toContain('y'.repeat(5001));
    expect(text).not.toContain('send-at-once');
    expect(await cases()).toEqual([]);
  });

  test('ends after twenty answers, kindly', async () => {
    const token = tokenOf(ORDER);
    const guest = new Browser();
    for (let count = 0; count < 20; count += 1) {
      await guest.post('/feedback', { token, answer: count % 2 === 0 ? 'good' : 'bad' });
    }
    const { statusCode, text } = await guest.post('/feedback', {
      token,
      answer: 'good',
      words: 'More',
    });
    expect(statusCode).toBe(422);
    expect(text).toContain('Please write to us instead');
    expect(text).toContain('More');
  });

  test('is refused from another site', async () => {
    const form = { token: tokenOf(ORDER), answer: 'bad' };
    expect((await new Browser().post('/feedback', form, 'cross-site')).statusCode).toBe(403);
    expect(await turns()).toEqual([]);
  });

  test('speaks German to Germans, and shows words as words', async () => {
    customer = await newCustomer(world, { linkKey: LINK_KEY, language: 'de' });
    const token = tokenOf(ORDER);
    const guest = new Browser();
    expect((await guest.get(`/feedback?token=${token}&answer=good`)).text).toContain(
      'Senden: 👍 Gut',
    );
    const words = '"><script>alert(1)</script>'.padEnd(5001, 'z');
    const { text } = await guest.post('/feedback', { token, answer: 'bad', words });
    expect(runningParts(text)).toEqual([]);
  });
});

describe('a delivered gift', () => {
  test('asks on its page; the gift is named in the conversation', async () => {
    const giftId = await deliveredGift();
    const owner = await new Browser().signInAs(customer, world);
    const { text } = await owner.get(`/gifts/${giftId}`);
    expect(text).toContain('Was it as it should be?');
    const token = formsOf(text).get('/feedback')?.token ?? '';
    expect(token).toBe(tokenOf({ about: 'gift', id: giftId }));
    await owner.post('/feedback', { token, answer: 'good' });
    expect(await turns()).toMatchObject([
      {
        text: '👍 Good: your gift, Regency cake stand (Saturday 20 March)',
        ledTo: [{ kind: 'feedback' }, { kind: 'gift', id: giftId }],
      },
    ]);
  });

  test('does not ask before it is there, nor customers who have no key to sign with', async () => {
    const waiting = await orderGift(world, customer, { deliverOn: '2027-03-20' });
    const owner = await new Browser().signInAs(customer, world);
    expect((await owner.get(`/gifts/${waiting}`)).text).not.toContain('Was it as it should be?');
    const { linkKey: _, ...withoutKey } = await newCustomer(world);
    await world.ports.customers.save(withoutKey, [], world.clock.now());
    customer = withoutKey;
    const giftId = await deliveredGift();
    const keyless = await new Browser().signInAs(customer, world);
    expect((await keyless.get(`/gifts/${giftId}`)).text).not.toContain('Was it as it should be?');
  });
});

describe('POST /v1/me/feedback', () => {
  async function send(body: object) {
    const browser = await new Browser().signInAs(customer, world);
    const { handler } = await import('../../functions/http/give-feedback.ts');
    const event = httpEvent({
      ...{ method: 'POST', body: JSON.stringify(body) },
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${browser.cookies.get('__Host-session')}`,
      },
    });
    const { statusCode, body: text = '' } = await handler(event, LAMBDA_CONTEXT);
    return { statusCode, body: JSON.parse(text) };
  }

  test('says whether a gift was good, and answers with the case that comes of it', async () => {
    const giftId = await deliveredGift();
    expect(await send({ giftId, verdict: 'good' })).toEqual({
      ...{ statusCode: 200, body: { giftId, verdict: 'good' } },
    });
    const answer = await send({ giftId, verdict: 'bad', words: 'It came broken.' });
    const [opened] = await cases();
    expect(answer.body).toEqual({
      ...{ giftId, verdict: 'bad' },
      case: { caseId: opened?.id, promisedOn: '2027-03-03' },
    });
  });

  test('is refused for what is not there, not one’s own, and nonsense', async () => {
    const waiting = await orderGift(world, customer, { deliverOn: '2027-03-20' });
    const foreign = 'gft_01JAAAAAAAAAAAAAAAAAAAAAAA_01JAAAAAAAAAAAAAAAAAAAAAAA_0001';
    const giftId = await deliveredGift();
    const tried = [
      { giftId: waiting, verdict: 'good' },
      { giftId: foreign, verdict: 'good' },
      { giftId, verdict: 'fine' },
      { giftId, verdict: 'bad', words: 'x'.repeat(5001) },
    ];
    const answers = [];
    for (const each of tried) answers.push((await send(each)).statusCode);
    expect(answers).toEqual([409, 404, 400, 400]);
    expect((await send({ giftId: waiting, verdict: 'good' })).body.code).toBe('gift_not_delivered');
  });
});
