import { beforeAll, describe, expect, test } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import { Temporal } from '../../shared/kernel/time.ts';
import { permissionTokenOf } from '../../shared/permission/declinable.ts';
import { type Approach, askGate, noteSent } from '../../shared/permission/gate.ts';
import { outreachStore } from '../../shared/permission/outreach-store.ts';
import { gateOver } from '../support/gate.ts';
import { newCustomer } from '../support/gift-world.ts';
import { Browser, type PageWorld, type Posted, pageWorld } from './page-world.ts';

let world: PageWorld;
beforeAll(async () => {
  world = await pageWorld('2027-02-15T12:00:00Z');
});

/** As the page shows it to somebody who never said anything. */
const AS_SHOWN: Posted = {
  ...{ dialogue: 'mail', catalogue: 'mail', pausedUntil: '', bereavedUntil: '', weeklyMax: '' },
  ...{ nightFrom: '21:00', nightUntil: '08:00', dinnerFrom: '18:00', dinnerUntil: '20:30' },
};

async function ada(facts: Partial<Customer> = {}) {
  const customer = await newCustomer(world, facts);
  const browser = await new Browser().signInAs(customer, world);
  const now = async () => {
    const found = await world.ports.customers.find(customer.id);
    if (found === undefined) throw new Error('still a customer');
    return found;
  };
  return { customer, browser, now, token: permissionTokenOf(customer) ?? '' };
}

describe('what may reach them', () => {
  test('is shown as it is, in their language', async () => {
    const { browser } = await ada({ language: 'de' });
    const { statusCode, text } = await browser.get('/permissions');
    expect(statusCode).toBe(200);
    expect(text).toContain('Was Sie bekommen');
    expect(text).toMatch(/name="dialogue" value="mail" checked/);
    expect(text).not.toMatch(/name="offers" value="\w+" checked/);
    expect(text).toContain('Noch nichts: Es gilt, was für alle gilt');
  });

  test('is changed by one form, with proofs in the words that stood there', async () => {
    const { browser, now } = await ada();
    const sent = {
      ...AS_SHOWN,
      offers: ['mail', 'phone'],
      weeklyMax: '2',
      pausedUntil: '2027-03-04',
    };
    const { statusCode, location } = await browser.post('/permissions', sent);
    expect([statusCode, location]).toEqual([303, '/permissions?notice=saved']);
    expect((await now()).permission).toMatchObject({
      choices: { offers: { mail: true, phone: true } },
      ...{ weeklyMax: 2, pausedUntil: Temporal.PlainDate.from('2027-03-04') },
    });
    const { text } = await browser.get(location);
    expect(text).toContain('Saved. It holds from now on.');
    expect(text).toMatch(/<b>Yes<\/b> <span lang="en">Things we think you would like, by phone\./);
    expect(text).toMatch(
      /Nothing that I did not ask for before this day<\/span>: <b>Thursday, 4 March 2027<\/b>/,
    );
  });

  test('says what a proof is about in their language now, beside the words that they read', async () => {
    const { browser, now } = await ada();
    await browser.post('/permissions', { ...AS_SHOWN, offers: 'mail' });
    await world.ports.customers.save({ ...(await now()), language: 'de' }, [], world.clock.now());
    const { text } = await browser.get('/permissions');
    expect(text).toMatch(
      /<b>Ja<\/b> <span lang="de">Dinge, von denen wir glauben, dass sie Ihnen gefallen, per E-Mail<\/span>/,
    );
    expect(text).toMatch(/So haben Sie es damals gelesen: <span lang="en">„Things we think/);
  });

  test('sent as it was shown says nothing', async () => {
    const { browser, customer, now } = await ada();
    expect((await browser.post('/permissions', AS_SHOWN)).statusCode).toBe(303);
    expect(await now()).toEqual(customer);
  });

  test('unticked is a no, and usual hours are no hours of their own', async () => {
    const { browser, now } = await ada({
      permission: { choices: { offers: { mail: true } }, night: { from: '20:00', until: '09:00' } },
    });
    await browser.post('/permissions', { ...AS_SHOWN, dialogue: [], catalogue: [] });
    const { permission, workFormsBy } = await now();
    expect(permission?.choices).toEqual({ dialogue: { mail: false }, offers: { mail: false } });
    expect(permission).not.toHaveProperty('night');
    expect(workFormsBy).toBe('none');
  });

  test.each([
    [{ pausedUntil: '2027-02-15' }, 'This day has passed.'],
    [{ bereavedUntil: '2030-01-01' }, 'more than two years ahead'],
    [{ pausedUntil: '31.12.2027' }, 'Please give a day, such as'],
    [{ weeklyMax: '99' }, 'Please choose a number from the list.'],
    [{ nightFrom: '21:00', nightUntil: '21:00' }, 'Please give two different times'],
    [{ dinnerFrom: '<script>', dinnerUntil: '' }, 'Please give two different times'],
    [{ catalogue: ['mail', 'post'] }, 'To send you paper we need to know where to'],
  ])('%j is not saved and says why; what was chosen is still there', async (typed, words) => {
    const { browser, customer, now } = await ada();
    const sent = { ...AS_SHOWN, research: 'mail', ...typed };
    const { statusCode, text } = await browser.post('/permissions', sent);
    expect(statusCode).toBe(422);
    expect(text).toContain(words);
    expect(text).toContain('Nothing is saved yet');
    expect(text).toMatch(/name="research" value="mail" checked/);
    expect(text).not.toContain('<script>');
    expect(await now()).toEqual(customer);
  });

  test('asks who is not signed in to do so, and leads back', async () => {
    const { location } = await new Browser().get('/permissions');
    expect(location).toBe('/sign-in?next=%2Fpermissions');
  });
});

describe('by the link of a mail', () => {
  test('it opens and is changed without signing in, and shows no name and no address', async () => {
    const { token, now, customer } = await ada({ name: 'Augusta King' });
    const browser = new Browser();
    const { statusCode, text } = await browser.get(`/permissions?token=${token}`);
    expect(statusCode).toBe(200);
    expect(text).not.toContain('Augusta');
    expect(text).not.toContain(customer.email);
    const { location } = await browser.post('/permissions', { ...AS_SHOWN, catalogue: [], token });
    expect(location).toBe(`/permissions?token=${token}&notice=saved`);
    expect((await now()).workFormsBy).toBe('none');
    expect((await browser.get(location)).text).toContain('by the link in a mail');
  });

  test('it is the link’s customer, whoever is signed in', async () => {
    const [bob, eve] = [await ada(), await ada()];
    await eve.browser.post('/permissions', { ...AS_SHOWN, research: 'mail', token: bob.token });
    expect((await bob.now()).permission?.choices).toEqual({ research: { mail: true } });
    expect(await eve.now()).toEqual(eve.customer);
  });

  test.each(['/permissions?token=nobodys', '/permissions/sent?token=nobodys'])(
    '%s is nobody’s, and says so kindly',
    async (path) => {
      const { statusCode, text } = await new Browser().get(path);
      expect(statusCode).toBe(404);
      expect(text).toContain('This link');
    },
  );

  test('nobody’s link changes nothing', async () => {
    const answer = await new Browser().post('/permissions', { ...AS_SHOWN, token: 'nobodys' });
    expect(answer.statusCode).toBe(404);
  });
});

describe('what was sent, what was not, and why', () => {
  const NIGHT = Temporal.Instant.from('2027-02-15T23:00:00Z');

  async function reached() {
    const { customer, browser, token } = await ada();
    const { table } = world;
    const noon = gateOver({ table, clock: world.clock });
    const night = { ...gateOver({ table, clock: { now: () => NIGHT } }) };
    const mail: Omit<Approach, 'purpose' | 'kind'> = { customer, channel: 'mail', canWait: true };
    const send = async (gate: typeof noon, purpose: Approach['purpose'], kind: string) => {
      const asked = await askGate(gate, {
        ...mail,
        purpose,
        kind,
        about: { kind: 'turn', id: kind },
      });
      if (asked.may) await noteSent(gate, asked.pass);
    };
    await send(noon, 'service', 'reminder');
    await send(noon, 'offers', 'work_form');
    await send(night, 'dialogue', 'answer');
    return { customer, browser, token };
  }

  test('is listed with its reasons, also by the link of a mail', async () => {
    const { browser, token } = await reached();
    for (const answer of [
      await browser.get('/permissions/sent'),
      await new Browser().get(`/permissions/sent?token=${token}`),
    ]) {
      expect(answer.statusCode).toBe(200);
      expect(answer.text).toContain('We remind you of each gift');
      expect(answer.text).toContain('not sent, because you never said that you want it');
      expect(answer.text).toMatch(/waits until .*16 February 2027 at 08:00, because it was night/);
      expect(answer.text.indexOf('An answer')).toBeLessThan(
        answer.text.indexOf('A gift is coming'),
      );
    }
  });

  test('nothing yet is said so', async () => {
    const { browser } = await ada();
    expect((await browser.get('/permissions/sent')).text).toContain('Nothing yet.');
  });

  test('what is more than a page leads to the earlier ones', async () => {
    const { customer, browser } = await ada();
    const outreaches = outreachStore({ table: world.table, shardCount: 1 });
    for (let number = 0; number < 31; number += 1) {
      const wantedAt = world.clock.now().add({ minutes: number });
      const id = world.ports.ids.next('out', wantedAt);
      const kind = number === 0 ? 'lapsed' : 'a letter that is no more';
      const said = { kind, purpose: 'service', channel: 'post', state: 'sent', wantedAt } as const;
      await outreaches.save({ ...said, id, version: 0, customerId: customer.id }, wantedAt);
    }
    const first = await browser.get('/permissions/sent');
    expect(first.text).not.toContain('A gift was not paid');
    const earlier = /href="([^"]+cursor[^"]+)"/.exec(first.text)?.[1]?.replaceAll('&amp;', '&');
    const second = await browser.get(earlier ?? '');
    expect(second.text).toContain('A gift was not paid');
    expect(second.text).not.toContain('Earlier ones');
    expect((await browser.get('/permissions/sent?cursor=none')).statusCode).toBe(400);
  });
});
