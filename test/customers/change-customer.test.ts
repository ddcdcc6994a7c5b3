import { describe, expect, test } from 'vitest';
import {
  CustomerChange,
  changeCustomer,
  decideCustomerChange,
} from '../../shared/customers/change-customer.ts';
import { aCustomer, idOf, instant, NOW, shop } from './shop.ts';

const HOME = { lines: ['1 Mill Road'], city: 'Cambridge', postalCode: 'CB1 2AB', country: 'GB' };

describe('changing a customer', () => {
  const zoneChanged = [{ type: 'CustomerZoneChanged' }];
  test.each([
    ['nothing', {}, undefined],
    ['the same zone again', { zone: 'Europe/London' }, undefined],
    ['the same language', { language: 'en' as const }, undefined],
    ['a name', { name: 'Ada' }, []],
    ['a language', { language: 'de' as const }, []],
    ['a zone', { zone: 'Asia/Kolkata' }, zoneChanged],
    ['a zone and a name', { zone: 'Asia/Kolkata', name: 'Ada' }, zoneChanged],
  ])('%s', (_, change, happened) => {
    const welcomed = { ...aCustomer(), welcomedAt: instant(NOW) };
    const decided = decideCustomerChange(welcomed, change, instant(NOW));
    expect(decided).toMatchObject(
      happened === undefined
        ? { ok: true, value: undefined }
        : { ok: true, value: { happened, customer: change } },
    );
  });

  test('who confirms their zone, even the guessed one, is not asked again', () => {
    const decided = decideCustomerChange(aCustomer(), { zone: 'Europe/London' }, instant(NOW));
    expect(decided).toMatchObject({
      value: { customer: { welcomedAt: instant(NOW) }, happened: [] },
    });
  });

  test.each([
    ['paper without an address', { postcardsBy: 'paper' }, 'paper_needs_address', 'address'],
    ['forms on paper without one', { workFormsBy: 'paper' }, 'paper_needs_address', 'address'],
    ['half an address', { address: { country: 'GB' } }, 'address_incomplete', 'address.lines'],
    [
      'a postal code of another country',
      { address: { ...HOME, postalCode: '12345' } },
      'postal_code_invalid',
      'address.postalCode',
    ],
    [
      'a country that is none',
      { address: { ...HOME, country: 'ZZ' } },
      'unknown_country',
      'address.country',
    ],
  ] as const)('%s is refused', (_, change, refusal, field) => {
    const decided = decideCustomerChange(aCustomer(), change, instant(NOW));
    expect(decided).toEqual({ ok: false, refusal, details: { field } });
  });

  test('an address and paper come together, and paper keeps the address', () => {
    const change = { address: HOME, postcardsBy: 'paper' } as const;
    const decided = decideCustomerChange(aCustomer(), change, instant(NOW));
    expect(decided).toMatchObject({ value: { customer: change, happened: [] } });
    const customer = { ...aCustomer(), ...change };
    const without = decideCustomerChange(customer, { address: null }, instant(NOW));
    expect(without).toMatchObject({ refusal: 'paper_needs_address' });
  });

  test('announces a new zone with the write', async () => {
    const deps = shop();
    await deps.customers.save(aCustomer(), [], instant(NOW));
    const request = { customerId: idOf('cus'), change: { zone: 'Pacific/Auckland' } };
    expect(await changeCustomer(deps, request)).toMatchObject({
      value: { version: 2, zone: 'Pacific/Auckland' },
    });
    expect(await changeCustomer(deps, request)).toMatchObject({ value: { version: 2 } });
    const stored = deps.table.all().find(({ entity }) => entity === 'customer');
    expect(stored).toMatchObject({ happened: zoneChanged });
  });

  test('who does not exist cannot be changed', async () => {
    const answer = await changeCustomer(shop(), { customerId: idOf('cus'), change: {} });
    expect(answer).toEqual({ ok: false, refusal: 'customer_not_found' });
  });

  test.each([
    { email: 'eve@example.com' },
    { zone: 'Mars/Olympus' },
    { zone: '+01:00' },
    { language: 'xx' },
    { name: '' },
    { name: '  ' },
    { name: 'x'.repeat(101) },
    { name: 'Ada\r\nBcc: eve@example.com' },
    { name: null },
  ])('%j is no change that can be asked for', (change) => {
    expect(CustomerChange.safeParse(change).success).toBe(false);
  });
});

test('what it says of what may reach them is proved, and a name says nothing', async () => {
  const deps = shop();
  const { id: customerId } = aCustomer();
  await deps.customers.save(aCustomer(), [], instant(NOW));
  await changeCustomer(deps, { customerId, change: { name: 'Ada' } });
  const change = { workFormsBy: 'none', news: ['charged'] } as const;
  const telling = { way: 'api', staffName: 'Mary' } as const;
  expect(await changeCustomer(deps, { customerId, change, telling })).toMatchObject({ ok: true });
  const { items } = await deps.consents.page({ customerId, limit: 10 });
  const said = items.map(({ subject, isGiven, way, staffName }) => ({
    ...{ ...subject, isGiven, way, staffName },
  }));
  expect(said).toHaveLength(2);
  expect(said).toEqual(
    expect.arrayContaining([
      { kind: 'news', news: 'charged', isGiven: true, way: 'api', staffName: 'Mary' },
      {
        ...{ kind: 'choice', purpose: 'catalogue', channel: 'mail', isGiven: false },
        ...{ way: 'api', staffName: 'Mary' },
      },
    ]),
  );
});

test('a change that collides with another is refused with its proof', async () => {
  const deps = shop();
  const { id: customerId } = aCustomer();
  await deps.customers.save(aCustomer(), [], instant(NOW));
  const transactions = {
    writeAll: async () => ({
      ok: false as const,
      refusal: 'changed_meanwhile' as const,
      details: [0],
    }),
  };
  const asked = { customerId, change: { workFormsBy: 'none' } } as const;
  const refused = await changeCustomer({ ...deps, transactions }, asked);
  expect(refused).toEqual({ ok: false, refusal: 'changed_meanwhile' });
});
