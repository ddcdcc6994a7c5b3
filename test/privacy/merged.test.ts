import { beforeAll, describe, expect, test } from 'vitest';
import { beginSignIn } from '../../shared/customers/begin-sign-in.ts';
import { mergeCustomers } from '../../shared/customers/merging/merge-customers.ts';
import { mergeStore } from '../../shared/customers/merging/merge-store.ts';
import { undoMerge } from '../../shared/customers/merging/undo-merge.ts';
import { hashOf } from '../../shared/customers/secret-hash.ts';
import { ulidOf } from '../../shared/gifts/gift.ts';
import { askToForget } from '../../shared/privacy/ask-to-forget.ts';
import { forgetCustomer } from '../../shared/privacy/forget-customer.ts';
import { gatherEverything } from '../../shared/privacy/gather-everything.ts';
import { ENTITIES_LEFT_OUT } from '../../shared/privacy/left-out.ts';
import type { Item } from '../../shared/table/table.ts';
import { acceptedOf, refusalOf } from '../cases/case-world.ts';
import { PLANTED, PLANTED_WORDS, type RichCustomer, richCustomer } from './rich-customer.ts';

let world: RichCustomer;
let mergeId: string;
const BY = { kind: 'customer' } as const;
const LEAD_EMAIL = 'else@example.com';

const ports = () => ({
  ...world.ports,
  outreaches: world.ports.gate.outreaches,
  merges: mergeStore({ table: world.table, shardCount: 1 }),
});
/** The one of whom there is everything becomes part of another record. */
const merge = () =>
  mergeCustomers(ports(), { customerId: world.other.id, otherId: world.customerId, by: BY });

async function askWith(email: string, customerId: string) {
  await beginSignIn(world.ports, { email });
  const code = world.codes.at(-1) ?? '';
  return askToForget(world.ports, { customerId, openGifts: 'cancel', code });
}

async function forgetAll(customerId: string, whenEmptied = async () => {}) {
  let isEmptied = false;
  for (let count = 0; count < 60; count += 1) {
    if (refusalOf(await forgetCustomer(world.ports, customerId)) === 'forgotten_already') return;
    const state = (await world.ports.forgettings.find(customerId))?.state;
    if (state === 'emptied' && !isEmptied) await whenEmptied();
    isEmptied ||= state === 'emptied';
    await world.advanceTo(world.clock.now().add({ hours: 1 }).toString(), 30);
  }
}

/** A worker that had begun before everything went. */
async function noteLate() {
  const claimedAt = world.clock.now();
  const claim = { id: world.ports.ids.next('clm', claimedAt), claimedAt };
  const telling = { id: 'late', version: 0, customerId: world.customerId, claim };
  acceptedOf(await world.ports.tellings.save(telling, claimedAt));
}

const signs = () => [
  ...[world.customerId, world.other.id].flatMap((id) => [id, ulidOf(id)]),
  ...[...PLANTED_WORDS, LEAD_EMAIL, hashOf(PLANTED.email), hashOf(LEAD_EMAIL)],
];
const itemsWith = (wanted: readonly string[]): readonly Item[] =>
  world.table.all().filter((item) => {
    const text = JSON.stringify(item);
    return wanted.some((sign) => text.includes(sign));
  });
const countsOf = (names: readonly unknown[]) =>
  Object.fromEntries(
    [...Map.groupBy(names, (name) => String(name))].map(([name, all]) => [name, all.length]),
  );

describe('of somebody with two records', () => {
  beforeAll(async () => {
    world = await richCustomer();
    mergeId = acceptedOf(await merge()).id;
  }, 60_000);

  test('an export has every item of both, and every word', async () => {
    const exported = acceptedOf(await gatherEverything(world.ports, world.other.id));
    const stored = itemsWith(signs())
      .filter(({ entity }) => !ENTITIES_LEFT_OUT.includes(entity))
      .map(({ entity, pk }) => entity ?? pk.split('#')[0]?.toLowerCase());
    const written = exported.parts.flatMap(({ name, records }) => records.map(() => name));
    expect(countsOf(written)).toEqual(countsOf(stored));
    const text = JSON.stringify(exported);
    expect(PLANTED_WORDS.filter((word) => !text.includes(word))).toEqual([]);
    expect([...exported.files].toSorted()).toEqual([...world.files.keys()].toSorted());
  });

  test('nothing of either is left, asked for under the one that leads', async () => {
    acceptedOf(await askWith(LEAD_EMAIL, world.other.id));
    // Until it is done, and after it, nobody puts anything together with them or takes it apart.
    expect(refusalOf(await merge())).toBe('already_merged');
    const undo = { customerId: world.other.id, mergeId, by: BY };
    expect(refusalOf(await undoMerge(ports(), undo))).toBe('being_forgotten');
    await forgetAll(world.other.id, noteLate);
    const kept: readonly unknown[] = ['forgetting', 'keptCharge', 'suppression'];
    const left = itemsWith(signs()).filter(
      ({ entity, version }) => version !== undefined && !kept.includes(entity),
    );
    expect(left).toEqual([]);
    expect(world.files.keys()).toEqual([]);
    expect(refusalOf(await merge())).toBe('customer_not_found');
  });
});

describe('somebody who is being forgotten', () => {
  beforeAll(async () => {
    world = await richCustomer();
  }, 60_000);

  test('is put together with nobody, in either direction, until they stay after all', async () => {
    const { customerId, other } = world;
    await beginSignIn(world.ports, { email: PLANTED.email });
    const code = world.codes.at(-1) ?? '';
    acceptedOf(await askToForget(world.ports, { customerId, openGifts: 'keep', code }));
    expect(refusalOf(await merge())).toBe('being_forgotten');
    const back = { customerId, otherId: other.id, by: BY };
    expect(refusalOf(await mergeCustomers(ports(), back))).toBe('being_forgotten');
    const forgetting = await world.ports.forgettings.find(customerId);
    if (forgetting !== undefined) acceptedOf(await world.ports.forgettings.remove(forgetting));
    const merged = acceptedOf(await merge());
    acceptedOf(await undoMerge(ports(), { customerId: other.id, mergeId: merged.id, by: BY }));
    // Taken apart, the other record keeps nothing of theirs but a number that leads nowhere.
    acceptedOf(await askWith(PLANTED.email, customerId));
    await forgetAll(customerId);
    const traces = itemsWith(PLANTED_WORDS).filter(({ version }) => version !== undefined);
    expect(traces).toEqual([]);
    expect(await world.ports.customers.find(other.id)).toBeDefined();
  });
});
