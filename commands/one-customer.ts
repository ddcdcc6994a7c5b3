// `npm run one-customer`: plays a year with one customer through every channel of a host of its own,
// prints it as the one conversation that it was, and checks that she never had to say a thing twice.
import { resolve } from 'node:path';
import { CommandError, runCommand } from './command-error.ts';
import { checksOf } from './one-customer/checks.ts';
import { playYear } from './one-customer/play-year.ts';
import { checkLines, yearLines } from './one-customer/print-year.ts';
import { parseOptions } from './parse-options.ts';
import { startOwnHost } from './sixteen-months/own-host.ts';

const YEAR = 2027;

const USAGE = `npm run one-customer -- [--data DIR]

  --data  where the host of this run keeps its data; it is forgotten first
          (default .data/one-customer)`;

await runCommand(async () => {
  const data = readData();
  console.log('Starting a host of its own …');
  const host = await startOwnHost(data, `${YEAR}-01-11T09:00:00Z`);
  try {
    const record = await playYear({ url: host.url, data, year: YEAR, say: console.log });
    const checks = checksOf(record);
    console.log([...yearLines(record), ...checkLines(checks)].join('\n'));
    const failed = checks.filter(({ but }) => but.length > 0);
    if (failed.length > 0) {
      throw new CommandError(`Not so: ${failed.map(({ sentence }) => sentence).join(' ')}`);
    }
  } finally {
    await host.stop();
  }
}, USAGE);

function readData(): string {
  const { values } = parseOptions(
    { options: { data: { type: 'string', default: '.data/one-customer' } } },
    (reason) => new CommandError(`${reason}\n\n${USAGE}`),
  );
  return resolve(values.data);
}
