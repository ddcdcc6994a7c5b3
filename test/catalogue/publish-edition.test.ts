import { describe, expect, test } from 'vitest';
import { EditionName, editionIdOf } from '../../shared/catalogue/edition.ts';
import {
  findEdition,
  publishEdition,
  resumeEdition,
  stopEdition,
} from '../../shared/catalogue/publish-edition.ts';
import { startEdition } from '../../shared/catalogue/start-edition.ts';
import { makeEditionPage } from '../../shared/work-forms/make-edition-page.ts';
import { type EditionWorld, editionWorld } from '../support/edition-world.ts';

const AUTUMN = editionIdOf('Autumn 2027');
const publish = ({ ports }: EditionWorld, name = 'Autumn 2027') =>
  publishEdition(ports, { name, shardCount: ports.givers.shardCount });

async function shopWith(giverCount: number, shardCount = 4) {
  const world = await editionWorld(shardCount);
  for (let count = 0; count < giverCount; count += 1) await world.giver();
  return world;
}

async function progressIn({ ports }: EditionWorld) {
  const found = await findEdition(ports, AUTUMN);
  if (!found.ok) throw new Error(found.refusal);
  const { state, seenCount, madeCount, skippedCount, percent } = found.value;
  return { state, seenCount, madeCount, skippedCount, percent };
}

describe('an edition', () => {
  test.each([
    ['Autumn 2027', 'autumn  2027 '],
    ['Ａｕｔｕｍｎ 2027', 'Autumn 2027'],
    ['Été 2027', 'ÉTÉ 2027'],
  ])('%s is the same as %s', (one, other) => {
    expect(editionIdOf(one)).toBe(editionIdOf(other));
  });

  test.each([[''], ['   '], ['x'.repeat(81)], ['Autumn\r\nBcc: all@example.com']])(
    'is not called %j',
    (name) => expect(EditionName.safeParse(name).success).toBe(false),
  );

  test('is another one by another name', () => {
    expect(editionIdOf('Autumn 2027')).not.toBe(editionIdOf('Autumn 2028'));
  });
});

describe('publishing', () => {
  test('300 givers over 4 shards each get one form', async () => {
    const world = await shopWith(300);
    expect(await publish(world)).toMatchObject({ ok: true, value: { isNew: true } });
    await world.settle();
    expect(world.forms()).toHaveLength(300);
    expect(world.printJobs()).toHaveLength(300);
    expect(world.letters.filter(({ kind }) => kind === 'work_form')).toHaveLength(300);
    const shares = (await world.ports.editions.walksOf(AUTUMN)).map(({ seenCount }) => seenCount);
    expect(shares).toHaveLength(4);
    expect(Math.min(...shares)).toBeGreaterThan(40);
    expect(await progressIn(world)).toEqual({
      ...{ state: 'done', seenCount: 300, madeCount: 300, skippedCount: 0, percent: 100 },
    });
  }, 60_000);

  test('with nobody to write to is done at once', async () => {
    const world = await shopWith(0);
    await publish(world);
    await world.settle();
    expect(await progressIn(world)).toMatchObject({ state: 'done', seenCount: 0, percent: 100 });
  });

  test('twice the same edition sends nothing twice', async () => {
    const world = await shopWith(30);
    await publish(world);
    await world.settle();
    const letterCount = world.letters.length;
    const again = await publish(world, 'AUTUMN 2027');
    expect(again).toMatchObject({
      ok: true,
      value: { isNew: false, progress: { state: 'done', edition: { name: 'Autumn 2027' } } },
    });
    await world.settle();
    expect(world.letters).toHaveLength(letterCount);
    expect(world.forms()).toHaveLength(30);
  });

  test('twice at once begins once', async () => {
    const world = await shopWith(10);
    const both = await Promise.all([publish(world), publish(world)]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    await world.settle();
    expect(world.letters).toHaveLength(10);
  });

  test('the next edition writes to everybody again', async () => {
    const world = await shopWith(5);
    await publish(world);
    await publish(world, 'Spring 2028');
    await world.settle();
    expect(world.forms()).toHaveLength(10);
  });

  test('one who stands in two shards, since a stage grew, gets one form', async () => {
    const world = await editionWorld(1);
    const { customer } = await world.giver();
    const grown = await import('../../shared/gifts/giver-store.ts');
    const givers = grown.giverStore({ table: world.table, shardCount: 4 });
    await givers.note(customer.id, world.clock.now());
    await publishEdition(world.ports, { name: 'Autumn 2027', shardCount: 4 });
    await world.settle();
    expect(world.forms()).toHaveLength(1);
    expect(world.letters).toHaveLength(1);
  });
});

describe('stopping and resuming', () => {
  async function halfWay() {
    const world = await shopWith(120, 2);
    await publish(world);
    // The start, and one page of each of the two shards.
    for (let count = 0; count < 3; count += 1) await world.deliverOne();
    const before = await progressIn(world);
    expect(before.madeCount).toBe(50);
    return world;
  }

  test('a stopped edition makes no further form until it is resumed, and then every one', async () => {
    const world = await halfWay();
    expect(await stopEdition(world.ports, AUTUMN)).toMatchObject({ value: { state: 'stopped' } });
    await world.settle();
    expect(await progressIn(world)).toMatchObject({ state: 'stopped', madeCount: 50 });
    await world.sweep();
    await world.settle();
    expect(await progressIn(world)).toMatchObject({ state: 'stopped', madeCount: 50 });
    await resumeEdition(world.ports, AUTUMN);
    await world.settle();
    expect(await progressIn(world)).toMatchObject({ state: 'done', madeCount: 120 });
    expect(world.letters).toHaveLength(120);
  });

  test('stopped and resumed before any worker noticed', async () => {
    const world = await halfWay();
    await stopEdition(world.ports, AUTUMN);
    await resumeEdition(world.ports, AUTUMN);
    await world.settle();
    expect(await progressIn(world)).toMatchObject({ state: 'done', madeCount: 120 });
    expect(world.letters).toHaveLength(120);
  });

  test('stopped before it was started', async () => {
    const world = await shopWith(3);
    await publish(world);
    await stopEdition(world.ports, AUTUMN);
    await world.settle();
    expect(world.forms()).toEqual([]);
    await resumeEdition(world.ports, AUTUMN);
    await world.settle();
    expect(world.forms()).toHaveLength(3);
  });

  test('pressing twice does it once', async () => {
    const world = await halfWay();
    await stopEdition(world.ports, AUTUMN);
    expect(await stopEdition(world.ports, AUTUMN)).toMatchObject({ ok: true });
    await resumeEdition(world.ports, AUTUMN);
    expect(await resumeEdition(world.ports, AUTUMN)).toMatchObject({ ok: true });
    await world.settle();
    expect(world.letters).toHaveLength(120);
  });

  test('is refused for one that was never published, and for one that is through', async () => {
    const world = await shopWith(1);
    const { ports } = world;
    for (const change of [stopEdition, resumeEdition, findEdition]) {
      expect(await change(ports, AUTUMN)).toEqual({ ok: false, refusal: 'edition_not_found' });
    }
    await publish(world);
    await world.settle();
    for (const change of [stopEdition, resumeEdition]) {
      expect(await change(ports, AUTUMN)).toEqual({ ok: false, refusal: 'already_done' });
    }
  });
});

describe('a start or a page', () => {
  test('of nothing is refused', async () => {
    const { ports, clock } = await editionWorld();
    const dueAt = clock.now();
    const start = await startEdition(ports, { editionId: AUTUMN, dueAt });
    expect(start).toEqual({ ok: false, refusal: 'edition_not_found' });
    const page = await makeEditionPage(ports, { editionWalkId: `${AUTUMN}.0`, dueAt });
    expect(page).toEqual({ ok: false, refusal: 'walk_not_found' });
  });

  test('that comes twice is done once', async () => {
    const world = await shopWith(60, 1);
    await publish(world);
    await world.settle();
    const [...events] = world.delivered.filter(({ type }) => type.startsWith('Edition'));
    expect(events).toHaveLength(1 + 3);
    const answers = await Promise.all(events.map(world.react));
    const refusals = answers.map((answer) => (answer.ok ? 'done' : answer.refusal));
    expect(refusals).toEqual(['already_started', ...Array(3).fill('already_walked')]);
    expect(world.letters).toHaveLength(60);
  });

  test('twice at the same moment leaves one chain of pages, not two', async () => {
    const world = await shopWith(100, 1);
    await publish(world);
    await world.deliverOne();
    const [page] = world.waiting.splice(0, 1);
    if (page === undefined) throw new Error('a page is due');
    await Promise.all([world.react(page), world.react(page)]);
    await world.settle();
    const pageCount = world.delivered.filter(({ type }) => type === 'EditionPageDue').length;
    expect(pageCount).toBe(2 + 4);
    expect(await progressIn(world)).toMatchObject({ state: 'done', seenCount: 100 });
    expect(world.letters).toHaveLength(100);
  });

  test('whose announcement got lost is announced by the sweep', async () => {
    const world = await shopWith(60, 2);
    await publish(world);
    world.waiting.splice(0);
    await world.sweep();
    await world.deliverOne();
    world.waiting.splice(0);
    await world.sweep();
    await world.settle();
    expect(await progressIn(world)).toMatchObject({ state: 'done', madeCount: 60 });
    expect(world.letters).toHaveLength(60);
  });
});
