// The fence, seen from outside: who crosses it and when, who answers for whom, and that those who
// stay as usual stay as usual. What changes in one transaction is looked at when all of it is there.
import type { Item } from '../../../shared/table/table.ts';
import type { TableChange } from '../../support/memory-table.ts';
import { DAY_MS, MINUTE_MS } from '../dice.ts';
import type { Books } from './books.ts';
import type { CareMove, CareNote, FenceNote } from './care-books.ts';

/** A decision may be as old as the function that made it may run. */
const DECISION_MS = 10 * MINUTE_MS;
/** After so long a merge was heard of. */
const MERGE_HEARD_MS = 3 * DAY_MS;
const RIGHT: ReadonlySet<unknown> = new Set(['control', 'waiting', 'managed']);

/** One for a run: it collects what a step changes, and looks at it at the step's end. */
export class CareAudit {
  readonly #books: Books;
  #moves: CareMove[] = [];
  #handovers: Item[] = [];
  readonly #portfolioIds = new Set<string>();

  constructor(books: Books) {
    this.#books = books;
  }

  changed({ before, after }: TableChange): void {
    const { cares, now } = this.#books;
    const item = after ?? before;
    switch (item?.entity) {
      case 'care': {
        // Somebody touched it, and nothing else.
        this.#moves.push(cares.write(String(item.id), after, now()));
        break;
      }
      case 'portfolio':
        this.#portfolioChanged(item, before);
        break;
      case 'handover':
        if (after !== undefined && before === undefined) this.#handovers.push(after);
        break;
      case 'fence':
        cares.fences.push({ ...fenceOf(item), atMs: now() });
        break;
      case 'staff':
        this.#staffChanged(item);
        break;
      case 'participation':
        this.#armDrawn(item, after === undefined);
        break;
      case 'customer':
        if (item.mergedInto !== undefined) cares.absorbedAtMs.set(String(item.id), now());
        return;
      default:
        return;
    }
    cares.changedAtMs = now();
  }

  /** After each step, when every write of a transaction is there. */
  stepped(): void {
    if (this.#moves.length > 0) {
      for (const move of this.#moves) this.#auditMove(move);
      for (const { customerId } of this.#moves) this.#auditArm(customerId);
      this.#moves = [];
    }
    this.#handovers = [];
    if (this.#portfolioIds.size === 0) return;
    for (const id of this.#portfolioIds) this.#auditPortfolio(id);
    this.#portfolioIds.clear();
  }

  #portfolioChanged(item: Item, before: Item | undefined): void {
    const { cares } = this.#books;
    const id = String(item.id);
    const { state, capacity, customerCount } = item;
    const note = {
      ...{ state: String(state), capacity: Number(capacity), customerCount: Number(customerCount) },
    };
    cares.portfolios.set(id, note);
    this.#portfolioIds.add(id);
    const isMore = note.customerCount > Number(before?.customerCount ?? 0);
    const isTooMany = note.state === 'closed' || note.customerCount > note.capacity;
    const said = cares.capacities.get(id) ?? [];
    const isSaid = note.state === 'closed' || said.some((each) => each.capacity === note.capacity);
    if ((isMore && isTooMany) || !isSaid) {
      const words = `${id} (${note.state}) has ${note.customerCount} of ${note.capacity}`;
      this.#books.violate('portfolio_overfull', { customerId: id }, words);
    }
  }

  #staffChanged(item: Item): void {
    const { cares, now } = this.#books;
    const isHere = item.removedAt === undefined && item.role === 'manager';
    const capacity = isHere ? Number(item.capacity) : 0;
    const id = String(item.id);
    cares.capacities.set(id, [...(cares.capacities.get(id) ?? []), { capacity, atMs: now() }]);
  }

  #armDrawn(item: Item, isGone: boolean): void {
    const { armById } = this.#books.cares;
    const id = String(item.id);
    const before = armById.get(id);
    if (isGone) {
      armById.delete(id);
      return;
    }
    armById.set(id, String(item.arm));
    if (before !== undefined && before !== item.arm) {
      this.#books.violate('control_treated', { customerId: id }, `${before} became ${item.arm}`);
    }
  }

  /** Whoever stays as usual has no manager and waits for none. */
  #auditArm(customerId: string): void {
    const { cares } = this.#books;
    const care = cares.cares.get(customerId);
    const isTreated = care?.state === 'managed' || care?.state === 'waiting';
    if (isTreated && cares.armById.get(customerId) === 'control') {
      this.#books.violate(
        'control_treated',
        { customerId },
        `is of the control and ${care?.state}`,
      );
    }
  }

  #auditPortfolio(id: string): void {
    const { cares } = this.#books;
    const theirs = [...cares.cares.values()].filter(({ managerId }) => managerId === id);
    const counted = cares.portfolios.get(id)?.customerCount;
    if (theirs.length === counted) return;
    const words = `${id} counts ${counted} customers and has ${theirs.length}`;
    this.#books.violate('portfolio_miscounted', { customerId: id }, words);
  }

  #auditMove(move: CareMove): void {
    const { customerId, before, after } = move;
    if (before?.state !== after?.state || before?.managerId !== after?.managerId) {
      const words = `care: ${wordsOf(before)} → ${wordsOf(after)}`;
      this.#books.tell({ customerId }, words);
      this.#books.cares.count(`care ${before?.state ?? 'none'} → ${after?.state ?? 'none'}`);
    }
    if (before?.state === 'managed') this.#auditKept(move, before);
    const isAcross = RIGHT.has(before?.state) !== RIGHT.has(after?.state);
    if (isAcross && after !== undefined) this.#auditCrossing(move, after);
  }

  /** A relationship once begun is kept, but for a handover, a crossing, or somebody who leaves. */
  #auditKept({ customerId, after }: CareMove, before: CareNote): void {
    const { cares, goneIds } = this.#books;
    if (after?.state === 'managed' && after.managerId === before.managerId) return;
    const broken = (why: string) =>
      this.#books.violate('relationship_broken', { customerId }, `${wordsOf(before)}: ${why}`);
    if (after === undefined) {
      if (!goneIds.has(customerId)) broken('removed, and nobody is forgotten');
      return;
    }
    if (after.state === 'managed') {
      const isTold = this.#handovers.some(
        (each) =>
          each.customerId === customerId &&
          each.fromId === before.managerId &&
          each.toId === after.managerId,
      );
      if (!isTold) broken(`${after.managerId} took over, and nobody told them anything`);
      this.#books.cares.count('handovers');
      return;
    }
    if (after.state === 'left') return;
    const isClosed = cares.portfolios.get(before.managerId ?? '')?.state === 'closed';
    if (after.state !== 'waiting' || !isClosed) broken(`${after.state}, and their manager is here`);
  }

  #auditCrossing(move: CareMove, after: CareNote): void {
    const { customerId, before } = move;
    if (this.#isJoined(move)) return;
    const { cares, now } = this.#books;
    const wrong = (why: string) =>
      this.#books.violate('crossed_wrongly', { customerId }, `${wordsOf(after)}: ${why}`);
    const fences = cares.fencesSince(now() - DECISION_MS);
    const may = (fence: FenceNote) => isDueToCross(after, fence);
    if (!fences.some(may)) wrong(`worth ${after.lifetimeMinor}, fence ${JSON.stringify(fences)}`);
    const stayMs = Math.min(...fences.map(({ stayDays }) => stayDays * DAY_MS));
    if (before?.crossedAtMs !== undefined && now() - before.crossedAtMs < stayMs) {
      wrong('they crossed a short while ago');
    }
    const isPart = this.#books.leadOf(customerId) !== customerId;
    const isHeard = now() - (cares.absorbedAtMs.get(customerId) ?? 0) > MERGE_HEARD_MS;
    if (isPart && isHeard && after.state !== 'left') {
      const words = `it is part of ${this.#books.leadOf(customerId)} and crosses by itself`;
      this.#books.violate('two_managers', { customerId }, words);
    }
  }

  /** Two records became one: the one's relationship goes on with the other, or ends. */
  #isJoined({ customerId, before, after }: CareMove): boolean {
    const { cares, families } = this.#books;
    if (after?.state === 'left') return cares.absorbedAtMs.has(customerId);
    const family = families.everPartsOf(customerId);
    return this.#moves.some(
      (other) =>
        other.customerId !== customerId &&
        family.includes(other.customerId) &&
        other.before?.state === 'managed' &&
        other.after?.state === 'left' &&
        other.before.managerId === after?.managerId &&
        before?.state !== 'managed',
    );
  }
}

function isDueToCross({ state, lifetimeMinor, currency }: CareNote, fence: FenceNote): boolean {
  if (currency !== fence.currency) return false;
  return state === 'left' ? lifetimeMinor < fence.leaveMinor : lifetimeMinor >= fence.enterMinor;
}

function fenceOf(item: Item): FenceNote {
  const { enterMinor } = item.place as { readonly enterMinor?: number };
  const settings = item.settings as {
    readonly currency: string;
    readonly leaveBasisPoints: number;
    readonly stayDays: number;
  };
  const { currency, stayDays, leaveBasisPoints } = settings;
  return {
    ...{ currency, stayDays, enterMinor: enterMinor ?? Number.POSITIVE_INFINITY },
    leaveMinor:
      enterMinor === undefined
        ? Number.NEGATIVE_INFINITY
        : Math.floor((enterMinor * leaveBasisPoints) / 10_000),
  };
}

function wordsOf(care: CareNote | undefined): string {
  if (care === undefined) return 'none';
  return care.managerId === undefined ? care.state : `${care.state} by ${care.managerId}`;
}
