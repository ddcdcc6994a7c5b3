import { timingSafeEqual } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { FORM_TOKEN_FIELD, formTokenOf } from '../../shared/pages/form-token.ts';
import { bodyTextOf, headerOf } from './http-request.ts';
import { HttpError } from './problem.ts';

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site made the browser send. Browsers say where a request comes from in
 * `Sec-Fetch-Site`, and older ones in `Origin`; without either it is refused.
 */
export function assertSameSite(event: APIGatewayProxyEventV2): void {
  if (SAFE_METHODS.has(event.requestContext.http.method)) return;
  const site = headerOf(event, 'sec-fetch-site');
  const origin = headerOf(event, 'origin');
  const isOurs = site === undefined ? isOwnOrigin(origin, event) : site === 'same-origin';
  if (isOurs) return;
  throw new HttpError(403, 'cross_site', [{ field: 'origin', reason: 'is another site' }]);
}

/**
 * Refuses a form that a session sends without the token that only our own pages show to it. Whoever
 * has no session has nothing that another site could use.
 */
export function assertOwnForm(event: APIGatewayProxyEventV2, asker: object): void {
  const sessionToken = 'sessionToken' in asker ? String(asker.sessionToken) : undefined;
  if (sessionToken === undefined) return;
  const sent = new URLSearchParams(bodyTextOf(event)).get(FORM_TOKEN_FIELD) ?? '';
  const expected = formTokenOf(sessionToken);
  const isOurs =
    sent.length === expected.length && timingSafeEqual(Buffer.from(sent), Buffer.from(expected));
  if (isOurs) return;
  throw new HttpError(403, 'cross_site', [{ field: FORM_TOKEN_FIELD, reason: 'is not ours' }]);
}

function isOwnOrigin(origin: string | undefined, event: APIGatewayProxyEventV2): boolean {
  const hosts = [headerOf(event, 'host'), event.requestContext.domainName];
  return origin !== undefined && URL.canParse(origin) && hosts.includes(new URL(origin).host);
}
