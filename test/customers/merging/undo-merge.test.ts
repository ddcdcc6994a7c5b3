import { describe, expect, test } from 'vitest';
import {
  addIdentifier,
  removeIdentifier,
} from '../../../shared/customers/identifiers/change-identifiers.ts';
import { findUndoable } from '../../../shared/customers/merging/compare-records.ts';
import { undoUntil } from '../../../shared/customers/merging/merge.ts';
import { changePermission } from '../../../shared/permission/change-permission.ts';
import { idOf, instant, NOW } from '../shop.ts';
import { ADA, BOB, CYD, customerOf, merged, undo, withPeople } from './merge-world.ts';

describe('taking apart', () => {
  test('is possible just before thirty days are over, and not then', async () => {
    for (const [seconds, expected] of [
      [-1, { ok: true }],
      [0, { ok: false, refusal: 'undo_too_late' }],
    ] as const) {
      const world = await withPeople();
      const made = await merged(world);
      world.clock.set(undoUntil(made).add({ seconds }).toString());
      expect((await findUndoable(world, ADA))?.id).toBe(expected.ok ? made.id : undefined);
      expect(await undo(world, made.id)).toMatchObject(expected);
    }
  });

  test('twice is once; of what was never put together it is refused', async () => {
    const world = await withPeople();
    const { id } = await merged(world);
    expect(await undo(world, id)).toMatchObject({ ok: true });
    expect(await undo(world, id)).toMatchObject({ ok: true });
    expect(await undo(world, idOf('mrg', 9))).toEqual({ ok: false, refusal: 'merge_not_found' });
  });

  test('keeps what was said meanwhile: as it was said here, and there where it is stricter', async () => {
    const said = { choices: { offers: { mail: true }, research: { mail: true } } };
    const world = await withPeople([{ permission: said }, { permission: said }]);
    const { id } = await merged(world);
    const change = { choices: { offers: { mail: false } }, weeklyMax: 2 };
    await changePermission(world, { customerId: BOB, change, way: 'page' });
    await undo(world, id);
    for (const each of [ADA, BOB]) {
      expect(await customerOf(world, each)).toMatchObject({
        permission: {
          weeklyMax: 2,
          choices: { offers: { mail: false }, research: { mail: true } },
        },
      });
    }
  });

  test('gives each its addresses and numbers back, and not what was given up meanwhile', async () => {
    const world = await withPeople();
    const add = (customerId: string, value: string) =>
      addIdentifier(world, { customerId, identifier: { kind: 'phone', value } });
    await add(BOB, '+442079460018');
    await add(BOB, '+442079460019');
    const { id } = await merged(world);
    expect(await add(ADA, '+442079460018')).toMatchObject({ ok: true });
    await add(ADA, '+491711234567');
    const given = { kind: 'phone', value: '+442079460019' } as const;
    await removeIdentifier(world, { customerId: ADA, identifier: given });
    expect(await world.identifiers.find(given)).toBeUndefined();
    await undo(world, id);
    expect(await customerOf(world)).toMatchObject({ phones: ['+491711234567'] });
    expect(await customerOf(world, BOB)).toMatchObject({ phones: ['+442079460018'] });
    expect((await customerOf(world)).moreEmails).toBeUndefined();
  });

  test('claims the first address of the other record again, unless it is somebody else’s now', async () => {
    const bob = { kind: 'email', value: 'bob@example.com' } as const;
    for (const isTaken of [false, true]) {
      const world = await withPeople();
      const { id } = await merged(world);
      await removeIdentifier(world, { customerId: ADA, identifier: bob });
      if (isTaken) await addIdentifier(world, { customerId: CYD, identifier: bob });
      const undone = await undo(world, id);
      expect(undone).toMatchObject(isTaken ? { refusal: 'identifier_taken' } : { ok: true });
      const owner = await world.identifiers.find(bob);
      expect(owner).toMatchObject({ customerId: isTaken ? CYD : BOB });
    }
  });

  test('is refused while the record that led would be left without an address', async () => {
    const world = await withPeople([{ emailState: 'bounced' }, {}]);
    const { id } = await merged(world);
    const identifier = { kind: 'email', value: 'ada@example.com' } as const;
    await removeIdentifier(world, { customerId: ADA, identifier });
    expect(await undo(world, id)).toEqual({ ok: false, refusal: 'no_address_left' });
  });

  test('of records of which one is gone is refused', async () => {
    const world = await withPeople();
    const { id } = await merged(world);
    const gone = { ...world.customers, findRecord: async () => undefined };
    const undone = await undo({ ...world, customers: gone }, id);
    expect(undone).toEqual({ ok: false, refusal: 'customer_not_found' });
  });

  test('closes an address that came back meanwhile', async () => {
    const world = await withPeople();
    const { id } = await merged(world);
    await world.suppressions.suppress('bob@example.com', 'bounced', instant(NOW));
    await undo(world, id);
    expect(await customerOf(world, BOB)).toMatchObject({ emailState: 'bounced' });
  });
});
