import { Temporal } from '../../shared/kernel/time.ts';
import { TEST_PRODUCTS } from '../support/gift-world.ts';
import { Auditor } from './audit/auditor.ts';
import { Books, type Violation } from './audit/books.ts';
import { Bus } from './bus.ts';
import { Carrier } from './carrier.ts';
import { DAY_MS, Dice } from './dice.ts';
import { Editions } from './editions.ts';
import { moveIn } from './people.ts';
import { type Settings, type SettingsGiven, settingsOf } from './settings.ts';
import { openShop, type PlantedBug, type Shop, stock } from './shop.ts';
import { StaffRoom } from './staff-room.ts';
import { Sweeper } from './sweeper.ts';
import { Till } from './till.ts';
import { Town } from './town.ts';
import { Visits } from './visits.ts';

export type Report = {
  readonly settings: Settings;
  readonly violation: Violation | undefined;
  /** The same for two runs in which the same happened at the same time. */
  readonly digest: string;
  readonly stepCount: number;
  readonly countByState: Readonly<Record<string, number>>;
  readonly counts: Readonly<Record<string, number>>;
};

/** Lets sixteen months pass. Everything follows from the seed. */
export async function runSimulation(
  seed: number,
  given: SettingsGiven = {},
  bug: PlantedBug = {},
): Promise<Report> {
  const settings = settingsOf(seed, given);
  const shop = openShop(settings, spanOf(settings), bug);
  const { agenda, history, faults, table, past, bankTable, span } = shop;
  const books = new Books({ history, faults, now: () => agenda.nowMs });
  const auditor = new Auditor(books);
  shop.auditors.push(auditor);
  const bus = new Bus(shop);
  const sweeper = new Sweeper(shop, bus);
  table.onChange = (change) => {
    past.changed(change, agenda.nowMs);
    auditor.changed(change);
    sweeper.changed(change);
    bus.changed(change);
  };
  bankTable.onChange = (change) => auditor.bankChanged(change);
  await stock(shop, TEST_PRODUCTS);
  const people = [];
  for (let number = 1; number <= settings.customerCount; number += 1) {
    people.push(await moveIn(shop, number));
  }
  const carrier = new Carrier(shop);
  new Editions(shop, books, people);
  const visits = new Visits(books, lastOnOf(settings, span.endMs));
  const town = new Town({ shop, books, visits, people });
  shop.mailbox.onMailed = (mailed) => town.read(mailed);
  planPrices(shop);
  new Till({ shop, books, people });
  const staffRoom = new StaffRoom(shop, books);
  await agenda.runUntil(span.endMs, () => {
    auditor.stepped();
    return books.violation !== undefined;
  });
  try {
    auditor.ended(table.all(), await sumsOf(shop), bus.waitingDeadLetterCount);
  } catch (error) {
    // What somebody broke may be beyond reading.
    auditor.threw(error, { name: 'reading everything at the end' });
  }
  return {
    ...{ settings, violation: books.violation, digest: history.digest() },
    stepCount: history.stepCount,
    countByState: countsOf([...books.gifts.values()].map(({ state }) => state)),
    counts: {
      ...{ gifts: books.gifts.size, orders: books.requestByOrderId.size },
      ...{
        commands: town.commandCount,
        reports: carrier.reportCount,
        letters: shop.mailbox.letterCount,
      },
      ...{ sweeps: sweeper.sweepCount, deadLetters: bus.deadLetterCount },
      ...{ merges: books.families.mergeCount, parted: books.families.partCount },
      ...{ forgotten: books.families.forgettings.size, staffed: staffRoom.doneCount },
      ...Object.fromEntries([...faults.countByFault].sort()),
      ...Object.fromEntries([...books.reach.counts].sort()),
      ...Object.fromEntries([...books.cares.counts].sort()),
    },
  };
}

/** What the fits and the pages read, calmly. */
async function sumsOf({ calmPorts }: Shop) {
  const totals = ['till', 'outlet', 'gifts'].map((source) => calmPorts.saleTotals.ofSource(source));
  return {
    cells: await calmPorts.cells.all(),
    spectra: await calmPorts.spectra.all(),
    totals: (await Promise.all(totals)).flat(),
  };
}

function spanOf({ startsAt, monthCount }: Settings) {
  const start = Temporal.Instant.from(startsAt);
  const end = start.toZonedDateTimeISO('UTC').add({ months: monthCount });
  return { startMs: start.epochMilliseconds, endMs: end.epochMilliseconds };
}

/** Early enough that the last gift is delivered, confirmed or given up before the end. */
function lastOnOf({ restDays }: Settings, endMs: number): string {
  const lastMs = endMs - (restDays + 4) * DAY_MS;
  return Temporal.Instant.fromEpochMilliseconds(lastMs).toString().slice(0, 10);
}

/** What is agreed stays agreed, whatever becomes of the catalogue. */
function planPrices(shop: Shop): void {
  const { agenda, clock, settings, span, calmPorts } = shop;
  const dice = new Dice(settings.seed, 'prices');
  for (let atMs = span.startMs + 20 * DAY_MS; atMs < span.endMs; atMs += 45 * DAY_MS) {
    agenda.at(atMs, () => {
      const { id, price } = dice.pick(TEST_PRODUCTS);
      const amountMinor = price.amountMinor + dice.int(-100, 300);
      void calmPorts.products.find(id).then((product) => {
        const changed = product && { ...product, price: { ...product.price, amountMinor } };
        return changed && calmPorts.products.save(changed, clock.now());
      });
    });
  }
}

function countsOf(names: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of names.toSorted()) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
