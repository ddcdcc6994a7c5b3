import { assert } from '../kernel/assert.ts';
import type { Ids, Secrets } from '../kernel/ids.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import type { Clock, Instant, Zone } from '../kernel/time.ts';
import type { BrowserFamily } from './browser-family.ts';
import type { Customer, Language } from './customer.ts';
import { decideTry, type TryRefusal } from './decide-sign-in.ts';
import { normalisedEmail } from './email.ts';
import { isInStep, sessionOf } from './merging/session-parts.ts';
import type { Customers, Sessions, SignIns } from './ports.ts';
import { hashOf } from './secret-hash.ts';
import { newSession, type Session, sessionTokenOf } from './session.ts';

/** What a new customer has until they say otherwise; a shop may have others. */
export type CustomerDefaults = Pick<Customer, 'zone' | 'language' | 'currency'>;
export const DEFAULT_CUSTOMER: CustomerDefaults = { zone: 'UTC', language: 'en', currency: 'GBP' };

export type ConfirmSignInDeps = {
  readonly customers: Pick<Customers, 'findByEmail' | 'save'>;
  readonly signIns: SignIns;
  readonly sessions: Pick<Sessions, 'save'>;
  readonly ids: Ids;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly defaults?: CustomerDefaults;
};

export type ConfirmSignInRequest = {
  readonly email: string;
  readonly code: string;
  /** For a new customer; the browser knows it. */
  readonly zone?: Zone;
  readonly language?: Language;
  /** Which kind of browser signs in. */
  readonly browser?: BrowserFamily | undefined;
};

export type SignedIn = {
  /** A secret, stored nowhere: hand it out once. */
  readonly token: string;
  readonly session: Session;
  readonly customer: Customer;
};

/** The right code opens a session; an address that signs in for the first time is a customer then. */
export async function confirmSignIn(
  deps: ConfirmSignInDeps,
  request: ConfirmSignInRequest,
): Promise<Outcome<SignedIn, TryRefusal | 'changed_meanwhile'>> {
  const email = normalisedEmail(request.email);
  if (email === undefined) return refused('wrong_code');
  const tried = await tryCode(deps, email, request.code);
  if (!tried.ok) return tried;
  const now = deps.clock.now();
  const customer = await findOrCreateCustomer(deps, { ...request, email }, now);
  const secret = deps.secrets.token();
  const session = sessionOf(newSession(customer.id, secret, now, request.browser), customer);
  const opened = await deps.sessions.save(session, now);
  assert(opened.ok, 'a random session id is new');
  await bringIntoStep(deps, opened.value, email, now);
  return accepted({ token: sessionTokenOf(customer.id, secret), session: opened.value, customer });
}

/** Two records may have become one between reading the customer and opening the session. */
async function bringIntoStep(
  { customers, sessions }: Pick<ConfirmSignInDeps, 'customers' | 'sessions'>,
  session: Session,
  email: string,
  now: Instant,
): Promise<void> {
  const lead = await customers.findByEmail(email);
  if (lead === undefined || isInStep(session, lead)) return;
  // Refused means that the merge itself brought it into step.
  await sessions.save(sessionOf(session, lead), now);
}

/** The answer is given only after the try is written down, so that no guess is free. @param email whatever names the sign-in. */
export function tryCode(
  { signIns, secrets, clock }: Pick<ConfirmSignInDeps, 'signIns' | 'secrets' | 'clock'>,
  email: string,
  code: string,
) {
  return repeatWhenChanged<undefined, TryRefusal>(async () => {
    const now = clock.now();
    const tried = { code, tryId: secrets.token() };
    const decided = decideTry(await signIns.find(hashOf(email)), tried, now);
    if (!decided.ok) return decided;
    const saved = await signIns.save(decided.value.signIn, now);
    if (!saved.ok) return saved;
    const { refusal } = decided.value;
    return refusal === undefined ? accepted(undefined) : refused(refusal);
  });
}

/** Several may come to create the same customer; the address itself lets only one through. */
export async function findOrCreateCustomer(
  {
    customers,
    ids,
    secrets,
    defaults = DEFAULT_CUSTOMER,
  }: Pick<ConfirmSignInDeps, 'customers' | 'ids' | 'secrets' | 'defaults'>,
  wanted: { readonly email: string; readonly zone?: Zone; readonly language?: Language },
  now: Instant,
): Promise<Customer> {
  const known = await customers.findByEmail(wanted.email);
  if (known !== undefined) return known;
  const created = await customers.save(
    {
      id: ids.next('cus', now),
      version: 0,
      email: wanted.email,
      emailState: 'works',
      zone: wanted.zone ?? defaults.zone,
      language: wanted.language ?? defaults.language,
      currency: defaults.currency,
      cards: [],
      linkKey: secrets.token(),
      createdAt: now,
    },
    [],
    now,
  );
  if (created.ok) return created.value;
  const other = await customers.findByEmail(wanted.email);
  assert(other !== undefined, 'an address that is taken has a customer');
  return other;
}
