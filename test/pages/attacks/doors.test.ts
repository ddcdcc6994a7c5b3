import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { formTokenOf } from '../../../shared/pages/form-token.ts';
import { removeStaff } from '../../../shared/staff/manage-staff.ts';
import { newCustomer } from '../../support/gift-world.ts';
import { Browser, type PageWorld, pageWorld } from '../page-world.ts';
import { signedInClerk } from './attackers.ts';
import { addressOf, OPENED_ROUTES, PAGE_ROUTES, POSTING_ROUTES } from './page-routes.ts';

// Who is let in where: the staff’s doors and the customers’ are not each other’s.

let world: PageWorld;
let customer: Browser;
let before: string;
beforeAll(async () => {
  world = await pageWorld('2027-02-15T12:00:00Z');
  customer = await new Browser().signInAs(await newCustomer(world), world);
});
beforeEach(() => {
  before = JSON.stringify(world.table.all());
});

const sessionOf = ({ cookies }: Browser) => cookies.get('__Host-session') ?? '';
/** Where one gets in, and out. */
const STAFF_DOORS = [
  ...['GET /staff', 'POST /staff', 'GET /staff/code', 'POST /staff/code'],
  ...['GET /staff/openid', 'GET /staff/openid/return', 'POST /staff/sign-out'],
];
const STAFF_ROUTES = PAGE_ROUTES.map(([route]) => route).filter(
  (route) => route.includes(' /staff') && !STAFF_DOORS.includes(route),
);

async function expectShut(browser: Browser, route: string): Promise<void> {
  const path = addressOf(route);
  const formToken = formTokenOf([...browser.cookies.values()].at(-1) ?? '');
  const form = { formToken, do: 'take', who: 'x', text: 'x' };
  const answer = route.startsWith('GET') ? await browser.get(path) : await browser.post(path, form);
  // A form that is none is told so before anybody asks who sends it.
  if (answer.statusCode === 400) return;
  expect([answer.statusCode, answer.text]).toEqual([303, '']);
  expect(answer.location).toMatch(/^\/staff\?notice=staff_session_over(&next=%2Fstaff%2F[^&]*)?$/);
}

describe.each(STAFF_ROUTES)('%s is shut', (route) => {
  const shutTo = async (browser: Browser) => {
    await expectShut(browser, route);
    expect(JSON.stringify(world.table.all())).toBe(before);
  };

  test('to nobody in particular', () => shutTo(new Browser()));

  test('to a customer', () => shutTo(customer));

  test('to a customer’s session that says it is of the staff', async () => {
    const browser = new Browser();
    browser.cookies.set('__Host-staff', sessionOf(customer));
    await shutTo(browser);
  });

  test.each(['x', '..', 'stf_01JAAAAAAAAAAAAAAAAAAAAAAA.guess', '%00', 'A'.repeat(4000)])(
    'to a session that is made up: %s',
    async (token) => {
      const browser = new Browser();
      browser.cookies.set('__Host-staff', token);
      await shutTo(browser);
    },
  );
});

describe('a member of the staff', () => {
  test('who was removed is out at once, on every page', async () => {
    const clerk = await signedInClerk(world);
    expect((await clerk.get('/staff/calls')).statusCode).toBe(200);
    await removeStaff(world.staffPorts, 'lead@shop.example');
    for (const route of STAFF_ROUTES) await expectShut(clerk, route);
  });

  const OWN = [
    '/me',
    '/my-data',
    '/known',
    '/conversation',
    '/regulars',
    '/cases',
    '/photos',
    '/bought',
  ];
  const own = [...OPENED_ROUTES, ...POSTING_ROUTES].filter((route) =>
    OWN.some((path) => (route.split(' ')[1] ?? '').startsWith(path)),
  );
  test.each(own)('is nobody at %s', async (route) => {
    const clerk = await signedInClerk(world);
    clerk.cookies.set('__Host-session', clerk.cookies.get('__Host-staff') ?? '');
    const path = addressOf(route);
    const { statusCode, location } = route.startsWith('GET')
      ? await clerk.get(path)
      : await clerk.post(path, { do: 'settle', text: 'x', turnId: `trn_${'0'.repeat(26)}` });
    if (statusCode === 400) return;
    expect([statusCode, location.startsWith('/sign-in?')]).toEqual([303, true]);
  });
});
