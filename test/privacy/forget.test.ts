import { beforeEach, describe, expect, test } from 'vitest';
import { hashOf } from '../../shared/customers/secret-hash.ts';
import { ulidOf } from '../../shared/gifts/gift.ts';
import { askToForget, countOpenGifts, stayAfterAll } from '../../shared/privacy/ask-to-forget.ts';
import { forgetCustomer } from '../../shared/privacy/forget-customer.ts';
import type { OpenGifts } from '../../shared/privacy/forgetting.ts';
import type { Item } from '../../shared/table/table.ts';
import { acceptedOf, refusalOf } from '../cases/case-world.ts';
import { forgetWholly } from './forget-wholly.ts';
import { PLANTED, PLANTED_WORDS, type RichCustomer, richCustomer } from './rich-customer.ts';
import { leaveStrays } from './strays.ts';

let world: RichCustomer;
beforeEach(async () => {
  world = await richCustomer();
  await leaveStrays(world);
});

const ask = async (openGifts: OpenGifts, code = world.codes.at(-1) ?? '') =>
  askToForget(world.ports, { customerId: world.customerId, openGifts, code });
const forget = () => forgetCustomer(world.ports, world.customerId);
const state = async () => (await world.ports.forgettings.find(world.customerId))?.state;
const forgetAll = () => forgetWholly(world);

const BOOKKEEPING: readonly unknown[] = ['forgetting', 'keptCharge', 'suppression'];
/** Everything of them, by any sign; a photo counter goes by itself. */
const traces = (signs: readonly string[]): readonly Item[] =>
  world.table.all().filter((item) => {
    if (item.version === undefined) return false;
    const text = JSON.stringify(item);
    return signs.some((sign) => text.includes(sign));
  });

describe('being forgotten', () => {
  test('leaves no trace of name, address, mail, phone or words in table, outbox and bucket', async () => {
    expect(traces(PLANTED_WORDS).length).toBeGreaterThan(15);
    acceptedOf(await ask('cancel'));
    await forgetAll();
    expect(traces(PLANTED_WORDS)).toEqual([]);
    const left = traces([world.customerId, ulidOf(world.customerId)]);
    expect(left.filter(({ entity }) => !BOOKKEEPING.includes(entity))).toEqual([]);
    expect(world.files.keys()).toEqual([]);
    // Whoever answered for them has room for somebody else.
    const portfolio = world.table.all().find(({ entity }) => entity === 'portfolio');
    expect(portfolio?.customerCount).toBe(0);
    expect(await state()).toBe('done');
    const told = JSON.stringify(world.events);
    expect(PLANTED_WORDS.filter((word) => told.includes(word))).toEqual([]);
  });

  test('reaches the card at the payment provider, and mails in the inbox', async () => {
    acceptedOf(await ask('cancel'));
    await forgetAll();
    expect(new Set(world.forgottenAt)).toEqual(
      new Set(world.customer.cards.map(({ providerCustomer }) => providerCustomer)),
    );
    expect(new Set(world.removedMails)).toEqual(new Set(['inbound/1', 'inbound/2']));
  });

  test('waits for a payment provider that does not answer, with everything still there', async () => {
    acceptedOf(await ask('cancel'));
    const forgetCustomer = async () => {
      throw new Error('is down');
    };
    Object.assign(world.ports.payments, { forgetCustomer });
    await expect(forgetAll()).rejects.toThrow('is down');
    expect(await world.ports.customers.find(world.customerId)).toBeDefined();
  });

  test('leaves everybody else alone', async () => {
    const about = () =>
      world.table
        .all()
        .filter((item) => JSON.stringify(item).includes(ulidOf(world.other.id)))
        .map(({ pk, sk }) => `${pk} ${sk}`);
    const before = about();
    acceptedOf(await ask('cancel'));
    await forgetAll();
    expect(about()).toEqual(expect.arrayContaining(before));
  });

  test('keeps the money that moved, without a name, and its sum', async () => {
    const { balanceBefore } = await moneyOf();
    acceptedOf(await ask('cancel'));
    await forgetAll();
    const kept = world.table.all().filter(({ entity }) => entity === 'keptCharge');
    expect(balanceBefore).toBeGreaterThan(0);
    const charges = kept.filter(({ kind }) => kind === 'charge');
    expect(sumOf(charges)).toBe(balanceBefore);
    expect(Object.keys(kept[0] ?? {}).toSorted()).toEqual(
      [
        ...['amountMinor', 'at', 'currency', 'entity', 'expiresAtSeconds', 'id', 'kind', 'pk'],
        ...['schemaVersion', 'sk', 'version'],
      ].toSorted(),
    );
  });

  test('gives back what was paid for gifts that had not left', async () => {
    acceptedOf(await ask('cancel'));
    await forgetAll();
    const kept = world.table.all().filter(({ entity }) => entity === 'keptCharge');
    expect(kept.some(({ kind }) => kind === 'refund')).toBe(true);
  });

  test('keeps their addresses from being written to, by their hashes', async () => {
    acceptedOf(await ask('cancel'));
    await forgetAll();
    for (const email of [PLANTED.email, PLANTED.otherEmail]) {
      expect(await world.ports.suppressions.findReason(email)).toBe('objected');
      expect(traces([hashOf(email)]).map(({ entity }) => entity)).toEqual(['suppression']);
    }
  });

  test('frees their address: who signs in with it next is somebody new', async () => {
    acceptedOf(await ask('cancel'));
    await forgetAll();
    expect(await world.ports.customers.findByEmail(PLANTED.email)).toBeUndefined();
    const phone = { kind: 'phone', value: PLANTED.phone } as const;
    expect(await world.ports.identifiers.find(phone)).toBeUndefined();
  });

  test('ends every session at once', async () => {
    acceptedOf(await ask('cancel'));
    expect(await world.ports.sessions.ofCustomer(world.customerId)).toEqual([]);
  });

  test('goes on wherever it died', async () => {
    acceptedOf(await ask('cancel'));
    const { remove } = world.ports.personalItems;
    let left = 5;
    Object.assign(world.ports.personalItems, {
      remove: async (item: Item) => {
        left -= 1;
        if (left === 0) throw new Error('the lights went out');
        return remove(item);
      },
    });
    for (let count = 0; count < 100 && (await state()) !== 'emptied'; count += 1) {
      left = 5 + count;
      await forget().catch(() => undefined);
      await world.advanceTo(world.clock.now().add({ minutes: 30 }).toString(), 30);
    }
    expect(traces(PLANTED_WORDS)).toEqual([]);
  });

  test('takes what came late on the next day', async () => {
    acceptedOf(await ask('cancel'));
    while ((await state()) !== 'emptied') {
      await forget();
      await world.advanceTo(world.clock.now().add({ hours: 1 }).toString(), 30);
    }
    const { customerId, now } = world;
    const staff = { id: 'key_01KP0000000000000000000001', name: PLANTED.name };
    await world.ports.looks.note({ customerId, staff, lookedAt: 'call', at: now() });
    expect(traces([PLANTED.name])).toHaveLength(1);
    expect(acceptedOf(await forget())).toMatchObject({ state: 'done' });
    expect(traces([PLANTED.name])).toEqual([]);
    expect(refusalOf(await forget())).toBe('forgotten_already');
  });
});

async function moneyOf() {
  const gifts = await world.ports.gifts.ofCustomer(world.customerId);
  const charged = gifts.flatMap(({ attempts }) =>
    attempts.filter(({ outcome }) => outcome === 'charged'),
  );
  return { balanceBefore: sumOf(charged) };
}
const sumOf = (lines: readonly object[]) =>
  lines.reduce((sum, line) => sum + Number('amountMinor' in line ? line.amountMinor : 0), 0);

describe('asking for it', () => {
  test('takes the code from the mail: a stray click does nothing', async () => {
    expect(refusalOf(await ask('cancel', '000000'))).toBe('wrong_code');
    expect(await state()).toBeUndefined();
    expect(refusalOf(await forget())).toBe('not_asked');
  });

  test('asks about gifts that are still to come', async () => {
    expect(await countOpenGifts(world.ports, world.customer)).toBe(3);
  });

  test('waits for gifts that are kept, every day, and forgets then', async () => {
    expect(acceptedOf(await ask('keep'))).toMatchObject({ state: 'waiting' });
    expect(acceptedOf(await forget())).toMatchObject({ state: 'waiting' });
    expect(await world.ports.sessions.ofCustomer(world.customerId)).not.toEqual([]);
    expect(await world.ports.customers.find(world.customerId)).toBeDefined();
    const [item] = world.table.all().filter(({ entity }) => entity === 'forgetting');
    expect(item?.dueSk).toContain('#forget#');
  });

  test('can be taken back while it waits, and not after', async () => {
    acceptedOf(await ask('keep'));
    acceptedOf(await stayAfterAll(world.ports, world.customerId));
    acceptedOf(await stayAfterAll(world.ports, world.customerId));
    expect(await state()).toBeUndefined();
    await world.begin();
    acceptedOf(await ask('cancel'));
    expect(refusalOf(await stayAfterAll(world.ports, world.customerId))).toBe('already_begun');
  });

  test('twice is once', async () => {
    const first = acceptedOf(await ask('cancel'));
    await world.begin();
    expect(acceptedOf(await ask('keep'))).toEqual(first);
  });

  test('is nothing to whoever is forgotten already', async () => {
    acceptedOf(await ask('cancel'));
    await forgetAll();
    expect(refusalOf(await ask('cancel'))).toBe('customer_not_found');
  });
});
