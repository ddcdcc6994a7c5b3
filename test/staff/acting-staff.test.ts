import { expect, test } from 'vitest';
import * as z from 'zod';
import { ActingStaff } from '../../shared/staff/acting-staff.ts';

const ULID = '01KP0000000000000000000001';

test.each([
  ['a member', { id: `stf_${ULID}`, name: 'Mary' }],
  ['a program, by its key', { id: `key_${ULID}`, name: 'Till' }],
])('%s is written and read as it is', (_name, acting) => {
  expect(z.decode(ActingStaff, z.encode(ActingStaff, acting))).toEqual(acting);
});

test('what was written while the staff signed in with keys is still read', () => {
  const stored = { keyId: `key_${ULID}`, name: 'Mary' };
  expect(ActingStaff.parse(stored)).toEqual({ id: `key_${ULID}`, name: 'Mary' });
});

test('a customer is none', () => {
  expect(ActingStaff.safeParse({ id: `cus_${ULID}`, name: 'Ada' }).success).toBe(false);
});
