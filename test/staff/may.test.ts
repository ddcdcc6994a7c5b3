// Who may go where, walked through all pages of the staff, and what programs of theirs may call.
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Endpoint } from '../../functions/runtime/endpoint.ts';
import { formTokenOf } from '../../shared/pages/form-token.ts';
import { MAY, may, mayMember, type StaffAction } from '../../shared/staff/may.ts';
import { StaffRole } from '../../shared/staff/staff-member.ts';
import { addressOf, PAGE_ROUTES } from '../pages/attacks/page-routes.ts';
import { Browser, type PageWorld, pageWorld } from '../pages/page-world.ts';
import { member } from './staff-examples.ts';

const STAFF_ROUTES = PAGE_ROUTES.filter(([route]) => / \/staff(\/|$)/.test(route));
const FUNCTIONS = new URL('../../functions/', import.meta.url);

const held: { world?: PageWorld; authByRoute?: ReadonlyMap<string, Endpoint['auth']> } = {};
beforeAll(async () => {
  held.world = await pageWorld('2027-09-01T12:00:00Z');
  held.authByRoute = new Map(
    await Promise.all(
      STAFF_ROUTES.map(async ([route, name]) => [route, await authIn(name)] as const),
    ),
  );
}, 120_000);
afterAll(() => void vi.restoreAllMocks());

async function authIn(name: string): Promise<Endpoint['auth']> {
  const files = readdirSync(new URL('pages/', FUNCTIONS));
  const file = files.find((each) => each.replace(/\.tsx?$/, '') === name);
  const module: { endpoint: Endpoint } = await import(new URL(`pages/${file}`, FUNCTIONS).href);
  return module.endpoint.auth;
}

const authOf = (route: string) => held.authByRoute?.get(route) ?? 'none';

const DOORS = [
  ...['GET /staff', 'POST /staff', 'GET /staff/code', 'POST /staff/code'],
  ...['GET /staff/openid', 'GET /staff/openid/return', 'POST /staff/sign-out'],
];

describe('every page of the staff', () => {
  test('names what one must be allowed, but for the doors', () => {
    const unnamed = STAFF_ROUTES.map(([route]) => route).filter(
      (route) => !authOf(route).startsWith('staff:'),
    );
    expect(unnamed.toSorted()).toEqual(DOORS.toSorted());
  });

  test.each(StaffRole.options)(
    'opens to a %s or says kindly no, as the table has it',
    async (role) => {
      const { world } = held as { world: PageWorld };
      const browser = await new Browser().signInAsStaff(role, world);
      const formToken = formTokenOf(browser.cookies.get('__Host-staff') ?? '');
      for (const [route] of STAFF_ROUTES) {
        const auth = authOf(route);
        if (!auth.startsWith('staff:')) continue;
        const before = JSON.stringify(world.table.all());
        const path = addressOf(route);
        const { statusCode, text } = route.startsWith('GET')
          ? await browser.get(path)
          : await browser.post(path, { formToken });
        const isAllowed = may(role, auth.slice('staff:'.length) as StaffAction);
        expect([route, statusCode === 403]).toEqual([route, !isAllowed]);
        if (isAllowed) continue;
        expect(text).toContain('This is for others of the staff.');
        expect(JSON.stringify(world.table.all())).toBe(before);
      }
    },
  );

  test.each([
    ['operator', ['Who is waiting', 'Calls', 'Cases', 'Mails']],
    ['manager', ['Who is waiting', 'Calls', 'Cases']],
  ] as const)('shows a %s the way to %j, and who they are', async (role, places) => {
    const { world } = held as { world: PageWorld };
    const { text } = await (await new Browser().signInAsStaff(role, world)).get('/staff');
    const nav = /<nav[\s\S]*?<\/nav>/.exec(text)?.[0] ?? '';
    const links = [...nav.matchAll(/<a [^>]*>([^<]*)<\/a>/g)].map(([, label]) => label);
    expect(links.slice(0, places.length)).toEqual(places);
    expect(nav.replaceAll(/<[^>]*>/g, '')).toContain(`Mary, ${role}`);
    expect(text.includes('A form has come back')).toBe(role === 'operator');
  });
});

describe('programs with a key of the staff', () => {
  test('are let in to what the table allows them, and each endpoint names it', () => {
    const http = new URL('http/', FUNCTIONS);
    const named = readdirSync(http).flatMap((file) => {
      const [, action] =
        /auth: 'staffKey:(\w+)'/.exec(readFileSync(new URL(file, http), 'utf8')) ?? [];
      return action === undefined ? [] : [[file, action] as const];
    });
    const shut = named.filter(([, action]) => !may('program', action as StaffAction));
    expect(shut).toEqual([]);
  });
});

describe('the table', () => {
  test('denies what it does not name', () => {
    expect(may('operator', 'move_fence')).toBe(false);
    expect(may('program', 'see_customers')).toBe(false);
    expect(mayMember(member({ role: 'lead' }), 'move_fence')).toBe(true);
    expect(mayMember(member({ role: 'manager' }), 'move_fence')).toBe(false);
  });

  test('allows nothing to whoever was removed', () => {
    const removedAt = member({}).createdAt;
    for (const action of MAY.lead) {
      expect(mayMember(member({ role: 'lead', removedAt }), action)).toBe(false);
    }
  });

  test('names nothing twice', () => {
    for (const actions of Object.values(MAY)) {
      expect(new Set(actions).size).toBe(actions.length);
    }
  });
});
