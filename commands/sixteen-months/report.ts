import type { GiftView } from '../../shared/gifts/gift-view.ts';
import { moneyText } from '../import/report.ts';
import { type Moment, momentsOf, type OrderedGift } from './outcome.ts';
import type { ShopClient } from './shop-client.ts';
import { CARRIER_TIME } from './time-line.ts';

const COLUMNS = [
  ['customer in', 18],
  ['gift', 26],
  ['for', 18],
  ['ordered', 17],
  ['reminded', 17],
  ['charged', 17],
  ['delivered', 17],
  ['paid', 9],
] as const;

/** Prints a line for each gift and what differs from the plan; @returns whether nothing does. */
export async function printReport(
  shop: ShopClient,
  gifts: readonly OrderedGift[],
): Promise<boolean> {
  console.log(`\n${row(COLUMNS.map(([name]) => name))}`);
  const wrong: string[] = [];
  const tokenByEmail = await signInAgain(shop, gifts);
  for (const gift of gifts) {
    const view = await shop.findGift(tokenByEmail.get(gift.customerEmail) ?? '', gift.giftId);
    const moments = momentsOf(gift, view, CARRIER_TIME.slice(0, 2));
    console.log(row(cellsOf(gift, view, moments)));
    wrong.push(...moments.flatMap((moment) => differenceOf(gift, view, moment)));
  }
  const momentCount = gifts.length * 3;
  console.log(
    `\n${gifts.length} gifts, ${momentCount - wrong.length} of ${momentCount} reminders, charges ` +
      'and deliveries on their local date and hour (reminded and charged where the customer is, ' +
      'delivered where the recipient is; – means ordered too late for a reminder).',
  );
  for (const line of wrong) console.log(`  ${line}`);
  return wrong.length === 0;
}

/** A session lasts 30 days; sixteen months later everybody signs in again. */
async function signInAgain(shop: ShopClient, gifts: readonly OrderedGift[]) {
  const tokenByEmail = new Map<string, string>();
  for (const { customerEmail, customerZone } of gifts) {
    if (tokenByEmail.has(customerEmail)) continue;
    tokenByEmail.set(customerEmail, await shop.signIn(customerEmail, { zone: customerZone }));
  }
  return tokenByEmail;
}

function cellsOf(gift: OrderedGift, view: GiftView, moments: readonly Moment[]): string[] {
  const orderedAt = view.orderedAt
    .toZonedDateTimeISO(gift.customerZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
  return [
    gift.customerZone.split('/').at(-1) ?? '',
    view.productName,
    `${gift.request.recipient?.name}`,
    orderedAt.replace('T', ' '),
    ...moments.map(({ local }) => local),
    moneyText(view.paid),
  ];
}

function differenceOf(gift: OrderedGift, view: GiftView, moment: Moment): string[] {
  if (moment.isAsExpected) return [];
  const { what, local, expected } = moment;
  return [`line ${gift.line} (${view.giftId}): ${what} ${local}, expected ${expected}`];
}

function row(cells: readonly string[]): string {
  return cells
    .map((cell, index) => {
      const width = COLUMNS[index]?.[1] ?? cell.length;
      return cell.slice(0, width - 1).padEnd(width);
    })
    .join('')
    .trimEnd();
}
