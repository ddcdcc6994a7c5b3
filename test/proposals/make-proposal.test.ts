import { describe, expect, test } from 'vitest';
import { answerProposal } from '../../shared/proposals/answer-proposal.ts';
import { makeProposal } from '../../shared/proposals/make-proposal.ts';
import { sendProposal } from '../../shared/proposals/send-proposal.ts';
import { CAKE_STAND, GOLD_MUG, proposalWorld, STAFF } from './proposal-world.ts';

describe('making a proposal', () => {
  test('is a turn of ours, answers the photos, and waits for the customer', async () => {
    const world = await proposalWorld();
    const photo = await world.sendPhoto();
    world.clock.advance({ minutes: 5 });
    const line = { ...CAKE_STAND, photoId: photo.id, place: { xPercent: 20, yPercent: 80 } };
    const { id } = await world.propose([line], { message: 'What a room!' });
    expect((await world.turns())[0]).toMatchObject({
      ...{ direction: 'to_customer', text: 'What a room!', staff: STAFF },
      ledTo: [{ kind: 'proposal', id }],
    });
    expect(await world.points()).toMatchObject([
      {
        kind: 'proposal',
        id,
        owedBy: 'customer',
        text: 'Our ideas for you, waiting for your word',
      },
    ]);
  });

  test('pressed twice makes one', async () => {
    const world = await proposalWorld();
    const first = await world.propose([CAKE_STAND]);
    world.clock.advance({ minutes: 1 });
    expect((await world.propose([CAKE_STAND])).id).toBe(first.id);
    expect(await world.turns()).toHaveLength(1);
    expect((await world.propose([GOLD_MUG])).round).toBe(2);
    expect(await world.points()).toHaveLength(1);
  });

  test('is refused line by line, and for nobody', async () => {
    const { ports, customerId, newPhotoId } = await proposalWorld();
    const draft = { message: '', photoIds: [], lines: [{ ...CAKE_STAND, photoId: newPhotoId() }] };
    const asked = { customerId, staff: STAFF, draft };
    expect(await makeProposal(ports, asked)).toMatchObject({ refusal: 'lines_refused' });
    const nobody = ports.ids.next('cus', ports.clock.now());
    expect(await makeProposal(ports, { ...asked, customerId: nobody })).toMatchObject({
      refusal: 'customer_not_found',
    });
  });

  test('is mailed once, and said in the dialogue even when the press died before that', async () => {
    const world = await proposalWorld();
    const { ports, customerId } = world;
    const dying = {
      ...ports,
      turns: { ...ports.turns, find: () => Promise.reject(new Error('died')) },
    };
    const draft = { message: '', photoIds: [], lines: [CAKE_STAND] };
    const asked = { customerId, staff: STAFF, draft };
    await expect(makeProposal(dying, asked)).rejects.toThrow('died');
    const made = world.events.find(({ type }) => type === 'ProposalMade');
    const event = made as never as Parameters<typeof sendProposal>[1];
    await sendProposal(ports, event);
    expect(await sendProposal(ports, event)).toMatchObject({ refusal: 'already_told' });
    expect(world.letters).toMatchObject([
      { kind: 'proposal', round: 1, lines: [{ productName: 'Regency cake stand' }] },
    ]);
    expect(await world.turns()).toHaveLength(1);
    expect(await world.points()).toHaveLength(1);
    const lost = { ...event, proposalId: ports.ids.next('idea', ports.clock.now()) };
    expect(await sendProposal(ports, lost)).toMatchObject({ refusal: 'proposal_not_found' });
  });

  test('that is mailed late opens no point again that was closed', async () => {
    const world = await proposalWorld();
    const { id: proposalId } = await world.propose([CAKE_STAND, GOLD_MUG]);
    const { customerId, ports } = world;
    const taken = { answers: [{ line: 1, answer: 'taken' }], wish: {} } as const;
    await answerProposal(ports, { customerId, proposalId }, taken);
    await sendProposal(ports, {
      ...{ type: 'ProposalMade', eventId: `${proposalId}.v1.0`, customerId, proposalId },
      occurredAt: ports.clock.now(),
    });
    expect(await world.points()).toEqual([]);
  });
});
