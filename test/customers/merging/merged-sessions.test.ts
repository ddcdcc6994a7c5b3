import { describe, expect, test } from 'vitest';
import { beginSignIn } from '../../../shared/customers/begin-sign-in.ts';
import { confirmSignIn } from '../../../shared/customers/confirm-sign-in.ts';
import { findSession } from '../../../shared/customers/find-session.ts';
import { alignSessions } from '../../../shared/customers/merging/merge-customers.ts';
import type { Write } from '../../../shared/table/table.ts';
import { MemoryTable } from '../../support/memory-table.ts';
import { aCustomer, idOf, instant, NOW } from '../shop.ts';
import {
  ADA,
  BOB,
  type MergeWorld,
  merge,
  merged,
  mergeWorld,
  STAFF,
  undo,
  withPeople,
} from './merge-world.ts';

async function signIn(world: MergeWorld, email: string) {
  await beginSignIn(world, { email });
  const code = world.sentCodes.at(-1)?.code ?? '';
  const signedIn = await confirmSignIn(world, { email, code });
  if (!signedIn.ok) throw new Error(signedIn.refusal);
  return signedIn.value.token;
}

describe('whoever is signed in', () => {
  const seen = (world: MergeWorld, token: string) => findSession(world, token);

  test('with either record sees both from the merge on, and their own again afterwards', async () => {
    const world = await withPeople();
    const [ada, bob] = [
      await signIn(world, 'ada@example.com'),
      await signIn(world, 'bob@example.com'),
    ];
    world.clock.advance({ minutes: 1 });
    const { id } = await merged(world);
    for (const token of [ada, bob]) {
      expect(await seen(world, token)).toMatchObject({ customerId: ADA, customerIds: [ADA, BOB] });
    }
    world.clock.advance({ minutes: 1 });
    const later = await signIn(world, 'bob@example.com');
    expect(await seen(world, later)).toMatchObject({ customerIds: [ADA, BOB] });
    await undo(world, id);
    expect(await seen(world, ada)).toMatchObject({ customerIds: [ADA] });
    expect(await seen(world, bob)).toMatchObject({ customerIds: [BOB] });
    // Which of the two they are nobody knows.
    expect(await seen(world, later)).toBeUndefined();
  });

  test('at the moment of the merge is brought into step, whichever comes first', async () => {
    const world = await withPeople();
    const slow = { ...world.sessions };
    slow.save = async (session, at) => {
      if (session.version === 0) await merge(world);
      return world.sessions.save(session, at);
    };
    const token = await signIn({ ...world, sessions: slow }, 'bob@example.com');
    expect(await seen(world, token)).toMatchObject({ customerIds: [ADA, BOB] });
  });

  test('of more than fit into one transaction is brought into step after it', async () => {
    const world = await withPeople();
    const tokens: string[] = [];
    for (let count = 0; count < 45; count += 1) {
      if (count % 5 === 0) world.clock.advance({ hours: 1 });
      tokens.push(await signIn(world, 'bob@example.com'));
    }
    await merged(world);
    await alignSessions(world, idOf('cus', 9));
    for (const token of tokens) expect(await seen(world, token)).toMatchObject({ customerId: ADA });
  });

  test('is in step after a crash behind the merge, by pressing once more', async () => {
    class Dying extends MemoryTable {
      isDying = false;
      override async writeAll(writes: readonly Write[]) {
        const written = await super.writeAll(writes);
        if (this.isDying) throw new Error('the function died');
        return written;
      }
    }
    const table = new Dying();
    const world = mergeWorld(table);
    for (const [id, email] of [
      [ADA, 'ada@example.com'],
      [BOB, 'bob@example.com'],
    ] as const) {
      await world.customers.save(aCustomer({ id, email }), [], instant(NOW));
    }
    const token = await signIn(world, 'bob@example.com');
    table.isDying = true;
    await expect(merge(world)).rejects.toThrow('died');
    table.isDying = false;
    expect(await merge(world)).toMatchObject({ refusal: 'already_merged' });
    expect(await seen(world, token)).toMatchObject({ customerIds: [ADA, BOB] });
    expect((await world.merges.ofCustomer(ADA))[0]).toMatchObject({ by: STAFF });
  });
});
