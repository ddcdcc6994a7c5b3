import { expect, test } from 'vitest';
import type { Customer } from '../../../shared/customers/customer.ts';
import { isAllowed } from '../../../shared/permission/choices.ts';
import { mayReach } from '../../../shared/permission/decide-reach.ts';
import { Channel, Purpose } from '../../../shared/permission/purpose.ts';
import { reachFactsOf } from '../../../shared/permission/reach-facts.ts';
import type { Item } from '../../../shared/table/table.ts';
import fc from '../../support/fast-check.ts';
import { aCard, idOf, instant, NOW } from '../shop.ts';
import {
  ADA,
  BOB,
  CYD,
  everythingElse,
  type MergeWorld,
  merge,
  undo,
  withPeople,
} from './merge-world.ts';

const IDS = [ADA, BOB, CYD];

/** Whatever lies with a customer, by the keys that things have there. */
const KEYS = [
  ...['GIFT#ord_1', 'ORDER#1', 'TURN#trn_1', 'FACT#size#1', 'CASE#1', 'PRESCRIPTION#1'],
  ...['IDEA#1', 'LOOK#1', 'SHEET#own', 'OUTREACH#1', 'RECIPIENT#1', 'TOLD#1', 'PHOTO#1'],
];

const choices = fc.dictionary(
  fc.constantFrom(...Purpose.options),
  fc.dictionary(fc.constantFrom(...Channel.options), fc.boolean(), { noNullPrototype: true }),
  { noNullPrototype: true },
);
const time = fc
  .tuple(fc.nat({ max: 23 }), fc.constantFrom('00', '30'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
const hours = fc.record({ from: time, until: time }).filter(({ from, until }) => from !== until);
const permission = fc.record(
  { choices, weeklyMax: fc.integer({ min: 1, max: 14 }), night: hours, dinner: hours },
  { requiredKeys: [] },
);
const person = fc.record(
  {
    permission,
    news: fc.subarray(['charged', 'dispatched', 'delivered'] as const, { minLength: 1 }),
    workFormsBy: fc.constantFrom('mail', 'paper', 'none'),
    emailState: fc.constantFrom('works', 'bounced', 'complained'),
    cards: fc.subarray([1, 2]),
    things: fc.subarray(KEYS),
  },
  { requiredKeys: ['cards', 'things'] },
);
const step = fc.oneof(
  fc.record({
    do: fc.constant('merge' as const),
    pair: fc.shuffledSubarray([0, 1, 2], { minLength: 2, maxLength: 2 }),
  }),
  fc.record({ do: fc.constant('undo' as const), at: fc.nat({ max: 5 }) }),
);

async function town(people: readonly { cards: number[]; things: string[] }[]) {
  const world = await withPeople(
    people.map(({ cards, things: _things, ...facts }, at) => {
      const own = cards.map((number) => aCard(10 * (at + 1) + number));
      const charged = own[0] === undefined ? {} : { cardIdToCharge: own[0].id };
      return { ...(facts as Partial<Customer>), cards: own, ...charged };
    }),
  );
  for (const [at, { things }] of people.entries()) {
    for (const sk of things) {
      const item = {
        pk: `CUSTOMER#${idOf('cus', at + 1)}`,
        sk,
        version: 1,
        entity: 'thing',
      } as Item;
      await world.table.write({ kind: 'create', item });
    }
  }
  return world;
}

const records = (world: MergeWorld) =>
  Promise.all(IDS.map(async (id) => (await world.customers.findRecord(id)) as Customer));

function allowances(customer: Customer) {
  return Purpose.options.flatMap((purpose) =>
    Channel.options.map((channel) => isAllowed(customer, purpose, channel)),
  );
}

/** Nothing may reach the one who leads that could not have reached each of them, at any hour. */
function expectStricter(lead: Customer, parts: readonly Customer[]) {
  for (const purpose of ['dialogue', 'offers', 'research'] as const) {
    for (const channel of Channel.options) {
      for (let hour = 0; hour < 24; hour += 1) {
        const at = instant(NOW).add({ hours: hour });
        const open = (customer: Customer) =>
          mayReach(
            {
              ...reachFactsOf({ ...customer, emailState: 'works' }, purpose, channel),
              closed: undefined,
            },
            purpose,
            channel,
            at,
          ).may;
        if (open(lead)) expect(parts.every(open)).toBe(true);
      }
    }
  }
  for (const part of parts) {
    expect((lead.news ?? []).every((news) => part.news?.includes(news))).toBe(true);
    if (part.workFormsBy === 'none') expect(lead.workFormsBy).toBe('none');
    const max = part.permission?.weeklyMax;
    if (max !== undefined) expect(lead.permission?.weeklyMax).toBeLessThanOrEqual(max);
  }
}

/** Each record is part of at most one, which is part of none, and both know it. */
function expectFlat(all: readonly Customer[]) {
  for (const { id, mergedInto } of all) {
    if (mergedInto === undefined) continue;
    const lead = all.find((each) => each.id === mergedInto);
    expect(lead?.mergedInto).toBeUndefined();
    expect(lead?.merged?.map(({ customerId }) => customerId)).toContain(id);
  }
}

test('however records are merged and taken apart: no item comes, goes or changes, and no more is allowed than before', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(person, person, person),
      fc.array(step, { maxLength: 6 }),
      async (people, steps) => {
        const world = await town(people);
        const before = everythingElse(world.table);
        const first = await records(world);
        const done: { id: string; customerId: string }[] = [];
        for (const each of steps) {
          const was = await records(world);
          if (each.do === 'merge') {
            const [one = 0, other = 0] = each.pair;
            const [lead, absorbed] = await Promise.all(
              [one, other].map((at) => world.customers.find(IDS[at] ?? '')),
            );
            const joined = await merge(world, IDS[one], IDS[other]);
            if (joined.ok) {
              done.push(joined.value);
              const now = await world.customers.find(joined.value.customerId);
              expectStricter(now as Customer, [lead as Customer, absorbed as Customer]);
            } else expect(await records(world)).toEqual(was);
          } else {
            const wanted = done[each.at];
            if (wanted === undefined) continue;
            const undone = await undo(world, wanted.id, wanted.customerId);
            if (!undone.ok) expect(undone.refusal).toBe('merged_since');
          }
          expect(everythingElse(world.table)).toEqual(before);
          expectFlat(await records(world));
        }
        for (const { id, customerId } of done.toReversed()) {
          expect(await undo(world, id, customerId)).toMatchObject({ ok: true });
        }
        expect(everythingElse(world.table)).toEqual(before);
        const last = await records(world);
        for (const [at, { version: _v, cards: _c, permission, ...facts }] of first.entries()) {
          const { version: _version, cards, permission: said, ...now } = last[at] as Customer;
          expect({ ...now, emailState: '' }).toEqual({ ...facts, emailState: '' });
          expect(cleaned(said?.choices ?? {})).toEqual(cleaned(permission?.choices ?? {}));
          expect(said?.weeklyMax).toBe(permission?.weeklyMax);
          const live = cards.filter(({ removedAt }) => removedAt === undefined).map(({ id }) => id);
          expect(live).toEqual(first[at]?.cards.map(({ id }) => id));
          const same = { ...(last[at] as Customer), emailState: 'works' as const };
          expect(allowances(same)).toEqual(
            allowances({ ...(first[at] as Customer), emailState: 'works' }),
          );
        }
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

/** A purpose about which nothing was said need not be named. */
function cleaned(said: NonNullable<NonNullable<Customer['permission']>['choices']>) {
  return Object.fromEntries(
    Object.entries(said).filter(([, ways]) => Object.keys(ways ?? {}).length > 0),
  );
}
