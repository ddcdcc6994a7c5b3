import { describe, expect, test } from 'vitest';
import { closePoint, openPoint, recordTurn } from '../../shared/dialogue/record-turn.ts';
import type { Outreach } from '../../shared/permission/outreach.ts';
import { outreachStore } from '../../shared/permission/outreach-store.ts';
import { acceptedOf } from '../cases/case-world.ts';
import { at, on } from '../dialogue/dialogue-world.ts';
import { newCustomer } from '../support/gift-world.ts';
import { actsAt, dialoguePorts, openDesk, read } from './staff-desk.ts';
import { settings, world } from './staff-office.ts';

const desk = openDesk();
const { ask, answer, open, seen, turns, points } = actsAt(desk);

describe('answering', () => {
  test('is a turn of whoever answered', async () => {
    await ask();
    const { location } = await answer({ text: 'Yes,\r\nthere is.' });
    expect(location).toBe(`${desk.path}?notice=answered`);
    expect((await turns())[0]).toMatchObject({
      ...{ direction: 'to_customer', channel: 'page', text: 'Yes,\nthere is.' },
      staff: { name: 'Mary', id: expect.stringMatching(/^stf_/) },
    });
    expect(await points()).toEqual([]);
    expect(read((await desk.clerk.get(location)).text)).toContain('goes out by e-mail');
  });

  test.each([
    ['none', 'there is no address'],
    ['bounced', 'mails to their address come back'],
    ['complained', 'they want no mails from us'],
  ] as const)(
    'goes out by no mail to an address that is %s, and says so before and after',
    async (emailState, why) => {
      const now = world().clock.now();
      acceptedOf(await world().ports.customers.save({ ...desk.customer, emailState }, [], now));
      expect(await seen()).toContain(`It cannot go out by e-mail: ${why}.`);
      const { location } = await answer();
      const after = read((await desk.clerk.get(location)).text);
      expect(after).toContain(`it cannot go out by e-mail: ${why}.`);
      expect(after).not.toContain('goes out by e-mail.');
    },
  );

  test('waits when somebody spoke since the page was shown, and goes out with a second press', async () => {
    const first = await ask();
    const shown = (await desk.clerk.get(desk.path)).text;
    expect(shown).toContain(`name="seen" value="${first.id}"`);
    world().clock.advance({ seconds: 1 });
    const second = await ask('And a blue one?');
    const late = await answer({ text: 'Green it is.', seen: first.id });
    expect(late.statusCode).toBe(409);
    expect(late.text).toContain('Somebody spoke while you were writing');
    expect(late.text).toContain('Green it is.');
    expect(late.text).toContain(`name="seen" value="${second.id}"`);
    const pressed = await answer({ text: 'Green it is.', seen: second.id, formKey: 'f' });
    expect(pressed.location).toBe(`${desk.path}?notice=answered`);
    // Pressed twice: only their own words came since.
    expect((await answer({ text: 'Green it is.', seen: second.id, formKey: 'f' })).location).toBe(
      pressed.location,
    );
    expect(await turns()).toHaveLength(3);
  });

  test('with a promise, and the wish for an answer', async () => {
    await answer({ promise: 'Call', promisedOn: '2027-09-06', wantsAnswer: 'yes' });
    expect(await points()).toMatchObject([
      { kind: 'answer', owedBy: 'customer' },
      { kind: 'promise', owedBy: 'us', text: 'Call', promisedOn: on('2027-09-06') },
    ]);
  });

  test.each([
    [{ text: ' ' }, 'There are no words yet.'],
    [{ text: 'x'.repeat(10_001) }, 'This is longer than 10,000 characters.'],
    [{ promise: 'Call' }, 'By when?'],
    [{ promisedOn: '2027-09-06' }, 'What is it that we will do by then?'],
    [{ promise: 'x'.repeat(201), promisedOn: '2027-09-06' }, 'A promise has at most 200'],
    // In Auckland the second has begun.
    [{ promise: 'Call', promisedOn: '2027-09-01' }, 'That day is past.'],
    [{ promise: 'Call', promisedOn: '2107-09-06' }, 'Nobody can promise anything that far'],
    [{ promise: 'Call', promisedOn: '6 September' }, 'Write the date as 2027-03-04.'],
  ])(
    '%#: what is not right is said at its field, and nothing typed is lost',
    async (wrong, words) => {
      const { statusCode, text } = await answer({ wantsAnswer: 'yes', ...wrong });
      expect(statusCode).toBe(422);
      expect(text).toContain(words);
      expect(text).toContain('aria-invalid');
      expect(text).toMatch(new RegExp(`role="alert"><p>Nothing was sent yet. ${words}`));
      expect(text).toMatch(/name="wantsAnswer" value="yes" checked/);
      for (const typed of Object.values(wrong)) expect(text).toContain(typed);
      expect(await turns()).toEqual([]);
    },
  );

  test('what their words led to is said of them, and to nobody else', async () => {
    acceptedOf(
      await recordTurn(dialoguePorts(), {
        ...{ customerId: desk.customer.id, channel: 'page', direction: 'from_customer' },
        ...{
          text: 'Lovely',
          ledTo: [
            { kind: 'feedback', id: 'order-1' },
            { kind: 'case', id: 'cas_1' },
          ],
        },
      }),
    );
    expect(await seen()).toMatch(/what they think of it +what became of it/);
  });

  test('that nobody need answer, or that a promise is kept, is one press', async () => {
    const asked = await ask('Thank you!');
    const more = await ask('And thanks again.');
    await open({});
    expect(await seen()).toMatch(/Thank you! +and 1 more/);
    const left = await desk.clerk.sendOwn(desk.path, {
      do: 'leave',
      turnIds: `${asked.id},${more.id}`,
    });
    expect(left.location).toBe(`${desk.path}?notice=no_answer_needed`);
    for (const _ of [1, 2])
      expect((await desk.clerk.sendOwn(desk.path, { do: 'kept', pointId: 'p' })).location).toBe(
        `${desk.path}?notice=kept`,
      );
    expect(await points()).toEqual([]);
  });

  test('what our pages did not show is refused', async () => {
    const forged = await desk.clerk.sendOwn(desk.path, {
      do: 'kept',
      pointId: 'p',
      formToken: 'x',
    });
    const crossed = await desk.clerk.sendOwn(desk.path, { do: 'kept', pointId: 'p' }, 'cross-site');
    const unknown = await desk.clerk.sendOwn(desk.path, { do: 'forget' });
    expect([forged, crossed, unknown].map(({ statusCode }) => statusCode)).toEqual([403, 403, 400]);
  });
});

describe('beside an answer stands how it went out', () => {
  const mailed = async (facts: Partial<Outreach>) => {
    await answer();
    const [turn] = await turns();
    const wantedAt = world().clock.now();
    const outreach = {
      ...{ id: world().ports.ids.next('out', wantedAt), version: 0, customerId: desk.customer.id },
      ...{ kind: 'answer', purpose: 'dialogue', channel: 'mail', wantedAt },
      ...{ about: { kind: 'turn', id: turn?.id ?? '' }, ...facts },
    } as Outreach;
    await outreachStore(settings()).save(outreach, wantedAt);
    return seen();
  };

  test.each<[string, Partial<Outreach>, string]>([
    ['sent', { state: 'sent' }, 'Went out by e-mail'],
    [
      'when it will',
      {
        state: 'waiting',
        reason: 'night',
        sendAt: at('2027-09-01T20:00:00Z'),
        expiresAt: at('2027-09-09T20:00:00Z'),
      },
      'Goes out by e-mail Thursday 2 September 2027 at 08:00 their time: it is night there.',
    ],
    [
      'why not',
      { state: 'refused', reason: 'complained' },
      'Not by e-mail: they want no mails from us.',
    ],
    [
      'why not any more',
      { state: 'expired', reason: 'paused', expiredAt: at('2027-09-01T12:00:00Z') },
      'Not by e-mail: they asked us to pause.',
    ],
  ])('%s', async (_name, facts, words) => {
    expect((await mailed(facts)).replaceAll(',', '')).toContain(words.replaceAll(',', ''));
  });

  test('that it is on its way, until nothing is known of it any more', async () => {
    await answer();
    expect(await seen()).toContain('Goes out by e-mail now.');
    world().clock.advance({ hours: 2 });
    expect(await seen()).not.toContain('Goes out by e-mail now.');
  });
});

describe('the first page of the staff', () => {
  test('shows who waits and what for, the most pressing first, and none of their words', async () => {
    const early = await newCustomer(world(), { name: 'Zoe' });
    await openPoint(dialoguePorts(), early.id, {
      ...{ kind: 'promise', id: 'p', owedBy: 'us', text: 'secret words' },
      ...{ openedAt: at('2027-08-30T09:00:00Z'), promisedOn: on('2026-12-31') },
    });
    await ask('secret words');
    const text = read((await desk.clerk.get('/staff')).text);
    expect(text).toMatch(/Zoe\s+a promise by Thursday,? 31 December, late.*Ada\s+an answer since/);
    expect(text).not.toContain('secret words');
    await closePoint(dialoguePorts(), early.id, { kind: 'promise', id: 'p' });
    expect(read((await desk.clerk.get('/staff')).text)).not.toContain('Zoe');
  });

  test('finds a customer by their address, which stands in no address of a page', async () => {
    const find = (who: string) => desk.clerk.sendOwn('/staff/customers', { who });
    expect((await find(` ${desk.customer.email.toUpperCase()} `)).location).toBe(desk.path);
    const { location } = await find('nobody@example.com');
    expect(location).toBe('/staff?notice=no_such_customer');
    expect((await desk.clerk.get(location)).text).toContain('role="alert"');
  });
});
