import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { CommandError } from '../../commands/command-error.ts';
import { connect } from '../../commands/connect.ts';
import { hostClock } from '../../commands/host-clock.ts';
import { countWaitingMessages } from '../../commands/host-queues.ts';
import { EXIT } from '../../commands/import/import-context.ts';
import { runImport } from '../../commands/import.ts';
import { fillPortfolios } from '../../commands/portfolio/fill-portfolios.ts';
import type { ShopClient } from '../../commands/sixteen-months/shop-client.ts';
import { systemIds } from '../../commands/system.ts';
import { type Buyer, exportOf, type Sale } from './past-of-the-shop.ts';

/** So many have told the shop their name; of the others it knows an address. */
const NAMED_COUNT = 60;

/** The till's export of some weeks is taken in, as staff would. */
export async function takeIn(
  data: string,
  sales: readonly Sale[],
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  const folder = join(data, 'exports');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${to.slice(0, 10)}.csv`);
  await writeFile(path, exportOf(sales, from, to));
  const printed: string[] = [];
  const options = ['--source', 'till', '--currency', 'GBP', '--data', data];
  const code = await runImport(['purchases', path, ...options], {
    ...{ connect, clockOf: hostClock, apiKey: undefined },
    print: (line) => printed.push(line),
    progressStream: process.stderr,
  });
  if (code !== EXIT.done) throw new CommandError(printed.join('\n'));
}

/** The models are fitted, the fence is put up, and the managers get their customers. */
export async function putUpTheFence(data: string): Promise<void> {
  await fillPortfolios(['--data', data], {
    ...{ connect, clockOf: hostClock, countWaitingMessages, ids: systemIds },
    print: () => {},
    wait: async (ms) => void (await wait(ms)),
    progressStream: process.stderr,
  });
}

/** Some of them came to the shop's own pages once. */
export async function introduce(shop: ShopClient, buyers: readonly Buyer[]): Promise<void> {
  for (const { name, email } of buyers.slice(0, NAMED_COUNT)) {
    const token = await shop.signIn(email, { zone: 'Europe/London' });
    const headers = { authorization: `Bearer ${token}` };
    await shop.call('/v1/me', z.unknown(), { method: 'PATCH', headers, body: { name } });
  }
}
