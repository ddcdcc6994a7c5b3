import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type OpenIdSettings, OpenidProvider } from '../../shared/staff/openid-provider.ts';
import {
  CLIENT_ID,
  CLIENT_SECRET,
  type OpenIdServer,
  openIdServer,
  RETURN_URL,
  signInThere,
} from './open-id-server.ts';

let server: OpenIdServer;
beforeAll(async () => {
  server = await openIdServer();
});
afterAll(async () => {
  await server.stop();
  vi.restoreAllMocks();
});
beforeEach(() => {
  server.next.person = { email: 'Mary@shop.example', email_verified: true };
  server.next.isDenied = false;
});

const providerWith = (more: Partial<OpenIdSettings> = {}) =>
  new OpenidProvider({
    ...{ issuer: server.issuer, clientId: CLIENT_ID, clientSecret: CLIENT_SECRET },
    ...{ returnUrl: RETURN_URL, trustsEmail: false, ...more },
  });

async function there(more: Partial<OpenIdSettings> = {}) {
  const provider = providerWith(more);
  const { url, attempt } = await provider.begin();
  return { provider, attempt, returnedTo: await signInThere(url) };
}
const refused = (refusal: string) => ({ ok: false, refusal });

describe('somebody who signed in at the provider', () => {
  test('comes back with their address, in the form in which it is stored', async () => {
    const { provider, attempt, returnedTo } = await there();
    expect(await provider.finish(returnedTo, attempt)).toEqual({
      ...{ ok: true, value: { email: 'mary@shop.example' } },
    });
  });

  test('is asked for with PKCE, state and nonce, each new every time', async () => {
    const provider = providerWith();
    const [first, second] = [await provider.begin(), await provider.begin()];
    const asked = new URL(first.url).searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect(asked.get('state')).toBe(first.attempt.state);
    expect(asked.get('nonce')).toBe(first.attempt.nonce);
    expect(first.url).not.toContain(first.attempt.codeVerifier);
    for (const name of ['state', 'nonce', 'codeVerifier'] as const) {
      expect(first.attempt[name]).not.toBe(second.attempt[name]);
    }
  });

  test.each([
    ['is not confirmed', { email: 'mary@shop.example', email_verified: false }, true],
    ['may be confirmed or not', { email: 'mary@shop.example' }, false],
    ['is not said', {}, true],
    ['is none', { email: 'mary', email_verified: true }, true],
  ])('is nobody to us when the address %s', async (_name, person, trustsEmail) => {
    server.next.person = person;
    const { provider, attempt, returnedTo } = await there({ trustsEmail });
    expect(await provider.finish(returnedTo, attempt)).toEqual(refused('address_not_confirmed'));
  });

  test('is believed about an address of which nothing is said, where that is set', async () => {
    server.next.person = { email: 'mary@shop.example' };
    const { provider, attempt, returnedTo } = await there({ trustsEmail: true });
    expect(await provider.finish(returnedTo, attempt)).toMatchObject({ ok: true });
  });
});

describe('a sign-in is broken off', () => {
  test('when the provider says no', async () => {
    server.next.isDenied = true;
    const { provider, attempt, returnedTo } = await there();
    expect(await provider.finish(returnedTo, attempt)).toEqual(refused('sign_in_broken_off'));
  });

  test('when its code comes twice', async () => {
    const { provider, attempt, returnedTo } = await there();
    await provider.finish(returnedTo, attempt);
    expect(await provider.finish(returnedTo, attempt)).toEqual(refused('sign_in_broken_off'));
  });

  test.each(['state', 'nonce', 'codeVerifier'] as const)(
    'when another browser began it: another %s',
    async (name) => {
      const { provider, attempt, returnedTo } = await there();
      const other = { ...attempt, [name]: 'x'.repeat(43) };
      expect(await provider.finish(returnedTo, other)).toEqual(refused('sign_in_broken_off'));
    },
  );

  test('when there is no code at all', async () => {
    const { provider, attempt, returnedTo } = await there();
    returnedTo.searchParams.delete('code');
    expect(await provider.finish(returnedTo, attempt)).toEqual(refused('sign_in_broken_off'));
  });
});

describe('what is wrong with us or the provider is thrown, for an alarm', () => {
  test('a wrong secret', async () => {
    const { provider, attempt, returnedTo } = await there({ clientSecret: 'wrong' });
    await expect(provider.finish(returnedTo, attempt)).rejects.toThrow();
  });

  test('a provider that cannot be reached; the next sign-in asks again', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValueOnce(new TypeError('down'));
    const provider = providerWith();
    await expect(provider.begin()).rejects.toThrow();
    fetched.mockRestore();
    expect((await provider.begin()).url).toContain(server.issuer);
  });

  test('an issuer elsewhere that is asked in the clear', async () => {
    await expect(providerWith({ issuer: 'http://login.example' }).begin()).rejects.toThrow(/HTTP/i);
  });
});
