// `npm run sample-gifts`: writes a small gift list as a spreadsheet would, with dates ahead of the
// running host's own today, for trying `npm run import -- gifts`.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { Instant, localDateOf } from '../shared/kernel/time.ts';
import { CommandError, runCommand } from './command-error.ts';
import { connect } from './connect.ts';
import { parseOptions } from './parse-options.ts';

const USAGE = `npm run sample-gifts -- [--data DIR]

  --data  the folder of the running host (default .data), where gifts.csv is written`;

const Clock = z.object({ now: Instant });

const HEADER =
  'recipient,address,city,region,postal code,country,e-mail,occasion,product,options,message,wrapping,date';

/** A near birthday, an e-gift in four months, and a Christmas far ahead. */
const ROWS = [
  {
    days: 18,
    row: 'Grace Hopper,1 High Street,Oxford,,OX1 4AA,GB,grace@example.com,birthday,22423,,"For Grace, who keeps her promises",festive',
  },
  {
    days: 122,
    row: 'Emmy Noether,280 Main Street,Amherst,MA,01002,US,emmy@example.com,thank you,VOUCHER-25,design=thank you,With all my thanks,',
  },
  {
    days: 398,
    row: 'Charles Babbage,5 Devonshire Street,London,,W1W 5DT,GB,charles@example.com,christmas,21136,colour=red,A small engine of delight,plain',
  },
];

await runCommand(async () => {
  const { values } = parseOptions(
    { options: { data: { type: 'string', default: '.data' } } },
    (reason) => new CommandError(`${reason}\n\n${USAGE}`),
  );
  const { url, close } = await connect({ data: values.data });
  close();
  if (url === undefined) throw new CommandError('Start the host first: npm start');
  const { now } = Clock.parse(await (await fetch(`${url}/local/clock`)).json());
  const today = localDateOf(now, 'UTC');
  const lines = ROWS.map(({ days, row }) => `${row},${today.add({ days })}`);
  const path = join(values.data, 'gifts.csv');
  await writeFile(path, `${[HEADER, ...lines].join('\n')}\n`);
  console.log(`${path}: ${ROWS.length} gifts, the first for ${today.add({ days: 18 })}`);
  console.log(`Next: npm run import -- gifts ${path} --customer EMAIL`);
}, USAGE);
