// npm run keys: makes, lists and revokes the API keys of carriers, partners and staff.
import { runCommand } from './command-error.ts';
import { connect } from './connect.ts';
import { hostClock } from './host-clock.ts';
import { KEYS_USAGE, manageKeys } from './keys/manage-keys.ts';
import { systemIds, systemSecrets } from './system.ts';

await runCommand(
  () =>
    manageKeys(process.argv.slice(2), {
      connect,
      print: console.log,
      ids: systemIds,
      secrets: systemSecrets,
      clockOf: hostClock,
    }),
  KEYS_USAGE,
);
