import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { apiKeyStore } from '../../shared/customers/api-key-store.ts';
import type { Customer } from '../../shared/customers/customer.ts';
import { makeApiKey } from '../../shared/customers/make-api-key.ts';
import { newSession, sessionTokenOf } from '../../shared/customers/session.ts';
import { type PageWorld, pageWorld } from '../pages/page-world.ts';
import { httpEvent, LAMBDA_CONTEXT } from '../runtime/http-support.ts';
import { newCustomer } from '../support/gift-world.ts';

type Headers = Readonly<Record<string, string>>;

let world: PageWorld;
let customer: Customer;
let own: Headers;
let staff: Headers;
beforeAll(async () => {
  world = await pageWorld('2027-03-05T12:00:00Z');
});
beforeEach(async () => {
  customer = await newCustomer(world);
  own = await signedIn(customer);
  const apiKeys = apiKeyStore({ table: world.table, shardCount: 1 });
  const { token } = await makeApiKey(
    { ...world.ports, apiKeys },
    { name: 'Mary', scopes: ['staff'] },
  );
  staff = { 'x-api-key': token, 'x-customer-email': customer.email };
});

async function signedIn({ id }: Customer): Promise<Headers> {
  const now = world.clock.now();
  await world.sessions.save(newSession(id, 'a-secret', now), now);
  return { authorization: `Bearer ${sessionTokenOf(id, 'a-secret')}` };
}

const HANDLERS = {
  list: () => import('../../functions/http/list-cases.ts'),
  press: () => import('../../functions/http/press-case.ts'),
  say: () => import('../../functions/http/add-turn.ts'),
};

async function call(name: keyof typeof HANDLERS, headers: Headers, body?: unknown) {
  const { handler } = await HANDLERS[name]();
  const event = httpEvent({
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  });
  const answer = await handler(event as never, LAMBDA_CONTEXT);
  return { status: answer.statusCode, body: JSON.parse(answer.body ?? '{}') };
}

const press = (body: Record<string, unknown>, headers = own) => call('press', headers, body);
const cases = async (headers = own) => (await call('list', headers)).body.cases;

async function complained(text = 'It came broken.') {
  const { turnId } = (await call('say', own, { text })).body;
  const { body } = await press({ do: 'open', turnId });
  return { turnId, ...body };
}

describe('a case by the API', () => {
  test('is made of what was said, once, and is listed', async () => {
    const { turnId } = (await call('say', own, { text: 'It came broken.' })).body;
    const first = await press({ do: 'open', turnId });
    expect(first).toMatchObject({
      status: 200,
      body: { state: 'open', excerpt: 'It came broken.', words: [{ turnId, by: 'customer' }] },
    });
    expect(await press({ do: 'open', turnId })).toEqual(first);
    expect(await cases()).toEqual([first.body]);
  });

  test('is answered by the staff, once, and settled by its customer', async () => {
    const { caseId, version } = await complained();
    const reply = { do: 'answer', caseId, version, text: 'A new one is on its way.' };
    const answered = await press(reply, staff);
    expect(answered).toMatchObject({ status: 200, body: { state: 'answered' } });
    expect(await press(reply, staff)).toEqual(answered);
    const settled = await press({ do: 'settle', caseId });
    expect(settled).toMatchObject({ body: { state: 'closed', closedBy: 'customer' } });
    const late = { ...reply, version: settled.body.version, text: 'Once more.' };
    expect(await press(late, staff)).toMatchObject({ status: 409, body: { code: 'case_closed' } });
  });

  test('is promised another day, and more is said about it', async () => {
    const { caseId, version } = await complained();
    const later = {
      do: 'answer',
      caseId,
      version,
      text: 'We are looking.',
      promisedOn: '2027-03-20',
    };
    expect((await press(later, staff)).body).toMatchObject({ promisedOn: '2027-03-20' });
    const said = await press({ do: 'say', caseId, text: 'It is the red one.' });
    expect(said.body.words).toHaveLength(3);
    expect((await press({ do: 'say', caseId, text: 'It is the red one.' })).body.code).toBe(
      'said_already',
    );
  });

  test('of somebody else is as good as none', async () => {
    const { caseId, version, turnId } = await complained();
    const other = await signedIn(await newCustomer(world));
    for (const body of [
      ...[
        { do: 'settle', caseId },
        { do: 'say', caseId, text: 'x' },
      ],
      { do: 'answer', caseId, version, text: 'x' },
    ]) {
      const answer = await press(body, other);
      expect(answer).toMatchObject({ status: 404, body: { code: 'case_not_found' } });
    }
    expect(await press({ do: 'open', turnId }, other)).toMatchObject({ status: 404 });
    expect(await cases(other)).toEqual([]);
  });

  test.each([
    [{ do: 'answer', text: 'x', version: 1 }, 403, 'only_for_staff'],
    [{ do: 'say', text: ' \n ' }, 422, 'words_missing'],
    [{ do: 'say', text: '' }, 400, 'invalid'],
    [{ do: 'say', text: 'x'.repeat(10_001) }, 400, 'invalid'],
    [{ do: 'dance' }, 400, 'invalid'],
  ])('%j of its customer is refused', async (body, status, code) => {
    const { caseId } = await complained();
    expect(await press({ caseId, ...body })).toMatchObject({ status, body: { code } });
  });

  test.each([
    [{ text: 'x', version: 9 }, 409, 'changed_meanwhile'],
    [{ text: ' ' }, 422, 'words_missing'],
    [{ text: 'x', promisedOn: '2027-03-05' }, 422, 'date_not_ahead'],
    [{ text: 'x', promisedOn: '2029-03-05' }, 422, 'date_too_far'],
  ])('an answer with %j is refused', async (more, status, code) => {
    const { caseId, version } = await complained();
    const body = { do: 'answer', caseId, version, ...more };
    expect(await press(body, staff)).toMatchObject({ status, body: { code } });
  });

  test('nobody sees any without signing in', async () => {
    expect((await call('list', {})).status).toBe(401);
  });
});
