import { beforeEach, describe, expect, test } from 'vitest';
import { answerCase, moveCasePromise, takeCase } from '../../shared/cases/answer-case.ts';
import { type Case, caseIdOf } from '../../shared/cases/case.ts';
import { findCase, listWaitingCases, lookAtCase } from '../../shared/cases/find-case.ts';
import { type Complaint, complain, openCase } from '../../shared/cases/open-case.ts';
import { settleCase } from '../../shared/cases/settle-case.ts';
import { recordTurn } from '../../shared/dialogue/record-turn.ts';
import { MARY, on } from '../dialogue/dialogue-world.ts';
import { acceptedOf, type CaseWorld, caseWorld, refusalOf } from './case-world.ts';

const NOBODY = 'cus_01JAAAAAAAAAAAAAAAAAAAAAAA';
const NO_TURN = 'trn_01JAAAAAAAAAAAAAAAAAAAAAAA';

let world: CaseWorld;
beforeEach(async () => {
  world = await caseWorld();
});
const refOf = ({ customerId, id: caseId }: Case) => ({ customerId, caseId });
const listed = async () => (await world.ports.cases.waiting({ limit: 50 })).items;

describe('opening', () => {
  test('a complaint is a turn, a case, its place on the list and an open point, at once', async () => {
    const opened = await world.complain();
    expect(await world.now(opened)).toEqual(opened);
    expect(await listed()).toEqual([opened]);
    expect(await world.points()).toEqual([
      {
        ...{ kind: 'case', id: opened.id, owedBy: 'us', text: 'It came broken.' },
        ...{ promisedOn: on('2027-03-03'), openedAt: opened.openedAt },
      },
    ]);
    const { turns } = acceptedOf(await findCase(world.ports, opened.id));
    expect(turns).toMatchObject([
      { text: 'It came broken.', ledTo: [{ kind: 'case', id: opened.id }] },
    ]);
    expect(world.eventTypes()).toEqual(['CaseOpened']);
  });

  test('what was said becomes a case once, and is then answered as one', async () => {
    const { customerId } = world;
    const { id: turnId } = await world.says('My parcel is wet.');
    expect(await world.points()).toMatchObject([{ kind: 'answer' }]);
    const pressed = [1, 2].map(() => openCase(world.ports, { customerId, turnId }));
    const [first, second] = (await Promise.all(pressed)).map(acceptedOf);
    expect(second?.id).toBe(first?.id);
    expect(await listed()).toHaveLength(1);
    expect(await world.points()).toMatchObject([{ kind: 'case' }]);
    expect(await world.ports.turns.find({ customerId, turnId })).toMatchObject({
      ledTo: [{ kind: 'case', id: first?.id }],
    });
  });

  test('a note of a call that comes twice is one case, with what was promised on the phone', async () => {
    const { customerId, clock } = world;
    const call: Complaint = {
      ...{ customerId, channel: 'phone', text: 'She says it smells.', staff: MARY, owner: MARY },
      ...{ sourceId: 'call-7', at: clock.now(), promisedOn: on('2027-03-05') },
    };
    const first = acceptedOf(await complain(world.ports, call));
    clock.advance({ minutes: 3 });
    expect(acceptedOf(await complain(world.ports, call))).toEqual(first);
    expect(first).toMatchObject({ promisedOn: on('2027-03-05'), owner: MARY });
  });

  test('a crash after the turn leaves a turn, and the next try makes its case', async () => {
    const { customerId, clock } = world;
    const said = { customerId, channel: 'phone', text: 'It smells.', at: clock.now() } as const;
    const turn = { ...said, direction: 'from_customer', sourceId: 'call-8' } as const;
    const { id } = acceptedOf(await recordTurn(world.ports, turn));
    const opened = acceptedOf(await complain(world.ports, { ...said, sourceId: 'call-8' }));
    expect(opened.id).toBe(caseIdOf(customerId, id));
  });

  test('is refused for nobody, for no words, for ours, and for a day that is no promise', async () => {
    const { ports, customerId } = world;
    const { id: turnId } = await world.says('It is torn.');
    const ours = acceptedOf(
      await recordTurn(ports, { customerId, channel: 'page', direction: 'to_customer', text: 'x' }),
    );
    const tried = [
      { customerId: NOBODY, turnId },
      { customerId, turnId: NO_TURN },
      { customerId, turnId: ours.id },
      { customerId, turnId, promisedOn: on('2027-03-01') },
      { customerId, turnId, promisedOn: on('2028-03-01') },
    ];
    const refusals = [];
    for (const each of tried) refusals.push(refusalOf(await openCase(ports, each)));
    expect(refusals).toEqual([
      ...['customer_not_found', 'turn_not_found', 'not_the_customers_words'],
      ...['date_not_ahead', 'date_too_far'],
    ]);
    const nobody = { customerId: NOBODY, channel: 'store', text: 'x' } as const;
    expect(refusalOf(await complain(ports, nobody))).toBe('customer_not_found');
  });
});

describe('the staff', () => {
  test('take a case, take it again, and take it over', async () => {
    const opened = await world.complain();
    const ref = refOf(opened);
    const taken = acceptedOf(await takeCase(world.ports, ref, MARY));
    expect(acceptedOf(await takeCase(world.ports, ref, MARY))).toEqual(taken);
    const tom = { id: 'key_01KP0000000000000000000002', name: 'Tom' };
    expect(acceptedOf(await takeCase(world.ports, ref, tom)).owner).toEqual(tom);
    expect(refusalOf(await takeCase(world.ports, { ...ref, customerId: NOBODY }, tom))).toBe(
      'case_not_found',
    );
    await settleCase(world.ports, ref, 'It is settled.');
    expect(refusalOf(await takeCase(world.ports, ref, MARY))).toBe('case_closed');
  });

  test('answer: a turn, off the list, and the customer is to say whether it is settled', async () => {
    const answered = await world.answer(await world.complain());
    expect(answered).toMatchObject({ state: 'answered', owner: MARY });
    expect(await listed()).toEqual([]);
    expect(await world.points()).toMatchObject([{ kind: 'case', owedBy: 'customer' }]);
    const { turns } = acceptedOf(await findCase(world.ports, answered.id));
    expect(turns.at(-1)).toMatchObject({
      ...{ direction: 'to_customer', text: 'A new one is on its way.', staff: MARY },
      ledTo: [{ kind: 'case', id: answered.id }],
    });
  });

  test('pressing twice answers once; other words on what has changed are refused', async () => {
    const opened = await world.complain();
    await world.answer(opened);
    const answered = await world.answer(opened);
    expect(answered.words).toHaveLength(2);
    const other = { staff: MARY, text: 'Something else.', versionExpected: opened.version };
    expect(refusalOf(await answerCase(world.ports, refOf(opened), other))).toBe(
      'changed_meanwhile',
    );
    const unknown = { customerId: NOBODY, caseId: opened.id };
    expect(refusalOf(await answerCase(world.ports, unknown, other))).toBe('case_not_found');
  });

  test('promise another day with a word why, once', async () => {
    const opened = await world.complain();
    const words = { staff: MARY, text: 'We ask the potter.', versionExpected: opened.version };
    const move = { ...words, promisedOn: on('2027-03-10') };
    const moved = acceptedOf(await moveCasePromise(world.ports, refOf(opened), move));
    expect(acceptedOf(await moveCasePromise(world.ports, refOf(opened), move))).toEqual(moved);
    expect(moved.words).toHaveLength(2);
    expect(await listed()).toEqual([moved]);
    // Putting somebody off is no answer.
    expect(await world.points()).toMatchObject([{ owedBy: 'us', promisedOn: on('2027-03-10') }]);
    const answered = await world.answer(moved);
    const late = { ...move, versionExpected: answered.version };
    expect(refusalOf(await moveCasePromise(world.ports, refOf(opened), late))).toBe(
      'case_not_open',
    );
  });

  test('see what waits by its promise, page by page, with names', async () => {
    const opened = [];
    for (const [text, promisedOn] of [
      ['third', '2027-03-12'],
      ['first', '2027-03-05'],
      ['second', '2027-03-09'],
    ] as const) {
      const { customerId } = world;
      const facts = { customerId, channel: 'phone', text, promisedOn: on(promisedOn) } as const;
      opened.push(acceptedOf(await complain(world.ports, facts)));
      world.clock.advance({ seconds: 1 });
    }
    const page = await listWaitingCases(world.ports, { limit: 2 });
    expect(page.items.map(({ case: { excerpt } }) => excerpt)).toEqual(['first', 'second']);
    expect(page.items[0]?.customer.id).toBe(world.customerId);
    const { cursor = '' } = page;
    const next = await listWaitingCases(world.ports, { limit: 2, cursor });
    expect(next.items.map(({ case: { excerpt } }) => excerpt)).toEqual(['third']);
  });

  test('are on record with whose case they opened', async () => {
    const opened = await world.complain();
    acceptedOf(await lookAtCase(world.ports, opened.id, MARY));
    const { items } = await world.ports.looks.page({ customerId: world.customerId, limit: 9 });
    expect(items).toMatchObject([{ staff: MARY, lookedAt: 'case' }]);
    const unknown = opened.id.replace(/.$/, 'Z');
    expect(refusalOf(await lookAtCase(world.ports, unknown, MARY))).toBe('case_not_found');
  });
});
