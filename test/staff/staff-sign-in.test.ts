import { beforeEach, describe, expect, test } from 'vitest';
import { beginStaffSignIn } from '../../shared/staff/begin-staff-sign-in.ts';
import { confirmStaffSignIn } from '../../shared/staff/confirm-staff-sign-in.ts';
import { findStaff, signOutStaff } from '../../shared/staff/find-staff.ts';
import {
  addStaff,
  changeStaff,
  removeStaff,
  signOutStaffEverywhere,
} from '../../shared/staff/manage-staff.ts';
import { signInByProvider } from '../../shared/staff/sign-in-by-provider.ts';
import { type StaffWorld, staffWorld } from './staff-examples.ts';

const EMAIL = 'mary@shop.example';
let world: StaffWorld;
beforeEach(async () => {
  world = staffWorld();
  const added = await addStaff(world, { email: ' MARY@shop.example', name: 'Mary', role: 'lead' });
  expect(added).toMatchObject({ ok: true, value: { email: EMAIL, version: 1 } });
});

const begin = (email = EMAIL) => beginStaffSignIn(world, { email, language: 'en' });
const codeSent = () => world.sentCodes.at(-1)?.code ?? '';
const confirm = (code = codeSent(), email = EMAIL) => confirmStaffSignIn(world, { email, code });
async function signedIn(): Promise<string> {
  await begin();
  const signed = await confirm();
  if (!signed.ok) throw new Error(signed.refusal);
  return signed.value.token;
}

describe('a session of the staff', () => {
  test('is opened by the code, and its secret is stored nowhere', async () => {
    const token = await signedIn();
    expect(await findStaff(world, token)).toMatchObject({ email: EMAIL, role: 'lead' });
    expect(JSON.stringify(world.table.all())).not.toContain(token.split('.')[1]);
    expect(JSON.stringify(world.table.all())).not.toContain(codeSent());
  });

  test.each([
    [8 * 3600 - 1, true],
    [8 * 3600, false],
  ])('after %i seconds is open: %s', async (seconds, isOpen) => {
    const token = await signedIn();
    world.clock.advance({ seconds });
    expect((await findStaff(world, token)) !== undefined).toBe(isOpen);
  });

  test('sees at once what its member may now do, and ends with them', async () => {
    const token = await signedIn();
    await changeStaff(world, EMAIL, { role: 'operator' });
    expect(await findStaff(world, token)).toMatchObject({ role: 'operator' });
    await removeStaff(world, EMAIL);
    expect(await findStaff(world, token)).toBeUndefined();
    await addStaff(world, { email: EMAIL, name: 'Mary', role: 'lead' });
    expect(await findStaff(world, token)).toBeUndefined();
  });

  test('ends with a sign-out everywhere; one that begins later does not', async () => {
    const tokens = [await signedIn(), await signedIn()];
    await signOutStaffEverywhere(world, EMAIL);
    for (const token of tokens) expect(await findStaff(world, token)).toBeUndefined();
    world.clock.advance({ milliseconds: 1 });
    expect(await findStaff(world, await signedIn())).toBeDefined();
  });

  test('ends alone by its own sign-out, also when that comes twice', async () => {
    const [token, other] = [await signedIn(), await signedIn()];
    await signOutStaff(world, token);
    await signOutStaff(world, token);
    expect(await findStaff(world, token)).toBeUndefined();
    expect(await findStaff(world, other)).toBeDefined();
  });

  test.each([
    '',
    '.',
    'x.y',
    'stf_01KP0000000000000000000001',
    'stf_01KP0000000000000000000001.x.y',
  ])('is nobody’s with the token %j', async (token) => {
    expect(await findStaff(world, token)).toBeUndefined();
    await signOutStaff(world, token);
  });
});

describe('a code for the staff', () => {
  test('goes to members alone, and the same is written for everybody', async () => {
    await removeStaff(world, EMAIL);
    for (const email of ['nobody@shop.example', EMAIL]) {
      expect(await begin(email)).toEqual({ ok: true, value: undefined });
    }
    expect(world.sentCodes).toEqual([]);
    expect(world.table.all().filter(({ pk }) => pk.startsWith('SIGNIN#'))).toHaveLength(2);
  });

  test('counts once', async () => {
    await begin();
    expect((await confirm()).ok).toBe(true);
    expect(await confirm()).toEqual({ ok: false, refusal: 'code_expired' });
  });

  test('opens nothing for whoever was removed meanwhile', async () => {
    await begin();
    await removeStaff(world, EMAIL);
    expect(await confirm()).toEqual({ ok: false, refusal: 'wrong_code' });
  });

  test.each([
    [
      'a sixth within the hour',
      'too_many_codes',
      async () => {
        for (let count = 1; count <= 5; count += 1) await begin();
        return begin();
      },
    ],
    ['to what is no address', 'email_invalid', () => begin('mary')],
    [
      'a wrong one',
      'wrong_code',
      async () => {
        await begin();
        return confirm(codeSent() === '000000' ? '000001' : '000000');
      },
    ],
    ['from no address', 'wrong_code', () => confirm('000000', 'mary')],
    [
      'after ten minutes',
      'code_expired',
      async () => {
        await begin();
        world.clock.advance({ minutes: 10 });
        return confirm();
      },
    ],
  ])('%s is refused: %s', async (_name, refusal, attempt) => {
    expect(await attempt()).toMatchObject({ ok: false, refusal });
  });
});

describe('a provider', () => {
  const attempt = { state: 's'.repeat(20), nonce: 'n'.repeat(20), codeVerifier: 'c'.repeat(43) };
  const returnedTo = new URL('https://shop.example/staff/openid/return?code=x');
  const comingAs = (email: string) =>
    signInByProvider(
      { ...world, openId: { finish: async () => ({ ok: true, value: { email } }) } },
      { returnedTo, attempt },
    );

  test('leads to the same member as a code by mail', async () => {
    const signed = await comingAs('Mary@Shop.example');
    expect(signed).toMatchObject({ ok: true, value: { member: { email: EMAIL } } });
    expect(signed.ok && (await findStaff(world, signed.value.token))).toMatchObject({
      name: 'Mary',
    });
  });

  test('brings nobody in who was not added, or was removed', async () => {
    const refused = { ok: false, refusal: 'not_on_the_staff' };
    expect(await comingAs('stranger@shop.example')).toEqual(refused);
    await removeStaff(world, EMAIL);
    expect(await comingAs(EMAIL)).toEqual(refused);
  });

  test.each(['sign_in_broken_off', 'address_not_confirmed'] as const)(
    'that says %s opens nothing',
    async (refusal) => {
      const openId = { finish: async () => ({ ok: false, refusal }) as const };
      const signed = await signInByProvider({ ...world, openId }, { returnedTo, attempt });
      expect(signed).toEqual({ ok: false, refusal });
    },
  );
});

describe('the list of the staff', () => {
  test('has removed ones, too, the oldest first', async () => {
    world.clock.advance({ seconds: 1 });
    await addStaff(world, { email: 'tom@shop.example', name: 'Tom', role: 'manager' });
    await removeStaff(world, EMAIL);
    const members = await world.staffMembers.list();
    expect(members.map(({ name, removedAt }) => [name, removedAt === undefined])).toEqual([
      ['Mary', false],
      ['Tom', true],
    ]);
  });

  test('has an address once, also when two add it at once', async () => {
    const added = await Promise.all(
      [1, 2].map(() => addStaff(world, { email: 'tom@shop.example', name: 'Tom', role: 'lead' })),
    );
    expect(added.map((each) => (each.ok ? 'added' : each.refusal)).toSorted()).toEqual([
      'added',
      'already_on_the_staff',
    ]);
  });

  test.each([
    ['no address', 'email_invalid', () => addStaff(world, { email: 'x', name: 'X', role: 'lead' })],
    [
      'nobody to change',
      'not_on_the_staff',
      () => changeStaff(world, 'x@y.example', { name: 'X' }),
    ],
    ['nobody to remove', 'not_on_the_staff', () => removeStaff(world, 'x@y.example')],
  ])('%s is refused: %s', async (_name, refusal, attempt) => {
    expect(await attempt()).toEqual({ ok: false, refusal });
  });
});
