// One order's gifts from the request to the carrier's word, step by step.
import * as z from 'zod';
import { type FunctionName, needsOf } from '../../infra/functions.ts';
import { SUBSCRIPTIONS } from '../../infra/subscriptions.ts';
import { authenticateApiKey } from '../../shared/customers/authenticate-api-key.ts';
import { findSession } from '../../shared/customers/find-session.ts';
import { sweepDue } from '../../shared/due/sweep-due.ts';
import type { BusEvent } from '../../shared/events/ports.ts';
import type { Gift } from '../../shared/gifts/gift.ts';
import { nextOf } from '../../shared/gifts/gift-due.ts';
import { GiftOrderRequest } from '../../shared/gifts/gift-line.ts';
import { orderGifts } from '../../shared/gifts/order-gifts.ts';
import { openReleases } from '../../shared/gifts/list-release.ts';
import { reportDelivery } from '../../shared/gifts/report-delivery.ts';
import { instantText, Temporal } from '../../shared/kernel/time.ts';
import type { Dynamo } from '../support/dynamo.ts';
import { type LifeWorld, lifeWorld, newShop } from './life-world.ts';
import { type Meter, meterOf, type Operation } from './meter.ts';
import { WORKERS } from './workers.ts';

const ORDERED_ON = '2026-11-21';
const REPORT_HOUR_UTC = 'T14:00:00Z';
/** As long as people write on a card: a sentence or two. */
const MESSAGE =
  'Many happy returns, dear Grace. May the year bring you calm seas and a good ship. Yours, Ada';

export type Step = {
  /** What it is, in the words of the table. */
  readonly name: string;
  readonly wokenBy: 'api' | 'queue' | 'stream';
  readonly functionName: FunctionName;
  readonly operations: readonly Operation[];
  /** Entries put on the bus by it. */
  readonly eventCount: number;
  readonly mailCount: number;
  readonly chargeCount: number;
  /** Of this process, on this machine. */
  readonly cpuMs: number;
};

export type Life = {
  readonly giftCount: number;
  readonly steps: readonly Step[];
  /** Due entries that a sweep had to announce. */
  readonly announcedCount: number;
  /** The largest item that was written, by kind. */
  readonly bytesByEntity: Readonly<Record<string, number>>;
  /** From the order to the delivery, each gift on its own. */
  readonly storedDays: readonly number[];
  /** What a carrier adds that also says `dispatched`, or that polls instead of being told. */
  readonly extras: { readonly dispatched: readonly Step[]; readonly polled: readonly Step[] };
};

/** Orders `giftCount` gifts at once, one for each of the next months, and lets all of it happen. */
export async function liveLife(dynamo: Dynamo, giftCount: number): Promise<Life> {
  const world = await lifeWorld(dynamo, `${ORDERED_ON}T12:00:00Z`);
  const shop = await newShop(world, giftCount);
  const meter = meterOf(dynamo.documentClient);
  const run = new Run(world, meter);
  try {
    // The carrier's key notes once a day that it was used; that is not this gift's matter.
    const lines = z.parse(GiftOrderRequest, {
      gifts: shop.recipients.map(({ id }, index) => lineFor(id, index)),
    }).gifts;
    await run.step('order', 'api', 'place-gift-order', async () => {
      const asker = await findSession(world.ports, shop.sessionToken);
      const { customer } = shop;
      const request = { customerId: asker?.customerId ?? '', lines, idempotencyKey: 'bench' };
      const ordered = await orderGifts(world.ports, request);
      if (!ordered.ok) throw new Error(`${customer.id}: ${ordered.refusal}`);
    });
    await run.settle();
    const gifts = await world.ports.gifts.ofCustomer(shop.customer.id);
    for (const gift of gifts) await liveGift(run, gift, shop.carrierKey);
    const dispatched = await extraReport(run, dynamo, 'dispatched');
    const polled = await extraReport(run, dynamo, 'polled');
    const delivered = gifts.map(({ deliverOn }) => deliverOn);
    const orderedOn = Temporal.PlainDate.from(ORDERED_ON);
    return {
      giftCount,
      steps: run.steps,
      announcedCount: run.announcedCount,
      bytesByEntity: Object.fromEntries(world.bytesByEntity),
      storedDays: delivered.map((on) => orderedOn.until(on, { largestUnit: 'day' }).days),
      extras: { dispatched, polled },
    };
  } finally {
    meter.stop();
  }
}
