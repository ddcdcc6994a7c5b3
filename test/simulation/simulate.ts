// `npm run simulate`: customers, time and faults from seeds, and an auditor who knows what must come of it.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { CommandError, runCommand } from '../../commands/command-error.ts';
import { parseOptions } from '../../commands/parse-options.ts';
import { wordsOfReport } from './report-words.ts';
import { runSimulation } from './run-simulation.ts';
import { SMALL_AND_STORMY } from './seeds.ts';
import { type SettingsGiven, settingsOf, wordsOfSettings } from './settings.ts';
import type { SeedAsked, SeedDone } from './simulate-worker.ts';

const SEED_COUNT_DEFAULT = 20;

const USAGE = `npm run simulate -- [--seeds N] [--from N] [--storm] | --seed N [--storm]

  --seeds N   how many seeds are lived through (default ${SEED_COUNT_DEFAULT})
  --from N    the first of them (default 1)
  --seed N    this one alone, with every setting of it
  --storm     fewer months and customers, most of them in a storm: quicker, and rarer states
  --help      this text`;

await runCommand(simulate, USAGE);

async function simulate(): Promise<void> {
  const { values } = parseOptions(
    {
      options: {
        ...{ seeds: { type: 'string' }, seed: { type: 'string' }, from: { type: 'string' } },
        storm: { type: 'boolean' },
      },
    },
    wrong,
  );
  const given = values.storm === true ? SMALL_AND_STORMY : {};
  const isOk =
    values.seed === undefined
      ? await runMany({
          from: numberOf('from', values.from ?? '1'),
          count: numberOf('seeds', values.seeds ?? String(SEED_COUNT_DEFAULT)),
          given,
        })
      : await runOne({ seed: numberOf('seed', values.seed), given });
  process.exitCode = isOk ? 0 : 1;
}

function wrong(reason: string): CommandError {
  return new CommandError(`${reason}\n\n${USAGE}`);
}

async function runOne({ seed, given }: SeedAsked): Promise<boolean> {
  console.log(`settings: ${wordsOfSettings(settingsOf(seed, given))}`);
  const report = await runSimulation(seed, given);
  console.log(wordsOfReport(report));
  console.log(`counts: ${JSON.stringify(report.counts)}`);
  return report.violation === undefined;
}

type SeedsAsked = {
  readonly from: number;
  readonly count: number;
  readonly given: SettingsGiven;
};

async function runMany({ from, count, given }: SeedsAsked): Promise<boolean> {
  const asked = Array.from({ length: count }, (_, index) => ({ seed: from + index, given }));
  const startedAtMs = performance.now();
  const failed: number[] = [];
  let doneCount = 0;
  const workerCount = Math.min(count, availableParallelism());
  const lanes = Array.from({ length: workerCount }, () =>
    runLane(asked, ({ seed, words, isOk }) => {
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
async function runLane(asked: SeedAsked[], onDone: (done: SeedDone) => void): Promise<void> {
  const worker = new Worker(new URL('./simulate-worker.ts', import.meta.url));
  for (let next = asked.shift(); next !== undefined; next = asked.shift()) {
    onDone(await runIn(worker, next));
  }
  await worker.terminate();
}

function runIn(worker: Worker, asked: SeedAsked): Promise<SeedDone> {
  return new Promise((resolve, reject) => {
    worker.removeAllListeners();
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.postMessage(asked);
  });
}

function numberOf(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw wrong(`--${name} takes a whole number, not ${text}`);
  return Number(text);
}
