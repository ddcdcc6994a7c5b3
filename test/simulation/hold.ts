import { test } from 'vitest';
import { wordsOfReport } from './report-words.ts';
import { runSimulation } from './run-simulation.ts';
import type { SettingsGiven } from './settings.ts';

const TIMEOUT_MS = 240_000;

/** One test: sixteen months with this seed, and whatever breaks is told in full. */
export function testHolds(name: string, seed: number, given: SettingsGiven = {}): void {
  test(name, { timeout: TIMEOUT_MS }, async () => {
    const report = await runSimulation(seed, given);
    if (report.violation !== undefined) throw new Error(wordsOfReport(report));
  });
}
