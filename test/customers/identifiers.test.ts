import { describe, expect, test } from 'vitest';
import { identifierItems } from '../../shared/customers/identifiers/identifier-item.ts';
import { issueStoreCard } from '../../shared/customers/identifiers/issue-store-card.ts';
import { EntityStore } from '../../shared/table/entity-store.ts';
import { ADA, add, agrees, BOB, LONDON, remove, withAdaAndBob } from './identifier-world.ts';
import { idOf, instant, NOW, shop } from './shop.ts';

describe('a phone number', () => {
  test('is theirs at once, twice as well as once', async () => {
    const deps = await withAdaAndBob();
    expect(await add(deps, ADA, LONDON)).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await add(deps, ADA, LONDON)).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await deps.identifiers.find(LONDON)).toMatchObject({ customerId: ADA });
    expect(await deps.customers.find(ADA)).toMatchObject({ phones: [LONDON.value] });
    await agrees(deps);
  });

  test('of somebody else is refused, until it is free', async () => {
    const deps = await withAdaAndBob();
    await add(deps, ADA, LONDON);
    expect(await add(deps, BOB, LONDON)).toEqual({ ok: false, refusal: 'identifier_taken' });
    expect(await remove(deps, BOB, LONDON)).toMatchObject({ ok: true });
    expect(await deps.identifiers.find(LONDON)).toMatchObject({ customerId: ADA });
    const without = await remove(deps, ADA, LONDON);
    expect(without.ok && 'phones' in without.value).toBe(false);
    expect(await remove(deps, ADA, LONDON)).toMatchObject({ ok: true });
    expect(await add(deps, BOB, LONDON)).toMatchObject({ ok: true });
    await agrees(deps);
  });

  test('wanted by two at once is one’s', async () => {
    const deps = await withAdaAndBob();
    const outcomes = await Promise.all([add(deps, ADA, LONDON), add(deps, BOB, LONDON)]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'identifier_taken' });
    await agrees(deps);
  });

  test('beside another one at once: both are theirs', async () => {
    const deps = await withAdaAndBob();
    const numbers = ['+442079460018', '+442079460019', '+491711234567'];
    await Promise.all(numbers.map((value) => add(deps, ADA, { kind: 'phone', value })));
    const ada = await deps.customers.find(ADA);
    expect([...(ada?.phones ?? [])].sort()).toEqual(numbers);
    await agrees(deps);
  });

  test('the sixth is one too many, and stays free', async () => {
    const deps = await withAdaAndBob();
    const number = (last: number) => ({ kind: 'phone' as const, value: `+44207946001${last}` });
    for (let last = 1; last <= 5; last += 1) await add(deps, ADA, number(last));
    const sixth = await add(deps, ADA, number(6));
    expect(sixth).toEqual({ ok: false, refusal: 'too_many_identifiers' });
    expect(await deps.identifiers.find(number(6))).toBeUndefined();
    await agrees(deps);
  });

  test('of nobody here', async () => {
    const deps = await withAdaAndBob();
    const nobody = idOf('cus', 9);
    for (const answer of [await add(deps, nobody, LONDON), await remove(deps, nobody, LONDON)]) {
      expect(answer).toEqual({ ok: false, refusal: 'customer_not_found' });
    }
  });

  test('whose mark was lost is marked again', async () => {
    const deps = await withAdaAndBob({ phones: [LONDON.value] });
    expect(await deps.identifiers.find(LONDON)).toBeUndefined();
    expect(await add(deps, ADA, LONDON)).toMatchObject({ ok: true });
    await agrees(deps);
  });
});

describe('a store card', () => {
  test('is drawn, and each is another one', async () => {
    const deps = await withAdaAndBob();
    await issueStoreCard(deps, ADA);
    await issueStoreCard(deps, ADA);
    await issueStoreCard(deps, BOB);
    await agrees(deps);
    const ada = await deps.customers.find(ADA);
    expect(new Set(ada?.storeCards).size).toBe(2);
  });

  test('that was drawn before is drawn anew; a bad die gives up', async () => {
    const deps = await withAdaAndBob();
    const always = { ...deps.secrets, sixDigits: () => '123456' };
    expect(await issueStoreCard({ ...deps, secrets: always }, BOB)).toMatchObject({ ok: true });
    const given = await issueStoreCard({ ...deps, secrets: always }, ADA);
    expect(given).toEqual({ ok: false, refusal: 'changed_meanwhile' });
    const draws = ['123456', '123456', '123456', '1', '2', '3'].values();
    const luckier = { ...deps.secrets, sixDigits: () => (draws.next().value ?? '').padEnd(6, '7') };
    expect(await issueStoreCard({ ...deps, secrets: luckier }, ADA)).toMatchObject({ ok: true });
    await agrees(deps);
  });
});

test.each(['phone', 'store_card'] as const)('a stored %s reads back as what it was', (kind) => {
  const store = new EntityStore(identifierItems[kind], { table: shop().table, shardCount: 1 });
  const entity = { id: '+442079460018', version: 3, customerId: ADA, addedAt: instant(NOW) };
  const item = store.toItem({ entity, happened: [], at: instant(NOW) });
  expect(JSON.parse(JSON.stringify(store.fromItem(item)))).toEqual(
    JSON.parse(JSON.stringify({ ...entity, version: 4 })),
  );
});

test('an identifier moves to another customer with what was read, and not with what is old', async () => {
  const deps = await withAdaAndBob();
  await add(deps, ADA, LONDON);
  const owner = await deps.identifiers.find(LONDON);
  if (owner === undefined) throw new Error('it was added');
  const move = () =>
    deps.transactions.writeAll([deps.identifiers.moveOf(LONDON, owner, BOB, instant(NOW))]);
  expect(await move()).toMatchObject({ ok: true });
  expect(await deps.identifiers.find(LONDON)).toMatchObject({ customerId: BOB });
  const back = deps.identifiers.moveOf(LONDON, owner, ADA, instant(NOW));
  expect(await deps.transactions.writeAll([back])).toMatchObject({ refusal: 'changed_meanwhile' });
});
