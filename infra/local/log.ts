/** What functions and the host say: all of it to a file, one JSON object a line; errors to people. */
import { createWriteStream, existsSync, renameSync, statSync, type WriteStream } from 'node:fs';
import type { VirtualClock } from './virtual-clock.ts';

const ROTATE_BYTES = 50_000_000;

export class Log {
  readonly #file: WriteStream;
  readonly #clock: VirtualClock;

  /** A file that has grown large is put aside as `<path>.1`, replacing the one before. */
  constructor(path: string, clock: VirtualClock) {
    if (existsSync(path) && statSync(path).size > ROTATE_BYTES) renameSync(path, `${path}.1`);
    this.#file = createWriteStream(path, { flags: 'a' });
    this.#clock = clock;
  }

  /** @param line as the function wrote it; JSON is kept as JSON. */
  write(source: string, line: string, facts: Record<string, unknown> = {}): void {
    const at = new Date(this.#clock.nowMs()).toISOString();
    this.#file.write(`${JSON.stringify({ at, source, ...facts, entry: parsed(line) })}\n`);
  }

  /** Also goes to the console, in one line. */
  problem(source: string, message: string, facts: Record<string, unknown> = {}): void {
    this.write(source, message, { level: 'ERROR', ...facts });
    console.error(
      `${new Date(this.#clock.nowMs()).toISOString()} ${source}: ${firstLine(message)}`,
    );
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#file.end(resolve));
  }
}

function parsed(line: string): unknown {
  if (!line.startsWith('{')) return line;
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return line;
    throw error;
  }
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').slice(0, 300);
}
