import { describe, expect, test } from 'vitest';
import { partsOf } from '../../../shared/customers/customer-parts.ts';
import {
  customerTokenOf,
  isTokenOf,
  readCustomerToken,
} from '../../../shared/customers/customer-token.ts';
import { refused } from '../../../shared/kernel/outcome.ts';
import { aCard, aCustomer, idOf, instant, NOW } from '../shop.ts';
import {
  ADA,
  BOB,
  CYD,
  customerOf,
  linkKeyOf,
  merge,
  merged,
  mergeWorld,
  undo,
  withPeople,
} from './merge-world.ts';

describe('two records that became one', () => {
  test('are found as the one that leads, by either id and by each address', async () => {
    const world = await withPeople();
    await merged(world);
    for (const id of [ADA, BOB]) expect(await customerOf(world, id)).toMatchObject({ id: ADA });
    for (const email of ['ada@example.com', 'bob@example.com']) {
      expect(await world.customers.findByEmail(email)).toMatchObject({ id: ADA });
    }
    expect(partsOf(await customerOf(world))).toEqual([ADA, BOB]);
    expect(await world.customers.findRecord(BOB)).toMatchObject({ id: BOB, mergedInto: ADA });
  });

  test('leave a proof of each thing that became stricter, with who did it', async () => {
    const choices = { offers: { mail: true } };
    const world = await withPeople([{ permission: { choices } }, {}]);
    await merged(world);
    const { items } = await world.consents.page({ customerId: ADA, limit: 10 });
    expect(items).toMatchObject([
      { way: 'merge', staffName: 'Grace', isGiven: false, subject: { purpose: 'offers' } },
    ]);
  });

  test('fill in what the one that leads does not know', async () => {
    const world = await withPeople([
      { zone: 'UTC', cards: [] },
      { name: 'Bob', zone: 'Asia/Kolkata', cards: [aCard(7)], cardIdToCharge: idOf('crd', 7) },
    ]);
    const { id } = await merged(world);
    const facts = { name: 'Bob', zone: 'Asia/Kolkata', cardIdToCharge: idOf('crd', 7) };
    expect(await customerOf(world)).toMatchObject(facts);
    expect(await undo(world, id)).toMatchObject({ ok: true });
    const ada = await customerOf(world);
    expect(ada).toMatchObject({ zone: 'UTC' });
    expect(ada.name).toBeUndefined();
    expect(ada.cardIdToCharge).toBeUndefined();
    expect(ada.cards).toMatchObject([{ id: idOf('crd', 7), removedAt: expect.anything() }]);
    expect(await customerOf(world, BOB)).toMatchObject(facts);
  });

  test.each([
    ['bounced', 'works', 'bob@example.com', 'works'],
    ['bounced', 'bounced', 'ada@example.com', 'bounced'],
    ['complained', 'works', 'ada@example.com', 'complained'],
    ['works', 'works', 'ada@example.com', 'works'],
  ] as const)('of %s and %s write to %s', async (first, second, email, emailState) => {
    const world = await withPeople([{ emailState: first }, { emailState: second }]);
    await merged(world);
    expect(await customerOf(world)).toMatchObject({ email, emailState });
  });

  test('one of whom called our mails unwanted get no offers and no forms by mail', async () => {
    const world = await withPeople([
      { permission: { choices: { offers: { mail: true } } } },
      { emailState: 'complained' },
    ]);
    await merged(world);
    expect(await customerOf(world)).toMatchObject({
      workFormsBy: 'none',
      permission: { choices: { offers: { mail: false } } },
    });
  });

  test('keep the links that either signed, and forget those of a third', async () => {
    const world = await withPeople();
    await merged(world);
    const lead = await customerOf(world);
    for (const [id, letter, isTheirs] of [
      [ADA, 'a', true],
      [BOB, 'b', true],
      [CYD, 'c', false],
      [BOB, 'x', false],
    ] as const) {
      const token = customerTokenOf({ id, linkKey: linkKeyOf(letter) }, 'feedback', 'gift-1') ?? '';
      const readToken = readCustomerToken(token);
      if (readToken === undefined) throw new Error('it is one');
      expect(isTokenOf(lead, 'feedback', readToken)).toBe(isTheirs);
      expect(isTokenOf(lead, 'reply', readToken)).toBe(false);
    }
  });

  test('count together what was sent this week', async () => {
    const world = await withPeople();
    const begun = (number: number) => ({
      ...{ subject: `mail offer gift ${number}`, outreachId: idOf('out', number) },
      ...{ wantedAt: instant(NOW), reachedAt: instant(NOW) },
    });
    const now = instant(NOW);
    await world.outreaches.saveRecent({ id: ADA, version: 0, begun: [begun(1)] }, now);
    await world.outreaches.saveRecent({ id: BOB, version: 0, begun: [begun(2)] }, now);
    const { id } = await merged(world);
    expect((await world.outreaches.findRecent(ADA))?.begun).toEqual([
      begun(1),
      { ...begun(2), customerId: BOB },
    ]);
    await undo(world, id);
    expect((await world.outreaches.findRecent(BOB))?.begun).toEqual([
      begun(2),
      { ...begun(1), customerId: ADA },
    ]);
  });

  test('are known together, and by no topic that one of them forbade', async () => {
    const world = await withPeople();
    const settings = { version: 0, askings: [], isInferenceAllowed: true };
    const forbids = (id: string, topic: string) =>
      world.factBooks.saveSettings({ ...settings, id, forbiddenTopics: [topic] }, instant(NOW));
    await forbids(ADA, 'dislikes');
    await forbids(BOB, 'allergies');
    const { id } = await merged(world);
    expect((await world.factBooks.find(ADA)).settings).toMatchObject({
      ...{ forbiddenTopics: ['dislikes', 'allergies'], isInferenceAllowed: true, alsoOf: [BOB] },
    });
    const now = await world.factBooks.find(ADA);
    const meanwhile = [...now.settings.forbiddenTopics, 'household'];
    await world.factBooks.saveSettings(
      { ...now.settings, forbiddenTopics: meanwhile },
      instant(NOW),
    );
    await undo(world, id);
    const [ada, bob] = await Promise.all([world.factBooks.find(ADA), world.factBooks.find(BOB)]);
    expect(ada.settings).toMatchObject({ forbiddenTopics: ['dislikes', 'household'] });
    expect(ada.settings.alsoOf).toBeUndefined();
    expect(bob.settings).toMatchObject({ forbiddenTopics: ['allergies', 'household'] });
  });
});

describe('a merge', () => {
  test.each([
    [ADA, ADA, 'same_record'],
    [ADA, idOf('cus', 9), 'customer_not_found'],
    [idOf('cus', 9), ADA, 'customer_not_found'],
  ])('of %s and %s is refused: %s', async (one, other, refusal) => {
    expect(await merge(await withPeople(), one, other)).toEqual({ ok: false, refusal });
  });

  test('of what is one already is refused, either way round', async () => {
    const world = await withPeople();
    await merged(world);
    for (const [one, other] of [
      [ADA, BOB],
      [BOB, ADA],
    ] as const) {
      expect(await merge(world, one, other)).toEqual({ ok: false, refusal: 'already_merged' });
    }
  });

  test('keeps at most ten records together', async () => {
    const world = mergeWorld();
    for (let number = 1; number <= 11; number += 1) {
      const known = { id: idOf('cus', number), email: `a${number}@example.com` };
      await world.customers.save(aCustomer(known), [], instant(NOW));
    }
    for (let number = 2; number <= 10; number += 1) await merged(world, ADA, idOf('cus', number));
    const more = await merge(world, ADA, idOf('cus', 11));
    expect(more).toEqual({ ok: false, refusal: 'too_many_records' });
  });

  test('of two that are merged into a third is flat, and undone from the last', async () => {
    const world = await withPeople();
    const first = await merged(world, ADA, BOB);
    const second = await merged(world, CYD, ADA);
    for (const id of [ADA, BOB, CYD])
      expect(await customerOf(world, id)).toMatchObject({ id: CYD });
    expect(partsOf(await customerOf(world))).toEqual([CYD, ADA, BOB]);
    expect(await undo(world, first.id)).toEqual({ ok: false, refusal: 'merged_since' });
    expect(await undo(world, second.id, CYD)).toMatchObject({ ok: true });
    expect(await customerOf(world, BOB)).toMatchObject({ id: ADA });
    expect(await customerOf(world, CYD)).toMatchObject({ id: CYD });
    expect(await undo(world, first.id)).toMatchObject({ ok: true });
    expect(await customerOf(world, BOB)).toMatchObject({ id: BOB });
  });

  test('asked for twice at once, or both ways at once, is one', async () => {
    for (const [one, other] of [
      [ADA, BOB],
      [BOB, ADA],
    ] as const) {
      const world = await withPeople();
      const done = await Promise.all([merge(world), merge(world, one, other)]);
      expect(done.map(({ ok }) => ok).sort()).toEqual([false, true]);
      const merges = world.table.all().filter(({ entity }) => entity === 'merge');
      expect(merges).toHaveLength(1);
    }
  });

  test('whose every try comes too late says so, and leaves both', async () => {
    const world = await withPeople();
    const writeAll = async () => refused('changed_meanwhile', [0]);
    const busy = { ...world, transactions: { writeAll } };
    expect(await merge(busy)).toEqual({ ok: false, refusal: 'changed_meanwhile' });
    expect(await customerOf(world, BOB)).toMatchObject({ id: BOB });
  });
});

// Found by the simulation: each asks at the same moment, and one reads between.
test('two who put the same two together the other way round make one of them', async () => {
  const world = await withPeople();
  await merged(world, BOB, CYD);
  const before = await customerOf(world, ADA);
  await merged(world, BOB, ADA);
  let readCount = 0;
  const find: typeof world.customers.find = async (id) => {
    if (id === ADA) readCount += 1;
    return id === ADA && readCount === 1 ? before : world.customers.find(id);
  };
  const again = await merge({ ...world, customers: { ...world.customers, find } }, ADA, BOB);
  expect(again).toEqual({ ok: false, refusal: 'already_merged' });
  expect(readCount).toBeGreaterThan(1);
});
