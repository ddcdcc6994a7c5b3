// npm run staff: adds, lists, changes and removes those who work here.
import { runCommand } from './command-error.ts';
import { connect } from './connect.ts';
import { hostClock } from './host-clock.ts';
import { manageStaff } from './staff/manage-staff.ts';
import { STAFF_USAGE } from './staff/staff-arguments.ts';
import { systemIds } from './system.ts';

await runCommand(
  () =>
    manageStaff(process.argv.slice(2), {
      connect,
      print: console.log,
      ids: systemIds,
      clockOf: hostClock,
    }),
  STAFF_USAGE,
);
