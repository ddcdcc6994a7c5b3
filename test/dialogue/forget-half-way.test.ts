import { expect, test } from 'vitest';
import { proposeFact } from '../../shared/dialogue/facts/confirm-fact.ts';
import { forgetFact } from '../../shared/dialogue/facts/forget-fact.ts';
import { stateFact } from '../../shared/dialogue/facts/state-fact.ts';
import { recordTurn } from '../../shared/dialogue/record-turn.ts';
import { acceptedOf } from '../cases/case-world.ts';
import { CUSTOMER_ID, factWorld } from './facts-support.ts';

const stopped = () => Promise.reject(new Error('the function was stopped'));

test('what was forgotten half way is forgotten everywhere by the next try: told in a press', async () => {
  const world = await factWorld();
  const told = acceptedOf(
    await stateFact(world, { ...world.said, topic: 'allergies', value: 'hazelnut' }),
  );
  const ref = { customerId: CUSTOMER_ID, factId: told.id };
  for (const part of ['turns', 'leftOffs'] as const) {
    const broken = { ...world, [part]: { ...world[part], save: stopped } };
    await expect(forgetFact(broken, ref)).rejects.toThrow('was stopped');
  }
  acceptedOf(await forgetFact(world, ref));
  expect(JSON.stringify(world.table.all())).not.toContain('hazelnut');
});

test('what was forgotten half way is forgotten everywhere by the next try: understood from words', async () => {
  const world = await factWorld();
  const text = 'I am allergic to something.';
  const said = { channel: 'mail', direction: 'from_customer', text } as const;
  const turn = acceptedOf(await recordTurn(world, { customerId: CUSTOMER_ID, ...said }));
  const heard = { topic: 'allergies', value: 'hazelnut', turnId: turn.id, at: turn.at } as const;
  const proposed = acceptedOf(
    await proposeFact(world, { ...world.said, ...heard, channel: 'mail' }),
  );
  const ref = { customerId: CUSTOMER_ID, factId: proposed?.id ?? '' };
  const broken = { ...world, leftOffs: { ...world.leftOffs, save: stopped } };
  await expect(forgetFact(broken, ref)).rejects.toThrow('was stopped');
  acceptedOf(await forgetFact(world, ref));
  expect(await world.points()).toMatchObject([{ kind: 'answer' }]);
  expect(JSON.stringify(world.table.all())).not.toContain('hazelnut');
});
