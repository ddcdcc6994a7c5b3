import { describe, expect, test } from 'vitest';
import { median } from './bundles.ts';
import { addUsages, dollarsButMail, dollarsOf, totalDollars, usageOf } from './cost.ts';
import type { Step } from './life.ts';
import { ASSUMED, usageOfStep } from './life-cost.ts';
import { addUnits, operationOf, readsOf, writesOf } from './meter.ts';
import { PRICES } from './prices.ts';
import { figure, microDollars, textTable, verdict } from './text-table.ts';

describe('units', () => {
  const due = (CapacityUnits: number) => ({ GlobalSecondaryIndexes: { due: { CapacityUnits } } });

  test.each([
    ['PutItemCommand', [{ Table: { CapacityUnits: 1 }, ...due(2) }], 'put', [0, 0, 1, 2]],
    [
      'TransactWriteItemsCommand',
      [{ Table: { CapacityUnits: 4 }, ...due(1) }],
      'transactWrite',
      [0, 0, 4, 1],
    ],
    ['GetItemCommand', [{ Table: { CapacityUnits: 0.5 } }], 'get', [0.5, 0, 0, 0]],
    ['QueryCommand', [{ Table: { CapacityUnits: 0 }, ...due(12.5) }], 'query', [0, 12.5, 0, 0]],
    [
      'BatchGetItemCommand',
      [{ Table: { CapacityUnits: 1 } }, { Table: { CapacityUnits: 2 } }],
      'batchGet',
      [3, 0, 0, 0],
    ],
    ['PutItemCommand', [], 'put', [0, 0, 0, 0]],
  ])('%s counts what it consumed, table and index apart', (command, consumed, name, figures) => {
    const [tableReads, indexReads, tableWrites, indexWrites] = figures;
    const expected = { name, tableReads, indexReads, tableWrites, indexWrites };
    expect(operationOf(command, consumed)).toEqual(expected);
  });

  test('add up, reads and writes apart', () => {
    const units = addUnits([
      { tableReads: 1, indexReads: 0.5, tableWrites: 2, indexWrites: 3 },
      { tableReads: 2, indexReads: 0, tableWrites: 0, indexWrites: 1 },
    ]);
    expect([readsOf(units), writesOf(units)]).toEqual([3.5, 6]);
  });
});

describe('dollars', () => {
  test.each(Object.entries(PRICES))('%s has a price above nothing and says whose', (_, price) => {
    expect(price.usdPerMillion).toBeGreaterThan(0);
    expect(price.source).toMatch(/^https:\/\/aws\.amazon\.com\//);
    expect(price.asOf).toMatch(/^20\d\d-\d\d$/);
  });

  test('are the price times the amount', () => {
    const usage = usageOf({ writeUnits: 16, readUnits: 8 });
    expect(dollarsOf(usage).writeUnits).toBeCloseTo(0.000_01, 12);
    expect(dollarsOf(usage).readUnits).toBeCloseTo(0.000_001, 12);
    expect(totalDollars(usage)).toBeCloseTo(0.000_011, 12);
  });

  test('leave out mail when asked to', () => {
    const usage = addUsages([usageOf({ mails: 2 }), usageOf({ events: 1 })]);
    expect(dollarsButMail(usage)).toBeCloseTo(0.000_001, 12);
    expect(totalDollars(usage)).toBeCloseTo(0.000_201, 12);
  });
});

describe('a step', () => {
  const get = operationOf('GetItemCommand', [{ Table: { CapacityUnits: 1 } }]);
  const remind: Step = {
    ...{ name: 'the customer is reminded', wokenBy: 'queue', eventCount: 0, mailCount: 1 },
    ...{ functionName: 'on-gift-reminder-due-remind', operations: [get], cpuMs: 10 },
  };
  const processors = 512 / ASSUMED.memoryMbOfOneProcessor;
  const waitMs = ASSUMED.tableCallMs + ASSUMED.sendMailMs;

  test('alone pays for a whole invocation and three requests to its queue', () => {
    const usage = usageOfStep(remind, 'quiet');
    expect(usage).toMatchObject({ readUnits: 1, mails: 1, invocations: 1, queueRequests: 3 });
    expect(usage.gigabyteSeconds).toBeCloseTo((0.5 * (10 / processors + waitMs)) / 1000, 9);
  });

  test('in a full batch of ten shares them, and waits for five messages at once', () => {
    const usage = usageOfStep(remind, 'busy');
    expect(usage).toMatchObject({ readUnits: 1, mails: 1, invocations: 0.1, queueRequests: 1.2 });
    expect(usage.gigabyteSeconds).toBeCloseTo((0.5 * (10 / processors + waitMs / 5)) / 1000, 9);
  });

  test('of the API is one request and no message', () => {
    const report: Step = { ...remind, wokenBy: 'api', functionName: 'report-delivery' };
    expect(usageOfStep(report, 'busy')).toMatchObject({ apiRequests: 1, queueRequests: 0 });
  });
});

test.each([
  [[3], 3],
  [[5, 1, 3], 3],
  [[4, 1, 3, 2], 2.5],
])('the median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected);
});

describe('text', () => {
  test('lines up, names to the left and figures to the right', () => {
    expect(
      textTable([
        ['a', '1'],
        ['long', '100'],
      ]),
    ).toBe('a       1\nlong  100');
  });

  test('shows two decimals at most', () => {
    expect([figure(14.666), figure(2), figure(0.5)]).toEqual(['14.67', '2', '0.5']);
    expect(microDollars(0.000_039_04)).toBe('39.04');
  });

  test.each([
    [16, 'met, 100 % of the goal'],
    [17, 'missed, 106 % of the goal'],
  ])('%d of 16 is %s', (value, expected) => {
    expect(verdict(value, 16)).toBe(expected);
  });
});
