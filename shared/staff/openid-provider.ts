import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientError,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  None,
  ResponseBodyError,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { normalisedEmail } from '../customers/email.ts';
import { assert } from '../kernel/assert.ts';
import { accepted, refused } from '../kernel/outcome.ts';
import type { OpenIdAttempt } from './open-id-attempt.ts';
import type { OpenIdProvider } from './ports.ts';

export type OpenIdSettings = {
  /** As the provider names itself, such as `https://login.example.com`; it says all else. */
  readonly issuer: string;
  readonly clientId: string;
  /** Absent for a client that the provider knows as public. */
  readonly clientSecret?: string;
  /** Where the provider sends browsers back to; it must know this address. */
  readonly returnUrl: string;
  /**
   * Some providers know addresses that nobody has confirmed. Only where a company gives the addresses
   * itself may one be believed about which the provider says nothing.
   */
  readonly trustsEmail: boolean;
};

/** A person waits for it. */
const TIMEOUT_SECONDS = 8;

/** What the browser brought back is stale or forged: whoever it is begins again. */
const NOT_OURS: ReadonlySet<string> = new Set([
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
]);

/** Authorization code flow with PKCE, state and nonce (OpenID Connect Core 1.0, RFC 7636, RFC 9700). */
export class OpenidProvider implements OpenIdProvider {
  readonly #settings: OpenIdSettings;
  #configuration: Promise<Configuration> | undefined;

  constructor(settings: OpenIdSettings) {
    this.#settings = settings;
  }

  async begin() {
    const configuration = await this.#discovered();
    const attempt = {
      state: randomState(),
      nonce: randomNonce(),
      codeVerifier: randomPKCECodeVerifier(),
    };
    const url = buildAuthorizationUrl(configuration, {
      redirect_uri: this.#settings.returnUrl,
      scope: 'openid email',
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await calculatePKCECodeChallenge(attempt.codeVerifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, attempt };
  }

  async finish(returnedTo: URL, attempt: OpenIdAttempt) {
    try {
      const claims = await this.#claimsOf(returnedTo, attempt);
      const email = typeof claims.email === 'string' ? normalisedEmail(claims.email) : undefined;
      const isConfirmed =
        claims.email_verified === true ||
        (claims.email_verified === undefined && this.#settings.trustsEmail);
      if (email === undefined || !isConfirmed) return refused('address_not_confirmed');
      return accepted({ email });
    } catch (error) {
      if (isBrokenOff(error)) return refused('sign_in_broken_off');
      throw error;
    }
  }

  async #claimsOf(returnedTo: URL, { state, nonce, codeVerifier }: OpenIdAttempt) {
    const configuration = await this.#discovered();
    const tokens = await authorizationCodeGrant(configuration, returnedTo, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: codeVerifier,
    });
    const claims = tokens.claims();
    assert(claims !== undefined, 'a nonce is answered with an ID token');
    // Many providers say only there who it is.
    return claims.email === undefined
      ? await fetchUserInfo(configuration, tokens.access_token, claims.sub)
      : claims;
  }

  /** A failure is not kept: the next one who signs in asks again. */
  #discovered(): Promise<Configuration> {
    this.#configuration ??= discovered(this.#settings).catch((error) => {
      this.#configuration = undefined;
      throw error;
    });
    return this.#configuration;
  }
}

function discovered({ issuer, clientId, clientSecret }: OpenIdSettings): Promise<Configuration> {
  const server = new URL(issuer);
  const client = clientSecret === undefined ? None() : ClientSecretPost(clientSecret);
  return discovery(server, clientId, undefined, client, {
    timeout: TIMEOUT_SECONDS,
    // In the clear only to this very machine, as tests do.
    ...(isThisMachine(server) ? { execute: [allowInsecureRequests] } : {}),
  });
}

function isThisMachine({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && (hostname === 'localhost' || hostname === '127.0.0.1');
}

function isBrokenOff(error: unknown): boolean {
  if (error instanceof AuthorizationResponseError) return true;
  if (error instanceof ResponseBodyError) return error.error === 'invalid_grant';
  return error instanceof ClientError && NOT_OURS.has(error.code ?? '');
}
