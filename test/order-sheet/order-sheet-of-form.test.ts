// What staff read from a form that came back: who may open it, and what becomes of it.
import { beforeEach, describe, expect, test } from 'vitest';
import { linkTokenHashOf } from '../../shared/gifts/link-token.ts';
import { copyToOwnSheet } from '../../shared/order-sheet/copy-to-own-sheet.ts';
import type { NewSheetRow } from '../../shared/order-sheet/decide-sheet-rows.ts';
import {
  findOrderSheet,
  openOrderSheet,
  SHEET_LINK_DAYS,
} from '../../shared/order-sheet/open-order-sheet.ts';
import type { OrderSheet } from '../../shared/order-sheet/order-sheet.ts';
import { readSheetToken, sheetTokenOf } from '../../shared/order-sheet/sheet-link.ts';
import { newCustomer } from '../support/gift-world.ts';
import { type SheetWorld, sheetGift, sheetWorld } from '../support/sheet-world.ts';

const FORM_ID = 'wfm_01J00000000000000000000000';
let world: SheetWorld;
beforeEach(async () => {
  world = await sheetWorld();
});

describe('a sheet of a form', () => {
  const secret = 'a-secret-of-the-mail';
  const token = () => sheetTokenOf({ customerId: world.customer.id, secret });
  const formSheet = async (...rows: readonly NewSheetRow[]): Promise<OrderSheet> => {
    const sheet: OrderSheet = {
      ...{ id: FORM_ID, version: 0, customerId: world.customer.id, orderKey: 'k'.repeat(20) },
      rows: rows.map((row, index) => ({ ...row, rowId: `r${index}` })),
      ...{ linkTokenHash: linkTokenHashOf(secret), changedAt: world.clock.now() },
    };
    const saved = await world.ports.orderSheets.save(sheet, [], world.clock.now());
    if (!saved.ok) throw new Error(saved.refusal);
    return saved.value;
  };

  test('opens for its customer, and for the mail’s token, and for nobody else', async () => {
    await formSheet(sheetGift());
    const stranger = await newCustomer(world);
    const open = async (customerId?: string, opening?: string) => {
      const found = await findOrderSheet(world.ports, FORM_ID, { customerId, token: opening });
      return found.ok ? found.value.isOwner : found.refusal;
    };
    expect(await open(world.customer.id)).toBe(true);
    expect(await open(undefined, token())).toBe(false);
    expect(await open(stranger.id, token())).toBe(false);
    expect(await open()).toBe('not_signed_in');
    expect(await open(stranger.id)).toBe('sheet_not_found');
    expect(await open(undefined, `${token()}x`)).toBe('link_not_valid');
    expect(await open(undefined, sheetTokenOf({ customerId: stranger.id, secret }))).toBe(
      'link_not_valid',
    );
    expect(await open(undefined, 'nonsense')).toBe('link_not_valid');
    world.clock.advance({ hours: 24 * SHEET_LINK_DAYS + 1 });
    expect(await open(undefined, token())).toBe('link_not_valid');
  });

  test('a token of the own sheet does not exist', async () => {
    const found = await findOrderSheet(world.ports, 'own', { token: token() });
    expect(found).toMatchObject({ refusal: 'link_not_valid' });
    expect(readSheetToken('cus_1.secret')).toBeUndefined();
  });

  test('is ordered once, keeps what it was, and shows what it became', async () => {
    const sheet = await formSheet(sheetGift());
    expect([(await world.order(sheet)).ok, (await world.order(sheet)).ok]).toEqual([true, true]);
    expect(await world.gifts()).toHaveLength(1);
    const opened = await openOrderSheet(world.ports, FORM_ID, { token: token() });
    expect(opened.ok && opened.value.sheet.rows.length).toBe(1);
    expect(opened.ok && opened.value.order?.lines.length).toBe(1);
  });

  test('is taken over onto the own sheet once, and orders nothing afterwards', async () => {
    const sheet = await formSheet(sheetGift(), sheetGift({ name: 'Alan' }));
    await copyToOwnSheet(world.ports, sheet);
    await copyToOwnSheet(world.ports, sheet);
    expect((await world.own())?.rows.map(({ name }) => name)).toEqual(['Grace', 'Alan']);
    const emptied = await world.ports.orderSheets.find({
      customerId: world.customer.id,
      sheetId: FORM_ID,
    });
    expect(emptied === undefined ? undefined : await world.order(emptied)).toEqual({
      ok: false,
      refusal: 'sheet_empty',
    });
  });
});
