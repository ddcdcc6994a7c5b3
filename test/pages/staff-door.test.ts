import { describe, expect, test } from 'vitest';
import { addStaff } from '../../shared/staff/manage-staff.ts';
import { Clerk, openOffice, printed, SCRIPT, STAFF, signedIn, world } from './staff-office.ts';

openOffice();

let count = 0;
/** Somebody new of the staff, with a code in their inbox. */
async function askedForCode() {
  count += 1;
  const email = `edith${count}@shop.example`;
  await addStaff(world().staffPorts, { email, name: 'Edith', role: 'lead' });
  const clerk = new Clerk();
  expect((await clerk.post('/staff', { email })).location).toBe('/staff/code');
  return { clerk, email, code: world().codes.at(-1)?.code ?? '' };
}

const read = (markup: string) => markup.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

describe('signing in', () => {
  const door = 'Enter your address, and we mail you a code';

  test('takes a code that came by mail, and gives a cookie for eight hours', async () => {
    const { clerk, code } = await askedForCode();
    const answer = await clerk.post('/staff/code', {
      code: ` ${code.slice(0, 3)} ${code.slice(3)}`,
    });
    expect(answer).toMatchObject({ statusCode: 303, location: '/staff' });
    expect(answer.cookies?.[0]).toMatch(
      /^__Host-staff=stf_\w+\.[\w-]+; Max-Age=28800; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect(clerk.cookies.has('__Host-staff-email')).toBe(false);
    const { text } = await clerk.get('/staff');
    expect(text).toContain('A form has come back');
    expect(read(text)).toContain('Edith , lead');
    expect((await clerk.get('/staff/code')).location).toBe('/staff');
  });

  test('sends nothing to whoever is not on the staff, and says the same', async () => {
    const [stranger, member] = [new Clerk(), new Clerk()];
    await addStaff(world().staffPorts, { email: 'new@shop.example', name: 'New', role: 'lead' });
    const sent = world().codes.length;
    const answers = [
      await stranger.post('/staff', { email: 'nobody@shop.example' }),
      await member.post('/staff', { email: 'new@shop.example' }),
    ];
    expect(answers.map(({ location }) => location)).toEqual(['/staff/code', '/staff/code']);
    expect(world().codes.slice(sent)).toMatchObject([{ to: 'new@shop.example', isForStaff: true }]);
    const shown = (await stranger.get('/staff/code')).text;
    expect(shown.replaceAll('nobody@', 'new@')).toBe((await member.get('/staff/code')).text);
  });

  test('a customer’s code opens nothing here, although the address is the same', async () => {
    const { clerk, email } = await askedForCode();
    await clerk.post('/sign-in', { email });
    const code = world().codes.at(-1)?.code ?? '';
    expect((await clerk.post('/staff/code', { code })).location).toBe(
      '/staff/code?notice=wrong_code',
    );
    expect(clerk.cookies.has(STAFF)).toBe(false);
  });

  test('without an address there is no code to enter', async () => {
    expect((await new Clerk().get('/staff/code')).location).toBe('/staff');
    expect((await new Clerk().post('/staff/code', { code: '123456' })).location).toBe('/staff');
    const odd = await new Clerk().post('/staff', { email: SCRIPT });
    expect(odd.location).toBe('/staff?notice=email_invalid');
  });

  test.each([
    ['wrong_code', 1],
    ['code_used_up', 5],
  ])('a wrong code: %s', async (notice, tries) => {
    const { clerk, code } = await askedForCode();
    const wrong = code === '000000' ? '000001' : '000000';
    let location = '';
    for (let count = 0; count < tries; count += 1) {
      ({ location } = await clerk.post('/staff/code', { code: wrong }));
    }
    expect(location).toBe(`/staff/code?notice=${notice}`);
    expect((await clerk.get(location)).text).toContain('role="alert"');
  });

  test('a sixth code within the hour is not sent, and the last one still counts', async () => {
    const { clerk, email } = await askedForCode();
    const again = { email, again: 'yes' };
    for (let count = 2; count <= 5; count += 1) await clerk.post('/staff', again);
    const code = world().codes.at(-1)?.code ?? '';
    const { location } = await clerk.post('/staff', again);
    expect(location).toBe('/staff/code?notice=too_many_codes');
    expect((await clerk.post('/staff/code', { code })).location).toBe('/staff');
  });

  test('leads back to the form that was asked for, and to no other site', async () => {
    const { path } = await printed();
    const { clerk, code } = await askedForCode();
    const { location } = await clerk.get(path);
    expect(location).toBe(`/staff?notice=staff_session_over&next=${encodeURIComponent(path)}`);
    expect((await clerk.get(location)).text).toContain(`value="${path}"`);
    expect((await clerk.post('/staff/code', { code, next: path })).location).toBe(path);
    for (const next of ['//evil.example', '/gifts', 'https://evil.example/staff/']) {
      const other = await askedForCode();
      const sent = { code: other.code, next };
      expect((await other.clerk.post('/staff/code', sent)).location).toBe('/staff');
    }
  });

  test('and out again', async () => {
    const clerk = await signedIn();
    const token = clerk.cookies.get(STAFF) ?? '';
    expect((await clerk.sendOwn('/staff/sign-out')).location).toBe(
      '/staff?notice=staff_signed_out',
    );
    expect(clerk.cookies.has(STAFF)).toBe(false);
    clerk.cookies.set(STAFF, token);
    expect((await clerk.get('/staff')).text).toContain(door);
  });

  test('speaks German to whoever reads German', async () => {
    const clerk = new Clerk();
    clerk.language = 'de';
    expect((await clerk.get('/staff')).text).toContain('Code schicken');
  });
});
