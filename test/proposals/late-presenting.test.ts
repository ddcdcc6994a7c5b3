// The event of a proposal may come again, and late: it puts nothing back that has moved on.

import { beforeEach, expect, test } from 'vitest';
import { sendProposal } from '../../shared/proposals/send-proposal.ts';
import { acceptedOf } from '../cases/case-world.ts';
import { CAKE_STAND, GOLD_MUG, proposalWorld, VOUCHER } from './proposal-world.ts';

let world: Awaited<ReturnType<typeof proposalWorld>>;
beforeEach(async () => {
  world = await proposalWorld();
});

const eventOf = (proposalId: string) => ({
  ...{ eventId: `${proposalId}.v1.0`, occurredAt: world.clock.now(), proposalId },
  ...{ type: 'ProposalMade' as const, customerId: world.customerId },
});

test('ideas that newer ones took the place of wait for nobody', async () => {
  const first = await world.propose([CAKE_STAND]);
  world.clock.advance({ minutes: 1 });
  const second = await world.propose([GOLD_MUG]);
  acceptedOf(await sendProposal(world.ports, eventOf(first.id)));
  expect(await world.points()).toMatchObject([{ kind: 'proposal', id: second.id }]);
});

test('of ideas that two had at the same moment only the newer ones wait', async () => {
  const { newest } = world.ports.proposals;
  // Neither saw the other's.
  Object.assign(world.ports.proposals, { newest: async () => [] });
  await world.propose([CAKE_STAND]);
  world.clock.advance({ seconds: 1 });
  const second = await world.propose([VOUCHER]);
  Object.assign(world.ports.proposals, { newest });
  acceptedOf(await sendProposal(world.ports, eventOf(second.id)));
  expect(await world.points()).toMatchObject([{ kind: 'proposal', id: second.id }]);
});

test('pictures that came after the ideas still wait for some', async () => {
  await world.sendPhoto();
  world.clock.advance({ minutes: 1 });
  const made = await world.propose([CAKE_STAND]);
  world.clock.advance({ seconds: 5 });
  await world.sendPhoto();
  acceptedOf(await sendProposal(world.ports, eventOf(made.id)));
  const points = await world.points();
  expect(points.map(({ id, owedBy }) => [id, owedBy]).toSorted()).toEqual([
    [made.id, 'customer'],
    ['photos', 'us'],
  ]);
});
