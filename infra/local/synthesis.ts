import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('./synthesize.ts', import.meta.url));
const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
/** All that bundles and templates are made of; packages stand in the lock file. */
const SOURCES = ['{infra,functions,shared}/**/*.{ts,tsx,json,svg,css}', 'package-lock.json'];
const FINGERPRINT = 'fingerprint';

export class SynthesisFailed extends Error {
  override readonly name = 'SynthesisFailed';
}

/**
 * Bundles the functions and writes the app's templates, unless `outdir` holds what the very same
 * sources gave before.
 *
 * @throws SynthesisFailed with what the CDK or the bundler said
 */
export async function synthesize(appPath: string, outdir: string): Promise<void> {
  const fingerprint = fingerprintOf(appPath);
  const fingerprintPath = join(outdir, FINGERPRINT);
  if (existsSync(fingerprintPath) && readFileSync(fingerprintPath, 'utf8') === fingerprint) return;
  rmSync(outdir, { recursive: true, force: true });
  await runProgram(appPath, outdir);
  writeFileSync(fingerprintPath, fingerprint);
}

function fingerprintOf(appPath: string): string {
  const hash = createHash('sha256').update(process.version).update(appPath);
  const found = [
    ...globSync(SOURCES, { cwd: REPOSITORY }).map((path) => join(REPOSITORY, path)),
    ...globSync('**/*.ts', { cwd: dirname(appPath) }).map((path) => join(dirname(appPath), path)),
  ];
  for (const path of [...new Set(found)].sort()) hash.update(path).update(readFileSync(path));
  return hash.digest('hex');
}

async function runProgram(appPath: string, outdir: string): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM, appPath, outdir], {
    cwd: REPOSITORY,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => said.push(String(chunk)));
  }
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new SynthesisFailed(said.join('').trim());
}
