import type { Item } from '../../../shared/table/table.ts';
import { type Dated, inForceSince } from './dated.ts';

export type CareNote = {
  readonly state: string;
  readonly managerId: string | undefined;
  readonly arm: string | undefined;
  readonly crossedAtMs: number | undefined;
  readonly lifetimeMinor: number;
  readonly currency: string;
};
export type CareMove = {
  readonly customerId: string;
  readonly before: CareNote | undefined;
  readonly after: CareNote | undefined;
};
export type FenceNote = {
  readonly currency: string;
  readonly enterMinor: number;
  readonly leaveMinor: number;
  readonly stayDays: number;
};
export type PortfolioNote = {
  readonly state: string;
  readonly capacity: number;
  readonly customerCount: number;
};

const NOBODY: Dated<{ readonly care: CareNote | undefined }> = { care: undefined, atMs: 0 };

/** What the auditor knows of the fence: who is on which side of it, and who answers for whom. */
export class CareBooks {
  readonly cares = new Map<string, CareNote>();
  readonly portfolios = new Map<string, PortfolioNote>();
  /** Newest last; before the first one there was none. */
  readonly fences: Dated<FenceNote>[] = [];
  /** How many customers each of the staff may answer for, as was said of them. */
  readonly capacities = new Map<string, Dated<{ readonly capacity: number }>[]>();
  /** As it was drawn when they qualified. */
  readonly armById = new Map<string, string>();
  /** Who was ever part of another record, and since when last. */
  readonly absorbedAtMs = new Map<string, number>();
  /** Which alerts left, and who sent them. */
  readonly told = new Map<string, { readonly end: string }[]>();
  /** What customers said who had a manager. */
  readonly said: { readonly customerId: string; readonly managerId: string; atMs: number }[] = [];
  readonly counts = new Map<string, number>();
  /** When anything of all this changed last. */
  changedAtMs = 0;
  readonly #pasts = new Map<string, Dated<{ readonly care: CareNote | undefined }>[]>();

  write(customerId: string, item: Item | undefined, atMs: number): CareMove {
    const before = this.cares.get(customerId);
    const care = item === undefined ? undefined : noteOf(item);
    if (care === undefined) this.cares.delete(customerId);
    else this.cares.set(customerId, care);
    const past = this.#pasts.get(customerId) ?? [NOBODY];
    this.#pasts.set(customerId, [...past, { care, atMs }]);
    return { customerId, before, after: care };
  }

  /** What may have been true of them for somebody who looked since then. */
  since(customerId: string, sinceMs: number): readonly (CareNote | undefined)[] {
    const past = this.#pasts.get(customerId) ?? [NOBODY];
    return inForceSince(past, sinceMs).map(({ care }) => care);
  }

  wasManagedSince(customerIds: readonly string[], sinceMs: number): boolean {
    return customerIds.some((id) =>
      this.since(id, sinceMs).some((care) => care?.state === 'managed'),
    );
  }

  isManagedAllSince(customerId: string, sinceMs: number): boolean {
    return this.since(customerId, sinceMs).every((care) => care?.state === 'managed');
  }

  fencesSince(sinceMs: number): readonly FenceNote[] {
    return inForceSince(this.fences, sinceMs);
  }

  count(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }
}

function noteOf(item: Item): CareNote {
  const { state, managerId, arm, crossedAt } = item;
  const { lifetimeMinor, currency } = item.value as Pick<CareNote, 'lifetimeMinor' | 'currency'>;
  return {
    ...{ state: String(state), lifetimeMinor, currency },
    managerId: typeof managerId === 'string' ? managerId : undefined,
    arm: typeof arm === 'string' ? arm : undefined,
    crossedAtMs: typeof crossedAt === 'string' ? Date.parse(crossedAt) : undefined,
  };
}
