import type { Instant } from '../../shared/kernel/time.ts';
import { SESSION_COOKIE } from './authenticate.ts';

const ATTRIBUTES = 'Path=/; HttpOnly; Secure; SameSite=Lax';

/** `__Host-`: only this host may set it and only over TLS; no script can read it. */
export function sessionCookie(token: string, now: Instant, expiresAt: Instant): string {
  const seconds = Math.floor(now.until(expiresAt).total('seconds'));
  return `${SESSION_COOKIE}=${token}; Max-Age=${seconds}; ${ATTRIBUTES}`;
}

export function endedSessionCookie(): string {
  return `${SESSION_COOKIE}=; Max-Age=0; ${ATTRIBUTES}`;
}
