import type { Item } from '../../../shared/table/table.ts';

/** What is bought again: which product, in which choice, for whom. */
export type Choice = {
  readonly productCode: string;
  readonly options: Readonly<Record<string, string>>;
  readonly recipientId: string;
};

type Standing = { readonly since: string; readonly nextOn: string; readonly pausedAt?: string };

export type Regular = {
  readonly id: string;
  readonly customerId: string;
  readonly signature: string;
  readonly standing?: Standing;
  readonly placedOrderIds: readonly string[];
};

/** What the auditor knows of prescriptions and of what was ordered from them. */
export class RegularBooks {
  readonly regulars = new Map<string, Regular>();
  /** How often a choice was ever set up to come by itself: each set-up has dates of its own. */
  readonly #setUps = new Map<string, Set<string>>();
  /** Orders of the same again, by where they were asked for. */
  readonly againSourceByOrderId = new Map<string, string>();
  readonly placedAgainBySource = new Map<string, string>();
  /** Orders that no customer asked for; what they are their gift says. */
  readonly unexplained = new Map<string, string>();
  /** Orders of each choice that came by themselves, by the day of their delivery. */
  readonly #datesPlaced = new Map<string, Set<string>>();

  write(item: Item): void {
    const { productCode, recipientId } = item as unknown as Choice;
    const options = item.options as Choice['options'];
    const customerId = String(item.customerId);
    const signature = signatureOf(customerId, { productCode, options, recipientId });
    const standing = item.standing as Standing | undefined;
    const placed = item.placed as readonly { readonly giftOrderId: string }[];
    this.regulars.set(String(item.id), {
      ...{ id: String(item.id), customerId, signature },
      ...(standing === undefined ? {} : { standing }),
      placedOrderIds: placed.map(({ giftOrderId }) => giftOrderId),
    });
    if (standing === undefined) return;
    const setUps = this.#setUps.get(signature) ?? new Set();
    this.#setUps.set(signature, setUps.add(`${item.id} ${standing.since}`));
  }

  ofCustomer(customerId: string): readonly Regular[] {
    return [...this.regulars.values()].filter((each) => each.customerId === customerId);
  }

  hasChoice(signature: string): boolean {
    return [...this.regulars.values()].some((each) => each.signature === signature);
  }

  /** @returns how many orders there are for this date now, and how many there may be. */
  place(signature: string, deliverOn: string, orderId: string) {
    const on = `${signature} ${deliverOn}`;
    const placed = this.#datesPlaced.get(on) ?? new Set();
    this.#datesPlaced.set(on, placed.add(orderId));
    return { count: placed.size, countMax: this.#setUps.get(signature)?.size ?? 0 };
  }
}

export function signatureOf(customerId: string, choice: Choice): string {
  const { productCode, options, recipientId } = choice;
  return [customerId, productCode, JSON.stringify(options), recipientId].join(' ');
}
