import * as z from 'zod';

const Random = z.string().regex(/^[\w-]{20,200}$/);

/** What a browser remembers between leaving for the provider and coming back, and nobody else. */
export const OpenIdAttempt = z.object({ state: Random, nonce: Random, codeVerifier: Random });
export type OpenIdAttempt = Readonly<z.output<typeof OpenIdAttempt>>;
