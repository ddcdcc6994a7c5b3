import { describe, expect, test } from 'vitest';
import { beginSignIn } from '../../shared/customers/begin-sign-in.ts';
import { confirmSignIn } from '../../shared/customers/confirm-sign-in.ts';
import { beginAddEmail, confirmAddEmail } from '../../shared/customers/identifiers/add-email.ts';
import { choosePrimaryEmail } from '../../shared/customers/identifiers/change-identifiers.ts';
import { markAddressUnreachable } from '../../shared/customers/mark-address-unreachable.ts';
import { ADA, agrees, BOB, email, remove, type World, withAdaAndBob } from './identifier-world.ts';
import { idOf, instant, NOW } from './shop.ts';

describe('another mail address', () => {
  async function addEmail(deps: World, address: string, customerId = ADA) {
    const begun = await beginAddEmail(deps, { customerId, email: address });
    expect(begun).toMatchObject({ ok: true });
    const code = deps.sentCodes.at(-1)?.code ?? '';
    return { code, confirm: () => confirm(deps, address, code, customerId) };
  }
  const confirm = (deps: World, address: string, code: string, customerId = ADA) =>
    confirmAddEmail(deps, { customerId, email: address, code });

  test('counts when its code was entered, and not before; then it signs in', async () => {
    const deps = await withAdaAndBob({ language: 'de' });
    const asked = await addEmail(deps, ' Ada@Home.example ');
    expect(deps.sentCodes).toMatchObject([{ to: 'ada@home.example', language: 'de' }]);
    expect(await deps.customers.findByEmail('ada@home.example')).toBeUndefined();
    expect(await asked.confirm()).toMatchObject({ value: { moreEmails: ['ada@home.example'] } });
    expect(await asked.confirm()).toMatchObject({ value: { moreEmails: ['ada@home.example'] } });
    await agrees(deps);

    await beginSignIn(deps, { email: 'ada@home.example' });
    const code = deps.sentCodes.at(-1)?.code ?? '';
    const signedIn = await confirmSignIn(deps, { email: 'ada@home.example', code });
    expect(signedIn).toMatchObject({ value: { customer: { id: ADA, email: 'ada@example.com' } } });
  });

  test('with a wrong code does not', async () => {
    const deps = await withAdaAndBob();
    const { code } = await addEmail(deps, 'ada@home.example');
    const wrong = code === '000000' ? '111111' : '000000';
    expect(await confirm(deps, 'ada@home.example', wrong)).toEqual({
      ok: false,
      refusal: 'wrong_code',
    });
    // The code of one address does not confirm another.
    await addEmail(deps, 'ada@work.example');
    expect(await confirm(deps, 'ada@work.example', code)).toMatchObject({ ok: false });
    expect(await confirm(deps, 'nonsense', code)).toEqual({ ok: false, refusal: 'wrong_code' });
    await agrees(deps);
  });

  test('of another customer: said to whoever has the code, and to nobody else', async () => {
    const deps = await withAdaAndBob();
    const asked = await addEmail(deps, 'bob@example.com');
    const wrong = asked.code === '000000' ? '111111' : '000000';
    expect(await confirm(deps, 'bob@example.com', wrong)).toMatchObject({ refusal: 'wrong_code' });
    expect(await asked.confirm()).toEqual({ ok: false, refusal: 'identifier_taken' });
    await agrees(deps);
  });

  test.each([
    ['ada', 'email_invalid'],
    ['', 'email_invalid'],
  ])('%j is refused', async (address, refusal) => {
    const deps = await withAdaAndBob();
    expect(await beginAddEmail(deps, { customerId: ADA, email: address })).toEqual({
      ok: false,
      refusal,
    });
  });

  test('no code is mailed for one too many, for nobody, or the sixth time in an hour', async () => {
    const full = Array.from({ length: 9 }, (_, at) => `ada${at}@example.com`);
    const deps = await withAdaAndBob({ moreEmails: full });
    const begin = (customerId: string) =>
      beginAddEmail(deps, { customerId, email: 'one.more@example.com' });
    expect(await begin(ADA)).toEqual({ ok: false, refusal: 'too_many_identifiers' });
    expect(await begin(idOf('cus', 9))).toEqual({ ok: false, refusal: 'customer_not_found' });
    for (let count = 1; count <= 5; count += 1) await begin(BOB);
    expect(await begin(BOB)).toEqual({ ok: false, refusal: 'too_many_codes' });
    expect(deps.sentCodes).toHaveLength(5);
  });

  test('can be the one that mail goes to; the first stays theirs', async () => {
    const deps = await withAdaAndBob({ emailState: 'bounced' });
    await (await addEmail(deps, 'ada@home.example')).confirm();
    const choose = (address: string) =>
      choosePrimaryEmail(deps, { customerId: ADA, email: address });
    expect(await choose('Ada@home.example')).toMatchObject({
      value: { email: 'ada@home.example', moreEmails: ['ada@example.com'], emailState: 'works' },
    });
    expect(await choose('ada@home.example')).toMatchObject({ ok: true });
    expect(await choose('bob@example.com')).toEqual({ ok: false, refusal: 'address_not_theirs' });
    expect(await choose('x')).toEqual({ ok: false, refusal: 'email_invalid' });
    await deps.suppressions.suppress('ada@example.com', 'bounced', instant(NOW));
    const bounced = await choose('ada@example.com');
    expect(bounced).toEqual({ ok: false, refusal: 'address_unreachable' });
    const nobody = { customerId: idOf('cus', 9), email: 'ada@example.com' };
    expect(await choosePrimaryEmail(deps, nobody)).toMatchObject({ refusal: 'customer_not_found' });
    await agrees(deps);
  });

  test('can be removed, but not the last one, nor that which mail goes to', async () => {
    const deps = await withAdaAndBob();
    const first = email('ada@example.com');
    expect(await remove(deps, ADA, first)).toEqual({ ok: false, refusal: 'last_address' });
    await (await addEmail(deps, 'ada@home.example')).confirm();
    expect(await remove(deps, ADA, first)).toEqual({ ok: false, refusal: 'address_in_use' });
    expect(await remove(deps, ADA, email('ada@home.example'))).toMatchObject({ ok: true });
    expect(await deps.customers.findByEmail('ada@home.example')).toBeUndefined();
    expect(await remove(deps, BOB, first)).toMatchObject({ ok: true });
    expect(await deps.customers.findByEmail('ada@example.com')).toMatchObject({ id: ADA });
    await agrees(deps);
  });

  test('that bounces leaves the one that mail goes to alone', async () => {
    const deps = await withAdaAndBob();
    await (await addEmail(deps, 'ada@home.example')).confirm();
    await markAddressUnreachable(deps, { email: 'ada@home.example', reason: 'bounced' });
    expect(await deps.customers.find(ADA)).toMatchObject({ emailState: 'works' });
    await markAddressUnreachable(deps, { email: 'ada@example.com', reason: 'bounced' });
    expect(await deps.customers.find(ADA)).toMatchObject({ emailState: 'bounced' });
  });
});
