/**
 * A program of its own, so that the host keeps nothing of the CDK in memory: builds the bundles and
 * synthesizes the app. What it made is kept for the next host that starts from the same sources.
 * Arguments: the module with `buildApp`, the directory for the assembly, the sources' fingerprint.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { copyUnsigned, fingerprintOf, isMadeOf, remove, sign } from './fingerprint.ts';

type AppModule = {
  buildApp(options: { stageName: string; outdir?: string; bundlesDir?: string }): {
    synth(): unknown;
  };
  /** An app with functions of its own builds them itself. */
  bundleFunctions?(): Promise<unknown>;
};

const BUILD_DIR = fileURLToPath(new URL('../../.build', import.meta.url));
const BUNDLES_DIR = join(BUILD_DIR, 'local');
const TURN_MS_MAX = 120_000;

/**
 * Hosts that start at the same time share the bundles' folder. The lock ends with this process, and also
 * when nobody holds what is returned any more: it is to be closed after the work.
 */
function takeTurn(): DatabaseSync {
  mkdirSync(BUILD_DIR, { recursive: true });
  const lock = new DatabaseSync(join(BUILD_DIR, 'turn.sqlite'), { timeout: TURN_MS_MAX });
  lock.exec('BEGIN EXCLUSIVE');
  return lock;
}

const [appPath = '', outdir = '', fingerprint = ''] = process.argv.slice(2);
const keptDir = join(BUILD_DIR, 'assemblies', createHash('sha256').update(appPath).digest('hex'));
const turn = takeTurn();
// Made where no host removes it: `outdir` may go while this is at work, when its host was killed.
if (!isMadeOf(fingerprint, keptDir)) await make();
copyUnsigned(keptDir, outdir);
turn.close();

async function make(): Promise<void> {
  remove(keptDir);
  const loading = import(pathToFileURL(appPath).href) as Promise<AppModule>;
  const bundling = loading.then(({ bundleFunctions }) => (bundleFunctions ?? bundleTogether)());
  const [{ buildApp }] = await Promise.all([loading, bundling]);
  buildApp({ stageName: 'local', outdir: keptDir, bundlesDir: BUNDLES_DIR }).synth();
  // Which of them went into it, nobody knows of sources that changed meanwhile.
  if (fingerprintOf(appPath) === fingerprint) sign(fingerprint, keptDir);
}

/** A function's asset finds the shared parts where its bundle does: one folder up. */
async function bundleTogether(): Promise<void> {
  const { bundleFunctions, SHARED_PARTS } = await import('../bundle.ts');
  await bundleFunctions({ bundlesDir: BUNDLES_DIR, hasSharedParts: true });
  cpSync(join(BUNDLES_DIR, SHARED_PARTS), join(keptDir, SHARED_PARTS), { recursive: true });
}
