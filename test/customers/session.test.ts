import { describe, expect, test } from 'vitest';
import { beginSignIn } from '../../shared/customers/begin-sign-in.ts';
import { confirmSignIn } from '../../shared/customers/confirm-sign-in.ts';
import { findSession } from '../../shared/customers/find-session.ts';
import { revokeSession, signOut } from '../../shared/customers/sign-out.ts';
import { type Shop, shop } from './shop.ts';

async function signIn(deps: Shop) {
  const email = 'ada@example.com';
  await beginSignIn(deps, { email });
  const code = deps.sentCodes.at(-1)?.code ?? '';
  const signedIn = await confirmSignIn(deps, { email, code });
  if (!signedIn.ok) throw new Error(signedIn.refusal);
  return signedIn.value;
}

describe('a session', () => {
  test.each([
    ['a millisecond before 30 days', { milliseconds: 30 * 86_400_000 - 1 }, true],
    ['30 days', { milliseconds: 30 * 86_400_000 }, false],
    ['a millisecond after 30 days', { milliseconds: 30 * 86_400_000 + 1 }, false],
  ])('after %s it counts: %s', async (_, by, counts) => {
    const deps = shop();
    const { token } = await signIn(deps);
    deps.clock.advance(by);
    expect((await findSession(deps, token)) !== undefined).toBe(counts);
  });

  test('is over after signing out, and signing out again is fine', async () => {
    const deps = shop();
    const { token } = await signIn(deps);
    await signOut(deps, token);
    await signOut(deps, token);
    expect(await findSession(deps, token)).toBeUndefined();
  });

  test('can be picked from the list and ended, and the others stay', async () => {
    const deps = shop();
    const first = await signIn(deps);
    const second = await signIn(deps);
    const { id: customerId } = first.customer;
    expect(await deps.sessions.ofCustomer(customerId)).toHaveLength(2);
    const ref = { customerId, sessionId: first.session.id };
    expect((await revokeSession(deps, ref)).ok).toBe(true);
    expect(await revokeSession(deps, ref)).toEqual({ ok: false, refusal: 'session_not_found' });
    expect(await findSession(deps, first.token)).toBeUndefined();
    expect(await findSession(deps, second.token)).toBeDefined();
  });

  test('opens nothing with a token that is none', async () => {
    const deps = shop();
    const { token, customer } = await signIn(deps);
    const [, secret = ''] = token.split('.');
    const strange = ['', '.', 'x.y', `${customer.id}.`, `${token}.`, `${token}x`, secret];
    for (const each of [...strange, `cus_${'0'.repeat(26)}.${secret}`]) {
      expect(await findSession(deps, each)).toBeUndefined();
      await signOut(deps, each);
    }
    expect(await findSession(deps, token)).toBeDefined();
  });
});
