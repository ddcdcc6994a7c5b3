import { describe, expect, test } from 'vitest';
import {
  CustomerChange,
  changeCustomer,
  decideCustomerChange,
} from '../../shared/customers/change-customer.ts';
import { aCustomer, idOf, instant, NOW, shop } from './shop.ts';

describe('changing a customer', () => {
  const zoneChanged = [{ type: 'CustomerZoneChanged' }];
  test.each([
    ['nothing', {}, undefined],
    ['the same zone', { zone: 'Europe/London' }, undefined],
    ['the same language', { language: 'en' as const }, undefined],
    ['a name', { name: 'Ada' }, []],
    ['a language', { language: 'de' as const }, []],
    ['a zone', { zone: 'Asia/Kolkata' }, zoneChanged],
    ['a zone and a name', { zone: 'Asia/Kolkata', name: 'Ada' }, zoneChanged],
  ])('%s', (_, change, happened) => {
    const decided = decideCustomerChange(aCustomer(), change);
    expect(decided?.happened).toEqual(happened);
    if (happened !== undefined) expect(decided?.customer).toMatchObject(change);
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
