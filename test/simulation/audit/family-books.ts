import type { Item } from '../../../shared/table/table.ts';

/** What may never go, but with a customer who is forgotten. */
const KEPT: ReadonlySet<unknown> = new Set([
  ...['turn', 'fact', 'gift', 'giftOrder', 'consent', 'outreach', 'prescription', 'recipient'],
  ...['merge', 'leftOff', 'telling', 'customer', 'care', 'participation', 'handover'],
]);

/** Which records are one person's, and what lies with each. */
export class FamilyBooks {
  readonly #leadByPart = new Map<string, string>();
  readonly #partsByLead = new Map<string, readonly string[]>();
  readonly #everPartsById = new Map<string, Set<string>>();
  readonly #keysByCustomer = new Map<string, Set<string>>();
  /** Who asked to be forgotten, in which state that is. */
  readonly forgettings = new Map<string, { state: string; ids: readonly string[] }>();
  mergeCount = 0;
  partCount = 0;

  leadOf(customerId: string): string {
    return this.#leadByPart.get(customerId) ?? customerId;
  }

  /** As the record that leads says it, with itself. */
  partsOf(leadId: string): readonly string[] {
    return this.#partsByLead.get(leadId) ?? [leadId];
  }

  setParts(leadId: string, parts: readonly string[]): void {
    this.#partsByLead.set(leadId, parts);
    const ever = new Set([leadId, ...parts].flatMap((id) => this.everPartsOf(id)));
    for (const id of ever) this.#everPartsById.set(id, ever);
  }

  /** All records that were ever one person's with it, directly or through others. */
  everPartsOf(customerId: string): readonly string[] {
    return [...(this.#everPartsById.get(customerId) ?? [customerId])];
  }

  wasMerged(customerId: string): boolean {
    return this.everPartsOf(customerId).length > 1;
  }

  setLead(customerId: string, leadId: string | undefined): void {
    if (leadId === undefined) this.#leadByPart.delete(customerId);
    else this.#leadByPart.set(customerId, leadId);
  }

  /** @returns what went that may not go. */
  note({ pk, sk, entity, state }: Item, isThere: boolean): string | undefined {
    const [prefix, customerId = ''] = pk.split('#');
    if (prefix !== 'CUSTOMER' || !KEPT.has(entity)) return undefined;
    const keys = this.#keysByCustomer.get(customerId) ?? new Set<string>();
    this.#keysByCustomer.set(customerId, keys);
    if (isThere) {
      keys.add(sk);
      return undefined;
    }
    keys.delete(sk);
    return state === 'draft' ? undefined : `${entity} ${sk}`;
  }

  countOf(customerId: string): number {
    return this.#keysByCustomer.get(customerId)?.size ?? 0;
  }

  customerIds(): readonly string[] {
    return [...this.#keysByCustomer.keys()];
  }
}
