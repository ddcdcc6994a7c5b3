import type { CustomerId } from '../customers/customer.ts';
import type { Instant } from '../kernel/time.ts';
import { EntityStore, type Happening, type StoreSettings } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { queryAll } from '../table/query-all.ts';
import type { Gift, GiftId } from './gift.ts';
import { giftDefinition, giftKey, giftsOfOrderPrefix } from './gift-item.ts';
import type { GiftOrderRef } from './gift-order.ts';
import type { Gifts } from './ports.ts';

export class GiftStore implements Gifts {
  readonly #store: EntityStore<Gift, GiftId>;
  readonly #settings: StoreSettings;

  constructor(settings: StoreSettings) {
    this.#settings = settings;
    this.#store = new EntityStore(giftDefinition, settings);
  }

  find(giftId: GiftId) {
    return this.#store.find(giftId);
  }

  async ofCustomer(customerId: CustomerId) {
    const gifts = await this.#all(customerId, `${key('GIFT')}#`);
    return gifts.toSorted((left, right) => compareText(orderKey(left), orderKey(right)));
  }

  ofOrder({ customerId, giftOrderId }: GiftOrderRef) {
    return this.#all(customerId, giftsOfOrderPrefix(giftOrderId));
  }

  save(gift: Gift, happened: readonly Happening[], at: Instant) {
    return this.#store.save({ entity: gift, happened, at });
  }

  writeOf(gift: Gift, happened: readonly Happening[], at: Instant) {
    return this.#store.writeOf({ entity: gift, happened, at });
  }

  remove(gift: Gift) {
    const versionExpected = gift.version;
    return this.#settings.table.write({ kind: 'remove', key: giftKey(gift.id), versionExpected });
  }

  async #all(customerId: CustomerId, skPrefix: string): Promise<readonly Gift[]> {
    const pk = key('CUSTOMER', customerId);
    const items = await queryAll(this.#settings.table, { pk, skPrefix });
    return items.map((item) => this.#store.fromItem(item));
  }
}

function orderKey(gift: Gift): string {
  return `${gift.orderedAt.epochMilliseconds} ${gift.id}`;
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : 1;
}
