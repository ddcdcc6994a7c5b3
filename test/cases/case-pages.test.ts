import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerCase } from '../../shared/cases/answer-case.ts';
import type { Case } from '../../shared/cases/case.ts';
import { caseStore } from '../../shared/cases/case-store.ts';
import { complain } from '../../shared/cases/open-case.ts';
import type { Customer } from '../../shared/customers/customer.ts';
import { leftOffStore } from '../../shared/dialogue/left-off-store.ts';
import { recordTurn } from '../../shared/dialogue/record-turn.ts';
import { turnStore } from '../../shared/dialogue/turn-store.ts';
import { feedbackTokenOf } from '../../shared/feedback/feedback-token.ts';
import { MARY } from '../dialogue/dialogue-world.ts';
import { runningParts } from '../pages/page-reading.ts';
import { Browser, type PageWorld, pageWorld } from '../pages/page-world.ts';
import { newCustomer } from '../support/gift-world.ts';
import { acceptedOf, LINK_KEY } from './case-world.ts';

const SCRIPT = '<script>alert(1)</script>';
let world: PageWorld;
let customer: Customer;
let owner: Browser;
beforeAll(async () => {
  world = await pageWorld('2027-03-01T12:00:00Z');
}, 60_000);
beforeEach(async () => {
  world.clock.set('2027-03-01T12:00:00Z');
  customer = await newCustomer(world, { linkKey: LINK_KEY });
  owner = await new Browser().signInAs(customer, world);
});

function ports() {
  const settings = { table: world.table, shardCount: 1 };
  const stores = { turns: turnStore(settings), leftOffs: leftOffStore(settings) };
  return { ...world.ports, ...stores, cases: caseStore(settings) };
}
async function opened(text = 'It came broken.'): Promise<Case> {
  return acceptedOf(await complain(ports(), { customerId: customer.id, channel: 'store', text }));
}
async function answered(text?: string): Promise<Case> {
  const { id: caseId, version } = await opened(text);
  const words = { staff: MARY, text: 'A new one comes.', versionExpected: version };
  return acceptedOf(await answerCase(ports(), { customerId: customer.id, caseId }, words));
}
const now = ({ id: caseId }: Case) => ports().cases.find({ customerId: customer.id, caseId });
const tokenOf = ({ id }: Case, of: Customer = customer) =>
  feedbackTokenOf(of, { about: 'case', id }) ?? '';

describe('the page of a case', () => {
  test('says by when an answer comes, what was said, and how to add to it', async () => {
    const { id } = await opened();
    const { statusCode, text } = await owner.get(`/cases/${id}`);
    expect(statusCode).toBe(200);
    expect(text).toContain('You hear from us by Wednesday, 3 March 2027.');
    expect(text).toContain('It came broken.');
    expect(text).toContain('Is there anything to add?');
    expect(text).not.toContain('Yes, it is settled');
  });

  test('is sorry when the promised day is over', async () => {
    const { id } = await opened();
    world.clock.set('2027-03-03T23:59:59Z');
    expect((await owner.get(`/cases/${id}`)).text).toContain('You hear from us by');
    world.clock.set('2027-03-04T00:00:00Z');
    expect((await owner.get(`/cases/${id}`)).text).toContain('and are late. We are sorry');
  });

  test('asks whether it is settled; opening the mail’s link settles nothing', async () => {
    const each = await answered();
    const link = `/cases/${each.id}?token=${tokenOf(each)}&do=settle`;
    const { text } = await new Browser().get(link);
    expect(text).toContain('We have answered. Is it settled?');
    expect(text).toContain('A new one comes.');
    expect(text).toContain('Mary');
    expect(await now(each)).toEqual(each);
  });

  test('takes one press, without signing in, and shows it', async () => {
    const each = await answered();
    const guest = new Browser();
    const form = { do: 'settle', token: tokenOf(each) };
    const { location } = await guest.post(`/cases/${each.id}`, form);
    expect(await now(each)).toMatchObject({ state: 'closed', closedBy: 'customer' });
    expect((await guest.get(location)).text).toContain(
      'Settled, as you said on Monday, 1 March 2027.',
    );
    expect((await guest.post(`/cases/${each.id}`, form)).statusCode).toBe(303);
  });

  test('takes more words, which open it again, also after it was settled', async () => {
    const each = await answered();
    const path = `/cases/${each.id}`;
    await owner.post(path, { do: 'settle' });
    for (let count = 0; count < 2; count += 1) {
      const { location } = await owner.post(path, { do: 'more', words: 'It broke again.' });
      expect(location).toBe(`${path}?notice=said`);
    }
    expect(await now(each)).toMatchObject({ state: 'open' });
    const { text } = await owner.get(`${path}?notice=said`);
    expect(text).toContain('That has reached us.');
    expect(text.match(/It broke again\./g)).toHaveLength(1);
  });

  test('loses nothing that cannot be taken', async () => {
    const each = await answered();
    const none = await owner.post(`/cases/${each.id}`, { do: 'more', words: ' ' });
    expect(none.statusCode).toBe(422);
    expect(none.text).toContain('Please write a few words.');
    const long = await owner.post(`/cases/${each.id}`, { do: 'more', words: 'x'.repeat(5001) });
    expect(long.statusCode).toBe(422);
    expect(long.text).toContain('more than 5,000 characters');
    expect(long.text).toContain('x'.repeat(5001));
    expect(await now(each)).toEqual(each);
  });

  test('speaks the customer’s language', async () => {
    customer = await newCustomer(world, { linkKey: LINK_KEY, language: 'de' });
    const each = await opened();
    const { text } = await new Browser().get(`/cases/${each.id}?token=${tokenOf(each)}`);
    expect(text).toContain('Sie hören von uns bis Mittwoch, 3. März 2027.');
  });

  test('shows words as words', async () => {
    const each = await answered(`${SCRIPT} "><img src=x onerror=alert(2)>`);
    for (const path of [`/cases/${each.id}`, '/cases']) {
      expect(runningParts((await owner.get(path)).text)).toEqual([]);
    }
  });
});

describe('nobody else', () => {
  test('opens it: no token, another’s, an altered one, one for another case or purpose', async () => {
    const each = await answered();
    const other = await opened('Another thing.');
    const eve = await newCustomer(world, { linkKey: 'another-key-of-a-custo' });
    const token = tokenOf(each);
    const wrong = [
      tokenOf(each, { ...eve }),
      tokenOf(other),
      `${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`,
      feedbackTokenOf(customer, { about: 'order', id: 'ord_01KP0000000000000000000003' }) ?? '',
      'x',
    ];
    for (const each_ of wrong) {
      const path = `/cases/${each.id}`;
      expect((await new Browser().get(`${path}?token=${each_}`)).statusCode).toBe(404);
      const pressed = await new Browser().post(path, { do: 'settle', token: each_ });
      expect(pressed.statusCode).toBe(404);
    }
    expect(await now(each)).toEqual(each);
  });

  test('who is signed in as somebody else sees no more than that there is none', async () => {
    const each = await answered();
    const eve = await new Browser().signInAs(await newCustomer(world), world);
    expect((await eve.get(`/cases/${each.id}`)).statusCode).toBe(404);
    expect((await eve.post(`/cases/${each.id}`, { do: 'settle' })).statusCode).toBe(404);
    const missing = each.id.replace(/.$/, (last) => (last === 'Z' ? 'Y' : 'Z'));
    expect((await owner.get(`/cases/${missing}`)).statusCode).toBe(404);
  });

  test('who is not signed in is asked to', async () => {
    const each = await answered();
    const { location } = await new Browser().get(`/cases/${each.id}`);
    expect(location).toBe(`/sign-in?next=${encodeURIComponent(`/cases/${each.id}`)}`);
    expect((await new Browser().get('/cases')).location).toMatch(/^\/sign-in/);
  });
});

describe('“this is a complaint”', () => {
  const say = async (text: string) =>
    acceptedOf(
      await recordTurn(ports(), {
        ...{ customerId: customer.id, channel: 'page', direction: 'from_customer', text },
      }),
    );

  test('stands below the last words in the conversation, and makes a case of them', async () => {
    const turn = await say('My parcel is wet.');
    expect((await owner.get('/conversation')).text).toContain('This is a complaint');
    const { location } = await owner.post('/cases', { turnId: turn.id });
    expect(location).toMatch(/^\/cases\/cas_\w+\?notice=opened$/);
    expect((await owner.get(location)).text).toContain('Somebody of us looks into it.');
    expect((await owner.post('/cases', { turnId: turn.id })).location).toBe(location);
    const { text } = await owner.get('/conversation');
    expect(text).not.toContain('This is a complaint');
    expect(text).toContain(`href="${location.split('?')[0]}"`);
    expect((await owner.get('/cases')).text).toContain('My parcel is wet.');
  });

  test('is for one’s own words only', async () => {
    const turn = await say('My parcel is wet.');
    const eve = await new Browser().signInAs(await newCustomer(world), world);
    expect((await eve.post('/cases', { turnId: turn.id })).statusCode).toBe(404);
    expect((await new Browser().post('/cases', { turnId: turn.id })).location).toMatch(
      /^\/sign-in/,
    );
    expect((await owner.post('/cases', { turnId: 'nonsense' })).statusCode).toBe(400);
  });
});

test('who complained of nothing reads so', async () => {
  expect((await owner.get('/cases')).text).toContain('You have complained of nothing.');
});
