import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

export type HostOptions = {
  readonly port: number;
  /** Absolute. */
  readonly dataDir: string;
  readonly isReset: boolean;
  /** The module that exports `buildApp`. */
  readonly appPath: string;
};

export const USAGE = `npm start -- [--port N] [--data DIR] [--reset]

  --port N     where the shop is served; 0 takes any free port (default 4000)
  --data DIR   where everything is kept (default .data)
  --reset      forget everything that is kept there, then start`;

export class WrongOptions extends Error {
  override readonly name = 'WrongOptions';
}

/** @throws WrongOptions */
export function readOptions(argv: readonly string[]): HostOptions {
  const { port, data, reset, app } = parse(argv);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new WrongOptions(`--port ${port} is no port`);
  }
  return {
    port: Number(port),
    dataDir: resolve(data),
    isReset: reset,
    appPath: resolve(app),
  };
}

function parse(argv: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        port: { type: 'string', default: '4000' },
        data: { type: 'string', default: resolve(REPOSITORY, '.data') },
        reset: { type: 'boolean', default: false },
        // For the host's own tests, which run a small app.
        app: { type: 'string', default: resolve(REPOSITORY, 'infra/app.ts') },
      },
    });
    return values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new WrongOptions(error.message);
  }
}
