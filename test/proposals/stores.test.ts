import { expect, test } from 'vitest';
import { Temporal } from '../../shared/kernel/time.ts';
import { answerProposal } from '../../shared/proposals/answer-proposal.ts';
import { CAKE_STAND, GOLD_MUG, proposalWorld } from './proposal-world.ts';

test('a photo and a proposal come back as they were saved, answered or not', async () => {
  const world = await proposalWorld();
  const { ports, customerId } = world;
  const photo = await world.sendPhoto();
  const place = { xPercent: 0, yPercent: 100 };
  const made = await world.propose([{ ...CAKE_STAND, photoId: photo.id, place }, GOLD_MUG]);
  const ref = { customerId, proposalId: made.id };
  expect(await ports.photos.find({ customerId, photoId: photo.id })).toEqual(photo);
  expect(await ports.photos.newest(customerId, 5)).toEqual([photo]);
  expect(await ports.proposals.find(ref)).toEqual(made);
  const deliverOn = Temporal.PlainDate.from('2027-02-28');
  const answers = [{ line: 1, answer: 'rejected', comment: 'too „wide“ 🙂' }] as const;
  const answered = await answerProposal(ports, ref, { answers, wish: { deliverOn } });
  expect(answered).toEqual({ ok: true, value: await ports.proposals.find(ref) });
});

test('what lies beside a customer’s other items is found by its kind, the newest first', async () => {
  const world = await proposalWorld();
  const { ports, customerId } = world;
  const first = await world.propose([CAKE_STAND]);
  world.clock.advance({ minutes: 1 });
  await world.sendPhoto();
  const second = await world.propose([GOLD_MUG]);
  const ids = async (limit: number) =>
    (await ports.proposals.newest(customerId, limit)).map(({ id }) => id);
  expect(await ids(5)).toEqual([second.id, first.id]);
  expect(await ids(1)).toEqual([second.id]);
});
