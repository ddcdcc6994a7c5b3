import { describe, expect, test } from 'vitest';
import {
  customerTokenOf,
  isTokenOf,
  readCustomerToken,
  type TokenPurpose,
} from '../../shared/customers/customer-token.ts';
import fc from '../support/fast-check.ts';

const ADA = { id: 'cus_01KP0000000000000000000002', linkKey: 'a'.repeat(22) };
const BEN = { id: 'cus_01KP0000000000000000000003', linkKey: 'b'.repeat(22) };
const PURPOSES: readonly TokenPurpose[] = ['reply', 'feedback', 'question', 'permission', 'again'];

const holds = (token: string | undefined, customer = ADA, purpose: TokenPurpose = 'reply') => {
  const read = readCustomerToken(token ?? '');
  return read !== undefined && isTokenOf(customer, purpose, read);
};

describe('a token of a customer', () => {
  test.each(['', 'w', 'gift-01j-0001', 'shoe-42', 'a--b', '-', 'a-'])(
    'leads back to them, and to what it is about: %j',
    (subject) => {
      const token = customerTokenOf(ADA, 'feedback', subject) ?? '';
      expect(token).toMatch(/^[a-z0-9-]+$/);
      const read = readCustomerToken(token.toUpperCase());
      expect(read).toMatchObject({ customerId: ADA.id, subject });
      expect(holds(token, ADA, 'feedback')).toBe(true);
    },
  );

  test('does one thing only', () => {
    for (const purpose of PURPOSES)
      for (const other of PURPOSES)
        expect(holds(customerTokenOf(ADA, purpose, 's'), ADA, other)).toBe(purpose === other);
  });

  test('is nobody else’s, and ends with its key', () => {
    const token = customerTokenOf(ADA, 'reply');
    expect(holds(token)).toBe(true);
    expect(holds(token, BEN)).toBe(false);
    expect(holds(token, { ...ADA, linkKey: BEN.linkKey })).toBe(false);
    expect(holds(token?.replace(/2(?=-)/, '3'), BEN)).toBe(false);
  });

  test('there is none for a customer without a key, nor does any hold', () => {
    expect(customerTokenOf({ id: ADA.id }, 'reply')).toBeUndefined();
    const read = readCustomerToken(customerTokenOf(ADA, 'reply') ?? '');
    expect(read !== undefined && isTokenOf({ id: ADA.id }, 'reply', read)).toBe(false);
  });

  test('with one character changed it holds no more', () => {
    const token = customerTokenOf(ADA, 'reply', 'w') ?? '';
    const place = fc.nat({ max: token.length - 1 });
    const letter = fc.constantFrom(...'0123456789abcdefghjkmnpqrstvwxyz-');
    fc.assert(
      fc.property(place, letter, (at, other) => {
        const changed = token.slice(0, at) + other + token.slice(at + 1);
        return changed === token || !holds(changed);
      }),
    );
  });

  test('whatever else is sent as one is none, or does not hold', () => {
    const anything = fc.oneof(fc.string(), fc.string({ unit: 'binary', maxLength: 200 }));
    fc.assert(fc.property(anything, (text) => !holds(text)));
  });
});
