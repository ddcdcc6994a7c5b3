import { createHash } from 'node:crypto';

/** The hidden field of every form that somebody who is signed in can send. */
export const FORM_TOKEN_FIELD = 'formToken';

/**
 * Proves that a form was shown by us to this very session: only we and the browser's own cookie know
 * the session's secret, and the token gives nothing of it away. It ends with the session.
 */
export function formTokenOf(sessionToken: string): string {
  return createHash('sha256').update(`form:${sessionToken}`).digest('base64url');
}
