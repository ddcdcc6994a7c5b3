import { describe, expect, test } from 'vitest';
import { apiKeyStore } from '../../shared/customers/api-key-store.ts';
import { makeApiKey } from '../../shared/customers/make-api-key.ts';
import { removeStaff, signOutStaffEverywhere } from '../../shared/staff/manage-staff.ts';
import { newCustomer } from '../support/gift-world.ts';
import {
  Clerk,
  openOffice,
  printed,
  SCRIPT,
  STAFF,
  settings,
  signedIn,
  world,
} from './staff-office.ts';

openOffice();

describe('nobody else opens a form', () => {
  test.each([
    ['without a cookie', async () => new Clerk()],
    [
      'with a customer’s cookie',
      async () => new Clerk().signInAs(await newCustomer(world()), world()),
    ],
    [
      'with a customer’s session in the place of a staff session',
      async () => {
        const clerk = await new Clerk().signInAs(await newCustomer(world()), world());
        clerk.cookies.set(STAFF, clerk.cookies.get('__Host-session') ?? '');
        return clerk;
      },
    ],
    [
      'with an API key of the staff as a cookie',
      async () => {
        const clerk = new Clerk();
        const ports = { ...world().ports, apiKeys: apiKeyStore(settings()) };
        const { token } = await makeApiKey(ports, { name: 'program', scopes: ['staff'] });
        clerk.cookies.set(STAFF, token);
        return clerk;
      },
    ],
    [
      'who was removed since',
      async () => {
        const clerk = await signedIn('operator');
        await removeStaff(world().staffPorts, 'operator@shop.example');
        return clerk;
      },
    ],
    [
      'who was signed out everywhere',
      async () => {
        const clerk = await signedIn('manager');
        await signOutStaffEverywhere(world().staffPorts, 'manager@shop.example');
        return clerk;
      },
    ],
  ])('%s', async (_name, clerkOf) => {
    const { path, form, sheet } = await printed();
    const clerk = (await clerkOf()) as Clerk;
    const asked = [
      await clerk.get(path),
      await clerk.get(`/staff/work-forms?number=${form.id}`),
      await clerk.post(path, { 'r1-answer': 'keep' }),
    ];
    for (const { location, text } of asked) {
      expect(location).toMatch(/^\/staff\?notice=staff_session_over/);
      expect(text).not.toContain('Grace');
    }
    expect(await sheet()).toBeUndefined();
  });

  test('a session of the staff opens nothing of a customer', async () => {
    const clerk = await signedIn();
    clerk.cookies.set('__Host-session', clerk.cookies.get(STAFF) ?? '');
    expect((await clerk.get('/gifts')).location).toContain('/sign-in');
  });

  test('what another site posts is refused, and what our pages did not show', async () => {
    const { path, sheet } = await printed();
    const clerk = await signedIn();
    const crossed = await clerk.sendOwn(path, { 'r1-answer': 'keep' }, 'cross-site');
    const forged = await clerk.sendOwn(path, { 'r1-answer': 'keep', formToken: 'x' });
    expect([crossed.statusCode, forged.statusCode]).toEqual([403, 403]);
    expect(await sheet()).toBeUndefined();
  });
});

describe('a form is found', () => {
  test.each([
    ['as it is printed', (id: string) => id],
    [
      'typed in small letters, with spaces',
      (id: string) => ` ${id.toLowerCase().slice(0, 12)} ${id.slice(12)}`,
    ],
    ['scanned as the link in its code', (id: string) => `https://shop.example/again/${id}`],
  ])('%s', async (_name, typed) => {
    const { form, path } = await printed();
    const clerk = await signedIn();
    const number = encodeURIComponent(typed(form.id));
    expect((await clerk.get(`/staff/work-forms?number=${number}`)).location).toBe(path);
  });

  test.each(['', 'wfm_', `wfm_${'0'.repeat(26)}`, SCRIPT])('and %j is not', async (typed) => {
    const clerk = await signedIn();
    const number = encodeURIComponent(typed);
    const { location } = await clerk.get(`/staff/work-forms?number=${number}`);
    expect(location).toBe('/staff?notice=no_such_form');
    expect((await clerk.get(`/staff/work-forms/wfm_${'0'.repeat(26)}`)).location).toBe(location);
  });
});

describe('a form on its page', () => {
  test('shows what was printed, in fields that can be written over', async () => {
    const { path, form } = await printed();
    const { text } = await (await signedIn()).get(path);
    for (const part of [form.id, form.customerId, 'Autumn 2027', 'Grace Hopper', '1 High Street']) {
      expect(text).toContain(part);
    }
    expect(text).toContain('name="r1-deliverOn" value="2027-12-04"');
    expect(text).toContain('name="r2-options" value="colour=red"');
    expect(text).toContain('name="n5-name"');
    expect(text).not.toContain('name="n6-name"');
  });

  test('speaks German to whoever reads German', async () => {
    const { path } = await printed();
    const clerk = await signedIn();
    clerk.language = 'de';
    expect((await clerk.get(path)).text).toContain('Festhalten und den Kunden fragen');
  });

  test('holds no script that somebody wrote', async () => {
    const { path } = await printed({ name: SCRIPT, message: SCRIPT });
    const clerk = await signedIn();
    const typed = { 'r1-message': SCRIPT, 'r1-deliverOn': SCRIPT, 'n0-name': SCRIPT };
    for (const { text } of [await clerk.get(path), await clerk.sendOwn(path, typed)]) {
      expect(text).not.toContain(SCRIPT);
      expect(text).toContain('&lt;script');
    }
  });
});
