import { describe, expect, test } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import { askQuestion } from '../../shared/dialogue/facts/ask-question.ts';
import { findKnown } from '../../shared/dialogue/facts/find-known.ts';
import { noteInteraction } from '../../shared/interactions/note-interaction.ts';
import { Notes, type Whom } from '../../shared/interactions/notes.ts';
import { giftWorld, stockShop } from '../support/gift-world.ts';
import { ADA_PHONE, caller, callPorts, regular, said } from './call-office.ts';

const NOW = '2027-09-01T12:00:00Z';
const STAFF = { id: 'key_01JAAAAAAAAAAAAAAAAAAAAAAA', name: 'Contact centre' };

async function office() {
  const world = giftWorld(NOW);
  await stockShop(world);
  const call = callPorts(world);
  const ada = await caller(world);
  const note = (notes: object, more: { whom?: Whom; sourceId?: string } = {}) =>
    noteInteraction(call, {
      ...{ whom: { customerId: ada.id }, channel: 'phone', sourceId: 'call-1', staff: STAFF },
      ...{ at: world.clock.now(), notes: Notes.parse(notes), ...more },
    });
  const turns = async () => (await call.turns.page({ customerId: ada.id, limit: 50 })).items;
  const points = async () => (await call.leftOffs.find(ada.id))?.points ?? [];
  return { ...world, call, ada, note, turns, points };
}

describe('the notes of a call', () => {
  test('are a turn of the dialogue, by whoever talked with the customer', async () => {
    const { note, turns, points } = await office();
    expect(await note({ text: ' Likes the blue one. ', staffName: 'Mary' })).toMatchObject({
      value: { results: [] },
    });
    expect(await turns()).toMatchObject([
      {
        ...{ channel: 'phone', direction: 'from_customer', text: 'Likes the blue one.' },
        staff: { id: STAFF.id, name: 'Mary' },
      },
    ]);
    expect(await points()).toEqual([]);
  });

  test('twice, and twice at once, are one turn; other notes on the same call are another', async () => {
    const { note, turns, clock } = await office();
    const notes = { text: 'Likes blue', promises: [{ text: 'Send samples', by: '2027-09-03' }] };
    await Promise.all([note(notes), note(notes)]);
    await note(notes);
    expect(await turns()).toHaveLength(1);
    await note({ ...notes, text: 'Likes green, too' });
    expect(await turns()).toHaveLength(2);
    clock.advance({ hours: 1 });
    await note(notes, { sourceId: 'call-2' });
    expect(await turns()).toHaveLength(3);
  });

  test('make a promise that stays until it is kept, and settle what was open', async () => {
    const { note, points, ada, ports, table, clock } = await office();
    const world = { ports, table, clock };
    const turn = { channel: 'mail', direction: 'from_customer', text: 'Which blue?' } as const;
    const asked = await said(world, { customerId: ada.id, ...turn });
    const promised = {
      ...{ text: 'Explained', promises: [{ text: 'Send samples', by: '2027-09-03' }] },
      settles: [{ kind: 'answer', id: asked.id }],
    };
    await note(promised);
    const [promise, ...others] = await points();
    expect(others).toEqual([]);
    expect(promise).toMatchObject({ kind: 'promise', owedBy: 'us', text: 'Send samples' });
    expect(String(promise?.promisedOn)).toBe('2027-09-03');
    clock.advance({ hours: 24 });
    const kept = { text: 'Sent', settles: [{ kind: 'promise', id: promise?.id ?? '' }] };
    await note(kept, { sourceId: 'call-2' });
    expect(await points()).toEqual([]);
  });

  test('that are a complaint open a case, once, by the day that was promised', async () => {
    const { note, points, call, ada } = await office();
    const notes = { text: 'The lid came broken.', case: { promisedOn: '2027-09-03' } };
    await Promise.all([note(notes), note(notes)]);
    const cases = await call.cases.ofCustomer(ada.id);
    expect(cases).toMatchObject([{ state: 'open', excerpt: 'The lid came broken.' }]);
    expect(String(cases[0]?.promisedOn)).toBe('2027-09-03');
    expect(await points()).toMatchObject([{ kind: 'case', id: cases[0]?.id, owedBy: 'us' }]);
    const results = [{ kind: 'case', index: 0, id: cases[0]?.id }];
    expect(await note(notes)).toMatchObject({ value: { results } });
  });

  test.each([
    [{ text: '', case: {} }, 'text_missing'],
    [{ text: 'Broken', case: { promisedOn: '2027-09-01' } }, 'date_not_ahead'],
    [{ text: 'Broken', case: { promisedOn: '2027-11-01' } }, 'date_too_far'],
  ])('%#: without words, or for no day, open none, and are kept', async (notes, refusal) => {
    const { note, turns, points } = await office();
    const results = [{ kind: 'case', index: 0, refusal }];
    expect(await note(notes)).toMatchObject({ value: { results } });
    expect([(await turns()).length, await points()]).toEqual([1, []]);
  });

  test('that come again after the promise was kept do not make it anew', async () => {
    const { note, points, clock, call, ada } = await office();
    const at = clock.now();
    const again = () =>
      noteInteraction(call, {
        ...{ whom: { customerId: ada.id }, channel: 'phone', sourceId: 'call-1', staff: STAFF, at },
        notes: Notes.parse({ promises: [{ text: 'Send samples' }] }),
      });
    await again();
    const [promise] = await points();
    clock.advance({ hours: 1 });
    await note({ settles: [{ kind: 'promise', id: promise?.id ?? '' }] }, { sourceId: 'call-2' });
    await again();
    expect(await points()).toEqual([]);
  });

  test('may leave an answer owed', async () => {
    const { note, points } = await office();
    await note({ text: 'When does it come?', isAnswerOwed: true });
    expect(await points()).toMatchObject([{ kind: 'answer', owedBy: 'us' }]);
  });

  test('hold facts, the answer to a question among them', async () => {
    const { note, call, ada, turns, points } = await office();
    const topic = await askQuestion(call, ada, { channel: 'phone' });
    expect(await points()).toMatchObject([{ kind: 'question', id: topic }]);
    const facts = [
      { topic: 'shoe-size', value: '38' },
      { topic: topic ?? '', value: 'nuts' },
      { topic: 'no-such-topic', value: 'x' },
    ];
    const noted = await note({ text: 'Talked', facts });
    expect(noted).toMatchObject({
      value: {
        results: [
          { kind: 'fact', index: 0 },
          { kind: 'fact', index: 1 },
          { kind: 'fact', index: 2, refusal: 'topic_unknown' },
        ],
      },
    });
    await note({ text: 'Talked', facts });
    const known = await findKnown(call, ada.id);
    const values = known.topics.flatMap(({ facts: held }) => held.map(({ value }) => value));
    expect(values.sort()).toEqual(['38', 'nuts']);
    const [turn, ...others] = await turns();
    expect(others).toEqual([]);
    expect(turn?.ledTo).toMatchObject([{ kind: 'fact' }, { kind: 'fact' }]);
    expect(await points()).toEqual([]);
  });

  test('say that a question was not answered', async () => {
    const { note, call, ada } = await office();
    const topic = (await askQuestion(call, ada, { channel: 'phone' })) ?? '';
    const noted = await note({ text: 'Talked', unanswered: { topic, how: 'never' } });
    expect(noted).toMatchObject({ value: { results: [{ kind: 'unanswered', id: topic }] } });
    expect(await askQuestion(call, ada, { channel: 'phone' })).not.toBe(topic);
  });

  test('order the same again, once', async () => {
    const { note, call, ada, turns, ports, table, clock } = await office();
    const { id: prescriptionId } = await regular({ ports, table, clock }, ada);
    const notes = { text: 'Wants another one', sameAgain: [{ prescriptionId }] };
    const noted = await note(notes);
    expect(noted).toMatchObject({ value: { results: [{ kind: 'gift_order', index: 0 }] } });
    expect(JSON.stringify(await note(notes))).toBe(JSON.stringify(noted));
    expect(await call.gifts.ofCustomer(ada.id)).toHaveLength(1);
    const [turn, ...others] = await turns();
    expect(others).toEqual([]);
    expect(turn?.ledTo).toMatchObject([{ kind: 'gift_order' }]);
  });

  test('that order what cannot be ordered are kept all the same', async () => {
    const { note, ada, turns, ports, table, clock } = await office();
    const gone = await regular({ ports, table, clock }, ada, { productCode: 'GONE' });
    const nobodys = `prs_${'0'.repeat(26)}`;
    const sameAgain = [{ prescriptionId: gone.id }, { prescriptionId: nobodys }];
    const noted = await note({ text: 'Wants it', sameAgain });
    expect(noted).toMatchObject({
      value: { results: [{ refusal: 'product_gone' }, { refusal: 'prescription_not_found' }] },
    });
    expect(await turns()).toMatchObject([{ text: 'Wants it' }]);
  });

  test('hold what the customer allows, with its proof', async () => {
    const { note, call, ada } = await office();
    const change = { choices: { offers: { phone: true } } };
    const words = 'May we call you about offers?';
    const permission = { change, words };
    await note({ text: 'Yes to calls', staffName: 'Mary', permission });
    await note({ text: 'Yes to calls', staffName: 'Mary', permission });
    const customer = (await call.customers.find(ada.id)) as Customer;
    expect(customer.permission?.choices?.offers?.phone).toBe(true);
    const proofs = await call.consents.page({ customerId: ada.id, limit: 9 });
    expect(proofs.items).toMatchObject([
      { isGiven: true, way: 'phone', words, staffName: 'Mary', subject: { purpose: 'offers' } },
    ]);
  });

  test('hold a new number, unless it is none or another’s', async () => {
    const { note, call, ports, table, clock } = await office();
    await caller({ ports, table, clock }, {}, [{ kind: 'phone', value: '+442079460019' }]);
    const phones = async (phone: string) => {
      const noted = await note({ text: phone, phone });
      return noted.ok ? noted.value.results[0] : undefined;
    };
    expect(await phones('020 7946 0020')).toMatchObject({ id: '+442079460020' });
    expect(await phones('020 7946 0019')).toMatchObject({ refusal: 'identifier_taken' });
    expect(await phones('none')).toMatchObject({ refusal: 'phone_invalid' });
    const owner = await call.identifiers.find({ kind: 'phone', value: '+442079460020' });
    expect(owner).toBeDefined();
  });

  test('of the future are refused; of a clock that is a little ahead they are not', async () => {
    const { call, ada, clock } = await office();
    const noteAt = (minutes: number) =>
      noteInteraction(call, {
        ...{ whom: { customerId: ada.id }, channel: 'phone', sourceId: 'c', staff: STAFF },
        ...{ at: clock.now().add({ minutes }), notes: Notes.parse({ text: 'x' }) },
      });
    expect(await noteAt(5)).toMatchObject({ ok: true });
    expect(await noteAt(6)).toEqual({ ok: false, refusal: 'in_the_future' });
    expect(await noteAt(-60 * 24 * 30)).toMatchObject({ ok: true });
  });
});

describe('whom they are about', () => {
  test.each<[Whom, boolean]>([
    [{ phone: ADA_PHONE }, true],
    [{ phone: '+44 20 7946 0018' }, true],
    [{ email: ' ADA@example.com ' }, true],
    [{ card: '9000 0000 0000 0001' }, true],
    [{ phone: '020 7946 0018' }, false],
    [{ phone: 'ada@example.com' }, false],
    [{ card: ADA_PHONE }, false],
    [{ email: ADA_PHONE }, false],
    [{ customerId: `cus_${'0'.repeat(26)}` }, false],
    [{ email: '' }, false],
  ])('%j: %s', async (whom, isFound) => {
    const world = giftWorld(NOW);
    const call = callPorts(world);
    await caller(world, { email: 'ada@example.com' }, [
      { kind: 'phone', value: ADA_PHONE },
      { kind: 'store_card', value: '9000000000000001' },
    ]);
    const noted = await noteInteraction(call, {
      ...{ whom, channel: 'store', place: 'Oxford Street', sourceId: 'visit', staff: STAFF },
      ...{ at: world.clock.now(), notes: Notes.parse({}) },
    });
    expect(noted).toMatchObject(isFound ? { ok: true } : { refusal: 'customer_not_found' });
  });
});
