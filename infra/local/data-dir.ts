/** What lies in the data directory, and who may use it. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { HostFile } from './environment.ts';
import { WrongOptions } from './options.ts';
import { DataInUse, State } from './state.ts';
import { VirtualClock } from './virtual-clock.ts';

/** A host that was killed a moment ago may still hold its data. */
const LOCK_WAIT_MS = 3_000;
const CLOCK_SETTING = 'clockOffsetMs';

export type DataDir = {
  readonly state: State;
  readonly databaseDir: string;
  /** Contents of what stands in the buckets. */
  readonly filesDir: string;
  readonly assemblyDir: string;
  readonly threadScriptPath: string;
  readonly logPath: string;
  readonly hostFilePath: string;
};

/** @throws DataInUse */
export async function openDataDir(path: string): Promise<DataDir> {
  mkdirSync(path, { recursive: true });
  const state = await openState(join(path, 'state.sqlite'));
  const data = {
    state,
    databaseDir: join(path, 'dynamodb'),
    filesDir: join(path, 'files'),
    assemblyDir: join(path, 'assembly'),
    threadScriptPath: join(path, 'thread.mjs'),
    logPath: join(path, 'log.ndjson'),
    hostFilePath: join(path, 'host.json'),
  };
  forgetHostFile(data);
  return data;
}

/** Templates and bundles stay: they say nothing about anybody. */
export function forgetData({ state, databaseDir, filesDir, logPath }: DataDir): void {
  for (const path of [databaseDir, filesDir]) rmSync(path, { recursive: true, force: true });
  for (const path of [logPath, `${logPath}.1`]) rmSync(path, { force: true });
  state.reset();
}

/**
 * Goes on where it stood, or begins at `beginsAtMs`.
 *
 * @throws WrongOptions when it should begin somewhere but has begun already
 */
export function openClock(state: State, beginsAtMs: number | undefined): VirtualClock {
  const store = (offsetMs: number) => state.setSetting(CLOCK_SETTING, String(offsetMs));
  const stored = state.setting(CLOCK_SETTING);
  if (stored !== undefined && beginsAtMs !== undefined) {
    throw new WrongOptions('--clock is for new data: add --reset, or take other data with --data');
  }
  const offsetMs = Number(stored ?? (beginsAtMs === undefined ? 0 : beginsAtMs - Date.now()));
  store(offsetMs);
  return new VirtualClock(offsetMs, store);
}

export function writeHostFile({ hostFilePath }: DataDir, content: HostFile): void {
  writeFileSync(hostFilePath, `${JSON.stringify(content, null, 2)}\n`);
}

export function forgetHostFile({ hostFilePath }: Pick<DataDir, 'hostFilePath'>): void {
  rmSync(hostFilePath, { force: true });
}

async function openState(path: string): Promise<State> {
  const giveUpAt = performance.now() + LOCK_WAIT_MS;
  for (;;) {
    try {
      return new State(path);
    } catch (error) {
      if (!(error instanceof DataInUse) || performance.now() > giveUpAt) throw error;
    }
    await sleep(100);
  }
}
