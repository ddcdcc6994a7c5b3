// From the door of the staff to a provider and back, as their browser goes.
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { addStaff } from '../../shared/staff/manage-staff.ts';
import { Browser, type PageWorld, pageWorld } from '../pages/page-world.ts';
import { CLIENT_ID, type OpenIdServer, openIdServer, signInThere } from './open-id-server.ts';

const EMAIL = 'mary@shop.example';
let server: OpenIdServer;
let world: PageWorld;
beforeAll(async () => {
  server = await openIdServer({ isPublic: true });
  world = await pageWorld(new Date().toISOString());
  vi.stubEnv('OPENID_NAME', 'Acme');
  vi.stubEnv('OPENID_ISSUER', server.issuer);
  vi.stubEnv('OPENID_CLIENT_ID', CLIENT_ID);
  await addStaff(world.staffPorts, { email: EMAIL, name: 'Mary', role: 'operator' });
}, 60_000);
afterAll(async () => {
  await server.stop();
  vi.restoreAllMocks();
});
beforeEach(() => {
  server.next.person = { email: EMAIL, email_verified: true };
  server.next.isDenied = false;
});

async function comeBack(browser: Browser, next = '/staff/cases') {
  const { location } = await browser.get(`/staff/openid?next=${encodeURIComponent(next)}`);
  return browser.get((await signInThere(location)).href);
}

describe('a provider', () => {
  test('is a way in beside the codes', async () => {
    const { text } = await new Browser().get('/staff?next=%2Fstaff%2Fcases');
    expect(text).toContain('<a class="button" href="/staff/openid?next=%2Fstaff%2Fcases">');
    expect(text).toContain('Sign in with Acme');
    expect(text).toContain('Send me a code');
  });

  test('leads to a session of eight hours, and on to where one was going', async () => {
    const browser = new Browser();
    const back = await comeBack(browser);
    expect(back).toMatchObject({ statusCode: 200, headers: { refresh: '0; url=/staff/cases' } });
    expect(back.text).toContain('Welcome, Mary.');
    expect(back.cookies?.[0]).toMatch(
      /^__Host-staff=stf_\w+\.[\w-]+; Max-Age=28800; .*SameSite=Strict$/,
    );
    expect([...browser.cookies.keys()]).toEqual(['__Host-staff']);
    expect((await browser.get('/staff/cases')).statusCode).toBe(200);
  });

  test('leads on to no other site', async () => {
    const { headers } = await comeBack(new Browser(), '//evil.example');
    expect(headers).toMatchObject({ refresh: '0; url=/staff' });
  });

  test('remembers what it began in a cookie that no script and no other site can read', async () => {
    const { cookies } = await new Browser().get('/staff/openid');
    expect(cookies?.[0]).toMatch(
      /^__Host-staff-openid=[\w-]+\.[\w-]+\.[\w-]+\.; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  test.each([
    ['nobody was added with that address', 'not_on_the_staff', 'other@shop.example', true, false],
    ['the address is not confirmed', 'address_not_confirmed', EMAIL, false, false],
    ['the provider said no', 'sign_in_broken_off', EMAIL, true, true],
  ])('opens nothing when %s', async (_name, notice, email, isConfirmed, isDenied) => {
    server.next.person = { email, email_verified: isConfirmed };
    server.next.isDenied = isDenied;
    const browser = new Browser();
    const { location } = await comeBack(browser);
    expect(location).toBe(`/staff?notice=${notice}&next=%2Fstaff%2Fcases`);
    expect([...browser.cookies.keys()]).toEqual([]);
    expect((await browser.get(location)).text).toContain('role="alert"');
  });

  test('opens nothing to a browser that did not begin it, or remembers nonsense', async () => {
    const { location } = await new Browser().get('/staff/openid');
    const back = (await signInThere(location)).href;
    const victim = new Browser();
    expect((await victim.get(back)).location).toBe('/staff?notice=sign_in_broken_off');
    for (const nonsense of ['x', 'a.b.c.d', '%00', '{}']) {
      victim.cookies.set('__Host-staff-openid', nonsense);
      expect((await victim.get(back)).location).toBe('/staff?notice=sign_in_broken_off');
    }
    await victim.get('/staff/openid');
    expect((await victim.get(back)).location).toBe('/staff?notice=sign_in_broken_off');
    expect(victim.cookies.has('__Host-staff')).toBe(false);
  });
});
