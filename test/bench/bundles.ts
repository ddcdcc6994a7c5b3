// How large each function's bundle is and how long it takes to load, against the least it could be.
import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { startProgress } from '../../commands/progress.ts';
import { BUNDLE_OPTIONS, bundleFunctions } from '../../infra/bundle.ts';
import { FUNCTIONS, type FunctionFolder, type FunctionName } from '../../infra/functions.ts';
import { BUILD_DIR } from './build-dir.ts';
import { textTable } from './text-table.ts';

/** Two cores are enough for this; more runs only take longer. */
const RUN_COUNT = 5;
/** Bundled and minified as anybody would, with none of the savings of `infra/bundle.ts`. */
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

export type BundlesResult = {
  readonly rod: { readonly bytes: number; readonly importMs: number };
  readonly functions: readonly BundleResult[];
  readonly runCount: number;
};

export async function measureBundles(): Promise<BundlesResult> {
  const bundlesDir = join(BUILD_DIR, 'bench', 'functions');
  mkdirSync(bundlesDir, { recursive: true });
  const { sourceByName } = await bundleFunctions({ bundlesDir });
  const rodFile = await buildRod();
  const names = Object.keys(sourceByName);
  const files = [rodFile, ...names.map((name) => join(bundlesDir, name, 'index.mjs'))];
  const runsByFile = new Map(files.map((file) => [file, [] as number[]]));
  const progress = startProgress('imports', RUN_COUNT * files.length);
  // In rounds, so that a busy moment of the machine is everybody's.
  for (let run = 0; run < RUN_COUNT; run += 1) {
    for (const file of files) {
      runsByFile.get(file)?.push(importMsOf(file));
      progress.step();
    }
  }
  progress.stop();
  const msOf = (file: string) => median(runsByFile.get(file) ?? []);
  const rod = { bytes: statSync(rodFile).size, importMs: msOf(rodFile) };
  const functions = names.map((name): BundleResult => {
    const file = join(bundlesDir, name, 'index.mjs');
    const bytes = statSync(file).size;
    const importMs = msOf(file);
    return {
      ...{ name, bytes, importMs, goal: goalOf(name) },
      bytesRatio: bytes / rod.bytes,
      importRatio: importMs / rod.importMs,
    };
  });
  return { rod, functions, runCount: RUN_COUNT };
}

async function buildRod(): Promise<string> {
  const directory = join(BUILD_DIR, 'bench', 'rod');
  mkdirSync(directory, { recursive: true });
  await build({
    ...BUNDLE_OPTIONS,
    stdin: { contents: ROD_SOURCE, resolveDir: BUNDLE_OPTIONS.absWorkingDir, loader: 'ts' },
    outfile: join(directory, 'index.mjs'),
  });
  return join(directory, 'index.mjs');
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

export function bundlesText({ rod, functions, runCount }: BundlesResult): string {
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
