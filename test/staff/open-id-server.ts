// A real OpenID Connect provider on a free port of this machine, and a browser that signs in there.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration } from 'oidc-provider';
import { vi } from 'vitest';

export const CLIENT_ID = 'proprietor';
export const CLIENT_SECRET = 'a-secret-of-the-provider';
export const RETURN_URL = 'https://shop.example/staff/openid/return';

export type Person = { readonly email?: string; readonly email_verified?: boolean };

/** @param isPublic the shop is a client without a secret */
export async function openIdServer({ isPublic = false } = {}) {
  /** Who signs in next, as the provider knows them. */
  const next: { person: Person; isDenied: boolean } = { person: {}, isDenied: false };
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // It warns that it is no provider for a company.
  for (const level of ['info', 'warn'] as const) vi.spyOn(console, level).mockReturnValue();
  const provider = new Provider(issuer, configurationOf(next, isPublic));
  provider.use(async (context, proceed) => {
    if (!context.path.startsWith('/who-is-it/')) return proceed();
    const result = next.isDenied
      ? { error: 'access_denied' }
      : { login: { accountId: 'somebody' } };
    await provider.interactionFinished(context.req, context.res, result);
    context.respond = false;
  });
  server.on('request', provider.callback());
  return { issuer, next, stop: () => new Promise((stopped) => server.close(stopped)) };
}
export type OpenIdServer = Awaited<ReturnType<typeof openIdServer>>;

function configurationOf(next: { readonly person: Person }, isPublic: boolean): Configuration {
  return {
    clients: [
      {
        ...{ client_id: CLIENT_ID, redirect_uris: [RETURN_URL] },
        ...(isPublic
          ? { token_endpoint_auth_method: 'none' }
          : { client_secret: CLIENT_SECRET, token_endpoint_auth_method: 'client_secret_post' }),
      },
    ],
    cookies: { keys: ['a key for tests'] },
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/who-is-it/${uid}` },
    findAccount: (_context, accountId) => ({
      accountId,
      claims: async () => ({ sub: accountId, ...next.person }),
    }),
    // Nobody is asked whether the shop may know their address.
    loadExistingGrant: async ({ oidc }) => {
      const { client, session, provider } = oidc;
      const grant = new provider.Grant({
        ...(client === undefined ? {} : { clientId: client.clientId }),
        ...(session?.accountId === undefined ? {} : { accountId: session.accountId }),
      });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  };
}

/** Goes where it is led, with its cookies, until it is led back to the shop. @returns that address */
export async function signInThere(url: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let at = new URL(url);
  for (let steps = 0; steps < 10; steps += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location === null) throw new Error(`the provider stopped: ${await answer.text()}`);
    at = new URL(location, at);
    if (at.href.startsWith(RETURN_URL)) return at;
  }
  throw new Error('the provider led in circles');
}
