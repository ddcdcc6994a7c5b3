import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('./synthesize.ts', import.meta.url));

export class SynthesisFailed extends Error {
  override readonly name = 'SynthesisFailed';
}

/**
 * Bundles the functions and writes the app's templates.
 *
 * @throws SynthesisFailed with what the CDK or the bundler said
 */
export async function synthesize(appPath: string, outdir: string): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM, appPath, outdir], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, JSII_SILENCE_WARNING_UNTESTED_NODE_VERSION: '1' },
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
