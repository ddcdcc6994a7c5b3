import { describe, expect, test } from 'vitest';
import { stateFact } from '../../shared/dialogue/facts/state-fact.ts';
import { openPoint } from '../../shared/dialogue/record-turn.ts';
import { decidePickUp, LATELY_DAYS } from '../../shared/interactions/decide-pick-up.ts';
import { findCaller } from '../../shared/interactions/find-caller.ts';
import { findPickUp } from '../../shared/interactions/find-pick-up.ts';
import type { GiftBrief } from '../../shared/interactions/pick-up.ts';
import { swipeCard } from '../../shared/interactions/swipe-card.ts';
import { takeCall } from '../../shared/interactions/take-call.ts';
import { Temporal } from '../../shared/kernel/time.ts';
import { orderSheetStore } from '../../shared/order-sheet/order-sheet-store.ts';
import type { QueryRange } from '../../shared/table/table.ts';
import { giftWorld, newCustomer, stockShop } from '../support/gift-world.ts';
import { ADA_PHONE, caller, callPorts, regular, said } from './call-office.ts';

const NOW = '2027-09-01T12:00:00Z';
const STAFF = { id: 'key_01JAAAAAAAAAAAAAAAAAAAAAAA', name: 'Grace' };
const CARD = '9000000000000001';

async function office() {
  const world = giftWorld(NOW);
  await stockShop(world);
  return { ...world, call: callPorts(world) };
}

describe('a call', () => {
  test('from a known number says who it is and where the dialogue was left', async () => {
    const world = await office();
    const ada = await caller(world);
    const customerId = ada.id;
    await said(world, { customerId, channel: 'mail', direction: 'from_customer', text: 'Hello?' });
    const prescription = await regular(world, ada);
    const fact = { topic: 'shoe-size', value: '38', language: 'en', channel: 'page' } as const;
    await stateFact(world.call, { ...fact, customerId });
    const taken = await takeCall(world.call, {
      from: '020 7946 0018',
      country: 'GB',
      staff: STAFF,
    });
    expect(taken).toMatchObject({
      caller: 'known',
      pickUp: {
        customer: { id: customerId },
        leftOff: { turnCount: 2, points: [{ kind: 'answer', text: 'Hello?' }] },
        prescriptions: [{ id: prescription.id }],
        known: [{ topic: 'shoe-size', facts: [{ value: '38' }] }],
        question: { isStanding: false },
        sheets: [],
        gifts: { upcomingCount: 0, nearest: [] },
      },
    });
    const looks = await world.call.looks.page({ customerId, limit: 10 });
    expect(looks.items).toMatchObject([{ staff: STAFF, lookedAt: 'call' }]);
  });

  test('taken twice answers the same and writes no turn', async () => {
    const world = await office();
    const ada = await caller(world);
    const given = { from: ADA_PHONE, staff: STAFF };
    const first = await takeCall(world.call, given);
    expect(JSON.stringify(await takeCall(world.call, given))).toBe(JSON.stringify(first));
    expect((await world.call.turns.page({ customerId: ada.id, limit: 9 })).items).toEqual([]);
    expect((await world.call.looks.page({ customerId: ada.id, limit: 9 })).items).toHaveLength(1);
  });

  test.each([
    ['+442079460019', 'unknown'],
    ['', 'hidden'],
    ['anonymous', 'hidden'],
    ['reception', 'unreadable'],
    ['<script>alert(1)</script>', 'unreadable'],
  ])('from %j is %s, and nobody was looked at', async (from, said) => {
    const world = await office();
    await caller(world);
    const before = world.table.all().length;
    expect(await takeCall(world.call, { from, staff: STAFF })).toEqual({ caller: said });
    expect(world.table.all()).toHaveLength(before);
  });

  test('of a number whose customer is gone is unknown', async () => {
    const world = await office();
    const gone = 'cus_01JAAAAAAAAAAAAAAAAAAAAAAA';
    const identifier = { kind: 'phone', value: ADA_PHONE } as const;
    const at = world.clock.now();
    await world.table.writeAll([world.call.identifiers.claimOf(identifier, gone, at)]);
    const taken = await takeCall(world.call, { from: ADA_PHONE, staff: STAFF });
    expect(taken).toEqual({ caller: 'unknown' });
    expect(await findPickUp(world.call, gone)).toEqual({
      ok: false,
      refusal: 'customer_not_found',
    });
  });
});

describe('the screen', () => {
  test('is read in two queries, and no turn with them', async () => {
    const world = await office();
    const ada = await caller(world);
    for (let count = 0; count < 20; count += 1) {
      const turn = { channel: 'page', direction: 'from_customer', text: `${count}` } as const;
      await said(world, { customerId: ada.id, ...turn });
    }
    const ranges: QueryRange[] = [];
    const query = world.table.query.bind(world.table);
    world.table.query = (range) => {
      ranges.push(range);
      return query(range);
    };
    await findPickUp(world.call, ada.id);
    expect(ranges.map(({ skFrom, skTo }) => [skFrom, skTo])).toEqual([
      ['PRESCRIPTION#', 'SHEET#~'],
      ['FACT', 'GIFT~'],
    ]);
    const turns = world.table.all().filter(({ sk }) => sk.startsWith('TURN'));
    expect(turns).toHaveLength(20);
    const isRead = ({ sk }: { sk: string }) =>
      ranges.some(({ skFrom = '', skTo = '' }) => skFrom <= sk && sk <= skTo);
    expect(turns.filter(isRead)).toEqual([]);
  });

  test('shows sheets on which something was filled in, and not what was ordered or is blank', async () => {
    const world = await office();
    const ada = await caller(world);
    const sheets = orderSheetStore({ table: world.table, shardCount: 1 });
    const blank = { occasion: '', productCode: '', options: {}, message: '', deliverOn: '' };
    const sheetOf = (id: string, rows: readonly object[], more: object = {}) => ({
      ...{ id, version: 0, customerId: ada.id, orderKey: 'k'.repeat(20) },
      rows: rows.map((row, at) => ({ ...blank, ...row, rowId: `r${at}` })),
      ...{ changedAt: world.clock.now(), ...more },
    });
    const at = world.clock.now();
    const form = (last: string) => `wfm_${'0'.repeat(25)}${last}`;
    await sheets.save(sheetOf('own', [{ name: 'Grace' }, {}, { productCode: 'MUG' }]), [], at);
    await sheets.save(sheetOf(form('1'), [{}]), [], at);
    const ordered = { orderedAs: 'ord_01JAAAAAAAAAAAAAAAAAAAAAAA' };
    await sheets.save(sheetOf(form('2'), [{ name: 'Grace' }], ordered), [], at);
    const found = await findPickUp(world.call, ada.id);
    expect(found).toMatchObject({ value: { sheets: [{ sheetId: 'own', rowCount: 2 }] } });
  });

  test('names what is closest: to come, and what came or should have come lately', async () => {
    const world = await office();
    const customer = await newCustomer(world);
    const book = await world.call.factBooks.find(customer.id);
    const today = Temporal.PlainDate.from('2027-09-01');
    const gift = (days: number, state: GiftBrief['state']): GiftBrief => ({
      ...{ giftId: `gft_${days}`, state, occasion: 'birthday', productName: 'Mug' },
      ...{ recipientId: 'rcp_1', deliverOn: today.add({ days }) },
    });
    const gifts = [
      gift(30, 'ordered'),
      gift(2, 'released'),
      gift(-LATELY_DAYS, 'delivered'),
      gift(-LATELY_DAYS - 1, 'delivered'),
      gift(-1, 'dispatched'),
      gift(5, 'declined'),
      gift(1, 'lapsed'),
    ];
    const now = Temporal.Instant.from(NOW);
    const parts = { customer, book, sheets: [], prescriptions: [], gifts };
    const picked = decidePickUp(parts, now);
    expect(picked.gifts.upcomingCount).toBe(4);
    expect(picked.gifts.nearest.map(({ giftId }) => giftId)).toEqual([
      ...[`gft_${-LATELY_DAYS}`, 'gft_-1', 'gft_1', 'gft_2'],
    ]);
    expect(picked.leftOff).toMatchObject({ turnCount: 0, points: [] });
  });
});

describe('a swiped card', () => {
  const card = CARD;

  test('is a turn without words, once, and shows the same screen', async () => {
    const world = await office();
    const ada = await caller(world, {}, [{ kind: 'store_card', value: card }]);
    await openPoint(world.call, ada.id, {
      ...{ kind: 'promise', id: 'p', owedBy: 'us', text: 'Call back', openedAt: world.clock.now() },
    });
    const swipe = () =>
      swipeCard(world.call, { card, store: 'Oxford Street', at: world.clock.now(), staff: STAFF });
    const swiped = await swipe();
    expect(swiped).toMatchObject({
      value: {
        pickUp: {
          customer: { id: ada.id },
          leftOff: {
            ...{ turnCount: 1, lastTurn: { channel: 'store', excerpt: '' } },
            points: [{ kind: 'promise' }],
          },
        },
      },
    });
    expect(JSON.stringify(await swipe())).toBe(JSON.stringify(swiped));
    const turns = await world.call.turns.page({ customerId: ada.id, limit: 9 });
    expect(turns.items).toMatchObject([{ place: 'Oxford Street', text: '', staff: STAFF }]);
  });

  test.each([
    [card, 'customer_not_found'],
    ['4111111111111111', 'card_invalid'],
    ['', 'card_invalid'],
    ['9'.repeat(60), 'card_invalid'],
  ])('%s is refused: %s', async (text, refusal) => {
    const world = await office();
    await caller(world);
    const at = world.clock.now();
    const swiped = await swipeCard(world.call, { card: text, store: 'X', at, staff: STAFF });
    expect(swiped).toEqual({ ok: false, refusal });
  });
});

describe('somebody at a desk finds a caller', () => {
  test('by number, address or card, and keeps a number that nobody had', async () => {
    const world = await office();
    const ada = await caller(world, { email: 'ada@example.com' });
    expect(await findCaller(world.call, { who: '020 7946 0018' })).toEqual({ found: ada.id });
    expect(await findCaller(world.call, { who: ' ADA@example.com' })).toEqual({ found: ada.id });
    expect(await findCaller(world.call, { who: '020 7946 0019' })).toEqual({
      problem: 'unknown',
      number: { value: '+442079460019', text: '+44 20 7946 0019' },
    });
    const kept = await findCaller(world.call, { who: 'ada@example.com', number: '+442079460019' });
    expect(kept).toEqual({ found: ada.id });
    expect(await findCaller(world.call, { who: '020 7946 0019' })).toEqual({ found: ada.id });
    expect(await findCaller(world.call, { who: 'anonymous' })).toMatchObject({ problem: 'hidden' });
    expect(await findCaller(world.call, { who: 'Ada' })).toMatchObject({ problem: 'unreadable' });
  });

  test('whose number is another’s by now keeps it with whoever has it', async () => {
    const world = await office();
    await caller(world, { email: 'ada@example.com' });
    const bob = await caller(world, { email: 'bob@example.com' }, []);
    const found = await findCaller(world.call, { who: 'bob@example.com', number: ADA_PHONE });
    expect(found).toEqual({ found: bob.id, notKept: 'identifier_taken' });
  });
});
