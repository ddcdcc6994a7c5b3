import { beforeEach, describe, expect, test } from 'vitest';
import type { Case } from '../../shared/cases/case.ts';
import { caseStore } from '../../shared/cases/case-store.ts';
import { complain } from '../../shared/cases/open-case.ts';
import { settleCase } from '../../shared/cases/settle-case.ts';
import type { Customer } from '../../shared/customers/customer.ts';
import { leftOffStore } from '../../shared/dialogue/left-off-store.ts';
import { lookStore } from '../../shared/dialogue/look-store.ts';
import { recordTurn } from '../../shared/dialogue/record-turn.ts';
import { turnStore } from '../../shared/dialogue/turn-store.ts';
import { runningParts } from '../pages/page-reading.ts';
import { Browser } from '../pages/page-world.ts';
import {
  type Clerk,
  openOffice,
  SCRIPT,
  settings,
  signedIn,
  world,
} from '../pages/staff-office.ts';
import { newCustomer } from '../support/gift-world.ts';
import { acceptedOf } from './case-world.ts';

openOffice();

let customer: Customer;
let clerk: Clerk;
beforeEach(async () => {
  world().clock.set('2027-09-01T12:00:00Z');
  customer = await newCustomer(world(), { name: 'Ada Lovelace' });
  clerk = await signedIn();
});

function ports() {
  const stores = { turns: turnStore(settings()), leftOffs: leftOffStore(settings()) };
  return { ...world().ports, ...stores, cases: caseStore(settings()) };
}
async function opened(text = 'It came broken.'): Promise<Case> {
  return acceptedOf(await complain(ports(), { customerId: customer.id, channel: 'store', text }));
}
const now = ({ id: caseId }: Case) => ports().cases.find({ customerId: customer.id, caseId });
const pathOf = ({ id }: Case) => `/staff/cases/${id}`;

describe('the list', () => {
  test('names who waits, until when, and whose it is, and not what they said', async () => {
    const each = await opened();
    const { text } = await clerk.get('/staff/cases');
    expect(text).toContain(`href="${pathOf(each)}"`);
    expect(text).toContain('Ada Lovelace');
    expect(text).toContain('promised by Friday, 3 September 2027');
    expect(text).toContain('nobody’s yet');
    expect(text).not.toContain('It came broken.');
    world().clock.set('2027-09-05T12:00:00Z');
    clerk = await signedIn();
    expect((await clerk.get('/staff/cases')).text).toContain('2 days late');
  });

  test('is for the staff', async () => {
    const each = await opened();
    for (const path of ['/staff/cases', pathOf(each)]) {
      expect((await new Browser().get(path)).location).toMatch(
        /^\/staff\?notice=staff_session_over/,
      );
    }
    const { location } = await new Browser().post(pathOf(each), { do: 'take' });
    expect(location).toMatch(/^\/staff\?notice=staff_session_over/);
    expect(await now(each)).toEqual(each);
  });
});

describe('one case', () => {
  test('is taken, answered with words, and looked at on record', async () => {
    const each = await opened();
    const path = pathOf(each);
    expect((await clerk.get(path)).text).toContain('It came broken.');
    expect((await clerk.sendOwn(path, { do: 'take' })).location).toBe(`${path}?notice=taken`);
    const { text } = await clerk.get(`${path}?notice=taken`);
    expect(text).toContain('You answer for it now.');
    const version = /name="version" value="(\d+)"/.exec(text)?.[1] ?? '';
    const answer = { do: 'answer', version, words: 'A new one\r\nis on its way.' };
    expect((await clerk.sendOwn(path, answer)).location).toBe(`${path}?notice=answered`);
    expect((await clerk.sendOwn(path, answer)).location).toBe(`${path}?notice=answered`);
    expect(await now(each)).toMatchObject({ state: 'answered', owner: { name: 'Mary' } });
    const after = (await clerk.get(path)).text;
    expect(after).toContain('It closes by itself on Saturday, 11 September 2027');
    expect(after.match(/A new one\nis on its way\./g)).toHaveLength(1);
    const looks = await lookStore(settings()).page({ customerId: customer.id, limit: 9 });
    expect(looks.items).toMatchObject([{ lookedAt: 'case', staff: { name: 'Mary' } }]);
  });

  test('is promised for another day with a word why', async () => {
    const each = await opened();
    const path = pathOf(each);
    const move = {
      do: 'move',
      version: '1',
      words: 'We ask the potter.',
      promisedOn: '2027-09-10',
    };
    expect((await clerk.sendOwn(path, move)).location).toBe(`${path}?notice=moved`);
    expect((await now(each))?.promisedOn.toString()).toBe('2027-09-10');
  });

  test.each([
    [{ do: 'answer', words: ' ' }, 'Please write a few words.'],
    [{ do: 'answer', words: 'x'.repeat(10_001) }, 'That is more than 10,000 characters.'],
    [{ do: 'move', words: 'Why', promisedOn: '' }, 'Please name a day.'],
    [{ do: 'move', words: 'Why', promisedOn: '2027-09-31' }, 'Please name a day.'],
    [{ do: 'move', words: 'Why', promisedOn: '2027-09-01' }, 'Please name a day after today'],
    [{ do: 'move', words: 'Why', promisedOn: '2027-12-24' }, 'longer than 60 days'],
    [{ do: 'move', words: '', promisedOn: '2027-09-10' }, 'Please write a few words.'],
  ])('shows again what cannot be taken (%#)', async (form, says) => {
    const each = await opened();
    const { statusCode, text } = await clerk.sendOwn(pathOf(each), { version: '1', ...form });
    expect(statusCode).toBe(422);
    expect(text).toContain(says);
    expect(text).toContain(form.words.trim());
    expect(await now(each)).toEqual(each);
  });

  test('that has changed meanwhile shows what was written over the case as it is', async () => {
    const each = await opened();
    await clerk.sendOwn(pathOf(each), { do: 'take' });
    const stale = { do: 'answer', version: '1', words: 'Words that took an hour.' };
    const { statusCode, text } = await clerk.sendOwn(pathOf(each), stale);
    expect(statusCode).toBe(409);
    expect(text).toContain('Something was said or done meanwhile.');
    expect(text).toContain('Words that took an hour.');
    expect(text).toContain('name="version" value="2"');
  });

  test('that the customer settles while it is answered keeps the words to be copied', async () => {
    const each = await opened();
    await settleCase(ports(), { customerId: customer.id, caseId: each.id }, 'It is settled.');
    for (const [version, status] of [
      ['1', 409],
      ['2', 409],
    ] as const) {
      const answer = { do: 'answer', version, words: 'Words that took an hour.' };
      const { statusCode, text } = await clerk.sendOwn(pathOf(each), answer);
      expect(statusCode).toBe(status);
      expect(text).toContain('Words that took an hour.');
    }
    expect((await clerk.sendOwn(pathOf(each), { do: 'take' })).statusCode).toBe(409);
  });

  test('is no page when there is none, and no words of it run', async () => {
    const each = await opened(`${SCRIPT} "><img src=x onerror=alert(2)>`);
    expect(runningParts((await clerk.get(pathOf(each))).text)).toEqual([]);
    const missing = pathOf(each).replace(/.$/, (last) => (last === 'Z' ? 'Y' : 'Z'));
    expect((await clerk.get(missing)).statusCode).toBe(404);
    expect((await clerk.sendOwn(missing, { do: 'take' })).statusCode).toBe(404);
    const answer = { do: 'answer', version: '1', words: 'x' };
    expect((await clerk.sendOwn(missing, answer)).statusCode).toBe(404);
  });
});

test('what a customer said becomes a case of whoever opens it', async () => {
  const said = { channel: 'mail', direction: 'from_customer', text: 'It is torn.' } as const;
  const turn = acceptedOf(await recordTurn(ports(), { customerId: customer.id, ...said }));
  const path = `/staff/customers/${customer.id}`;
  expect((await clerk.get(path)).text).toContain('Open a case');
  const form = { customerId: customer.id, turnId: turn.id };
  const { location } = await clerk.sendOwn('/staff/cases', form);
  expect(location).toMatch(/^\/staff\/cases\/cas_\w+\?notice=opened$/);
  expect((await clerk.get(location)).text).toContain('It is a case now');
  expect((await clerk.get(path)).text).toContain(`href="${location.split('?')[0]}"`);
  const nobody = { ...form, turnId: 'trn_01JAAAAAAAAAAAAAAAAAAAAAAA' };
  expect((await clerk.sendOwn('/staff/cases', nobody)).statusCode).toBe(404);
});
