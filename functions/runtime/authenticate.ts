import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { ApiKey, Scope } from '../../shared/customers/api-key.ts';
import { authenticateApiKey, hasScope } from '../../shared/customers/authenticate-api-key.ts';
import { partsOf } from '../../shared/customers/customer-parts.ts';
import { findSession } from '../../shared/customers/find-session.ts';
import type { ApiKeys, Customers, Sessions } from '../../shared/customers/ports.ts';
import type { Looks } from '../../shared/dialogue/ports.ts';
import { assert } from '../../shared/kernel/assert.ts';
import type { Clock } from '../../shared/kernel/time.ts';
import type { ActingStaff } from '../../shared/staff/acting-staff.ts';
import { may, type StaffAction } from '../../shared/staff/may.ts';
import type { Auth } from './endpoint.ts';
import { cookiesOf, headerOf } from './http-request.ts';
import { HttpError } from './problem.ts';
import { assertSameSite } from './same-site.ts';

export const SESSION_COOKIE = '__Host-session';

export type AuthenticateDeps = {
  readonly sessions: Pick<Sessions, 'find'>;
  readonly apiKeys: Pick<ApiKeys, 'find' | 'save'>;
  readonly customers: Pick<Customers, 'findByEmail'>;
  readonly looks: Pick<Looks, 'note'>;
  readonly clock: Clock;
};

type Event = APIGatewayProxyEventV2;

/** Who is asking, from what the request carries; never from an id that it names. */
export async function authenticate(deps: AuthenticateDeps, auth: Auth, event: Event) {
  if (auth === 'none') return {};
  if (auth === 'visitor') return visitor(deps, event);
  if (auth !== 'customer') {
    const apiKey = await apiKeyFor(auth, deps, event);
    return { apiKeyId: apiKey.id, staff: actingWith(apiKey) };
  }
  const bearer = /^Bearer (.+)$/i.exec(headerOf(event, 'authorization') ?? '')?.[1];
  const token = bearer ?? cookieOf(event, SESSION_COOKIE);
  if (token === undefined && headerOf(event, 'x-api-key') !== undefined) {
    return customerOfStaff(deps, event);
  }
  const signedIn = token === undefined ? undefined : await findSession(deps, token);
  if (signedIn === undefined || token === undefined) throw new HttpError(401, 'not_signed_in');
  // A browser adds the cookie to whatever another site makes it send; a token nobody adds.
  if (bearer === undefined) assertSameSite(event);
  const { customerId, customerIds } = signedIn;
  return { customerId, customerIds, askedBy: 'customer' as const, sessionToken: token };
}

async function visitor(deps: AuthenticateDeps, event: Event) {
  const token = cookieOf(event, SESSION_COOKIE);
  const signedIn = token === undefined ? undefined : await findSession(deps, token);
  if (signedIn === undefined || token === undefined) return {};
  assertSameSite(event);
  const { customerId, customerIds } = signedIn;
  return { customerId, customerIds, sessionToken: token };
}

/** The pages of the staff know their own ways in: no key opens them. */
function apiKeyFor(
  auth: Exclude<Auth, 'none' | 'visitor' | 'customer'>,
  deps: AuthenticateDeps,
  event: Event,
) {
  if (auth.startsWith('staffKey:')) {
    return staffKeyFor(auth.slice('staffKey:'.length) as StaffAction, deps, event);
  }
  assert(auth.startsWith('apiKey:'), 'pages of the staff are made with staffHandler');
  return apiKeyWith(auth.slice('apiKey:'.length) as Scope, deps, event);
}

async function staffKeyFor(
  action: StaffAction,
  deps: AuthenticateDeps,
  event: Event,
): Promise<ApiKey> {
  const apiKey = await apiKeyWith('staff', deps, event);
  if (!may('program', action)) throw new HttpError(403, 'not_for_programs');
  return apiKey;
}

function actingWith({ id, name }: ApiKey): ActingStaff {
  return { id, name };
}

async function apiKeyWith(scope: Scope, deps: AuthenticateDeps, event: Event): Promise<ApiKey> {
  const given = headerOf(event, 'x-api-key');
  const apiKey = given === undefined ? undefined : await authenticateApiKey(deps, given);
  if (apiKey === undefined) {
    throw new HttpError(401, 'api_key_unknown', [{ field: 'x-api-key', reason: 'is not known' }]);
  }
  if (!hasScope(apiKey, scope)) {
    throw new HttpError(403, 'scope_missing', [{ field: 'x-api-key', reason: `needs ${scope}` }]);
  }
  return apiKey;
}

async function customerOfStaff(deps: AuthenticateDeps, event: Event) {
  const staff = actingWith(await staffKeyFor('act_for_customers', deps, event));
  const field = 'x-customer-email';
  const email = headerOf(event, field);
  if (email === undefined) throw new HttpError(400, 'invalid', [{ field, reason: 'is missing' }]);
  const customer = await deps.customers.findByEmail(email);
  if (customer === undefined) {
    throw new HttpError(404, 'customer_not_found', [{ field, reason: 'is nobody here' }]);
  }
  // Nobody looks without its being on record, whatever comes of the request.
  const look = {
    customerId: customer.id,
    staff,
    lookedAt: 'record',
    at: deps.clock.now(),
  } as const;
  await deps.looks.note(look);
  const customerIds = partsOf(customer);
  return { customerId: customer.id, customerIds, askedBy: 'staff' as const, staff };
}

function cookieOf(event: Event, name: string): string | undefined {
  return cookiesOf(event)[name] || undefined;
}
