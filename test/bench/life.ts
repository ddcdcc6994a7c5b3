// One order's gifts from the request to the carrier's word, step by step.
import * as z from 'zod';
import type { FunctionName } from '../../infra/functions.ts';
import { SUBSCRIPTIONS, type Subscription } from '../../infra/subscriptions.ts';
import { authenticateApiKey } from '../../shared/customers/authenticate-api-key.ts';
import { findSession } from '../../shared/customers/find-session.ts';
import { sweepDue } from '../../shared/due/sweep-due.ts';
import type { BusEvent } from '../../shared/events/ports.ts';
import type { Gift } from '../../shared/gifts/gift.ts';
import { GiftOrderRequest } from '../../shared/gifts/gift-line.ts';
import { openReleases } from '../../shared/gifts/list-release.ts';
import { orderGifts } from '../../shared/gifts/order-gifts.ts';
import { reportDelivery } from '../../shared/gifts/report-delivery.ts';
import { type Instant, instantText, Temporal } from '../../shared/kernel/time.ts';
import type { Dynamo } from '../support/dynamo.ts';
import { type LifeWorld, lifeWorld, newShop } from './life-world.ts';
import { type Meter, meterOf, type Operation } from './meter.ts';
import { WORKERS, type WorkerName } from './workers.ts';

const ORDERED_AT = '2026-11-21T12:00:00Z';
/** As long as people write on a card. */
const MESSAGE =
  'Many happy returns, dear Grace. May the year bring you calm seas and a good ship. Yours, Ada';

export type Step = {
  readonly name: string;
  readonly wokenBy: 'api' | 'queue' | 'stream';
  readonly functionName: FunctionName;
  readonly operations: readonly Operation[];
  /** What `publish-events` put on the bus. */
  readonly eventCount: number;
  readonly mailCount: number;
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
  /** From the order to the delivery, of all gifts. */
  readonly storedDays: number;
};

/** Steps that not every carrier brings about; they are counted apart. */
export const EXTRA_STEPS = ['dispatched is reported', 'the list is polled'] as const;

/** Orders `giftCount` gifts at once, one for each of the next months, and lets all of it happen. */
export async function liveLife(dynamo: Dynamo, giftCount: number): Promise<Life> {
  const world = await lifeWorld(dynamo, ORDERED_AT);
  const { customer, recipients, carrierKey, sessionToken } = await newShop(world, giftCount);
  const lines = recipients.map(({ id }, index) => lineFor(id, index + 1));
  const { gifts: parsed } = z.parse(GiftOrderRequest, { gifts: lines });
  const meter = meterOf(dynamo.documentClient);
  const course = new Course(world, meter);
  await sweepDue(world.sweep, { shard: 0, budgetMs: 60_000 });
  await course.step('the order is placed', 'api', 'place-gift-order', async () => {
    const asker = await findSession(world.ports, sessionToken);
    const customerId = asker?.customerId ?? 'nobody';
    const request = { customerId, lines: parsed, idempotencyKey: 'bench' };
    return orderGifts(world.ports, request);
  });
  await course.settle();
  const gifts = await world.ports.gifts.ofCustomer(customer.id);
  for (const gift of gifts) await liveGift(course, gift, carrierKey);
  meter.stop();
  const orderedOn = Temporal.Instant.from(ORDERED_AT).toZonedDateTimeISO('UTC').toPlainDate();
  const daysUntil = (on: Temporal.PlainDate) => orderedOn.until(on, { largestUnit: 'day' }).days;
  return {
    giftCount,
    steps: course.steps,
    announcedCount: course.announcedCount,
    bytesByEntity: Object.fromEntries(world.bytesByEntity),
    storedDays: gifts.reduce((days, { deliverOn }) => days + daysUntil(deliverOn), 0),
  };
}

function lineFor(recipientId: string, month: number) {
  const deliverOn = Temporal.PlainDate.from('2026-12-18')
    .add({ months: month - 1 })
    .toString();
  return {
    ...{ recipientId, occasion: 'birthday', productCode: 'MUG', deliverOn, message: MESSAGE },
    ...{ options: { colour: 'gold' }, wrapping: 'festive' },
  };
}

async function liveGift(course: Course, gift: Gift, carrierKey: string): Promise<void> {
  const { ports, clock } = course.world;
  const { remindAt, chargeAt } = gift.plan;
  if (remindAt === undefined) throw new Error('this gift is to be reminded of');
  for (const dueAt of [remindAt, chargeAt]) {
    await course.sweepAt(dueAt);
    await course.settle();
  }
  clock.set(`${gift.deliverOn}T14:00:00Z`);
  // A busy carrier's key notes once a day that it was used; that is not this gift's matter.
  await authenticateApiKey(ports, carrierKey);
  const report = (name: string, status: 'dispatched' | 'delivered') =>
    course.step(name, 'api', 'report-delivery', async () => {
      await authenticateApiKey(ports, carrierKey);
      return reportDelivery(ports, { giftId: gift.id, status });
    });
  await course.step(EXTRA_STEPS[1], 'api', 'list-releases', async () => {
    await authenticateApiKey(ports, carrierKey);
    const page = await openReleases(ports, { since: chargeAt, until: clock.now(), limit: 100 });
    return { ok: page.items.length === 1, refusal: 'not the one gift' };
  });
  await report(EXTRA_STEPS[0], 'dispatched');
  await course.settle(EXTRA_STEPS[0]);
  await report('delivered is reported', 'delivered');
  await course.settle();
}

/** Goes through a life and takes down what each step of it consumed. */
class Course {
  readonly world: LifeWorld;
  readonly steps: Step[] = [];
  announcedCount = 0;
  readonly #meter: Meter;

  constructor(world: LifeWorld, meter: Meter) {
    this.world = world;
    this.#meter = meter;
  }

  async step(
    name: string,
    wokenBy: Step['wokenBy'],
    functionName: FunctionName,
    work: () => Promise<unknown>,
    eventCount = 0,
  ): Promise<void> {
    const { mails } = this.world;
    this.#meter.take();
    const mailsBefore = mails.count;
    const cpuBefore = process.cpuUsage();
    const outcome = (await work()) as { readonly ok: boolean; readonly refusal?: string };
    const { user, system } = process.cpuUsage(cpuBefore);
    const isExpected = outcome.ok || NOTHING_TO_DO.includes(outcome.refusal ?? '');
    if (!isExpected) throw new Error(`${name}: ${outcome.refusal}`);
    this.steps.push({
      ...{ name, wokenBy, functionName, eventCount, operations: this.#meter.take() },
      mailCount: mails.count - mailsBefore,
      cpuMs: (user + system) / 1000,
    });
  }

  /** Publishes what was written and lets the workers do what they do about it, until all is quiet. */
  async settle(publishedAs = 'what happened is published'): Promise<void> {
    const { written } = this.world;
    for (let record = written.shift(); record !== undefined; record = written.shift()) {
      // Reading a record and putting it on the bus takes no units.
      const publish = async () => ({ ok: true });
      await this.step(publishedAs, 'stream', 'publish-events', publish, record.length);
      for (const event of record) await this.#react(event);
    }
  }

  /** What the sweep costs is counted over many, see `sweep.ts`; here it only announces. */
  async sweepAt(dueAt: Instant): Promise<void> {
    const { clock, sweep, announced } = this.world;
    clock.set(instantText(dueAt));
    await sweepDue(sweep, { shard: 0, budgetMs: 60_000 });
    this.announcedCount += announced.length;
    for (const event of announced.splice(0)) await this.#react(event);
  }

  async #react(event: BusEvent): Promise<void> {
    for (const [name, subscription] of Object.entries(SUBSCRIPTIONS) as [
      WorkerName,
      Subscription,
    ][]) {
      if (!(subscription.events as readonly string[]).includes(event.type)) continue;
      await this.step(STEP_NAMES[name] ?? name, 'queue', name, () =>
        WORKERS[name](this.world.ports, event),
      );
    }
  }
}

/** What workers answer in an ordinary life when an event is not their matter. */
const NOTHING_TO_DO = ['nothing_to_tell', 'too_small_an_order'];

const STEP_NAMES: Partial<Record<WorkerName, string>> = {
  'on-gift-order-placed-confirm': 'the order is confirmed',
  'on-gift-reminder-due-remind': 'the customer is reminded',
  'on-gift-charge-due-charge': 'the card is charged',
  'on-gift-released-list-release': 'the parcel is listed',
  'on-gift-event-write-mail': 'the customer is written to',
};
