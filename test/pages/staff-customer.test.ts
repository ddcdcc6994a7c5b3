import { describe, expect, test } from 'vitest';
import { removeStaff } from '../../shared/staff/manage-staff.ts';
import { newCustomer } from '../support/gift-world.ts';
import { elementsOf, formsOf, runningParts } from './page-reading.ts';
import { actsAt, openDesk } from './staff-desk.ts';
import { Clerk, SCRIPT, signedIn, world } from './staff-office.ts';

const desk = openDesk();
const { ask, answer, open, seen, looks } = actsAt(desk);

/** The conversation alone; the timeline below has its own pages. */
const talkOf = (text: string) => text.slice(text.indexOf('id="talk"'), text.indexOf('<aside'));

describe('one customer, for the staff', () => {
  test('is who they are, where we left off, and what was said', async () => {
    await ask();
    const text = await seen();
    for (const part of ['Ada', desk.customer.email, 'English', '00:00', 'We owe an answer'])
      expect(text).toContain(part);
    expect(text).toMatch(/Ada\s+by e-mail.*Is there a green one\?/);
    expect(text).toContain('Answer Ada');
  });

  test('says so when their address takes no mails, and when they have no name', async () => {
    const { name: _, ...nameless } = desk.customer;
    const changed = { ...nameless, emailState: 'bounced' } as const;
    await world().ports.customers.save(changed, [], world().clock.now());
    const text = await seen();
    expect(text).toContain('our mails come back');
    expect(text).toContain(desk.customer.email);
  });

  test('is on record for the customer to read, on every page of it', async () => {
    await desk.clerk.get(desk.path);
    await answer({ text: '' });
    expect(await looks()).toMatchObject([{ staff: { name: 'Mary' }, lookedAt: 'conversation' }]);
  });

  test('is nobody’s to see without a session of the staff, also with one that ended', async () => {
    await ask();
    const stranger = new Clerk();
    const owner = await new Clerk().signInAs(desk.customer, world());
    const former = await signedIn('operator');
    await removeStaff(world().staffPorts, 'operator@shop.example');
    for (const nobody of [stranger, owner, former]) {
      const asked = [
        await nobody.get(desk.path),
        await nobody.post(desk.path, { do: 'kept', pointId: 'p' }),
      ];
      asked.push(await nobody.post('/staff/customers', { who: desk.customer.email }));
      for (const { location, text } of asked) {
        expect(location).toMatch(/^\/staff\?notice=staff_session_over/);
        expect(text).not.toContain('green');
      }
    }
    expect(await looks()).toEqual([]);
  });

  test('that is not there is a page in kind words', async () => {
    const nobody = `/staff/customers/cus_${'0'.repeat(26)}`;
    const answered = await desk.clerk.sendOwn(nobody, {
      do: 'answer',
      text: 'x',
      promise: '',
      promisedOn: '',
    });
    expect([(await desk.clerk.get(nobody)).statusCode, answered.statusCode]).toEqual([404, 404]);
    expect((await desk.clerk.get('/staff/customers/x')).statusCode).toBe(404);
  });

  test('holds nothing that runs, whatever somebody wrote', async () => {
    desk.customer = await newCustomer(world(), { name: SCRIPT });
    desk.path = `/staff/customers/${desk.customer.id}`;
    await ask(SCRIPT);
    await open({ text: SCRIPT });
    const shown = await desk.clerk.get(desk.path);
    const again = await answer({ text: SCRIPT, promise: SCRIPT, promisedOn: SCRIPT });
    for (const { text } of [shown, again, await desk.clerk.get('/staff')]) {
      expect(text).toContain('&lt;script');
      expect(runningParts(text)).toEqual([]);
    }
  });

  test('in German, too', async () => {
    await ask();
    desk.clerk.language = 'de';
    expect(await seen()).toContain('Wir schulden eine Antwort');
  });

  test('shows the earlier turns behind a link that leads back', async () => {
    for (let number = 10; number < 42; number += 1) {
      await ask(`Turn ${number}`);
      world().clock.advance({ seconds: 1 });
    }
    const { text } = await desk.clerk.get(desk.path);
    expect(talkOf(text)).not.toContain('Turn 11');
    const href = elementsOf(text).find((each) => each.text === 'Earlier')?.attributes.href ?? '';
    const earlier = await desk.clerk.get(href);
    expect(talkOf(earlier.text)).toContain('Turn 11');
    expect(talkOf(earlier.text)).not.toContain('Turn 12');
    expect(formsOf(earlier.text).get(desk.path)).not.toHaveProperty('formKey');
  });
});
