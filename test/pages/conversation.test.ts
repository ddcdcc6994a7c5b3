import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import type { OpenPoint } from '../../shared/dialogue/left-off.ts';
import { leftOffStore } from '../../shared/dialogue/left-off-store.ts';
import { openPoint, recordTurn, type TurnToRecord } from '../../shared/dialogue/record-turn.ts';
import { turnStore } from '../../shared/dialogue/turn-store.ts';
import { orderSheetStore } from '../../shared/order-sheet/order-sheet-store.ts';
import { at, MARY, on } from '../dialogue/dialogue-world.ts';
import { newCustomer } from '../support/gift-world.ts';
import { elementsOf, formsOf, runningParts } from './page-reading.ts';
import { Browser, type PageWorld, pageWorld } from './page-world.ts';

let world: PageWorld;
let customer: Customer;
let owner: Browser;
beforeAll(async () => {
  world = await pageWorld('2027-03-05T12:00:00Z');
});
beforeEach(async () => {
  customer = await newCustomer(world, { name: 'Ada' });
  owner = await new Browser().signInAs(customer, world);
});

const SCRIPT = '<script>alert(1)</script>';
const settings = () => ({ table: world.table, shardCount: 1 });
const ports = () => ({
  ...{ ...world.ports, turns: turnStore(settings()), leftOffs: leftOffStore(settings()) },
});
const record = async (facts: Partial<TurnToRecord>) => {
  const recorded = await recordTurn(ports(), {
    ...{ customerId: customer.id, channel: 'page', direction: 'from_customer', text: 'Green?' },
    ...facts,
  });
  if (!recorded.ok) throw new Error(recorded.refusal);
  return recorded.value;
};
const turns = async () => (await ports().turns.page({ customerId: customer.id, limit: 50 })).items;
const open = (facts: Partial<OpenPoint>) =>
  openPoint(ports(), customer.id, {
    ...{
      kind: 'promise',
      id: 'p',
      owedBy: 'us',
      text: 'Call you',
      openedAt: at('2027-03-01T09:00:00Z'),
    },
    ...facts,
  });
const page = async () => (await owner.get('/conversation')).text;
/** Tags out, so that words can be read as they are seen. */
const read = (markup: string) => markup.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const seen = async () => read(await page());

describe('the conversation', () => {
  test('leads whoever is not signed in to sign in, and back', async () => {
    const { location } = await new Browser().get('/conversation');
    expect(location).toBe('/sign-in?next=%2Fconversation');
  });

  test('gives back a letter that came after the session had ended', async () => {
    const text = 'A long letter,\r\nwith <b>much</b> in it that nobody wants to write twice.';
    const guest = new Browser();
    const answer = await guest.post('/conversation', { text, formKey: 'a' });
    expect(answer.statusCode).toBe(401);
    expect(answer.text).toContain('with &lt;b>much&lt;/b> in it that nobody wants to write twice.');
    expect(answer.text).toContain('You are signed out.');
    expect(answer.text).toContain('href="/sign-in?next=%2Fconversation"');
    // What is soon typed again is not shown, and what nobody typed neither.
    for (const short of ['Hello there', 'x'.repeat(200)]) {
      const { location } = await guest.post('/conversation', { text: short });
      expect(location).toBe('/sign-in?next=%2Fconversation');
    }
  });

  test('begins with nothing but an invitation', async () => {
    const text = await seen();
    expect(text).toContain('Nothing was said yet.');
    expect(text).toContain('Nothing is open between us.');
    expect(text).not.toContain('What was said');
  });

  test('is told from the oldest to the newest, by days of the customer’s zone', async () => {
    customer = await newCustomer(world, { zone: 'Pacific/Auckland' });
    owner = await new Browser().signInAs(customer, world);
    await record({ text: 'Second', at: at('2027-03-02T11:00:00Z') });
    await record({ text: 'First', at: at('2027-03-02T10:59:00Z'), channel: 'mail' });
    const text = await seen();
    expect(text).toMatch(
      /Tuesday, 2 March 2027.*You.*by e-mail.*23:59.*First.*Wednesday, 3 March 2027.*00:00.*Second/,
    );
  });

  test('says who answered, where, what came with it and what it led to', async () => {
    await record({ channel: 'store', text: '', staff: MARY });
    const photo = { fileKey: 'k', name: 'room.jpg', contentType: 'image/jpeg', byteCount: 1 };
    const ledTo = [{ kind: 'gift_order', id: 'ord_1' }] as const;
    await record({ channel: 'phone', text: 'I need a lamp', attachments: [photo], ledTo });
    await record({ direction: 'to_customer', text: 'It is ordered.', staff: MARY });
    await record({ direction: 'to_customer', text: 'It is there.' });
    const markup = await page();
    const text = read(markup);
    expect(text).toMatch(/You.*in the shop.*with Mary.*visited us/);
    expect(text).toMatch(/on the phone.*I need a lamp.*Enclosed.*room\.jpg.*your order/);
    expect(text).toMatch(/Mary.*It is ordered\..*We.*It is there\./);
    expect(markup).toContain('href="/orders/ord_1"');
  });

  test('opens with where we left off, on both sides', async () => {
    await record({ text: 'Is it green?', at: at('2027-03-02T09:00:00Z') });
    await record({ text: 'Or blue?', at: at('2027-03-03T09:00:00Z') });
    await open({ promisedOn: on('2027-03-05') });
    await open({ id: 'late', text: 'Ask the pottery', promisedOn: on('2027-03-04') });
    await open({ kind: 'case', id: 'cas_1', text: 'The crack' });
    await open({ kind: 'question', id: 'shoe', owedBy: 'customer', text: 'Which size?' });
    const text = await seen();
    expect(text).toMatch(/We owe you an answer, since Tuesday 2 March “Is it green\?” and 1 more/);
    expect(text).toContain('We promised, by Friday 5 March Call you');
    expect(text).toMatch(/by Thursday 4 March\. That is past, and we are sorry.*Ask the pottery/);
    expect(text).toContain('We would like to know, since Monday 1 March Which size?');
    expect(await page()).toContain('href="/cases/cas_1"');
  });

  test('leads on to a sheet that is half filled in, and to none that was ordered', async () => {
    const sheets = orderSheetStore(settings());
    const row = {
      rowId: 'a',
      occasion: '',
      productCode: '',
      options: {},
      message: '',
      deliverOn: '',
    };
    const sheet = {
      ...{ id: 'own', version: 0, customerId: customer.id, rows: [row] },
      ...{ orderKey: 'k'.repeat(16), changedAt: world.clock.now() },
    };
    const saved = await sheets.save(sheet, [], world.clock.now());
    expect(await seen()).toContain('1 gift, not ordered yet');
    if (!saved.ok) throw new Error(saved.refusal);
    await sheets.save(
      { ...saved.value, orderedAs: 'ord_01KP0000000000000000000001' },
      [],
      world.clock.now(),
    );
    expect(await seen()).not.toContain('not ordered yet');
  });

  test('shows thirty turns, and the earlier ones behind a link that leads back', async () => {
    for (let minute = 10; minute < 45; minute += 1)
      await record({ text: `Turn ${minute}`, at: at(`2027-03-02T09:${minute}:00Z`) });
    const first = await page();
    expect(first).toContain('Turn 15');
    expect(first).not.toContain('Turn 14');
    const href = elementsOf(first).find(({ text }) => text === 'Earlier')?.attributes.href ?? '';
    const earlier = await owner.get(href);
    expect(earlier.text).toContain('Turn 14');
    expect(earlier.text).not.toContain('Turn 15');
    expect(earlier.text).toContain('href="/conversation"');
    expect(formsOf(earlier.text).has('/conversation')).toBe(false);
  });

  test('a link to earlier turns that was spoiled is a page in kind words', async () => {
    const { statusCode, text } = await owner.get('/conversation?before=nonsense');
    expect(statusCode).toBe(400);
    expect(text).toContain('<h1>');
  });

  test('holds nothing that runs, whatever somebody wrote', async () => {
    const attachment = { fileKey: 'k', name: SCRIPT, contentType: 'x', byteCount: 1 };
    const staff = { ...MARY, name: SCRIPT };
    await record({ text: SCRIPT, attachments: [attachment], staff, wantsAnswer: true });
    await open({ text: SCRIPT });
    const markup = await page();
    expect(markup).toContain('&lt;script');
    expect(runningParts(markup)).toEqual([]);
  });

  test('offers to complain below the last words that they wrote, and below no press', async () => {
    const { id } = await record({ text: 'It came late.' });
    await record({ text: 'Answered: “Which shoe size do you wear?”: 38', isPress: true });
    const markup = await page();
    expect(formsOf(markup).get('/cases')).toMatchObject({ turnId: id });
    expect(markup.match(/This is a complaint/g)).toHaveLength(1);
  });

  test('says in German what was opened in English', async () => {
    customer = await newCustomer(world, { language: 'de' });
    owner = await new Browser().signInAs(customer, world);
    const fact = { topic: 'shoe-size', value: '38' };
    await open({ kind: 'fact_to_confirm', owedBy: 'customer', text: 'Shoe size: 38?', fact });
    expect(await seen()).toContain('Schuhgröße: 38?');
    expect(await seen()).not.toContain('Shoe size');
  });

  test('speaks German', async () => {
    customer = await newCustomer(world, { language: 'de' });
    owner = await new Browser().signInAs(customer, world);
    await record({ channel: 'mail' });
    const text = await seen();
    expect(text).toContain('Wir schulden Ihnen eine Antwort');
    expect(text).toMatch(/Sie\s+per E-Mail/);
  });
});

describe('saying something', () => {
  const form = async () => formsOf(await page()).get('/conversation') ?? {};
  const say = async (text: string) => owner.post('/conversation', { ...(await form()), text });

  test('is kept, and thanked for', async () => {
    const { statusCode, location } = await say('Is there a green one?\r\nOr blue?');
    expect([statusCode, location]).toEqual([303, '/conversation?notice=said']);
    expect(await turns()).toMatchObject([{ text: 'Is there a green one?\nOr blue?' }]);
    expect((await owner.get(location)).text).toContain('Thank you, we have it.');
  });

  test('twice with one press is once', async () => {
    const fields = await form();
    for (const _ of [1, 2]) await owner.post('/conversation', { ...fields, text: 'Green?' });
    expect(await turns()).toHaveLength(1);
  });

  test.each([
    ['nothing', '  ', 'There are no words yet.'],
    ['more than fits', `${'x'.repeat(10_000)} and more`, 'This is longer than 10,000 characters.'],
  ])('%s is said kindly, and what was typed stays', async (_name, typed, words) => {
    const { statusCode, text } = await say(typed);
    expect(statusCode).toBe(422);
    expect(text).toContain(`role="alert"><p>Nothing was sent yet. ${words}`);
    expect(text).toContain(`${typed}</textarea>`);
    expect(await turns()).toEqual([]);
  });

  test('needs our own form, and somebody who is signed in', async () => {
    const forged = await owner.post('/conversation', { text: 'Green?', formToken: 'x' });
    const crossed = await owner.post('/conversation', { text: 'Green?' }, 'cross-site');
    expect([forged.statusCode, crossed.statusCode]).toEqual([403, 403]);
    const stranger = await new Browser().post('/conversation', { text: 'Green?' });
    expect(stranger.location).toContain('/sign-in');
    expect(await turns()).toEqual([]);
  });
});
