import { dollarsButMail, dollarsOf, PRICED } from './cost.ts';
import type { Life } from './life.ts';
import { costOfLife, type Load, type Row } from './life-cost.ts';
import { addUnits, readsOf, sum, writesOf } from './meter.ts';
import { PRICES } from './prices.ts';
import type { SweepCost } from './sweep.ts';
import { figure, microDollars, textTable, verdict } from './text-table.ts';

export const LIFE_GOALS = { writeUnits: 16, readUnits: 8, dollarsButMail: 0.000_04 } as const;

export type LifeResult = ReturnType<typeof lifeResult>;

/** Figures of one gift, and how they compare with the goals. */
export function lifeResult(life: Life, sweep: SweepCost, load: Load) {
  const cost = costOfLife(life, sweep, load);
  const totals = {
    writeUnits: writesOf(cost.units),
    readUnits: readsOf(cost.units),
    dollarsButMail: dollarsButMail(cost.usage),
  };
  const { events, invocations, queueRequests, apiRequests, mails } = cost.usage;
  return {
    giftsInOrder: life.giftCount,
    load,
    ...totals,
    ...{ events, invocations, queueRequests, apiRequests, mails },
    dollarsWithMail: totals.dollarsButMail + dollarsOf(cost.usage).mails,
    ratiosToGoals: {
      writeUnits: totals.writeUnits / LIFE_GOALS.writeUnits,
      readUnits: totals.readUnits / LIFE_GOALS.readUnits,
      dollarsButMail: totals.dollarsButMail / LIFE_GOALS.dollarsButMail,
    },
    bytesByEntity: life.bytesByEntity,
    dollars: dollarsOf(cost.usage),
    steps: cost.rows.map(stepOf),
    extras: cost.extras.map(stepOf),
    operations: operationsOf(life),
  };
}

function stepOf({ name, timesPerGift, units, usage }: Row) {
  return { name, timesPerGift, ...units, usage, dollarsButMail: dollarsButMail(usage) };
}

/** Units by step and operation, of the whole order. */
function operationsOf({ steps, giftCount }: Life) {
  const all = steps.flatMap((step) =>
    step.operations.map((operation) => ({ ...operation, step: step.name })),
  );
  const keys = [...new Set(all.map(({ step, name }) => `${step}: ${name}`))];
  return keys.map((key) => {
    const same = all.filter(({ step, name }) => `${step}: ${name}` === key);
    const units = addUnits(same);
    return {
      key,
      callsPerGift: same.length / giftCount,
      readUnits: readsOf(units) / giftCount,
      writeUnits: writesOf(units) / giftCount,
    };
  });
}

export function lifeText(quiet: LifeResult, busy: LifeResult): string {
  const { giftsInOrder } = quiet;
  const title =
    giftsInOrder === 1 ? 'A gift ordered alone' : `A gift in an order of ${giftsInOrder}`;
  const head = [
    'per gift',
    'times',
    'reads',
    'index',
    'writes',
    'index',
    'events',
    '$ per million',
  ];
  const rowOf = (step: LifeResult['steps'][number]) => [
    step.name,
    figure(step.timesPerGift),
    figure(step.tableReads),
    figure(step.indexReads),
    figure(step.tableWrites),
    figure(step.indexWrites),
    figure(step.usage.events),
    microDollars(step.dollarsButMail),
  ];
  const totalOf = (name: keyof LifeResult['steps'][number]) =>
    figure(sum(quiet.steps.map((step) => Number(step[name]))));
  const total = [
    'sum',
    '',
    ...(['tableReads', 'indexReads', 'tableWrites', 'indexWrites'] as const).map(totalOf),
    figure(quiet.events),
    microDollars(quiet.dollarsButMail),
  ];
  const extras = quiet.extras.map((step) => [`  if ${step.name}`, ...rowOf(step).slice(1)]);
  return [
    `${title} (every message alone)`,
    textTable([head, ...quiet.steps.map(rowOf), total, ...extras]),
    '',
    textTable([
      ['', 'here', 'goal', ''],
      goalRow('write units', quiet.writeUnits, LIFE_GOALS.writeUnits),
      goalRow('read units', quiet.readUnits, LIFE_GOALS.readUnits),
      dollarRow('$ per million gifts but mail, messages alone', quiet),
      dollarRow('$ per million gifts but mail, full batches', busy),
      ['mails', figure(quiet.mails), '', `$${microDollars(quiet.dollars.mails)} per million gifts`],
    ]),
    '',
    dollarsText(quiet, busy),
  ].join('\n');
}

function goalRow(name: string, value: number, goal: number): readonly string[] {
  return [name, figure(value), figure(goal), verdict(value, goal)];
}

function dollarRow(name: string, { dollarsButMail: dollars }: LifeResult): readonly string[] {
  const goal = LIFE_GOALS.dollarsButMail;
  return [name, microDollars(dollars), microDollars(goal), verdict(dollars, goal)];
}

/** What the dollars are paid for. */
function dollarsText(quiet: LifeResult, busy: LifeResult): string {
  return textTable([
    ['$ per million gifts', 'alone', 'full batches', 'at $ per million'],
    ...PRICED.map((priced) => [
      PRICES[priced].unit,
      microDollars(quiet.dollars[priced]),
      microDollars(busy.dollars[priced]),
      String(Math.round(PRICES[priced].usdPerMillion * 10_000) / 10_000),
    ]),
  ]);
}
