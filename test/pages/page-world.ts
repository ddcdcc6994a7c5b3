import { readdirSync } from 'node:fs';
import type { APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { vi } from 'vitest';
import { Routes } from '../../infra/local/route-match.ts';
import { ROUTES, ROUTES_BY_PAYMENTS } from '../../infra/routes.ts';
import type { Customer } from '../../shared/customers/customer.ts';
import type { SignInMails } from '../../shared/customers/ports.ts';
import { newSession, sessionTokenOf } from '../../shared/customers/session.ts';
import { sessionStore } from '../../shared/customers/session-store.ts';
import type { GiftId } from '../../shared/gifts/gift.ts';
import { giftIdOf } from '../../shared/gifts/gift.ts';
import { GiftLine } from '../../shared/gifts/gift-line.ts';
import { orderGifts } from '../../shared/gifts/order-gifts.ts';
import { remindOfGift } from '../../shared/gifts/remind-of-gift.ts';
import { formTokenOf } from '../../shared/pages/form-token.ts';
import { addStaff } from '../../shared/staff/manage-staff.ts';
import { openStaffSession } from '../../shared/staff/open-staff-session.ts';
import type { StaffRole } from '../../shared/staff/staff-member.ts';
import { staffMemberStore } from '../../shared/staff/staff-member-store.ts';
import { staffSessionStore } from '../../shared/staff/staff-session-store.ts';
import { httpEvent } from '../runtime/http-support.ts';
import { giftLine, giftWorld, stockShop } from '../support/gift-world.ts';
import { catchLines } from '../support/logged-lines.ts';

const PAGES_FOLDER = new URL('../../functions/pages/', import.meta.url);
const routes = new Routes<string>(
  Object.entries({ ...ROUTES, ...ROUTES_BY_PAYMENTS.sandbox }).map(([routeKey, target]) => ({
    routeKey,
    target,
  })),
);

type SentCode = Parameters<SignInMails['sendCode']>[0];

/**
 * The page functions as they are deployed, on a table in memory and a clock to turn: only what they
 * are handed from outside is replaced. Once per test file, since functions keep what they made.
 */
export async function pageWorld(startsAt: string) {
  const world = giftWorld(startsAt);
  const codes: SentCode[] = [];
  const settings = { table: world.table, shardCount: 1 };
  const runtime = '../../functions/runtime';
  vi.doMock(`${runtime}/resources-table.ts`, () => ({ storeSettings: () => settings }));
  vi.doMock(`${runtime}/system-clock.ts`, () => ({ systemClock: world.clock }));
  const sendCode = async (mail: SentCode) => void codes.push(mail);
  // One module for every mail: of two mocks of a module, either may be the one that counts.
  const mails: Record<string, unknown> = {
    signInMailResources: { signInMails: () => ({ sendCode }) },
  };
  vi.doMock(`${runtime}/resources-mail.ts`, () => mails);
  for (const [name, value] of Object.entries(ENVIRONMENT)) vi.stubEnv(name, value);
  catchLines();
  await stockShop(world);
  const staff = {
    staffMembers: staffMemberStore(settings),
    staffSessions: staffSessionStore(settings),
  };
  const staffPorts = { ...world.ports, ...staff, clock: world.clock };
  return { ...world, codes, mails, sessions: sessionStore(settings), staffPorts };
}
export type PageWorld = Awaited<ReturnType<typeof pageWorld>>;

export const SITE = 'https://shop.example';
const ENVIRONMENT = {
  SITE_URL: SITE,
  SHOP_NAME: 'Kingfisher & Sons',
  PAYMENTS_PROVIDER: 'sandbox',
  GIFT_TERMS: '{}',
  STAFF_CODES: 'mailed',
  OPENID_EMAILS: 'confirmed',
};

export type Answer = APIGatewayProxyStructuredResultV2 & {
  readonly text: string;
  /** Where it leads, if it does. */
  readonly location: string;
};

/** A field with several values is sent once for each. */
export type Posted = Readonly<Record<string, string | string[]>>;
type Sent = { readonly body?: string; readonly headers?: Readonly<Record<string, string>> };
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** A browser without scripts: it keeps cookies and sends forms, and follows nothing by itself. */
export class Browser {
  readonly cookies = new Map<string, string>();
  language = 'en-GB,en;q=0.8';
  /** What a script asks for; a page unless said otherwise. */
  accept: string | undefined;
  userAgent = '';

  get(path: string): Promise<Answer> {
    return this.send('GET', path);
  }

  /** With the token that every form of ours carries, unless it is given. */
  post(path: string, form: Posted = {}, site = 'same-origin') {
    const session = this.cookies.get('__Host-session');
    const token = session === undefined ? {} : { formToken: formTokenOf(session) };
    const fields = Object.entries({ ...token, ...form }).flatMap(([name, value]) =>
      [value].flat().map((each) => [name, each]),
    );
    const body = new URLSearchParams(fields).toString();
    return this.send('POST', path, { body, headers: { ...FORM, 'sec-fetch-site': site } });
  }

  async signInAs(customer: Customer, { sessions, clock }: PageWorld): Promise<this> {
    const secret = `secret-of-${customer.id}`;
    await sessions.save(newSession(customer.id, secret, clock.now()), clock.now());
    this.cookies.set('__Host-session', sessionTokenOf(customer.id, secret));
    return this;
  }

  /** As somebody of the staff, who is added to it with this role if they are not there yet. */
  async signInAsStaff(role: StaffRole, world: PageWorld, name = 'Mary'): Promise<this> {
    const { staffPorts } = world;
    const email = `${role}@shop.example`;
    await addStaff(staffPorts, { email, name, role });
    const member = await staffPorts.staffMembers.findByEmail(email);
    if (member === undefined) throw new Error('who was added is there');
    // Whoever was signed out everywhere comes back a moment later.
    if (member.signedOutAt !== undefined) world.clock.advance({ milliseconds: 1 });
    const { token } = await openStaffSession(staffPorts, member);
    this.cookies.set('__Host-staff', token);
    return this;
  }

  /** Just this, as only a program would. */
  async send(method: string, address: string, sent: Sent = {}): Promise<Answer> {
    const { pathname, search, searchParams } = new URL(address, SITE);
    const match = routes.find(method, pathname);
    if (match === undefined) throw new Error(`${method} ${pathname} is no route`);
    const handler = await handlerOf(match.target);
    const event = httpEvent({
      method,
      query: Object.fromEntries(searchParams),
      pathParameters: { ...match.pathParameters },
      cookies: [...this.cookies].map(([name, value]) => `${name}=${value}`),
      headers: {
        'accept-language': this.language,
        ...(this.accept === undefined ? {} : { accept: this.accept }),
        'user-agent': this.userAgent,
        ...sent.headers,
      },
      ...(sent.body === undefined ? {} : { body: sent.body }),
    });
    const context = { awsRequestId: 'request-1', getRemainingTimeInMillis: () => 10_000 };
    const result = await handler(
      { ...event, rawPath: pathname, rawQueryString: search.slice(1) },
      context as Context,
    );
    for (const cookie of result.cookies ?? []) this.#keep(cookie);
    return { ...result, text: result.body ?? '', location: String(result.headers?.location ?? '') };
  }

  #keep(cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (/max-age=0/i.test(cookie)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

type Handler = (event: unknown, context: Context) => Promise<APIGatewayProxyStructuredResultV2>;

async function handlerOf(name: string): Promise<Handler> {
  const file = readdirSync(PAGES_FOLDER).find((each) => each.replace(/\.tsx?$/, '') === name);
  if (file === undefined) throw new Error(`${name} is no page`);
  const module: { handler: Handler } = await import(new URL(file, PAGES_FOLDER).href);
  return module.handler;
}

/** Orders one gift as the API would. */
export async function orderGift(
  { ports }: PageWorld,
  customer: Customer,
  facts: Record<string, unknown> = {},
): Promise<GiftId> {
  const lines = [GiftLine.parse(giftLine(facts))];
  const ordered = await orderGifts(ports, { customerId: customer.id, lines });
  if (!ordered.ok) throw new Error(JSON.stringify(ordered));
  return giftIdOf(customer.id, ordered.value.id, 1);
}

/** Reminds of a gift whose reminder is due; @returns the token of the mail's link. */
export async function remindedToken({ ports, letters }: PageWorld, giftId: GiftId) {
  const reminded = await remindOfGift(ports, giftId);
  const letter = letters.at(-1);
  if (!reminded.ok || letter?.kind !== 'reminder') throw new Error('nobody was reminded');
  return letter.linkToken;
}
