import { beforeEach, describe, expect, test } from 'vitest';
import { answerCase } from '../../shared/cases/answer-case.ts';
import type { Case } from '../../shared/cases/case.ts';
import { caseItem } from '../../shared/cases/case-store.ts';
import { listCases } from '../../shared/cases/find-case.ts';
import { lookAfterCase } from '../../shared/cases/look-after-case.ts';
import { reopenCasesOnWords, sayMoreOfCase, settleCase } from '../../shared/cases/settle-case.ts';
import { recordTurn } from '../../shared/dialogue/record-turn.ts';
import { EntityStore } from '../../shared/table/entity-store.ts';
import { at, MARY, on } from '../dialogue/dialogue-world.ts';
import { acceptedOf, type CaseWorld, caseWorld, refusalOf } from './case-world.ts';

const NOBODY = 'cus_01JAAAAAAAAAAAAAAAAAAAAAAA';
const NO_TURN = 'trn_01JAAAAAAAAAAAAAAAAAAAAAAA';

let world: CaseWorld;
beforeEach(async () => {
  world = await caseWorld();
});
const refOf = ({ customerId, id: caseId }: Case) => ({ customerId, caseId });
const listed = async () => (await world.ports.cases.waiting({ limit: 50 })).items;

describe('the customer', () => {
  test('settles it with one press, in their words, once', async () => {
    const answered = await world.answer(await world.complain());
    const press = () => settleCase(world.ports, refOf(answered), 'It is settled.');
    const [first, second] = (await Promise.all([press(), press()])).map(acceptedOf);
    expect(first).toMatchObject({ state: 'closed', closedBy: 'customer' });
    expect(second?.state).toBe('closed');
    expect(await world.points()).toEqual([]);
    const { cases } = acceptedOf(await listCases(world.ports, world.customerId));
    expect(cases).toMatchObject([{ state: 'closed' }]);
    const { items } = await world.ports.turns.page({ customerId: world.customerId, limit: 9 });
    expect(items.filter(({ text }) => text === 'It is settled.')).toHaveLength(1);
    expect(refusalOf(await listCases(world.ports, NOBODY))).toBe('customer_not_found');
  });

  test('settles it while the staff answer: one comes first, and nothing is half done', async () => {
    const opened = await world.complain();
    const words = { staff: MARY, text: 'A new one comes.', versionExpected: opened.version };
    const [settled, answered] = await Promise.all([
      settleCase(world.ports, refOf(opened), 'It is settled.'),
      answerCase(world.ports, refOf(opened), words),
    ]);
    expect(acceptedOf(settled).state).toBe('closed');
    const after = await world.now(opened);
    expect(after.state).toBe('closed');
    const { items } = await world.ports.turns.page({ customerId: world.customerId, limit: 9 });
    // An answer that was refused was not said either.
    expect(items.some(({ direction }) => direction === 'to_customer')).toBe(answered.ok);
    expect(await listed()).toEqual([]);
    const late = { ...words, versionExpected: after.version };
    expect(refusalOf(await answerCase(world.ports, refOf(opened), late))).toBe('case_closed');
  });

  test('says more on its page: it is open again, and the same words twice are said once', async () => {
    const answered = await world.answer(await world.complain());
    world.clock.set('2027-03-04T12:00:00Z');
    const ref = refOf(answered);
    expect(refusalOf(await sayMoreOfCase(world.ports, ref, ' \n'))).toBe('words_missing');
    const more = acceptedOf(await sayMoreOfCase(world.ports, ref, 'It is still broken.'));
    expect(more).toMatchObject({ state: 'open', promisedOn: on('2027-03-08') });
    expect(await listed()).toEqual([more]);
    expect(refusalOf(await sayMoreOfCase(world.ports, ref, 'It is still broken.'))).toBe(
      'said_already',
    );
    expect(await world.points()).toMatchObject([{ kind: 'case', owedBy: 'us' }]);
    const unknown = { ...ref, customerId: NOBODY };
    expect(refusalOf(await sayMoreOfCase(world.ports, unknown, 'x'))).toBe('case_not_found');
    expect(refusalOf(await settleCase(world.ports, unknown, 'x'))).toBe('case_not_found');
  });
});

describe('words on any channel after an answer', () => {
  test('open it again, once, however often we hear of them', async () => {
    const answered = await world.answer(await world.complain());
    world.clock.advance({ hours: 30 });
    const turn = await world.says('Nothing has come.');
    await world.settle(3);
    const after = await world.now(answered);
    expect(after).toMatchObject({ state: 'open', promisedOn: on('2027-03-04') });
    expect(after.words.map(({ turnId }) => turnId)).toContain(turn.id);
    expect(world.eventTypes().filter((type) => type === 'CaseReopened')).toHaveLength(1);
    expect(await world.points()).toMatchObject([{ kind: 'case', owedBy: 'us' }]);
  });

  test('that were said before the answer leave it answered', async () => {
    const saidAt = world.clock.now().add({ minutes: 1 });
    const opened = await world.complain();
    world.clock.advance({ minutes: 5 });
    const answered = await world.answer(opened);
    await world.says('Are you there?', saidAt);
    await world.settle();
    expect(await world.now(answered)).toEqual(answered);
  });

  test('that are none, such as a press, a visit or an order, leave it answered', async () => {
    const answered = await world.answer(await world.complain());
    world.clock.advance({ hours: 1 });
    const { ports, customerId } = world;
    const said = { customerId, channel: 'page', direction: 'from_customer' } as const;
    for (const [text, kind] of [
      ['', undefined],
      ['Good: the reminder', 'feedback'],
      ['The same again', 'gift_order'],
      ['I take: Tea glasses', 'proposal'],
    ] as const) {
      const ledTo = kind === undefined ? {} : { ledTo: [{ kind, id: 'x' }] };
      await recordTurn(ports, { ...said, text, ...ledTo });
      world.clock.advance({ seconds: 1 });
    }
    await world.settle();
    expect(await world.now(answered)).toEqual(answered);
    expect(refusalOf(await reopenCasesOnWords(ports, { customerId, turnId: NO_TURN }))).toBe(
      'no_words',
    );
  });

  test('that we hear of after it was closed for silence open it again', async () => {
    const answered = await world.answer(await world.complain());
    world.clock.set('2027-03-11T11:59:00Z');
    const turn = await world.says('Nothing has come.');
    const { customerId, ports } = world;
    world.clock.set('2027-03-11T12:00:00Z');
    expect(acceptedOf(await lookAfterCase(ports, refOf(answered)))).toMatchObject({
      state: 'closed',
    });
    acceptedOf(await reopenCasesOnWords(ports, { customerId, turnId: turn.id }));
    expect(await world.now(answered)).toMatchObject({ state: 'open' });
  });
});

describe('time', () => {
  test('announces a promise on its morning, once, and keeps it on the list', async () => {
    const opened = await world.complain();
    await world.wakeAt('2027-03-03T08:55:00Z');
    expect(world.eventTypes()).not.toContain('CaseOverdue');
    await world.wakeAt('2027-03-03T09:00:00Z');
    await world.wakeAt('2027-03-04T09:00:00Z');
    expect(world.eventTypes().filter((type) => type === 'CaseOverdue')).toHaveLength(1);
    expect(await world.now(opened)).toMatchObject({ overdueAt: at('2027-03-03T09:00:00Z') });
    expect(await listed()).toHaveLength(1);
  });

  test('closes after ten days of silence, tells the customer, and they can come back', async () => {
    const answered = await world.answer(await world.complain());
    await world.wakeAt('2027-03-11T11:55:00Z');
    expect(await world.now(answered)).toEqual(answered);
    await world.wakeAt('2027-03-11T12:00:00Z');
    expect(await world.now(answered)).toMatchObject({ state: 'closed', closedBy: 'silence' });
    expect(world.letterKinds()).toEqual(['case_answer', 'case_closed']);
    expect(await world.points()).toEqual([]);
    acceptedOf(await sayMoreOfCase(world.ports, refOf(answered), 'It is not settled.'));
    await world.settle();
    expect(await world.now(answered)).toMatchObject({ state: 'open' });
    expect(world.letterKinds().at(-1)).toBe('case_opened');
  });

  test('does nothing early or to what nobody knows', async () => {
    const opened = await world.complain();
    const early = acceptedOf(await lookAfterCase(world.ports, refOf(opened)));
    expect(early).toMatchObject({ state: 'open', lookAfterAt: at('2027-03-03T09:00:00Z') });
    const unknown = { customerId: NOBODY, caseId: opened.id };
    expect(refusalOf(await lookAfterCase(world.ports, unknown))).toBe('case_not_found');
  });

  test('moves with a customer who moves', async () => {
    const opened = await world.complain();
    const { ports, customer, clock } = world;
    acceptedOf(
      await ports.customers.save({ ...customer, zone: 'America/New_York' }, [], clock.now()),
    );
    await world.wakeAt('2027-03-03T09:00:00Z');
    expect(await world.now(opened)).not.toHaveProperty('overdueAt');
    await world.wakeAt('2027-03-03T14:00:00Z');
    expect(await world.now(opened)).toHaveProperty('overdueAt');
  });
});

test('a stored case is the case that was stored, in every state', async () => {
  const store = new EntityStore(caseItem, { table: world.table, shardCount: 1 });
  const opened = await world.complain();
  const answered = await world.answer(opened);
  const settled = acceptedOf(await settleCase(world.ports, refOf(answered), 'It is settled.'));
  for (const entity of [opened, answered, settled]) {
    const item = store.toItem({ entity, happened: [], at: world.clock.now() });
    expect(store.fromItem(item)).toEqual({ ...entity, version: entity.version + 1 });
    expect('duePk' in item).toBe(entity.state !== 'closed');
  }
});
