/**
 * A program of its own, so that the host keeps nothing of the CDK in memory: builds the bundles and
 * synthesizes the app. Arguments: the module with `buildApp`, and the directory for the assembly.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath, pathToFileURL } from 'node:url';

type AppModule = {
  buildApp(options: { stageName: string; outdir?: string }): { synth(): unknown };
  /** An app with functions of its own builds them itself. */
  bundleFunctions?(): Promise<unknown>;
};

const BUILD_DIR = fileURLToPath(new URL('../../.build', import.meta.url));
const TURN_MS_MAX = 120_000;

/** Hosts that start at the same time share the bundles' folder: the lock ends with this process. */
function takeTurn(): void {
  mkdirSync(BUILD_DIR, { recursive: true });
  const lock = new DatabaseSync(join(BUILD_DIR, 'turn.sqlite'), { timeout: TURN_MS_MAX });
  lock.exec('BEGIN EXCLUSIVE');
}

const [appPath = '', outdir = ''] = process.argv.slice(2);
takeTurn();
const loading = import(pathToFileURL(appPath).href) as Promise<AppModule>;
const bundling = loading.then(async ({ bundleFunctions }) => {
  const bundle = bundleFunctions ?? (await import('../bundle.ts')).bundleFunctions;
  await bundle();
});
const [{ buildApp }] = await Promise.all([loading, bundling]);
buildApp({ stageName: 'local', outdir }).synth();
