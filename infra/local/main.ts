/** `npm start`: the whole system on this machine, until Ctrl-C. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asksForHelp } from '../../commands/command-error.ts';
import { NoDynamo } from './dynamo.ts';
import { type Host, type StartStep, startHost } from './host.ts';
import { watchLauncher } from './launcher.ts';
import { type HostOptions, readOptions, USAGE, WrongOptions } from './options.ts';
import { PortInUse } from './ports.ts';
import { DataInUse } from './state.ts';
import { SynthesisFailed } from './synthesis.ts';

/** What whoever waits reads. */
const STEPS: Readonly<Record<StartStep, string>> = {
  data: 'opening the data folder',
  database: 'starting the database',
  bundles: 'bundling the functions and writing the templates: a minute, after the code changed',
  template: 'reading the templates',
  tables: 'making the table, and starting queues, mail and clock',
  shop: 'looking whether the sample shop is there',
};

async function main(): Promise<void> {
  // Lambda runs in UTC; functions in threads share the process's zone.
  process.env.TZ = 'UTC';
  const args = process.argv.slice(2);
  if (asksForHelp(args)) {
    console.log(USAGE);
    return;
  }
  const options = readOptions(args);
  console.log('Starting …');
  const host = await startHost(options, (step) => console.log(`  ${STEPS[step]}`));
  const stopAsked = new Promise<void>((resolve, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve);
    watchLauncher(resolve);
    host.failed.catch(reject);
  });
  announce(host, options);
  await stopAsked;
  console.log('\nStopping …');
  await host.stop();
}

function announce({ url, inboxUrl, notRun, readyMs }: Host, { dataDir }: HostOptions): void {
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  const skipped = notRun.map((sentence) => `  - ${sentence}`).join('\n');
  console.log(`
Ready after ${seconds(readyMs.all)} (bundles and templates ${seconds(readyMs.synthesis)}, database ${seconds(readyMs.database)}).

  shop     ${url}/
  API      ${url}/v1/        described in ${url}/openapi.json
  inbox    ${inboxUrl}       every mail that was sent
  clock    ${url}/local/     what time it is here, and ways to let it pass
  data     ${dataDir}        (log.ndjson says what functions say, and every event)
${skipped === '' ? '' : `\nIn the template, but not run here:\n${skipped}\n`}
Next: npm run sixteen-months orders gifts and lets 16 months pass. Ctrl-C stops; nothing is lost.`);
}

/** What a person can do something about is said without a stack. */
function explanation(error: unknown): string | undefined {
  if (error instanceof WrongOptions) return `${error.message}\n\n${USAGE}`;
  if (error instanceof PortInUse) return `${error.message}: npm start -- --port N takes another`;
  if (error instanceof NoDynamo) return error.message;
  if (error instanceof SynthesisFailed) return `The app cannot be synthesized.\n${error.message}`;
  if (error instanceof DataInUse) return `${runningHost(error.message)}`;
  return undefined;
}

function runningHost(statePath: string): string {
  const dataDir = join(statePath, '..');
  const hint = 'Stop it first, or take other data: npm start -- --data DIR --port N';
  try {
    const { url, pid } = JSON.parse(readFileSync(join(dataDir, 'host.json'), 'utf8'));
    return `It is already running: ${url} (process ${pid}), with the data in ${dataDir}.\n${hint}`;
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error;
    return `Another process is using the data in ${dataDir}.\n${hint}`;
  }
}

try {
  await main();
  process.exit(0);
} catch (error) {
  const text = explanation(error);
  if (text === undefined) throw error;
  console.error(text);
  process.exit(1);
}
