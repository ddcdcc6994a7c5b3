import type { CustomerId } from '../../shared/customers/customer.ts';
import { inParallel } from '../../shared/kernel/in-parallel.ts';
import type { Outcome } from '../../shared/kernel/outcome.ts';
import type { Order, RecordingRefusal } from '../../shared/purchases/decide-recording.ts';
import { type Buyer, type BuyerRefusal, findBuyer } from '../../shared/purchases/find-buyer.ts';
import type { GatheredOrder } from '../../shared/purchases/gather-order.ts';
import type { BuyerPorts, RecordPorts, Sales } from '../../shared/purchases/ports.ts';
import { purchaseIdOf } from '../../shared/purchases/purchase.ts';
import { type RecordedOutcome, recordOrders } from '../../shared/purchases/record-orders.ts';

export type TakingPorts = BuyerPorts & RecordPorts & { readonly sales: Sales };

export type TakenIn = {
  readonly gathered: GatheredOrder;
  readonly customerId?: CustomerId;
  readonly refusal?: RecordingRefusal | BuyerRefusal;
  readonly done?: 'recorded' | 'corrected' | 'as_before';
};

/** Takes orders in, whole batches at a time; remembers whom it found, for files of millions of lines. */
export class OrderTaker {
  readonly #ports: TakingPorts;
  readonly #source: string;
  readonly #isCorrecting: boolean;
  readonly #buyers = new Map<string, Promise<Outcome<CustomerId, BuyerRefusal>>>();

  constructor(
    ports: TakingPorts,
    { source, isCorrecting }: { readonly source: string; readonly isCorrecting: boolean },
  ) {
    this.#ports = ports;
    this.#source = source;
    this.#isCorrecting = isCorrecting;
  }

  get customerCount(): number {
    return this.#buyers.size;
  }

  async take(batch: readonly GatheredOrder[]): Promise<readonly TakenIn[]> {
    const found = await inParallel(batch, async (gathered) => ({
      gathered,
      buyer: gathered.buyer === undefined ? undefined : await this.#find(gathered),
    }));
    const orders = found.flatMap(({ gathered, buyer }) =>
      buyer?.ok === false ? [] : [this.#orderOf(gathered, buyer?.value)],
    );
    const outcomes = await this.#record(orders);
    const outcomeById = new Map(orders.map(({ sourceId }, at) => [sourceId, outcomes[at]]));
    return found.map(({ gathered, buyer }) => {
      if (buyer?.ok === false) return { gathered, refusal: buyer.refusal };
      const outcome = outcomeById.get(gathered.sourceId);
      const whose = buyer === undefined ? {} : { customerId: buyer.value };
      if (outcome === undefined) return { gathered, ...whose };
      return outcome.ok
        ? { gathered, ...whose, done: outcome.value.done }
        : { gathered, ...whose, refusal: outcome.refusal };
    });
  }

  async #record(orders: readonly Order[]): Promise<readonly RecordedOutcome[]> {
    if (!this.#isCorrecting) return recordOrders(this.#ports, orders);
    const ids = orders.map(({ sourceId }) => purchaseIdOf(this.#source, sourceId));
    const sales = await this.#ports.sales.findMany(ids);
    const versionById = new Map(sales.map(({ sourceId, version }) => [sourceId, version]));
    return recordOrders(
      this.#ports,
      orders.map((order) => {
        const replaces = versionById.get(order.sourceId);
        return replaces === undefined ? order : { ...order, replaces };
      }),
    );
  }

  #find({ buyer, currency }: GatheredOrder): Promise<Outcome<CustomerId, BuyerRefusal>> {
    const text = textOf(buyer);
    const source = this.#source;
    const known = this.#buyers.get(text);
    if (known !== undefined || buyer === undefined) return known ?? Promise.reject(new TypeError());
    const found = findBuyer(this.#ports, { buyer, source, currency });
    this.#buyers.set(text, found);
    return found;
  }

  #orderOf(gathered: GatheredOrder, customerId: CustomerId | undefined): Order {
    const { sourceId, at, on, currency, lines, buyer } = gathered;
    return {
      ...{ source: this.#source, sourceId, at, on, currency, lines, buyerText: textOf(buyer) },
      ...(customerId === undefined ? {} : { customerId }),
    };
  }
}

function textOf(buyer: Buyer | undefined): string {
  return buyer === undefined ? '' : JSON.stringify(buyer);
}
