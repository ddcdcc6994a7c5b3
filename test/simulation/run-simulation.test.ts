import { describe, expect, test } from 'vitest';
import { FAULT_RATES } from './faults.ts';
import { testHolds } from './hold.ts';
import { PLANTED_BUGS } from './planted-bugs.ts';
import { wordsOfReport } from './report-words.ts';
import { runSimulation } from './run-simulation.ts';
import { SEEDS_THAT_FOUND, SMALL_AND_STORMY } from './seeds.ts';

const TIMEOUT_MS = 240_000;

describe('a run', { timeout: TIMEOUT_MS }, () => {
  test('with the same seed is the same run, and with another one another', async () => {
    const quick = { ...SMALL_AND_STORMY, customerCount: 4, largeOrderCount: 0 };
    const digests = [];
    for (const seed of [7, 7, 8]) digests.push((await runSimulation(seed, quick)).digest);
    expect(digests[1]).toBe(digests[0]);
    expect(digests[2]).not.toBe(digests[0]);
  });

  test('knows every fault of the house style, gifts come to every end, and all holds', async () => {
    const struck = new Set<string>();
    const states = new Set<string>();
    // One small run need not meet the rarest.
    for (const seed of [1, 2, 3, 4]) {
      const { counts, countByState, violation } = await runSimulation(seed, SMALL_AND_STORMY);
      expect(violation).toBeUndefined();
      for (const [name, count] of Object.entries(counts)) if (count > 0) struck.add(name);
      for (const state of Object.keys(countByState)) states.add(state);
    }
    const outages = ['payments_outage', 'mail_outage'];
    const always = ['duplicate', 'stale_read', 'deadLetters', ...outages];
    expect([...struck]).toEqual(expect.arrayContaining([...Object.keys(FAULT_RATES), ...always]));
    // A gate that is always shut would pass, too.
    const mails = ['service', 'dialogue', 'catalogue'].map((purpose) => `mail ${purpose} sent`);
    const held = ['mail dialogue night', 'mail service bounced'];
    for (const call of [/^phone \w+ sent$/, /^phone \w+ not_asked_for$/]) {
      expect([...struck].some((each) => call.test(each))).toBe(true);
    }
    const repeated = ['standing orders', 'the same again'];
    const records = ['merges', 'parted', 'forgotten'];
    const managed = ['care none → managed', 'care managed → left', 'care left → managed'];
    const kept = ['handovers', 'told said', 'mail catalogue managed'];
    expect([...struck].some((each) => /^care \w+ → control$/.test(each))).toBe(true);
    expect([...struck]).toEqual(expect.arrayContaining([...managed, ...kept]));
    expect([...struck]).toEqual(
      expect.arrayContaining([...mails, ...held, ...repeated, ...records]),
    );
    const ends = ['delivered', 'cancelled', 'lapsed', 'delivery_failed'];
    expect([...states]).toEqual(expect.arrayContaining(ends));
  });

  test('that fails tells its seed, its settings, the step and the last thirty steps', async () => {
    const [planted] = PLANTED_BUGS;
    const report = await runSimulation(2, SMALL_AND_STORMY, planted?.bug);
    const lines = wordsOfReport(report).split('\n');
    expect(lines[0]).toMatch(/^seed +2 {2}FAILED {2}charged_twice: .+ took money$/);
    expect(lines[1]).toMatch(/^ {2}at step \d+, 20\d\d-.+Z, gft_/);
    expect(lines[2]).toContain('seed 2, startsAt 20');
    expect(lines.at(-1)).toBe('  again: npm run simulate -- --seed 2 --storm');
    expect(report.violation?.lastSteps.length).toBeLessThanOrEqual(30);
    expect(report.violation?.lastSteps.at(-1)).toContain('is charged');
  });
});

describe('seeds that found something', () => {
  for (const { seed, given, found } of SEEDS_THAT_FOUND) {
    testHolds(`seed ${seed}: ${found}`, seed, given);
  }
});
