import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Temporal } from '../../shared/kernel/time.ts';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

export type HostOptions = {
  readonly port: number;
  /** Absolute. */
  readonly dataDir: string;
  readonly isReset: boolean;
  /** Where the clock of new data begins, in epoch milliseconds; absent: now. */
  readonly clockMs?: number;
  /** The module that exports `buildApp`. */
  readonly appPath: string;
  /** Whether it is ours, whose shop is filled with sample products. */
  readonly isOwnApp: boolean;
};

const OWN_APP = resolve(REPOSITORY, 'infra/app.ts');

export const USAGE = `npm start -- [--port N] [--data DIR] [--reset] [--clock INSTANT]

  --port N         where the shop is served; 0 takes any free port (default 4000)
  --data DIR       where everything is kept (default .data)
  --reset          forget everything that is kept there, then start
  --clock INSTANT  where the clock of new data begins, such as 2026-10-31T12:00:00Z (default now)`;

export class WrongOptions extends Error {
  override readonly name = 'WrongOptions';
}

/** @throws WrongOptions */
export function readOptions(argv: readonly string[]): HostOptions {
  const { port, data, reset, clock, app } = parse(argv);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new WrongOptions(`--port ${port} is no port`);
  }
  return {
    port: Number(port),
    dataDir: resolve(data),
    isReset: reset,
    ...(clock === undefined ? {} : { clockMs: instantMs(clock) }),
    appPath: resolve(app),
    isOwnApp: resolve(app) === OWN_APP,
  };
}

function instantMs(text: string): number {
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new WrongOptions(`--clock ${text} is no instant such as 2026-10-31T12:00:00Z`);
  }
}

function parse(argv: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        port: { type: 'string', default: '4000' },
        data: { type: 'string', default: resolve(REPOSITORY, '.data') },
        reset: { type: 'boolean', default: false },
        clock: { type: 'string' },
        // For the host's own tests, which run a small app.
        app: { type: 'string', default: OWN_APP },
      },
    });
    return values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new WrongOptions(error.message);
  }
}
