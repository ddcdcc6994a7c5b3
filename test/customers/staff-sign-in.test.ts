import { describe, expect, test } from 'vitest';
import type { Scope } from '../../shared/customers/api-key.ts';
import { makeApiKey } from '../../shared/customers/make-api-key.ts';
import { revokeApiKey } from '../../shared/customers/revoke-api-key.ts';
import { sessionTokenOf } from '../../shared/customers/session.ts';
import { readStaffToken, STAFF_SESSION_HOURS } from '../../shared/customers/staff-session.ts';
import { staffSessionStore } from '../../shared/customers/staff-session-store.ts';
import { findStaff, signInStaff, signOutStaff } from '../../shared/customers/staff-sign-in.ts';
import { CUSTOMER_ID } from '../support/gift-examples.ts';
import { shop } from './shop.ts';

async function office(...scopes: Scope[]) {
  const deps = shop();
  const ports = { ...deps, staffSessions: staffSessionStore({ table: deps.table, shardCount: 1 }) };
  const wanted = { name: 'Ms Bell', scopes: scopes.length === 0 ? (['staff'] as const) : scopes };
  const { apiKey, token } = await makeApiKey(ports, wanted);
  return { ports, apiKey, key: token };
}

async function signedIn() {
  const made = await office();
  const signed = await signInStaff(made.ports, ` ${made.key}\n`);
  if (!signed.ok) throw new Error(signed.refusal);
  return { ...made, ...signed.value };
}

describe('a key of the staff', () => {
  test('opens a session, of which nothing is stored that opens it', async () => {
    const { ports, token, apiKey, key } = await signedIn();
    expect(await findStaff(ports, token)).toMatchObject({ id: apiKey.id });
    const stored = JSON.stringify(ports.table.all());
    expect(stored).not.toContain(token.split('.')[1]);
    expect(stored).not.toContain(key.split('.')[1]);
  });

  test.each([
    ['no key', () => ''],
    ['something else', () => 'swordfish'],
    ['another secret', (key: string) => `${key.split('.')[0]}.wrong`],
    ['half of it', (key: string) => key.split('.')[0] ?? ''],
  ])('is refused: %s', async (_name, spoilt) => {
    const { ports, key } = await office();
    expect(await signInStaff(ports, spoilt(key))).toEqual({ ok: false, refusal: 'key_unknown' });
  });

  test('is refused when it was revoked', async () => {
    const { ports, key, apiKey } = await office();
    await revokeApiKey(ports, apiKey.id);
    expect(await signInStaff(ports, key)).toEqual({ ok: false, refusal: 'key_unknown' });
  });

  test.each(['carrier', 'fulfilment', 'partner'] as const)('is not one for a %s', async (scope) => {
    const { ports, key } = await office(scope);
    expect(await signInStaff(ports, key)).toEqual({ ok: false, refusal: 'key_not_for_staff' });
  });
});

describe('a session of the staff', () => {
  test.each([
    [STAFF_SESSION_HOURS * 3600 - 1, true],
    [STAFF_SESSION_HOURS * 3600, false],
  ])('after %i seconds', async (seconds, isOpen) => {
    const { ports, token } = await signedIn();
    ports.clock.advance({ seconds });
    expect((await findStaff(ports, token)) !== undefined).toBe(isOpen);
  });

  test('ends with its key', async () => {
    const { ports, token, apiKey } = await signedIn();
    await revokeApiKey(ports, apiKey.id);
    expect(await findStaff(ports, token)).toBeUndefined();
  });

  test('ends with the right that its key had', async () => {
    const { ports, token, apiKey } = await signedIn();
    const now = ports.clock.now();
    const stored = await ports.apiKeys.find(apiKey.id);
    if (stored === undefined) throw new Error('made');
    await ports.apiKeys.save({ ...stored, scopes: ['carrier'] }, now);
    expect(await findStaff(ports, token)).toBeUndefined();
  });

  test('ends when it is signed out, and only that one', async () => {
    const { ports, token, key } = await signedIn();
    const other = await signInStaff(ports, key);
    if (!other.ok) throw new Error(other.refusal);
    await signOutStaff(ports, token);
    await signOutStaff(ports, token);
    expect(await findStaff(ports, token)).toBeUndefined();
    expect(await findStaff(ports, other.value.token)).toBeDefined();
  });

  test.each([
    ['nothing', ''],
    ['an empty secret', 'key_01KAN0G4V00000000000000000.'],
    ['a part too many', 'key_01KAN0G4V00000000000000000.a.b'],
    ['a customer’s session', sessionTokenOf(CUSTOMER_ID, 'secret')],
  ])('is not opened by %s', async (_name, token) => {
    const { ports } = await signedIn();
    expect(readStaffToken(token)).toBeUndefined();
    expect(await findStaff(ports, token)).toBeUndefined();
    await signOutStaff(ports, token);
  });

  test('is not opened by the key itself', async () => {
    const { ports, key } = await signedIn();
    expect(await findStaff(ports, key)).toBeUndefined();
  });
});
