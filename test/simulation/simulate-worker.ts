import { parentPort } from 'node:worker_threads';
import { wordsOfReport } from './report-words.ts';
import { runSimulation } from './run-simulation.ts';
import type { SettingsGiven } from './settings.ts';

export type SeedAsked = { readonly seed: number; readonly given: SettingsGiven };
export type SeedDone = { readonly seed: number; readonly words: string; readonly isOk: boolean };

/** Runs the seeds that it is given, one after the other. */
parentPort?.on('message', async ({ seed, given }: SeedAsked) => {
  const report = await runSimulation(seed, given);
  const words = wordsOfReport(report);
  const done: SeedDone = { seed, words, isOk: report.violation === undefined };
  parentPort?.postMessage(done);
});
