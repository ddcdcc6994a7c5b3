// npm run portfolio: from imported purchases to a manager's customers, without waiting for the week to pass.
import { setTimeout as wait } from 'node:timers/promises';
import { runCommand } from './command-error.ts';
import { connect } from './connect.ts';
import { hostClock } from './host-clock.ts';
import { countWaitingMessages } from './host-queues.ts';
import { fillPortfolios, PORTFOLIO_USAGE } from './portfolio/fill-portfolios.ts';
import { systemIds } from './system.ts';

await runCommand(
  () =>
    fillPortfolios(process.argv.slice(2), {
      connect,
      print: console.log,
      ids: systemIds,
      clockOf: hostClock,
      wait: async (ms) => void (await wait(ms)),
      progressStream: process.stderr,
      countWaitingMessages,
    }),
  PORTFOLIO_USAGE,
);
