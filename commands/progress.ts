import { Presets, SingleBar } from 'cli-progress';

export type Progress = {
  /** One more of `total` is done. */
  step(): void;
  /** So many of `total` are done; `note` stands beside the bar. */
  set(done: number, note: string): void;
  stop(): void;
};

const LINES_PER_RUN = 10;

/** A bar on a terminal; elsewhere, as in a log, a line for each tenth. */
export function startProgress(
  label: string,
  total: number,
  stream: NodeJS.WritableStream & { readonly isTTY?: boolean } = process.stderr,
): Progress {
  return stream.isTTY === true ? startBar(label, total, stream) : startLines(label, total, stream);
}

function startBar(label: string, total: number, stream: NodeJS.WritableStream): Progress {
  const format = `${label} {bar} {value}/{total} {note}`;
  const bar = new SingleBar({ format, stream, hideCursor: true }, Presets.shades_classic);
  bar.start(total, 0, { note: '' });
  return {
    step: () => bar.increment(),
    set: (done, note) => bar.update(done, { note }),
    stop: () => bar.stop(),
  };
}

function startLines(label: string, total: number, stream: NodeJS.WritableStream): Progress {
  let done = 0;
  let linesPrinted = 0;
  const set = (nowDone: number, note: string) => {
    done = nowDone;
    const lines = Math.floor((done * LINES_PER_RUN) / total);
    if (lines <= linesPrinted) return;
    linesPrinted = lines;
    stream.write(`${label} ${done}/${total} ${note}`.trimEnd().concat('\n'));
  };
  return { step: () => set(done + 1, ''), set, stop: () => {} };
}
