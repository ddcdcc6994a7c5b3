import { assert } from '../kernel/assert.ts';
import type { Secrets } from '../kernel/ids.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { type Clock, isDue } from '../kernel/time.ts';
import type { ApiKey } from './api-key.ts';
import { authenticateApiKey, hasScope } from './authenticate-api-key.ts';
import type { ApiKeys, StaffSessions } from './ports.ts';
import {
  newStaffSession,
  readStaffToken,
  type StaffSession,
  staffTokenOf,
} from './staff-session.ts';

type Ports = {
  readonly staffSessions: StaffSessions;
  readonly apiKeys: Pick<ApiKeys, 'find' | 'save'>;
  readonly secrets: Secrets;
  readonly clock: Clock;
};

export type StaffSignedIn = { readonly token: string; readonly session: StaffSession };

/** Exchanges a key of the staff for a session; the key itself is not kept by the browser. */
export async function signInStaff(
  { staffSessions, apiKeys, secrets, clock }: Ports,
  apiKeyToken: string,
): Promise<Outcome<StaffSignedIn, 'key_unknown' | 'key_not_for_staff'>> {
  const apiKey = await authenticateApiKey({ apiKeys, clock }, apiKeyToken.trim());
  if (apiKey === undefined) return refused('key_unknown');
  if (!hasScope(apiKey, 'staff')) return refused('key_not_for_staff');
  const now = clock.now();
  const secret = secrets.token();
  const saved = await staffSessions.save(newStaffSession(apiKey.id, secret, now), now);
  assert(saved.ok, 'a random secret is new');
  return accepted({ token: staffTokenOf(apiKey.id, secret), session: saved.value });
}

type Finding = Pick<Ports, 'apiKeys' | 'clock'> & {
  readonly staffSessions: Pick<StaffSessions, 'find'>;
};

/** Whose key a session is of; nobody's once it expired, was ended, or its key was revoked. */
export async function findStaff(
  { staffSessions, apiKeys, clock }: Finding,
  token: string,
): Promise<ApiKey | undefined> {
  const ref = readStaffToken(token);
  if (ref === undefined) return undefined;
  const [session, apiKey] = await Promise.all([
    staffSessions.find(ref),
    apiKeys.find(ref.apiKeyId),
  ]);
  if (session === undefined || isDue(session.expiresAt, clock.now())) return undefined;
  if (apiKey === undefined || apiKey.revokedAt !== undefined) return undefined;
  return hasScope(apiKey, 'staff') ? apiKey : undefined;
}

/** Succeeds whatever the token is: afterwards it opens nothing. */
export async function signOutStaff(
  { staffSessions }: Pick<Ports, 'staffSessions'>,
  token: string,
): Promise<void> {
  const ref = readStaffToken(token);
  const session = ref === undefined ? undefined : await staffSessions.find(ref);
  // A session never changes: refused means that somebody else has just ended it.
  if (session !== undefined) await staffSessions.remove(session);
}
