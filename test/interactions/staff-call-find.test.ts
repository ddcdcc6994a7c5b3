import { describe, expect, test } from 'vitest';
import { Clerk, openOffice, SCRIPT, signedIn, world } from '../pages/staff-office.ts';
import { call, nextPhone, STARTED } from './call-desk.ts';

openOffice();

describe('who is calling', () => {
  test('is found by number, address and card, which stand in no address of a page', async () => {
    const { clerk, phone, path } = await call({ email: 'grace@calls.example' });
    expect((await clerk.get('/staff/calls')).text).toContain('Who is calling?');
    for (const who of [phone, phone.replace('+44', '0'), 'GRACE@calls.example']) {
      const { statusCode, location } = await clerk.sendOwn('/staff/calls', { who });
      expect([statusCode, location]).toEqual([303, path]);
    }
  });

  test('nobody: says what to ask, and keeps the number for whoever it turns out to be', async () => {
    const { clerk, path } = await call({ email: 'mary@calls.example' });
    const number = nextPhone();
    const asked = await clerk.sendOwn('/staff/calls', { who: number });
    expect(asked.statusCode).toBe(404);
    expect(asked.text).toContain('Ask for their e-mail address');
    expect(asked.text).toContain(`name="number" value="${number}"`);
    const again = { who: 'mary@calls.example', number, keep: 'yes' };
    expect((await clerk.sendOwn('/staff/calls', again)).location).toBe(path);
    expect((await clerk.sendOwn('/staff/calls', { who: number })).location).toBe(path);
  });

  test('a number that is another’s is not taken away, and it is said', async () => {
    const { clerk, path } = await call({ email: 'carol@calls.example' });
    const other = await call();
    const { location } = await clerk.sendOwn('/staff/calls', {
      ...{ who: 'carol@calls.example', number: other.phone, keep: 'yes' },
    });
    expect(location).toBe(`${path}?notice=identifier_taken`);
    expect((await clerk.get(location)).text).toContain('belongs to somebody else here');
  });

  test.each([
    ['anonymous', 'shows no number'],
    ['4711', 'This is no phone number'],
    [SCRIPT, 'This is no phone number'],
    [' ', 'shows no number'],
  ])('%j is answered kindly', async (who, words) => {
    const { statusCode, text } = await (await signedIn()).sendOwn('/staff/calls', { who });
    expect(statusCode).toBe(404);
    expect(text).toContain(words);
    expect(text).not.toContain(SCRIPT);
  });

  test('only the staff may ask', async () => {
    const { path } = await call();
    for (const clerk of [
      new Clerk(),
      await new Clerk().signInAs((await call()).customer, world()),
    ]) {
      for (const answer of [
        await clerk.get('/staff/calls'),
        await clerk.get(path),
        await clerk.post('/staff/calls', { who: 'ada@example.com' }),
        await clerk.post(path, { callId: 'c', startedAt: STARTED, text: 'x' }),
      ]) {
        expect(answer.location).toMatch(/^\/staff\?notice=staff_session_over/);
      }
    }
    const forged = await (await signedIn()).sendOwn(path, { text: 'x', formToken: 'x' });
    expect(forged.statusCode).toBe(403);
  });
});
