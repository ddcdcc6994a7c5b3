// `npm run sixteen-months`: orders the gifts of a list through the public API of a host of its own,
// lets sixteen months pass, plays the carrier, and says what became of each gift and when.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { instantText, Temporal } from '../shared/kernel/time.ts';
import { CommandError, runCommand } from './command-error.ts';
import { newHostKey } from './host-key.ts';
import { parseOptions } from './parse-options.ts';
import { type OrderedGift, recipientZoneOf } from './sixteen-months/outcome.ts';
import { startOwnHost } from './sixteen-months/own-host.ts';
import { type PlannedGift, readList } from './sixteen-months/read-list.ts';
import { printReport } from './sixteen-months/report.ts';
import { ShopClient } from './sixteen-months/shop-client.ts';
import { letTimePass } from './sixteen-months/time-line.ts';

const LIST = fileURLToPath(new URL('sixteen-months/gifts.csv', import.meta.url));

const USAGE = `npm run sixteen-months -- [--list FILE.csv] [--starts-at INSTANT] [--data DIR]

  --list       gifts to order (default: 50 gifts of five customers on five continents)
  --starts-at  where the clock begins (default 2026-10-31T12:00:00Z, which suits that list)
  --data       where the host of this run keeps its data; it is forgotten first
               (default .data/sixteen-months)`;

await runCommand(async () => {
  const options = readArguments();
  const list = await readList(options.list);
  console.log(`Starting a host of its own for ${list.length} gifts …`);
  const host = await startOwnHost(options.data, options['starts-at']);
  try {
    const shop = new ShopClient(host.url);
    // A carrier that polls what may leave and reports what arrived.
    const apiKey = await newHostKey(options.data, {
      name: 'carrier of the sixteen months',
      scopes: ['carrier', 'fulfilment'],
    });
    const gifts = await orderAll(shop, list);
    console.log(`Ordered ${gifts.length} gifts. Now sixteen months pass.`);
    await letTimePass(shop, gifts, apiKey);
    const isAllAsPlanned = await printReport(shop, gifts);
    if (!isAllAsPlanned) process.exitCode = 1;
  } finally {
    await host.stop();
  }
}, USAGE);

function readArguments() {
  const options = {
    list: { type: 'string', default: LIST },
    'starts-at': { type: 'string', default: '2026-10-31T12:00:00Z' },
    data: { type: 'string', default: '.data/sixteen-months' },
  } as const;
  const { values } = parseOptions({ options }, wrong);
  return {
    ...values,
    data: resolve(values.data),
    'starts-at': checkedInstant(values['starts-at']),
  };
}

function checkedInstant(text: string): string {
  try {
    return instantText(Temporal.Instant.from(text));
  } catch (error) {
    if (error instanceof RangeError) throw wrong(error.message);
    throw error;
  }
}

function wrong(reason: string): CommandError {
  return new CommandError(`${reason}\n\n${USAGE}`);
}

/** One order for each customer, as a browser or a partner's system would place it. */
async function orderAll(
  shop: ShopClient,
  list: readonly PlannedGift[],
): Promise<readonly OrderedGift[]> {
  const ordered: OrderedGift[] = [];
  for (const [email, gifts] of Map.groupBy(list, ({ customerEmail }) => customerEmail)) {
    const token = await shop.signIn(email, { zone: gifts[0]?.customerZone ?? 'UTC' });
    await shop.saveCard(token);
    const requests = gifts.map(({ request }) => request);
    const order = await shop.order(token, requests, 'sixteen-months');
    for (const { line, giftId } of order.gifts) {
      const gift = gifts[line - 1];
      if (gift === undefined) throw new CommandError(`an unknown line ${line} came back`);
      const isParcel = (await shop.findGift(token, giftId)).kind === 'parcel';
      ordered.push({ ...gift, giftId, isParcel, recipientZone: recipientZoneOf(gift) });
    }
  }
  return ordered;
}
