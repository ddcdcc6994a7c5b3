// The functions that a contact centre and a till call, as they are deployed, on a table in memory.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type PageWorld, pageWorld } from '../pages/page-world.ts';
import { ADA_PHONE, caller, callPorts, keyOf, send } from './call-office.ts';

const held: { world?: PageWorld; key?: string; customerId?: string } = {};
beforeAll(async () => {
  const world = await pageWorld('2027-09-01T12:00:00Z');
  const ada = await caller(world, {}, [
    { kind: 'phone', value: ADA_PHONE },
    { kind: 'store_card', value: '9000000000000001' },
  ]);
  Object.assign(held, { world, customerId: ada.id, key: await keyOf(world, 'contact_centre') });
}, 60_000);
afterAll(() => void vi.restoreAllMocks());

const world = () => held.world as PageWorld;
const key = () => held.key ?? '';
const at = '2027-09-01T11:55:00.000Z';
const startedAt = at;

const take = async (body: object, as = key()) =>
  send(await import('../../functions/http/take-call.ts'), { key: as, body });
const note = async (callId: string, body: object, as = key()) =>
  send(await import('../../functions/http/note-call.ts'), {
    ...{ key: as, body, pathParameters: { callId } },
  });
const swipe = async (body: object, as = key()) =>
  send(await import('../../functions/http/swipe-card.ts'), { key: as, body });
const visit = async (body: object, as = key()) =>
  send(await import('../../functions/http/note-visit.ts'), { key: as, body });

const CALL = { from: ADA_PHONE, startedAt, callId: 'c0ffee-1' };

describe('only a key with the scope of a contact centre', () => {
  const calls = {
    call: (as: string) => take(CALL, as),
    notes: (as: string) => note('c1', { customerId: held.customerId, startedAt, text: 'x' }, as),
    swipe: (as: string) => swipe({ card: '9000000000000001', store: 'X', at }, as),
    visit: (as: string) => visit({ customer: { phone: ADA_PHONE }, store: 'X', at }, as),
  };
  test.each(Object.entries(calls))('opens a %s', async (_name, sendAs) => {
    expect(await sendAs('')).toMatchObject({ status: 401, code: 'api_key_unknown' });
    expect(await sendAs(`${key()}x`)).toMatchObject({ status: 401 });
    const staffs = await keyOf(world(), 'staff');
    expect(await sendAs(staffs)).toMatchObject({ status: 403, code: 'scope_missing' });
    expect(await sendAs(key())).toMatchObject({ status: 200 });
  });
});

describe('a call', () => {
  test('answers with the one screen', async () => {
    const answer = await take(CALL);
    expect(answer).toMatchObject({
      ...{ status: 200, caller: 'known' },
      pickUp: {
        ...{ customerId: held.customerId, name: 'Ada Lovelace', phones: [ADA_PHONE] },
        ...{ language: 'en', prescriptions: [], known: [], sheets: [] },
        leftOff: { points: [] },
        gifts: { upcomingCount: 0, nearest: [] },
        question: { text: expect.any(String), why: expect.any(String), choices: [] },
      },
    });
    expect(JSON.stringify(answer)).not.toMatch(/linkKey|cards|providerMethod/);
  });

  test('of nobody known says what to ask for', async () => {
    const askFor = ['email', 'store_card', 'phone'];
    expect(await take({ ...CALL, from: null })).toEqual({ status: 200, caller: 'hidden', askFor });
    expect(await take({ ...CALL, from: '+15005550006' })).toMatchObject({ caller: 'unknown' });
    expect(await take({ ...CALL, from: '4711' })).toMatchObject({ caller: 'unreadable' });
    const local = await take({ ...CALL, from: '020 7946 0018', country: 'GB' });
    expect(local).toMatchObject({ caller: 'known' });
  });

  test.each([
    [{}, 'from'],
    [{ ...CALL, from: 'x'.repeat(101) }, 'from'],
    [{ ...CALL, startedAt: 'yesterday' }, 'startedAt'],
    [{ ...CALL, callId: 'a b' }, 'callId'],
    [{ ...CALL, country: 'gb' }, 'country'],
    [{ ...CALL, more: 1 }, 'more'],
  ])('with %j names the field', async (body, field) => {
    const answer = await take(body);
    expect(answer.status).toBe(400);
    expect(answer.errors).toContainEqual(expect.objectContaining({ field }));
  });
});

describe('notes', () => {
  test('come back as a turn, once', async () => {
    const body = { customerId: held.customerId, startedAt, text: 'Likes the blue one' };
    const noted = await note('c-2', body);
    expect(noted).toMatchObject({ status: 200, customerId: held.customerId, results: [] });
    expect(await note('c-2', body)).toEqual(noted);
    const ports = callPorts(world());
    const turn = await ports.turns.find({
      customerId: held.customerId ?? '',
      turnId: noted.turnId,
    });
    expect(turn).toMatchObject({ channel: 'phone', staff: { name: 'Contact centre' } });
  });

  test.each([
    [{ customerId: `cus_${'0'.repeat(26)}` }, 404, 'customerId'],
    [{ startedAt: '2027-09-01T13:00:00Z' }, 422, 'startedAt'],
    [{ text: 'x'.repeat(10_001) }, 400, 'text'],
    [{ promises: [{ text: '' }] }, 400, 'promises[0].text'],
    [{ promises: [{ text: 'x', by: '2027-02-30' }] }, 400, 'promises[0].by'],
    [{ facts: [{ topic: 'NO TOPIC', value: 'x' }] }, 400, 'facts[0].topic'],
    [{ sameAgain: [{ prescriptionId: 'x' }] }, 400, 'sameAgain[0].prescriptionId'],
    [{ settles: [{ kind: 'gift', id: 'x' }] }, 400, 'settles[0].kind'],
    [{ consent: true }, 400, 'consent'],
  ])('with %j are refused with %s, at %s', async (wrong, status, field) => {
    const body = { customerId: held.customerId, startedAt, text: 'x', ...wrong };
    const answer = await note('c-3', body);
    expect(answer.status).toBe(status);
    expect(answer.errors).toContainEqual(expect.objectContaining({ field }));
  });
});

describe('in a store', () => {
  test('a swiped card answers with the screen, and a turn', async () => {
    const body = { card: '9000 0000 0000 0001', store: 'Oxford Street', at };
    const swiped = await swipe(body);
    expect(swiped).toMatchObject({
      ...{ status: 200, customerId: held.customerId, turnId: expect.stringMatching(/^trn_/) },
    });
    expect((await swipe(body)).turnId).toBe(swiped.turnId);
  });

  test.each([
    [{ card: '9000000000000002' }, 422, 'card_invalid'],
    [{ card: '4111111111111111' }, 422, 'card_invalid'],
    [{ card: '9000000000000019' }, 404, 'customer_not_found'],
    [{ at: '2027-09-01T13:00:00Z' }, 422, 'in_the_future'],
    [{ store: '' }, 400, 'invalid'],
  ])('%j is refused with %s %s', async (wrong, status, code) => {
    const body = { card: '9000000000000001', store: 'Oxford Street', at, ...wrong };
    expect(await swipe(body)).toMatchObject({ status, code });
  });

  test('a visit is a turn with its notes', async () => {
    const body = { customer: { phone: ADA_PHONE }, store: 'Oxford Street', at, text: 'Came by' };
    const noted = await visit(body);
    expect(noted).toMatchObject({ status: 200, customerId: held.customerId });
    expect((await visit(body)).turnId).toBe(noted.turnId);
    const ref = { customerId: held.customerId ?? '', turnId: noted.turnId };
    expect(await callPorts(world()).turns.find(ref)).toMatchObject({
      ...{ channel: 'store', place: 'Oxford Street', text: 'Came by' },
    });
    const nobody = await visit({ ...body, customer: { email: 'nobody@example.com' } });
    expect(nobody).toMatchObject({ status: 404, code: 'customer_not_found' });
    const both = await visit({ ...body, customer: { email: 'a@b.example', phone: ADA_PHONE } });
    expect(both).toMatchObject({ status: 400 });
  });
});
