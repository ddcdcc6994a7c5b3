import { beforeEach, describe, expect, test } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import { ASIDE_KEPT_DAYS, type AsideMail } from '../../shared/inbound-mail/aside-mail.ts';
import { asideMailItem } from '../../shared/inbound-mail/aside-mail-store.ts';
import { attachAsideMail, putAsideMailAway } from '../../shared/inbound-mail/deal-with-aside.ts';
import { mailClaimItem } from '../../shared/inbound-mail/mail-claim-store.ts';
import { EntityStore } from '../../shared/table/entity-store.ts';
import { type InboundWorld, inboundWorld } from './inbound-world.ts';
import { file, mail, mailOf, multipart, plain } from './replies/raw-mail.ts';

const NOBODY = 'mai_00000000000000000000000000';
let world: InboundWorld;
let ada: Customer;

beforeEach(async () => {
  world = inboundWorld();
  ada = await world.customer({ email: 'ada@example.com' });
});

const staff = { id: `stf_${'1'.repeat(26)}`, name: 'Jo' };
const from = 'ada.at.work@engines.example';
const PDF = Buffer.from('%PDF-1.4 a plan of the room');

async function setAside(raw = mail({ from }, plain('Is it still to be had?\n\n-- \nAda'))) {
  await world.receive(raw);
  const [found] = await world.open();
  if (found === undefined) throw new Error('nothing was set aside');
  return found;
}
const attach = (mailId: string, email = 'ada@example.com') =>
  attachAsideMail(world.ports, { mailId, email, staff });

describe('a mail that found nobody', () => {
  test('waits for the staff with what can be read of it', async () => {
    expect(await setAside()).toMatchObject({
      ...{ state: 'open', reason: 'sender_unknown', from, fromName: '' },
      ...{ subject: 'Re: Ten days to go: a gift for Grace', text: 'Is it still to be had?' },
    });
    expect(world.inbox.mails.size).toBe(1);
  });

  test('waits once, however often it comes', async () => {
    const raw = mail({ from }, plain('Twice?'));
    await world.receive(raw);
    world.clock.advance({ hours: 3 });
    await world.receive(raw);
    expect([(await world.open()).length, world.inbox.mails.size]).toEqual([1, 1]);
  });

  test('that was put away does not come back when it comes again', async () => {
    const raw = mail({ from }, plain('Again?'));
    const { id } = await setAside(raw);
    await putAsideMailAway(world.ports, id);
    await world.receive(raw);
    expect([await world.open(), world.inbox.mails.size]).toEqual([[], 0]);
  });
});

describe('saying whose it is', () => {
  test('makes it a turn as of when it came, with its files, and leaves nothing behind', async () => {
    const parts = [plain('See the plan.'), file('application/pdf', 'plan.pdf', PDF)];
    const { id, at } = await setAside(mailOf({ from }, multipart('mixed', parts)));
    world.clock.advance({ hours: 50 });
    expect(await attach(id, ' ADA@example.com ')).toMatchObject({ ok: true });
    expect(await world.turnsOf(ada)).toMatchObject([
      { text: 'See the plan.', at, attachments: [{ name: 'plan.pdf', byteCount: PDF.length }] },
    ]);
    expect([await world.open(), world.inbox.mails.size]).toEqual([[], 0]);
    expect(JSON.stringify(await world.ports.asideMails.find(id))).not.toMatch(/engines|plan/);
  });

  test('works when the mail itself is forgotten by then, and says what is missing', async () => {
    const parts = [plain('See the plan.'), file('application/pdf', 'plan.pdf', PDF)];
    const { id } = await setAside(mailOf({ from }, multipart('mixed', parts)));
    world.inbox.mails.clear();
    await attach(id);
    expect(await world.turnsOf(ada)).toMatchObject([
      { text: 'See the plan.\n\n[Not kept from the mail: plan.pdf]' },
    ]);
  });

  test('twice the same is once; another customer afterwards is refused', async () => {
    const grace = await world.customer({ email: 'grace@example.com' });
    const { id } = await setAside();
    await attach(id);
    expect(await attach(id)).toMatchObject({ ok: true });
    expect(await attach(id, 'grace@example.com')).toMatchObject({ refusal: 'mail_dealt_with' });
    expect([await world.turnsOf(ada), await world.turnsOf(grace)]).toMatchObject([[{}], []]);
  });

  test.each([
    ['nobody’s address', 'nobody@example.com'],
    ['no address', 'Ada'],
  ])('with %s is refused, and the mail stays', async (_name, email) => {
    const { id } = await setAside();
    expect(await attach(id, email)).toMatchObject({ refusal: 'no_such_customer' });
    expect(await world.open()).toHaveLength(1);
  });

  test('of a mail that is not there is refused', async () => {
    expect(await attach(NOBODY)).toMatchObject({ refusal: 'mail_not_found' });
  });

  test('of a mail that nobody could read leaves a turn only when there is something in it', async () => {
    await world.receive(Buffer.alloc(0));
    const [unreadable] = await world.open();
    expect(await attach(unreadable?.id ?? '')).toMatchObject({ ok: true, value: undefined });
    expect([await world.turnsOf(ada), await world.open()]).toEqual([[], []]);
  });
});

describe('putting away', () => {
  test('forgets what it said; twice is once', async () => {
    const { id } = await setAside();
    for (let time = 0; time < 2; time += 1) {
      expect(await putAsideMailAway(world.ports, id)).toMatchObject({ ok: true });
    }
    expect([await world.open(), world.inbox.mails.size]).toEqual([[], 0]);
    expect(JSON.stringify(await world.ports.asideMails.find(id))).not.toMatch(/engines|still/);
  });

  test('is refused for what was given to somebody, and for what is not there', async () => {
    const { id } = await setAside();
    await attach(id);
    expect(await putAsideMailAway(world.ports, id)).toMatchObject({ refusal: 'mail_dealt_with' });
    expect(await putAsideMailAway(world.ports, NOBODY)).toMatchObject({
      refusal: 'mail_not_found',
    });
  });
});

describe('items', () => {
  const settings = () => ({ table: world.table, shardCount: 1 });

  test('of mails set aside come back as they went, and expire after ninety days', async () => {
    const found: AsideMail = { ...(await setAside()), customerId: ada.id };
    const store = new EntityStore(asideMailItem, settings());
    const item = store.toItem({ entity: found, happened: [], at: found.at });
    expect(store.fromItem(item)).toEqual({ ...found, version: found.version + 1 });
    const days = (Number(item.expiresAtSeconds) * 1000 - found.at.epochMilliseconds) / 86_400_000;
    expect(days).toBe(ASIDE_KEPT_DAYS);
    expect(item).toMatchObject({ pk: `ASIDE#${found.id}`, sk: 'MAIL' });
  });

  test('of mails that came in, too', () => {
    const store = new EntityStore(mailClaimItem, settings());
    const at = world.clock.now();
    const claim = { id: 'a'.repeat(32), version: 0, customerId: ada.id, at };
    const item = store.toItem({ entity: claim, happened: [], at });
    expect(store.fromItem(item)).toEqual({ ...claim, version: 1 });
    expect(item.sk).toBe(`MAIL#${'a'.repeat(32)}`);
  });
});
