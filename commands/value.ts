// npm run value: learns what customers are worth, now instead of within the week, and shows the models.
import { setTimeout as wait } from 'node:timers/promises';
import { runCommand } from './command-error.ts';
import { connect } from './connect.ts';
import { hostClock } from './host-clock.ts';
import { countWaitingMessages } from './host-queues.ts';
import { systemIds } from './system.ts';
import { manageValues, VALUE_USAGE } from './value/manage-values.ts';

await runCommand(
  () =>
    manageValues(process.argv.slice(2), {
      connect,
      print: console.log,
      ids: systemIds,
      clockOf: hostClock,
      wait: async (ms) => void (await wait(ms)),
      progressStream: process.stderr,
      countWaitingMessages,
    }),
  VALUE_USAGE,
);
