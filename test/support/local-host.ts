// Starts the embedded host as a process of its own, as `npm start` does, for tests that need one.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = join(REPOSITORY, 'infra/local/main.ts');
const START_MS_MAX = 120_000;

export type LocalHost = {
  /** Of the shop, without a slash at its end. */
  readonly url: string;
  readonly pid: number;
  readonly dataDir: string;
  /** What commands beside the host need, as in its `host.json`. */
  readonly environment: Readonly<Record<string, string>>;
  /** All that it printed so far. */
  output(): string;
  /** As Ctrl-C; resolves when the process is gone. */
  stop(): Promise<void>;
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>;
};

export type LocalHostOptions = {
  /** Kept by a host that was stopped; absent: a new one, removed by `removeDataDirs`. */
  readonly dataDir?: string;
  /** The module with `buildApp`; absent: the real app. */
  readonly appPath?: string;
  readonly arguments?: readonly string[];
};

const running = new Set<ChildProcess>();
const dataDirs = new Set<string>();
// A test that fails half way must not leave a process.
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** On free ports, ready to be asked. @throws when it does not get ready, with what it said */
export async function startLocalHost(options: LocalHostOptions = {}): Promise<LocalHost> {
  const dataDir = options.dataDir ?? newDataDir();
  const { child, output } = runHost({ ...options, dataDir });
  await untilReady(child, output);
  const { url, environment } = JSON.parse(readFileSync(join(dataDir, 'host.json'), 'utf8'));
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (!running.has(child)) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  };
  return {
    url,
    pid: child.pid ?? 0,
    dataDir,
    environment,
    output,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

/** Runs a host that is expected to refuse. @returns its exit code and what it said */
export async function runRefusedHost(
  options: LocalHostOptions & { readonly dataDir: string },
): Promise<{ readonly exitCode: number | null; readonly output: string }> {
  const { child, output } = runHost(options);
  const exitCode = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { exitCode, output: output() };
}

export function newDataDir(): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'proprietor-'));
  dataDirs.add(dataDir);
  return dataDir;
}

/** Of every host of this file; call it when all are stopped. */
export function removeDataDirs(): void {
  for (const dataDir of dataDirs) rmSync(dataDir, { recursive: true, force: true });
  dataDirs.clear();
}

function runHost(options: LocalHostOptions & { readonly dataDir: string }) {
  const { dataDir, appPath, arguments: more = [] } = options;
  const app = appPath === undefined ? [] : ['--app', appPath];
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--import',
      'tsx',
      MAIN,
      ...['--port', '0', '--data', dataDir],
      ...app,
      ...more,
    ],
    { cwd: REPOSITORY, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  running.add(child);
  child.once('exit', () => running.delete(child));
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
    });
  }
  return { child, output: () => said };
}

function untilReady(child: ChildProcess, output: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (reason?: string) => {
      clearTimeout(timer);
      child.off('exit', onExit);
      child.stdout?.off('data', onData);
      if (reason === undefined) return resolve();
      child.kill('SIGKILL');
      reject(new Error(`the local host did not start (${reason}):\n${output()}`));
    };
    const timer = setTimeout(() => settle('it took too long'), START_MS_MAX);
    const onExit = (code: number | null) => settle(`exit code ${code}`);
    const onData = () => {
      if (output().includes('Ready after')) settle();
    };
    child.once('exit', onExit);
    child.stdout?.on('data', onData);
  });
}
