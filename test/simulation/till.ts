// The tills of other divisions: they report what was sold there late, twice, in any order, put right
// what they had wrong, and take goods back.
import { Temporal } from '../../shared/kernel/time.ts';
import type { PurchaseReceipt } from '../../shared/purchases/reported-purchase.ts';
import { takeReported } from '../../shared/purchases/take-reported.ts';
import type { Books } from './audit/books.ts';
import { DAY_MS, Dice, HOUR_MS, MINUTE_MS } from './dice.ts';
import type { Person } from './people.ts';
import type { Shop } from './shop.ts';
import { content, type Slip, type SlipContent } from './slip.ts';

const SKUS = ['22423', '85123A', 'MUG', '84879'] as const;
const EARLIER_DAYS = 300;
const QUIET_DAYS = 4;
/** Who has no account, and what the till calls them. */
const REF_COUNT = 3;

export class Till {
  reportCount = 0;
  readonly #shop: Shop;
  readonly #books: Books;
  readonly #dice: Dice;
  readonly #known: Slip[] = [];

  constructor(deps: {
    readonly shop: Shop;
    readonly books: Books;
    readonly people: readonly Person[];
  }) {
    this.#shop = deps.shop;
    this.#books = deps.books;
    this.#dice = new Dice(deps.shop.settings.seed, 'till');
    for (const person of deps.people) this.#planBuyer(person);
    for (let number = 1; number <= REF_COUNT; number += 1) {
      for (let count = this.#dice.int(1, 4); count > 0; count -= 1) {
        this.#planSale({ ref: `no account ${number}` }, 4);
      }
    }
  }

  /** Most buy a little, a few a great deal. */
  #planBuyer({ customerId, email }: Person): void {
    const dice = this.#dice;
    const { purchaseCount } = this.#shop.settings;
    const quantityMax = dice.pick([1, 2, 4, 12, 40]);
    for (let count = dice.int(0, 2 * purchaseCount); count > 0; count -= 1) {
      const isById = dice.chance(0.7);
      this.#planSale(isById ? { customerId } : { email }, quantityMax);
    }
  }

  #planSale(customer: Slip['customer'], quantityMax: number): void {
    const dice = this.#dice;
    const { span, settings } = this.#shop;
    const untilMs = span.endMs - (settings.restDays + QUIET_DAYS) * DAY_MS;
    const fromMs = span.startMs - EARLIER_DAYS * DAY_MS;
    const soldMs = Math.floor(dice.between(fromMs, untilMs));
    const sku = dice.pick(SKUS);
    const slip = this.#slipOf(customer, { sku, quantity: dice.int(1, quantityMax), soldMs });
    this.#planReport(slip, soldMs);
    if (!dice.chance(0.2)) return;
    // What comes back may be on the way before what was sold.
    const line = slip.latest.lines[0];
    const backMs = Math.min(untilMs, soldMs + dice.between(HOUR_MS, 40 * DAY_MS));
    const quantity = -dice.int(1, Math.max(1, line?.quantity ?? 1));
    this.#planReport(this.#slipOf(customer, { sku, quantity, soldMs: backMs }, slip), backMs);
  }

  #slipOf(
    customer: Slip['customer'],
    { sku, quantity, soldMs }: { readonly sku: string; quantity: number; readonly soldMs: number },
    like?: Slip,
  ): Slip {
    const dice = this.#dice;
    this.reportCount += 1;
    const at = Temporal.Instant.fromEpochMilliseconds(Math.floor(soldMs)).toString();
    const lines = [content.line(sku, quantity, dice)];
    // Now and then two lines, of which one is no product.
    if (quantity > 0 && dice.chance(0.2)) lines.push(content.line('POST', 1, dice));
    return {
      ...{ source: dice.pick(['till', 'outlet']), sourceId: `slip ${this.reportCount}`, at },
      currency: like?.currency ?? (dice.chance(0.95) ? 'GBP' : 'EUR'),
      ...{ customer, latest: { lines }, accepted: undefined, version: undefined, isAsked: false },
    };
  }

  #planReport(slip: Slip, soldMs: number): void {
    const dice = this.#dice;
    const { agenda, span, settings } = this.#shop;
    const untilMs = span.endMs - (settings.restDays + 1) * DAY_MS;
    const lateMs = dice.chance(0.2) ? dice.between(0, 60 * DAY_MS) : dice.between(0, HOUR_MS);
    const earliestMs = span.startMs + dice.between(HOUR_MS, 9 * DAY_MS);
    const reportMs = Math.min(untilMs, Math.max(earliestMs, soldMs + lateMs));
    agenda.at(reportMs, () => {
      this.#known.push(slip);
      const more = dice.chance(0.3) ? [dice.pick(this.#known), dice.pick(this.#known)] : [];
      void this.#report([slip, ...more]);
      // Sent by two machines at once.
      if (dice.chance(0.1)) void this.#report([slip]);
    });
    if (!dice.chance(0.1)) return;
    const correctMs = Math.min(untilMs, reportMs + dice.between(HOUR_MS, 20 * DAY_MS));
    agenda.at(correctMs, () => this.#correct(slip));
  }

  /** Only what was taken in can be put right; now and then it had never been sold. */
  #correct(slip: Slip): void {
    const dice = this.#dice;
    if (slip.version === undefined || slip.accepted === undefined) return;
    const [line] = slip.latest.lines;
    if (line === undefined) return;
    const sign = Math.sign(line.quantity);
    const lines = dice.chance(0.3) ? [] : [content.line(line.sku, sign * dice.int(1, 3), dice)];
    slip.latest = { lines, replaces: slip.version };
    void this.#report([slip]);
  }

  async #report(slips: readonly Slip[]): Promise<void> {
    const { agenda, invoke } = this.#shop;
    const batch = [...new Set(slips)];
    const sent = batch.map((slip) => ({ slip, content: slip.latest }));
    for (const slip of batch) slip.isAsked = true;
    const task = { customerId: 'till', name: `report ${batch.length} sales`, timeoutSeconds: 29 };
    const ended = await invoke(task, (ports) =>
      takeReported(
        ports,
        sent.map(({ slip, content: said }) => content.reported(slip, said)),
      ),
    );
    const receipts = ended.kind === 'answered' && ended.value.ok ? ended.value.value : [];
    const again = sent.filter((each, at) => !this.#isDone(each, receipts[at]));
    if (again.length === 0) return;
    const delayMs = this.#dice.between(MINUTE_MS, 5 * HOUR_MS);
    agenda.at(agenda.nowMs + delayMs, () => void this.#report(again.map(({ slip }) => slip)));
  }

  /** Without an answer, or when somebody else came between, it is reported again. */
  #isDone(
    { slip, content: said }: { readonly slip: Slip; readonly content: SlipContent },
    receipt: PurchaseReceipt | undefined,
  ): boolean {
    if (receipt === undefined) return false;
    const { outcome, reason, version, purchaseId } = receipt;
    if (outcome === 'refused') {
      if (reason === 'changed_meanwhile' && said === slip.latest) return false;
      this.#books.purchases.refused(this.#books, slip, { reason, isLatest: said === slip.latest });
      return true;
    }
    if (said !== slip.latest) return true;
    slip.accepted = said;
    slip.version = version;
    this.#books.purchases.taken(slip, String(purchaseId));
    return true;
  }
}
