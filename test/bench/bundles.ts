// How large each function's bundle is and how long it takes to load, against the least it could be.
import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { startProgress } from '../../commands/progress.ts';
import { BUNDLE_OPTIONS, bundleFunctions, LEAN_OPTIONS } from '../../infra/bundle.ts';
import type { FunctionFolder } from '../../infra/function-needs.ts';
import { FUNCTIONS, type FunctionName } from '../../infra/functions.ts';
import { BUILD_DIR } from './build-dir.ts';
import { textTable } from './text-table.ts';

/** Two cores are enough for this; more runs only take longer. */
const RUN_COUNT = 5;
/** Only imports the DynamoDB client. */
const ROD_SOURCE = `
  import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
  export const handler = () => new DynamoDBClient({});`;
const PERSON_WAITS: ReadonlySet<FunctionFolder> = new Set(['http', 'pages']);

export type BundleResult = {
  readonly name: string;
  readonly bytes: number;
  readonly bytesRatio: number;
  /** Median of some fresh processes. */
  readonly importMs: number;
  readonly importRatio: number;
  readonly goal: 1.5 | 2;
};

export type Rod = { readonly bytes: number; readonly importMs: number };

export type BundlesResult = {
  /** Bundled and minified as anybody would. */
  readonly rod: Rod;
  /** Bundled with the savings of `infra/bundle.ts`, which is what is left for the rest to add to. */
  readonly leanRod: Rod;
  readonly functions: readonly BundleResult[];
  readonly runCount: number;
};

export async function measureBundles(): Promise<BundlesResult> {
  const bundlesDir = join(BUILD_DIR, 'bench', 'functions');
  mkdirSync(bundlesDir, { recursive: true });
  const { sourceByName } = await bundleFunctions({ bundlesDir });
  const rodFile = await buildRod('rod', {});
  const leanRodFile = await buildRod('lean-rod', LEAN_OPTIONS);
  const names = Object.keys(sourceByName);
  const fileOf = (name: string) => join(bundlesDir, name, 'index.mjs');
  const msByFile = importTimes([rodFile, leanRodFile, ...names.map(fileOf)]);
  const measured = (file: string): Rod => ({
    bytes: statSync(file).size,
    importMs: msByFile.get(file) ?? Number.NaN,
  });
  const rod = measured(rodFile);
  const functions = names.map((name): BundleResult => {
    const { bytes, importMs } = measured(fileOf(name));
    return {
      ...{ name, bytes, importMs, goal: goalOf(name) },
      bytesRatio: bytes / rod.bytes,
      importRatio: importMs / rod.importMs,
    };
  });
  return { rod, leanRod: measured(leanRodFile), functions, runCount: RUN_COUNT };
}

async function buildRod(name: string, options: BuildOptions): Promise<string> {
  const outfile = join(BUILD_DIR, 'bench', name, 'index.mjs');
  const stdin = { contents: ROD_SOURCE, resolveDir: BUNDLE_OPTIONS.absWorkingDir };
  await build({ ...BUNDLE_OPTIONS, ...options, stdin, outfile });
  return outfile;
}

/** In rounds, so that a busy moment of the machine is everybody's. @returns medians by file. */
function importTimes(files: readonly string[]): ReadonlyMap<string, number> {
  const runsByFile = new Map(files.map((file) => [file, [] as number[]]));
  const progress = startProgress('imports', RUN_COUNT * files.length);
  for (let run = 0; run < RUN_COUNT; run += 1) {
    for (const [file, runs] of runsByFile) {
      runs.push(importMsOf(file));
      progress.step();
    }
  }
  progress.stop();
  return new Map([...runsByFile].map(([file, runs]) => [file, median(runs)]));
}

/** In a process of its own, as a cold start has it. */
function importMsOf(file: string): number {
  const script = `
    const startedAt = performance.now();
    await import(${JSON.stringify(`file://${file}`)});
    process.stdout.write(String(performance.now() - startedAt));
    process.exit(0);`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', AWS_REGION: 'eu-west-1' },
  });
  const ms = Number.parseFloat(stdout);
  if (Number.isNaN(ms)) throw new Error(`${file} cannot be imported: ${stderr}`);
  return ms;
}

function goalOf(name: string): 1.5 | 2 {
  const needs = FUNCTIONS[name as FunctionName];
  return needs !== undefined && PERSON_WAITS.has(needs.folder) ? 1.5 : 2;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

export function bundlesText({ rod, leanRod, functions, runCount }: BundlesResult): string {
  const kilobytes = (bytes: number) => String(Math.round(bytes / 1024));
  const mark = (ratio: number, goal: number) => `${ratio.toFixed(2)}${ratio <= goal ? '' : ' !'}`;
  const sorted = functions.toSorted((left, right) => right.bytesRatio - left.bytesRatio);
  const missed = functions.filter(
    ({ bytesRatio, importRatio, goal }) => bytesRatio > goal || importRatio > goal,
  );
  return [
    `Bundles, against one that only imports the DynamoDB client (imports: median of ${runCount})`,
    textTable([
      ['function', 'KB', 'ratio', 'import ms', 'ratio', 'goal'],
      ['(the DynamoDB client)', kilobytes(rod.bytes), '1', rod.importMs.toFixed(0), '1', ''],
      [
        '(the same, bundled as ours)',
        kilobytes(leanRod.bytes),
        (leanRod.bytes / rod.bytes).toFixed(2),
        leanRod.importMs.toFixed(0),
        (leanRod.importMs / rod.importMs).toFixed(2),
        '',
      ],
      ...sorted.map((each) => [
        each.name,
        kilobytes(each.bytes),
        mark(each.bytesRatio, each.goal),
        each.importMs.toFixed(0),
        mark(each.importRatio, each.goal),
        String(each.goal),
      ]),
    ]),
    missed.length === 0
      ? `All ${functions.length} are within their goals.`
      : `${missed.length} of ${functions.length} miss a goal (!).`,
  ].join('\n');
}
