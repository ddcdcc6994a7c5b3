import { describe, expect, test } from 'vitest';
import type { Unreachable } from '../../shared/customers/mark-address-unreachable.ts';
import { markAddressUnreachable } from '../../shared/customers/mark-address-unreachable.ts';
import { aCustomer, idOf, instant, NOW, shop } from './shop.ts';

type Reason = Unreachable['reason'];
const email = 'ada@example.com';

describe('an address that cannot be reached', () => {
  test.each<[Reason[], string]>([
    [['bounced'], 'bounced'],
    [['complained'], 'complained'],
    [['bounced', 'bounced'], 'bounced'],
    [['bounced', 'complained'], 'complained'],
    [['complained', 'bounced'], 'complained'],
  ])('after %j is %s', async (reasons, expected) => {
    const deps = shop();
    await deps.customers.save(aCustomer(), [], instant(NOW));
    for (const reason of reasons) {
      expect((await markAddressUnreachable(deps, { email: 'ADA@example.com', reason })).ok).toBe(
        true,
      );
    }
    expect(await deps.customers.find(idOf('cus'))).toMatchObject({ emailState: expected });
    const suppression = deps.table.all().find(({ entity }) => entity === 'suppression');
    expect(suppression).toMatchObject({ reason: expected });
  });

  test('is not written to although no customer has it', async () => {
    const deps = shop();
    await markAddressUnreachable(deps, { email, reason: 'bounced' });
    expect(await deps.suppressions.isSuppressed('Ada@example.com')).toBe(true);
    expect(await deps.suppressions.isSuppressed('bob@example.com')).toBe(false);
  });

  test('reported twice at the same moment is marked', async () => {
    const deps = shop();
    await deps.customers.save(aCustomer(), [], instant(NOW));
    const report = { email, reason: 'bounced' } as const;
    const answers = await Promise.all([1, 2].map(() => markAddressUnreachable(deps, report)));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await deps.customers.find(idOf('cus'))).toMatchObject({ emailState: 'bounced' });
  });

  test('that is none changes nothing', async () => {
    const deps = shop();
    expect(await markAddressUnreachable(deps, { email: '<>', reason: 'bounced' })).toMatchObject({
      ok: true,
    });
    await deps.suppressions.suppress('a#b', 'bounced', instant(NOW));
    expect(await deps.suppressions.isSuppressed('a#b')).toBe(false);
    expect(deps.table.all()).toEqual([]);
  });
});
