import { describe, expect, test } from 'vitest';
import { newApiKey } from '../../shared/customers/api-key.ts';
import { newSession } from '../../shared/customers/session.ts';
import { aCustomer, aRecipient, idOf, instant, NOW, shop } from './shop.ts';

const now = instant(NOW);

describe('customer store', () => {
  test('a new customer is found by id and by address, whatever its case', async () => {
    const { customers } = shop();
    const saved = await customers.save(aCustomer({ email: 'Ada@Example.com' }), [], now);
    expect(saved).toMatchObject({ ok: true, value: { version: 1, email: 'ada@example.com' } });
    expect(await customers.find(idOf('cus'))).toMatchObject({ email: 'ada@example.com' });
    expect(await customers.findByEmail(' ADA@example.COM ')).toMatchObject({ id: idOf('cus') });
  });

  test.each(['', 'nobody', 'nobody@example.com', 'a#b@example.com'])(
    'nobody is found by "%s"',
    async (email) => {
      const { customers } = shop();
      expect(await customers.findByEmail(email)).toBeUndefined();
    },
  );

  test('of two creations of one address at once only one counts', async () => {
    const { customers, table } = shop();
    const outcomes = await Promise.all(
      [1, 2].map((number) => customers.save(aCustomer({ id: idOf('cus', number) }), [], now)),
    );
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(table.all()).toHaveLength(2);
  });

  test('a change of an old version is refused', async () => {
    const { customers } = shop();
    await customers.save(aCustomer(), [], now);
    const read = await customers.find(idOf('cus'));
    if (read === undefined) throw new Error('it was saved');
    expect((await customers.save({ ...read, name: 'Ada' }, [], now)).ok).toBe(true);
    const late = await customers.save({ ...read, name: 'Augusta' }, [], now);
    expect(late).toEqual({ ok: false, refusal: 'changed_meanwhile' });
  });
});

describe('recipient store', () => {
  test('an address book comes by name and holds nobody of another customer', async () => {
    const { recipients } = shop();
    const names = ['Zoë', 'émile', 'Émile', 'Bob'];
    for (const [index, name] of names.entries()) {
      await recipients.save(aRecipient({ id: idOf('rcp', index + 1), name }), [], now);
    }
    await recipients.save(aRecipient({ customerId: idOf('cus', 2) }), [], now);
    const book = await recipients.ofCustomer(idOf('cus'));
    expect(book.map(({ name }) => name)).toEqual(['Bob', 'émile', 'Émile', 'Zoë']);
  });

  test('an address book of more than a page comes whole', async () => {
    const { recipients } = shop();
    for (let number = 1; number <= 1001; number += 1) {
      await recipients.save(aRecipient({ id: idOf('rcp', number) }), [], now);
    }
    expect(await recipients.ofCustomer(idOf('cus'))).toHaveLength(1001);
  });
});

describe('secrets', () => {
  test('no session secret and no key secret is stored in plain text', async () => {
    const { sessions, apiKeys, table } = shop();
    await sessions.save(newSession(idOf('cus'), 'session-secret', now), now);
    const facts = { id: idOf('key'), name: 'DHL', scopes: ['carrier' as const] };
    await apiKeys.save(newApiKey(facts, 'key-secret', now), now);
    expect(table.all()).toHaveLength(2);
    expect(JSON.stringify(table.all())).not.toMatch(/session-secret|key-secret/);
  });

  test('DynamoDB may delete a session once it has expired', async () => {
    const { sessions, table } = shop();
    await sessions.save(newSession(idOf('cus'), 'secret', now), now);
    const expiresAtSeconds = instant('2026-12-21T09:00:00Z').epochMilliseconds / 1000;
    expect(table.all()[0]).toMatchObject({ expiresAtSeconds });
  });
});
