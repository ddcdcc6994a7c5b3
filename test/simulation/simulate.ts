// `npm run simulate`: customers, time and faults from seeds, and an auditor who knows what must come of it.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { CommandError, runCommand } from '../../commands/command-error.ts';
import { parseOptions } from '../../commands/parse-options.ts';
import { wordsOfReport } from './report-words.ts';
import { runSimulation } from './run-simulation.ts';
import { settingsOf, wordsOfSettings } from './settings.ts';
import type { SeedDone } from './simulate-worker.ts';

const SEED_COUNT_DEFAULT = 20;

const USAGE = `npm run simulate -- [--seeds N] [--from N] | --seed N

  --seeds N   how many seeds are lived through (default ${SEED_COUNT_DEFAULT})
  --from N    the first of them (default 1)
  --seed N    this one alone, with every setting of it
  --help      this text`;

await runCommand(simulate, USAGE);

async function simulate(): Promise<void> {
  const { values } = parseOptions(
    { options: { seeds: { type: 'string' }, seed: { type: 'string' }, from: { type: 'string' } } },
    wrong,
  );
  const isOk =
    values.seed === undefined
      ? await runMany({
          from: numberOf('from', values.from ?? '1'),
          count: numberOf('seeds', values.seeds ?? String(SEED_COUNT_DEFAULT)),
        })
      : await runOne(numberOf('seed', values.seed));
  process.exitCode = isOk ? 0 : 1;
}

function wrong(reason: string): CommandError {
  return new CommandError(`${reason}\n\n${USAGE}`);
}

async function runOne(seed: number): Promise<boolean> {
  console.log(`settings: ${wordsOfSettings(settingsOf(seed))}`);
  const report = await runSimulation(seed);
  console.log(wordsOfReport(report));
  console.log(`counts: ${JSON.stringify(report.counts)}`);
  return report.violation === undefined;
}

async function runMany({ from, count }: { from: number; count: number }): Promise<boolean> {
  const seeds = Array.from({ length: count }, (_, index) => from + index);
  const startedAtMs = performance.now();
  const failed: number[] = [];
  let doneCount = 0;
  const workerCount = Math.min(count, availableParallelism());
  const lanes = Array.from({ length: workerCount }, () =>
    runLane(seeds, ({ seed, words, isOk }) => {
      doneCount += 1;
      if (!isOk) failed.push(seed);
      console.log(`${String(doneCount).padStart(5)}/${count}  ${words}`);
    }),
  );
  await Promise.all(lanes);
  const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(0);
  const end = failed.length === 0 ? 'all hold' : `failed: ${failed.join(', ')}`;
  console.log(`${count} seeds in ${seconds} s, ${end}`);
  return failed.length === 0;
}

/** A thread of its own takes the next seed whenever it is done with one. */
async function runLane(seeds: number[], onDone: (done: SeedDone) => void): Promise<void> {
  const worker = new Worker(new URL('./simulate-worker.ts', import.meta.url));
  for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
    onDone(await runIn(worker, seed));
  }
  await worker.terminate();
}

function runIn(worker: Worker, seed: number): Promise<SeedDone> {
  return new Promise((resolve, reject) => {
    worker.removeAllListeners();
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.postMessage(seed);
  });
}

function numberOf(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw wrong(`--${name} takes a whole number, not ${text}`);
  return Number(text);
}
