// `npm run value` and `npm run portfolio` on a table in memory, with somebody who does what a host would.
import { Writable } from 'node:stream';
import { beforeEach, describe, expect, test } from 'vitest';
import { CommandError } from '../../commands/command-error.ts';
import type { ConnectOptions } from '../../commands/connect.ts';
import { fillPortfolios } from '../../commands/portfolio/fill-portfolios.ts';
import { fencePortsOf } from '../../commands/portfolio/portfolio-ports.ts';
import { manageValues } from '../../commands/value/manage-values.ts';
import type { BusEvent } from '../../shared/events/ports.ts';
import { careStore } from '../../shared/managers/care-store.ts';
import { careValueOf } from '../../shared/managers/care-value.ts';
import { fillPlaces } from '../../shared/managers/fill-places.ts';
import { followFence } from '../../shared/managers/follow-fence.ts';
import { placeCustomer } from '../../shared/managers/place-customer.ts';
import { settleFence } from '../../shared/managers/settle-fence.ts';
import { changeStaff } from '../../shared/staff/manage-staff.ts';
import { staffMemberStore } from '../../shared/staff/staff-member-store.ts';
import { STEADY } from '../managers/manager-world.ts';
import { type ValueWorld, valueWorld } from '../value/value-world.ts';

const URL = 'http://127.0.0.1:3000';
let world: ValueWorld;
let host: ReturnType<typeof hostOf>;
beforeEach(() => {
  world = valueWorld(1);
  host = hostOf(world);
});

/** What a host would do meanwhile: it is given time when a command waits. */
function hostOf(own: ValueWorld) {
  const settings = { table: own.table, shardCount: 1 };
  const placing = {
    ...{ ...own.ports, ...fencePortsOf(settings, own.clock), cares: careStore(settings) },
    worths: {
      spectra: () => own.ports.spectra.all(),
      find: async (id: string) => {
        const stored = await own.ports.values.find(id);
        return stored && careValueOf(stored);
      },
    },
    laboratory: {
      ...{
        lotOf: async () => ({ arm: 'managed' as const, writes: [] }),
        findGain: async () => undefined,
      },
      findControlBasisPoints: async () => 0,
    },
  };
  const lines: string[] = [];
  const connected: ConnectOptions[] = [];
  const progressStream = new Writable({ write: (_chunk, _encoding, done) => done() });
  const react = async ({ type, customerId }: BusEvent) => {
    if (type === 'CustomerValueChanged') await placeCustomer(placing, String(customerId));
    if (type === 'FenceMoved') await followFence(placing);
    if (type === 'PlacesFreed') await fillPlaces(placing);
  };
  const work = async () => {
    while (own.waiting.length > 0) for (const event of await own.settle()) await react(event);
  };
  return {
    ...{ lines, connected, settings, placing },
    deps: {
      connect: async (options: ConnectOptions) => {
        connected.push(options);
        const { stage } = options;
        const url = stage === undefined ? { url: URL } : {};
        return { table: own.table, close: () => undefined, ...url };
      },
      print: (line: string) => void lines.push(line),
      ids: own.ports.ids,
      clockOf: async () => own.clock,
      wait: work,
      progressStream,
      countWaitingMessages: async () => own.waiting.length,
    },
    said: () => lines.join('\n'),
  };
}

const shop = () => world.shopOf(90, world.today() - 1);
const refusal = async (asked: Promise<unknown>) => {
  const error = await asked.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(CommandError);
  return (error as CommandError).message;
};
const value = (...args: string[]) => manageValues(args, host.deps);
const portfolio = (...args: string[]) => fillPortfolios(args, host.deps);

describe('npm run value', () => {
  test('learns, values everybody, and says how well it forecast', async () => {
    await shop();
    await world.settle();
    await value('refit');
    expect(host.said()).toMatch(/GBP: .* fitted on 2026-11-22 on \d+ customers/);
    expect(host.lines.at(-1)).toBe('90 customers have a new value.');
    expect(world.table.all().filter(({ entity }) => entity === 'value')).toHaveLength(90);
    host.lines.length = 0;
    await value('show');
    expect(host.said()).toMatch(/orders ÷ actual|too little history/);
    expect(host.said()).not.toMatch(/ 0\.000/);
  });

  test('waits until all that came in is counted, also where no queue tells of it', async () => {
    let toCount = 90;
    const wait = async () => {
      if (toCount > 0) await world.shopOf(10, world.today() - 1);
      toCount = Math.max(0, toCount - 10);
      await host.deps.wait();
    };
    // Queues are empty all the time: the host counts from the table's stream.
    await manageValues(['refit'], { ...host.deps, wait });
    expect(host.lines[0]).toBe('Purchases are still being counted …');
    expect(host.lines.at(-1)).toBe('90 customers have a new value.');
  });

  test('says how far the counting is, and does not wait for ever', async () => {
    await shop();
    await world.settle();
    let looks = 0;
    const countWaitingMessages = async () => {
      looks += 1;
      return looks < 25 ? 100 - looks : 7;
    };
    await manageValues(['refit'], { ...host.deps, countWaitingMessages });
    expect(host.lines.slice(0, 4)).toEqual([
      'Purchases are still being counted …',
      '  90 customers are counted, 89 messages wait …',
      '  90 customers are counted, 79 messages wait …',
      '  90 customers are counted, 7 messages wait …',
    ]);
    expect(host.said()).toContain('Nothing moves any more');
    expect(host.lines.at(-1)).toBe('90 customers have a new value.');
  });

  test('asks no stage what waits there', async () => {
    await shop();
    await world.settle();
    const countWaitingMessages = async () => Promise.reject(new Error('asked'));
    await manageValues(['refit', '--stage', 'dev'], { ...host.deps, countWaitingMessages });
    expect(host.lines.at(-1)).toBe('90 customers have a new value.');
  });

  test('says that there is no model, nothing bought, or too little of it', async () => {
    await value('show');
    expect(host.said()).toBe('There is no model yet: npm run value -- refit');
    expect(await refusal(value('refit'))).toContain('npm run import -- purchases');
    await world.count(world.newId(), [{ day: world.today(), spendMinor: 100, marginMinor: 50 }]);
    await world.settle();
    expect(await refusal(value('refit'))).toContain('Import more of it');
  });

  test('gives up when nobody values the customers, and says where to look', async () => {
    await shop();
    await world.settle();
    const wait = async () => undefined;
    const idle = manageValues(['refit'], { ...host.deps, wait });
    expect(await refusal(idle)).toContain('is the host running');
  });

  test.each([
    [[], 'Say what to do.'],
    [['refitt'], '"refitt" is not known.'],
    [['refit', 'now'], '"now" is too much.'],
    [['show', '--stage', 'nowhere'], 'no stage "nowhere"'],
  ])('%j is answered with what is possible', async (args, said) => {
    expect(await refusal(value(...args))).toContain(said);
  });
});

describe('npm run portfolio', () => {
  test('goes from purchases to a manager’s customers, and a second time to the same', async () => {
    await shop();
    // At what managing costs to begin with it pays for none of them.
    await settleFence(host.placing, { ...STEADY, costMinor: 500 });
    await portfolio();
    const said = host.said();
    for (const part of [
      ...['There was no manager: manager@shop.test is one now', 'The fence stands at £'],
      ...['still being counted', 'being fitted', `See ${URL}/staff/portfolio`],
    ])
      expect(said).toContain(part);
    const [, count = '0'] = /Sample Manager answers for (\d+) customers of 150/.exec(said) ?? [];
    expect(Number(count)).toBeGreaterThan(0);
    const managed = () =>
      world.table.all().filter(({ entity, state }) => entity === 'care' && state === 'managed');
    expect(managed()).toHaveLength(Number(count));
    host.lines.length = 0;
    await portfolio();
    expect(host.said()).not.toContain('There was no manager');
    expect(managed()).toHaveLength(Number(count));
  });

  test('wants a manager where it may not make one, and customers for whom managing pays', async () => {
    await shop();
    await world.settle();
    expect(await refusal(portfolio('--stage', 'dev'))).toContain('There is no manager yet');
    expect(host.connected).toEqual([{ stage: 'dev' }]);
    await portfolio();
    const members = { staffMembers: staffMemberStore(host.settings), ...host.placing };
    await changeStaff(members, 'manager@shop.test', { capacity: 0 });
    await settleFence(host.placing);
    expect(await refusal(portfolio('--stage', 'dev'))).toContain('There is no manager yet');
  });

  test('takes no words that it does not know', async () => {
    expect(await refusal(portfolio('now'))).toContain('npm run portfolio');
    expect(await refusal(portfolio('--fast'))).toContain('npm run portfolio');
  });
});
