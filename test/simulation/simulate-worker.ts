import { parentPort } from 'node:worker_threads';
import { wordsOfReport } from './report-words.ts';
import { runSimulation } from './run-simulation.ts';

export type SeedDone = { readonly seed: number; readonly words: string; readonly isOk: boolean };

/** Runs the seeds that it is given, one after the other. */
parentPort?.on('message', async (seed: number) => {
  const report = await runSimulation(seed);
  const words = wordsOfReport(report);
  const done: SeedDone = { seed, words, isOk: report.violation === undefined };
  parentPort?.postMessage(done);
});
