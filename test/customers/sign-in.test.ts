import { describe, expect, test } from 'vitest';
import { beginSignIn } from '../../shared/customers/begin-sign-in.ts';
import { confirmSignIn } from '../../shared/customers/confirm-sign-in.ts';
import { findSession } from '../../shared/customers/find-session.ts';
import { aCustomer, instant, NOW, type Shop, shop } from './shop.ts';

const email = 'ada@example.com';

/** @returns the code that was mailed. */
async function begin(deps: Shop, address = email): Promise<string> {
  const begun = await beginSignIn(deps, { email: address });
  expect(begun).toEqual({ ok: true, value: undefined });
  return deps.sentCodes.at(-1)?.code ?? '';
}

const otherThan = (code: string) => (code === '000000' ? '111111' : '000000');

describe('asking for a code', () => {
  test('mails six digits and when they end, in the language asked for', async () => {
    const deps = shop();
    await beginSignIn(deps, { email: ' Ada@Example.com', language: 'de' });
    expect(deps.sentCodes).toEqual([
      {
        to: email,
        code: expect.stringMatching(/^\d{6}$/),
        expiresAt: instant('2026-11-21T09:10:00Z'),
        language: 'de',
      },
    ]);
  });

  test('a customer is written to in their own language', async () => {
    const deps = shop();
    await deps.customers.save(aCustomer({ language: 'de' }), [], instant(NOW));
    await beginSignIn(deps, { email, language: 'en' });
    expect(deps.sentCodes[0]?.language).toBe('de');
  });

  test('known and unknown addresses get the same answers, the sixth time as well', async () => {
    const known = shop();
    await known.customers.save(aCustomer(), [], instant(NOW));
    const unknown = shop();
    for (let count = 1; count <= 6; count += 1) {
      const answer = await beginSignIn(known, { email });
      expect(await beginSignIn(unknown, { email })).toEqual(answer);
      expect(answer.ok).toBe(count <= 5);
    }
    expect(known.sentCodes).toHaveLength(5);
    expect(unknown.sentCodes).toHaveLength(5);
  });

  test('another address has five codes of its own', async () => {
    const deps = shop();
    for (let count = 1; count <= 5; count += 1) await begin(deps);
    await begin(deps, 'bob@example.com');
    expect(deps.sentCodes).toHaveLength(6);
  });

  test('at once, no more than five are mailed', async () => {
    const deps = shop();
    const asked = Array.from({ length: 12 }, () => beginSignIn(deps, { email }));
    const answers = await Promise.all(asked);
    expect(answers.filter(({ ok }) => ok).length).toBe(deps.sentCodes.length);
    expect(deps.sentCodes.length).toBeLessThanOrEqual(5);
  });

  test('what is no address is refused', async () => {
    const answer = await beginSignIn(shop(), { email: 'ada' });
    expect(answer).toEqual({ ok: false, refusal: 'email_invalid' });
  });

  test('neither address nor code is stored in plain text', async () => {
    const deps = shop();
    const code = await begin(deps);
    const stored = JSON.stringify(deps.table.all());
    expect(stored).not.toContain(email);
    expect(stored).not.toContain(`"${code}"`);
  });
});

describe('entering the code', () => {
  test('makes an unknown address a customer with a session', async () => {
    const deps = shop();
    const code = await begin(deps);
    const signedIn = await confirmSignIn(deps, {
      email,
      code,
      zone: 'Asia/Kolkata',
      language: 'de',
    });
    if (!signedIn.ok) throw new Error(signedIn.refusal);
    expect(signedIn.value.customer).toMatchObject({
      email,
      emailState: 'works',
      zone: 'Asia/Kolkata',
      language: 'de',
      currency: 'GBP',
    });
    const session = await findSession(deps, signedIn.value.token);
    expect(session?.customerId).toBe(signedIn.value.customer.id);
  });

  test('without a zone and language the defaults of the shop hold', async () => {
    const deps = {
      ...shop(),
      defaults: { zone: 'America/New_York', language: 'en', currency: 'USD' } as const,
    };
    const signedIn = await confirmSignIn(deps, { email, code: await begin(deps) });
    expect(signedIn).toMatchObject({
      value: { customer: { zone: 'America/New_York', currency: 'USD' } },
    });
    const plain = shop();
    const other = await confirmSignIn(plain, { email, code: await begin(plain) });
    expect(other).toMatchObject({ value: { customer: { zone: 'UTC', language: 'en' } } });
  });

  test('a known customer stays as they are', async () => {
    const deps = shop();
    await deps.customers.save(aCustomer(), [], instant(NOW));
    const code = await begin(deps);
    const signedIn = await confirmSignIn(deps, { email, code, zone: 'Asia/Kolkata' });
    expect(signedIn).toMatchObject({ value: { customer: { zone: 'Europe/London', version: 1 } } });
  });

  test('works once', async () => {
    const deps = shop();
    const code = await begin(deps);
    expect((await confirmSignIn(deps, { email, code })).ok).toBe(true);
    const again = await confirmSignIn(deps, { email, code });
    expect(again).toEqual({ ok: false, refusal: 'code_expired' });
  });

  test('twice at the same moment it works once and makes one customer', async () => {
    const deps = shop();
    const code = await begin(deps);
    const answers = await Promise.all([1, 2].map(() => confirmSignIn(deps, { email, code })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const stored = deps.table.all().map(({ entity }) => entity);
    expect(stored.filter((entity) => entity === 'customer')).toHaveLength(1);
    expect(stored.filter((entity) => entity === 'session')).toHaveLength(1);
  });

  test('when another creates the customer in between, theirs is the customer', async () => {
    const deps = shop();
    const code = await begin(deps);
    const { customers } = deps;
    const slow: Shop['customers'] = {
      ...customers,
      async save(customer, happened, at) {
        await customers.save(aCustomer(), [], at);
        return customers.save(customer, happened, at);
      },
    };
    const signedIn = await confirmSignIn({ ...deps, customers: slow }, { email, code });
    expect(signedIn).toMatchObject({ ok: true, value: { customer: { id: aCustomer().id } } });
  });

  test('many wrong guesses at the same moment cost a try each', async () => {
    const deps = shop();
    const code = await begin(deps);
    const guess = () => confirmSignIn(deps, { email, code: otherThan(code) });
    const answers = await Promise.all(Array.from({ length: 4 }, guess));
    const counted = answers.filter((answer) => !answer.ok && answer.refusal === 'wrong_code');
    const [stored] = deps.table.all();
    expect(stored).toMatchObject({ code: { triesLeft: 5 - counted.length } });
  });

  test('after five wrong ones the right one is refused, and a new code helps', async () => {
    const deps = shop();
    const code = await begin(deps);
    const refusals: string[] = [];
    for (let count = 1; count <= 6; count += 1) {
      const answer = await confirmSignIn(deps, {
        email,
        code: count === 6 ? code : otherThan(code),
      });
      refusals.push(answer.ok ? 'ok' : answer.refusal);
    }
    const wrong = Array.from({ length: 4 }, () => 'wrong_code');
    expect(refusals).toEqual([...wrong, 'code_used_up', 'code_used_up']);
    expect((await confirmSignIn(deps, { email, code: await begin(deps) })).ok).toBe(true);
  });

  test('the older of two codes is worth nothing', async () => {
    const deps = shop();
    const older = await begin(deps);
    const newer = await begin(deps);
    expect(older).not.toBe(newer);
    expect(await confirmSignIn(deps, { email, code: older })).toMatchObject({
      refusal: 'wrong_code',
    });
    expect((await confirmSignIn(deps, { email, code: newer })).ok).toBe(true);
  });

  test.each([
    ['9 min 59.999 s', { milliseconds: 10 * 60_000 - 1 }, true],
    ['10 min', { minutes: 10 }, false],
    ['10 min 0.001 s', { milliseconds: 10 * 60_000 + 1 }, false],
  ])('after %s it counts: %s', async (_, by, counts) => {
    const deps = shop();
    const code = await begin(deps);
    deps.clock.advance(by);
    expect((await confirmSignIn(deps, { email, code })).ok).toBe(counts);
  });

  test.each(['ada', 'bob@example.com'])('for %s there is no code', async (address) => {
    const answer = await confirmSignIn(shop(), { email: address, code: '123456' });
    expect(answer.ok).toBe(false);
  });
});
