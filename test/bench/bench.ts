// `npm run bench`: what a gift costs, what a sweep costs, how fast a peak is, how large the functions, how light the pages, how quick the phone screen.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { CommandError, runCommand } from '../../commands/command-error.ts';
import { parseOptions } from '../../commands/parse-options.ts';
import { startDynamo } from '../support/dynamo.ts';
import { BUILD_DIR } from './build-dir.ts';
import { bundlesText, measureBundles } from './bundles.ts';
import { checkMeter } from './check-meter.ts';
import { type Life, liveLife } from './life.ts';
import { ASSUMED } from './life-cost.ts';
import { lifeResult, lifeText } from './life-report.ts';
import { readsOf, sum, writesOf } from './meter.ts';
import { measurePages, pagesText } from './pages.ts';
import { measurePeak, peakText } from './peak.ts';
import { measurePhone, phoneText } from './phone.ts';
import { PRICES } from './prices.ts';
import { sweepAmong } from './sweep.ts';
import { sweepText } from './sweep-report.ts';
import { measureValue, valueText } from './value.ts';
import { measureWalk, walkText } from './walk.ts';

const PARTS = ['life', 'sweep', 'bundles', 'peak', 'pages', 'phone', 'walk', 'value'] as const;
type Part = (typeof PARTS)[number];

const USAGE = `npm run bench -- [--only life,sweep,bundles,peak,pages,phone,walk,value] [--json FILE] [--peak-gifts N] [--customers N]

  --only PARTS     some of it (default all; sweep and peak take minutes)
  --json FILE      where the figures go (default .build/bench.json)
  --peak-gifts N   gifts that are due at once (default 20,000)
  --customers N    made up ones, who stand for 26.7 million (default 250,000; a million takes minutes)
  --help           this text`;

const DUE_COUNT = 1_000;
const STORED_COUNTS = [10_000, 300_000] as const;
/** A year's gifts, as most customers order them. */
const GIFTS_OF_A_YEAR = 12;
/** So that the processor time is that of a function that has run before. */
const WARM_UP_COUNT = 5;

const MEASURE: Readonly<Record<Part, (options: Options) => Promise<unknown>>> = {
  life: measureLife,
  sweep: measureSweep,
  bundles: async () => said(await measureBundles(), bundlesText),
  pages: async () => said(await measurePages(), pagesText),
  phone: async () => said(await measurePhone(), phoneText),
  walk: async () => said(await measureWalk(), walkText),
  value: async ({ customers }) => said(await measureValue(customers), valueText),
  peak: async ({ peakGifts }) => said(await measurePeak(peakGifts), peakText),
};

async function measureLife() {
  const dynamo = await startDynamo();
  try {
    await checkMeter(dynamo);
    console.log('The embedded database counts units as AWS does (11 cases).\n');
    const sweep = await sweepAmong(dynamo, { dueCount: DUE_COUNT, storedCount: DUE_COUNT });
    for (let run = 0; run < WARM_UP_COUNT; run += 1) await liveLife(dynamo, 1);
    const lives = [await liveLife(dynamo, 1), await liveLife(dynamo, GIFTS_OF_A_YEAR)];
    const resultsOf = (life: Life) => ({
      quiet: lifeResult(life, sweep, 'quiet'),
      busy: lifeResult(life, sweep, 'busy'),
    });
    const results = lives.map(resultsOf);
    for (const { quiet, busy } of results) console.log(`${lifeText(quiet, busy)}\n`);
    return { assumed: ASSUMED, prices: PRICES, alone: results[0], inOrderOfTwelve: results[1] };
  } finally {
    await dynamo.stop();
  }
}

async function measureSweep() {
  const dynamo = await startDynamo();
  try {
    const sweeps = [];
    for (const storedCount of STORED_COUNTS) {
      sweeps.push(await sweepAmong(dynamo, { dueCount: DUE_COUNT, storedCount }));
    }
    const unitsOf = sweeps.map(({ units }) => sum([readsOf(units), writesOf(units)]));
    const ratio = (unitsOf[1] ?? Number.NaN) / (unitsOf[0] ?? Number.NaN);
    return said({ sweeps, ratio }, sweepText);
  } finally {
    await dynamo.stop();
  }
}

function said<Result>(result: Result, textOf: (result: Result) => string): Result {
  console.log(`${textOf(result)}\n`);
  return result;
}

type Options = {
  readonly parts: readonly Part[];
  readonly json: string;
  readonly peakGifts: number;
  readonly customers: number;
};

/** @throws CommandError */
function readOptions(argv: readonly string[]): Options {
  const { only, json, 'peak-gifts': peakGifts, customers } = parsed(argv);
  const parts = only.split(',').map((name) => PARTS.find((part) => part === name) ?? name);
  const unknown = parts.filter((name) => !(PARTS as readonly string[]).includes(name));
  if (unknown.length > 0) throw wrong(`there is no part ${unknown.join(', ')}`);
  if (!/^[1-9]\d{0,6}$/.test(peakGifts)) throw wrong(`${peakGifts} is no number`);
  if (!/^[1-9]\d{2,7}$/.test(customers)) throw wrong(`${customers} is no number of customers`);
  return {
    parts: parts as Part[],
    json,
    peakGifts: Number(peakGifts),
    customers: Number(customers),
  };
}

function parsed(argv: readonly string[]) {
  const options = {
    only: { type: 'string', default: PARTS.join(',') },
    json: { type: 'string', default: join(BUILD_DIR, 'bench.json') },
    'peak-gifts': { type: 'string', default: '20000' },
    customers: { type: 'string', default: '250000' },
  } as const;
  return parseOptions({ args: [...argv], options }, wrong).values;
}

function wrong(reason: string): CommandError {
  return new CommandError(`${reason}\n\n${USAGE}`);
}

function machine() {
  const [first] = cpus();
  return {
    node: process.version,
    system: `${process.platform} ${process.arch} ${release()}`,
    processor: first?.model ?? 'unknown',
    processorCount: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
  };
}

async function main(options: Options): Promise<void> {
  const results: Record<string, unknown> = { at: new Date().toISOString(), machine: machine() };
  for (const part of options.parts) {
    const startedAtMs = performance.now();
    results[part] = await MEASURE[part](options);
    const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(0);
    console.log(`(${part}: ${seconds} s)\n`);
  }
  mkdirSync(dirname(options.json), { recursive: true });
  writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);
  console.log(`All figures: ${options.json}`);
}

await runCommand(() => main(readOptions(process.argv.slice(2))), USAGE);
