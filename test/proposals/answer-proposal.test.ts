import { describe, expect, test } from 'vitest';
import { Temporal } from '../../shared/kernel/time.ts';
import { answerProposal, carryOutAnswer } from '../../shared/proposals/answer-proposal.ts';
import { makeProposal } from '../../shared/proposals/make-proposal.ts';
import { openDrafting } from '../../shared/proposals/open-drafting.ts';
import { openProposal } from '../../shared/proposals/open-proposal.ts';
import type { LineAnswer, ProposalWish } from '../../shared/proposals/proposal.ts';
import { exampleRecipient } from '../support/gift-examples.ts';
import { CAKE_STAND, GOLD_MUG, proposalWorld, STAFF, VOUCHER } from './proposal-world.ts';

type World = Awaited<ReturnType<typeof proposalWorld>>;
const TAKE_MUG: readonly LineAnswer[] = [
  { line: 1, answer: 'rejected' },
  { line: 2, answer: 'taken' },
];

function answering(
  world: World,
  proposalId: string,
  answers: readonly LineAnswer[],
  wish: ProposalWish = {},
) {
  const ref = { customerId: world.customerId, proposalId };
  return answerProposal(world.ports, ref, { answers, wish });
}

describe('answering', () => {
  test('puts what is taken on the order sheet for oneself, and says all of it', async () => {
    const address = { lines: ['1 High St'], city: 'Oxford', postalCode: 'OX1 4AA', country: 'GB' };
    const world = await proposalWorld({ address });
    const { id } = await world.propose([CAKE_STAND, GOLD_MUG]);
    const answered = await answering(world, id, TAKE_MUG, {
      deliverOn: Temporal.PlainDate.from('2026-12-01'),
    });
    expect(answered).toMatchObject({ ok: true, value: { state: 'answered' } });
    expect((await world.sheet())?.rows).toMatchObject([
      {
        ...{ name: 'Ada', address, occasion: 'for myself', productCode: 'MUG' },
        ...{ options: { colour: 'gold' }, deliverOn: '2026-12-01', message: '' },
      },
    ]);
    expect((await world.turns())[0]).toMatchObject({
      ...{ direction: 'from_customer', channel: 'page' },
      text: 'I take: Mug with a name.\nNot this: Regency cake stand.',
      ledTo: [{ kind: 'proposal', id }],
    });
    expect(await world.points()).toMatchObject([{ kind: 'answer', owedBy: 'us' }]);
  });

  test('for somebody of the address book names them', async () => {
    const world = await proposalWorld({ language: 'de' });
    const { ports, customerId, clock } = world;
    const recipientId = ports.ids.next('rcp', clock.now());
    const recipient = exampleRecipient({ id: recipientId, version: 0, customerId });
    await ports.recipients.save(recipient, [], clock.now());
    const { id } = await world.propose([CAKE_STAND]);
    await answering(world, id, [{ line: 1, answer: 'taken' }], { recipientId });
    expect((await world.sheet())?.rows).toMatchObject([{ recipientId, occasion: 'einfach so' }]);
  });

  test('asks nobody to think again when everything is taken', async () => {
    const world = await proposalWorld();
    const { id } = await world.propose([CAKE_STAND]);
    await answering(world, id, [{ line: 1, answer: 'taken' }]);
    expect(await world.points()).toEqual([]);
  });

  test('pressed twice is one answer, one turn and one row', async () => {
    const world = await proposalWorld();
    const { id } = await world.propose([CAKE_STAND, GOLD_MUG]);
    await Promise.all([answering(world, id, TAKE_MUG), answering(world, id, TAKE_MUG)]);
    await answering(world, id, TAKE_MUG);
    expect((await world.sheet())?.rows).toHaveLength(1);
    expect(await world.turns()).toHaveLength(2);
  });

  test('a row that the customer took off the sheet afterwards does not come back', async () => {
    const world = await proposalWorld();
    const { id } = await world.propose([CAKE_STAND, GOLD_MUG]);
    await answering(world, id, TAKE_MUG);
    const sheet = await world.sheet();
    if (sheet === undefined) throw new Error('it has a row');
    await world.ports.orderSheets.save({ ...sheet, rows: [] }, [], world.clock.now());
    await answering(world, id, TAKE_MUG);
    expect((await world.sheet())?.rows).toEqual([]);
  });

  test.each(['turns', 'orderSheets', 'leftOffs'] as const)(
    'that died at the %s is finished by its event',
    async (store) => {
      const world = await proposalWorld();
      const { id: proposalId } = await world.propose([CAKE_STAND, GOLD_MUG]);
      const ref = { customerId: world.customerId, proposalId };
      const find = () => Promise.reject(new Error('died'));
      const dying = { ...world.ports, [store]: { ...world.ports[store], find } };
      const given = { answers: TAKE_MUG, wish: {} };
      await expect(answerProposal(dying, ref, given)).rejects.toThrow('died');
      expect(world.events.map(({ type }) => type)).toContain('ProposalAnswered');
      expect(await carryOutAnswer(world.ports, ref)).toMatchObject({ ok: true });
      expect((await world.sheet())?.rows).toHaveLength(1);
      expect(await world.turns()).toHaveLength(2);
      expect(await world.points()).toMatchObject([{ kind: 'answer' }]);
    },
  );

  test('waits for room when the sheet is full, and loses nothing', async () => {
    const world = await proposalWorld();
    const { ports, customerId } = world;
    const { id } = await world.propose([CAKE_STAND, GOLD_MUG]);
    const blank = { occasion: '', productCode: '', options: {}, message: '', deliverOn: '' };
    const rows = Array.from({ length: 1000 }, (_, at) => ({ ...blank, rowId: `r${at}` }));
    const changedAt = ports.clock.now();
    const sheet = { id: 'own', version: 0, customerId, rows, orderKey: 'x'.repeat(20), changedAt };
    await ports.orderSheets.save(sheet, [], changedAt);
    expect(await answering(world, id, TAKE_MUG)).toEqual({ ok: false, refusal: 'sheet_full' });
    const full = await world.sheet();
    if (full === undefined) throw new Error('it is there');
    await ports.orderSheets.save({ ...full, rows: rows.slice(1) }, [], changedAt);
    expect(await answering(world, id, TAKE_MUG)).toMatchObject({ ok: true });
    expect((await world.sheet())?.rows).toHaveLength(1000);
    expect(await world.turns()).toHaveLength(2);
  });

  test('heard on the telephone says who heard it', async () => {
    const world = await proposalWorld();
    const { id: proposalId } = await world.propose([CAKE_STAND]);
    const ref = { customerId: world.customerId, proposalId };
    const answers = [{ line: 1, answer: 'comment', comment: 'too wide' }] as const;
    await answerProposal(world.ports, ref, { answers, wish: {}, staff: STAFF });
    expect((await world.turns())[0]).toMatchObject({
      ...{ channel: 'phone', staff: STAFF, text: 'Regency cake stand: “too wide”' },
    });
    expect(await world.sheet()).toBeUndefined();
  });

  test('is refused for what is not there, or was not answered', async () => {
    const world = await proposalWorld();
    const { id } = await world.propose([CAKE_STAND]);
    const nothing = world.ports.ids.next('idea', world.clock.now());
    const refusal = 'proposal_not_found';
    expect(await answering(world, nothing, TAKE_MUG)).toMatchObject({ refusal });
    const ref = { customerId: world.customerId, proposalId: id };
    expect(await carryOutAnswer(world.ports, ref)).toMatchObject({ refusal });
    expect(await openProposal(world.ports, { ...ref, proposalId: nothing })).toMatchObject({
      refusal,
    });
  });
});

describe('the rounds', () => {
  test('go on from each other: taken stays, rejected never returns, comments are read', async () => {
    const world = await proposalWorld();
    const { ports, customerId, clock } = world;
    const first = await world.propose([CAKE_STAND, GOLD_MUG, VOUCHER]);
    await answering(world, first.id, [
      { line: 1, answer: 'rejected' },
      { line: 2, answer: 'taken' },
      { line: 3, answer: 'comment', comment: 'rather fifty' },
    ]);
    clock.advance({ hours: 1 });
    const drafting = await openDrafting(ports, { customerId, staff: STAFF });
    if (!drafting.ok) throw new Error(drafting.refusal);
    const { next } = drafting.value;
    expect(next.open).toMatchObject([{ said: { comment: 'rather fifty' } }]);
    const lines = [CAKE_STAND];
    const draft = { message: '', photoIds: [], lines };
    expect(await makeProposal(ports, { customerId, staff: STAFF, draft })).toMatchObject({
      details: [{ line: 1, code: 'rejected_before' }],
    });
    const second = await world.propose([VOUCHER]);
    expect(second).toMatchObject({ round: 2, previousProposalId: first.id });
    const opened = await openProposal(ports, { customerId, proposalId: second.id });
    expect(opened).toMatchObject({ value: { takenBefore: [{ productCode: 'MUG' }] } });
    const old = await openProposal(ports, { customerId, proposalId: first.id });
    expect(old).toMatchObject({ value: { newerId: second.id, takenBefore: [] } });
  });

  test('the old one cannot be answered any more', async () => {
    const world = await proposalWorld();
    const first = await world.propose([CAKE_STAND]);
    world.clock.advance({ hours: 1 });
    await world.propose([GOLD_MUG]);
    expect(await answering(world, first.id, [{ line: 1, answer: 'taken' }])).toMatchObject({
      refusal: 'newer_proposal',
    });
  });

  test('somebody of the staff who looks at the photos is on record', async () => {
    const world = await proposalWorld();
    await world.sendPhoto();
    const { ports, customerId } = world;
    const opened = await openDrafting(ports, { customerId, staff: STAFF });
    expect(opened).toMatchObject({ value: { photos: [{ width: 96, height: 64 }] } });
    const looks = await ports.looks.page({ customerId, limit: 5 });
    expect(looks.items).toMatchObject([{ lookedAt: 'proposal', staff: STAFF }]);
    const nobody = ports.ids.next('cus', ports.clock.now());
    expect(await openDrafting(ports, { customerId: nobody, staff: STAFF })).toMatchObject({
      refusal: 'customer_not_found',
    });
  });
});
