// Ordering a sheet: once, whatever happens on the way; and what becomes of it afterwards.
import { beforeEach, describe, expect, test } from 'vitest';
import { addToSheet } from '../../shared/order-sheet/add-to-sheet.ts';
import { orderSheetGifts } from '../../shared/order-sheet/order-sheet-gifts.ts';
import { saveSheet } from '../../shared/order-sheet/save-sheet.ts';
import { type SheetWorld, seen, sheetGift, sheetWorld } from '../support/sheet-world.ts';

let world: SheetWorld;
beforeEach(async () => {
  world = await sheetWorld();
});
const giftIdBefore = 'gft_01J00000000000000000000000_01J00000000000000000000000_0001';

describe('ordering', () => {
  test('empties the sheet and gives it a new key; pressing again answers the same', async () => {
    const sheet = await world.filled(sheetGift(), sheetGift({ name: 'Alan' }));
    const first = await world.order(sheet);
    const again = await world.order(sheet);
    expect([first.ok, again.ok && first.ok && again.value.id === first.value.id]).toEqual([
      true,
      true,
    ]);
    expect(await world.gifts()).toHaveLength(2);
    const after = await world.own();
    expect(after?.rows).toEqual([]);
    expect(after?.orderKey).not.toBe(sheet.orderKey);
  });

  test('of three things in one row is one gift of three; where nothing is said it is one', async () => {
    const sheet = await world.filled(sheetGift({ quantity: '3' }), sheetGift({ name: 'Alan' }));
    expect(await world.order(sheet)).toMatchObject({ ok: true });
    const [grace, alan] = await world.gifts();
    expect(grace).toMatchObject({ quantity: 3, price: { productMinor: 3 * 1275 } });
    expect(alan).not.toHaveProperty('quantity');
  });

  test('dying between ordering and emptying orders once', async () => {
    const sheet = await world.filled(sheetGift());
    const dying = {
      ...world.ports.orderSheets,
      save: async () => Promise.reject(new Error('died')),
    };
    await expect(
      orderSheetGifts({ ...world.ports, orderSheets: dying }, seen(sheet)),
    ).rejects.toThrow('died');
    expect((await world.order(sheet)).ok).toBe(true);
    expect(await world.gifts()).toHaveLength(1);
    expect((await world.own())?.rows).toEqual([]);
  });

  test('after that, also when its date has come too near meanwhile', async () => {
    const sheet = await world.filled(sheetGift({ deliverOn: '2026-11-26' }));
    const dying = {
      ...world.ports.orderSheets,
      save: async () => Promise.reject(new Error('died')),
    };
    await expect(
      orderSheetGifts({ ...world.ports, orderSheets: dying }, seen(sheet)),
    ).rejects.toThrow('died');
    world.clock.advance({ hours: 72 });
    expect((await world.order(sheet)).ok).toBe(true);
    expect(await world.gifts()).toHaveLength(1);
  });

  test('what was ordered and changed after dying is told, and ordered only when asked again', async () => {
    const sheet = await world.filled(sheetGift());
    const dying = {
      ...world.ports.orderSheets,
      save: async () => Promise.reject(new Error('died')),
    };
    await expect(
      orderSheetGifts({ ...world.ports, orderSheets: dying }, seen(sheet)),
    ).rejects.toThrow('died');
    const changed = await world.filled(sheetGift({ name: 'Alan' }));
    expect(await world.order(changed)).toEqual({ ok: false, refusal: 'ordered_before' });
    expect(await world.gifts()).toHaveLength(1);
    const after = await world.own();
    expect(after === undefined || (await world.order(after)).ok).toBe(true);
  });

  test('rows that another device adds while it is being ordered stay', async () => {
    const sheet = await world.filled(sheetGift());
    const customers = {
      ...world.ports.customers,
      find: async (...facts: Parameters<typeof world.ports.customers.find>) => {
        await addToSheet(world.ports, world.customer.id, [sheetGift({ giftIdBefore })]);
        return world.ports.customers.find(...facts);
      },
    };
    const ordered = await orderSheetGifts({ ...world.ports, customers }, seen(sheet));
    expect(ordered.ok).toBe(true);
    expect((await world.own())?.rows).toMatchObject([{ giftIdBefore }]);
  });

  test.each([
    { name: 'nothing on it', rows: [], refusal: 'sheet_empty' },
    {
      name: 'something wrong on it',
      rows: [sheetGift({ deliverOn: '' })],
      refusal: 'lines_refused',
    },
  ])('is refused with $name', async ({ rows, refusal }) => {
    await world.filled(sheetGift());
    const stored = await world.own();
    if (stored === undefined) throw new Error('no sheet');
    const withIds = rows.map((row, index) => ({ ...row, rowId: `r${index}` }));
    const saved = await world.ports.orderSheets.save(
      { ...stored, rows: withIds },
      [],
      world.clock.now(),
    );
    expect(saved.ok ? await world.order(saved.value) : saved).toEqual({ ok: false, refusal });
  });

  test('is refused when there is no sheet, or another than was looked at', async () => {
    const ref = {
      customerId: world.customer.id,
      sheetId: 'own',
      version: 1,
      orderKey: 'x'.repeat(20),
    } as const;
    expect(await orderSheetGifts(world.ports, ref)).toEqual({
      ok: false,
      refusal: 'sheet_not_found',
    });
    const sheet = await world.filled(sheetGift());
    expect(await world.order({ ...sheet, version: 7 })).toEqual({
      ok: false,
      refusal: 'sheet_changed',
    });
    expect(await world.order({ ...sheet, orderKey: 'y'.repeat(20) })).toEqual({
      ok: false,
      refusal: 'sheet_changed',
    });
  });

  test('an e-mail typed for somebody of the address book is theirs from then on', async () => {
    await world.order(await world.filled(sheetGift()));
    const [grace] = await world.ports.recipients.ofCustomer(world.customer.id);
    if (grace === undefined) throw new Error('nobody');
    const {
      name: _name,
      address: _address,
      ...voucher
    } = sheetGift({ productCode: 'VOUCHER-25', recipientId: grace.id, email: 'G@example.com' });
    expect((await world.order(await world.filled(voucher))).ok).toBe(true);
    const book = await world.ports.recipients.ofCustomer(world.customer.id);
    expect(book.map(({ email }) => email)).toEqual(['g@example.com']);
  });
});

test('adding the same gifts of last year twice adds them once', async () => {
  const once = await world.filled(sheetGift({ giftIdBefore }), sheetGift());
  const twice = await world.filled(sheetGift({ giftIdBefore }));
  expect([once.rows.length, twice.rows.length, twice.version]).toEqual([2, 2, once.version]);
});

test('adding more than a sheet holds is refused whole', async () => {
  const many = Array.from({ length: 1001 }, () => sheetGift());
  expect(await addToSheet(world.ports, world.customer.id, many)).toEqual({
    ok: false,
    refusal: 'sheet_full',
  });
});

test('saving what is there already writes nothing', async () => {
  const sheet = await world.filled(sheetGift());
  const sent = { rows: sheet.rows.map((row) => ({ row })), removed: [] };
  const saved = await saveSheet(world.ports, { customerId: world.customer.id, sent });
  expect(saved.ok && saved.value.sheet.version).toBe(sheet.version);
});
