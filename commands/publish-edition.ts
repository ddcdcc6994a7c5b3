// npm run publish-edition: whoever gave gifts lately gets a work form for a new catalogue.
import { setTimeout as wait } from 'node:timers/promises';
import { runCommand } from './command-error.ts';
import { connect } from './connect.ts';
import { EDITION_USAGE, runEdition } from './editions/run-edition.ts';

await runCommand(
  () =>
    runEdition(process.argv.slice(2), {
      fetch,
      connect,
      print: console.log,
      progressStream: process.stderr,
      apiKey: process.env.PROPRIETOR_API_KEY,
      wait: async (ms) => void (await wait(ms)),
    }),
  EDITION_USAGE,
);
