import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { CommandError } from '../command-error.ts';

const HOST = fileURLToPath(new URL('../../infra/local/main.ts', import.meta.url));
const POLL_MS = 200;
const STDERR_KEPT = 4000;

export type OwnHost = { readonly url: string; stop(): Promise<void> };

/**
 * Starts a host with fresh data, so that sixteen months pass there and not in somebody's shop.
 * @param startsAt the instant at which its clock begins.
 * @throws CommandError when it does not come up.
 */
export async function startOwnHost(dataDir: string, startsAt: string): Promise<OwnHost> {
  const args = ['--disable-warning=ExperimentalWarning', '--import', 'tsx', HOST];
  const options = ['--port', '0', '--data', dataDir, '--reset', '--clock', startsAt];
  const child = spawn(process.execPath, [...args, ...options], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString('utf8')).slice(-STDERR_KEPT);
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  process.once('exit', () => child.kill('SIGKILL'));
  for (;;) {
    if (child.exitCode !== null) throw new CommandError(`The host did not start:\n${said}`);
    const url = await urlOf(dataDir, child.pid);
    if (url !== undefined) return { url, stop };
    await wait(POLL_MS);
  }
}

/** Written when the host is ready; an older one's file names another process. */
async function urlOf(dataDir: string, pid: number | undefined): Promise<string | undefined> {
  try {
    const host = JSON.parse(await readFile(join(dataDir, 'host.json'), 'utf8'));
    return host.pid === pid ? host.url : undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
