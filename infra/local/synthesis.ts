import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { fingerprintOf, isMadeOf, remove, sign } from './fingerprint.ts';

const PROGRAM = fileURLToPath(new URL('./synthesize.ts', import.meta.url));
const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

export class SynthesisFailed extends Error {
  override readonly name = 'SynthesisFailed';
}

/**
 * Bundles the functions and writes the app's templates, unless `outdir` holds what the very same
 * sources gave before; what they gave to another host is copied.
 *
 * @param onMaking before the work, if there is any
 * @throws SynthesisFailed with what the CDK or the bundler said
 */
export async function synthesize(
  appPath: string,
  outdir: string,
  onMaking: () => void,
): Promise<void> {
  const fingerprint = fingerprintOf(appPath);
  if (isMadeOf(fingerprint, outdir)) return;
  onMaking();
  remove(outdir);
  await runProgram(appPath, outdir, fingerprint);
  sign(fingerprint, outdir);
}

async function runProgram(...given: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM, ...given], {
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
