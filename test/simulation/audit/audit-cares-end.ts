// What managers are told, and how all stands when all is quiet: everybody right of the fence has
// exactly one manager, or there is no room for them.
import type { StaffLetter } from '../../../shared/managers/ports.ts';
import type { Purpose } from '../../../shared/permission/purpose.ts';
import type { Item } from '../../../shared/table/table.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../dice.ts';
import type { Invocation } from '../invocation.ts';
import type { Books } from './books.ts';
import type { CareNote } from './care-books.ts';

/** What happened a moment ago may be on its way. */
const UNDER_WAY_MS = 20 * MINUTE_MS;
const HEARD_MS = 3 * DAY_MS;
const MASS: ReadonlySet<Purpose> = new Set(['offers', 'catalogue']);

/** A manager reads of a customer: it must be theirs. */
export function auditTold(books: Books, { alert, to }: StaffLetter, sender: Invocation): void {
  const { cares } = books;
  const { id, customerId, kind } = alert;
  const about = { customerId };
  books.tell(about, `told ${to.id}: ${kind}`);
  cares.count(`told ${kind}`);
  const wasTheirs = cares
    .since(customerId, sender.startedAtMs)
    .some((care) => care?.state === 'managed' && care.managerId === to.id);
  if (!wasTheirs) {
    books.violate('wrong_manager_told', about, `${to.id} does not answer for them`);
  }
  const senders = cares.told.get(id) ?? [];
  const isRepeat = senders.some(({ end }) => end === 'done');
  if (isRepeat) books.violate('mailed_twice', about, `${to.id} was told of ${id} before`);
  cares.told.set(id, [...senders, sender]);
}

type Looked = { readonly customerId: string; readonly sinceMs: number };

/** What goes to many does not go to whoever has a manager. */
export function auditMass(books: Books, purpose: Purpose, { customerId, sinceMs }: Looked): void {
  if (!MASS.has(purpose) || !books.cares.isManagedAllSince(customerId, sinceMs)) return;
  const words = `${purpose} left although one person answers for them`;
  books.violate('sent_unwanted', { customerId }, words);
}

/** And is withheld for nobody else. */
export function isMassWithheld(
  { cares, families }: Books,
  purpose: Purpose,
  { customerId, sinceMs }: Looked,
): boolean {
  return MASS.has(purpose) && cares.wasManagedSince(families.everPartsOf(customerId), sinceMs);
}

/** Whoever has a manager is heard by them. */
export function noteSaid({ cares }: Books, item: Item): void {
  const customerId = String(item.customerId);
  const care = cares.cares.get(customerId);
  const isSaid = /^say \d+$/.test(String(item.text));
  if (isSaid && care?.managerId !== undefined) {
    cares.said.push({ customerId, managerId: care.managerId, atMs: Date.parse(String(item.at)) });
  }
}

export function auditCaresEnd(books: Books, items: readonly Item[]): void {
  auditHeard(books, items);
  auditFamilies(books);
  const isQuiet = books.now() - books.cares.changedAtMs > UNDER_WAY_MS;
  if (!isQuiet) return;
  auditWaiting(books);
  auditClosed(books, items);
  auditRight(books, items);
}

function auditHeard(books: Books, items: readonly Item[]): void {
  const { cares, families, goneIds } = books;
  const heard = new Set(
    items
      .filter(({ entity, kind }) => entity === 'alert' && kind === 'said')
      .map(({ customerId, at }) => `${customerId} ${Date.parse(String(at))}`),
  );
  for (const { customerId, managerId, atMs } of cares.said) {
    const isRecent = books.now() - atMs < HEARD_MS;
    // A relationship that ends or changes hands, or a merge, may come between.
    const stayed = cares.since(customerId, atMs).every((care) => care?.managerId === managerId);
    const isAlone = families.everPartsOf(customerId).length === 1 && !goneIds.has(customerId);
    if (isRecent || !stayed || !isAlone || heard.has(`${customerId} ${atMs}`)) continue;
    books.violate('manager_not_told', { customerId }, `${managerId} never heard what they said`);
  }
}

/** One person, one manager; a record that became part of another is on nobody's side any more. */
function auditFamilies(books: Books): void {
  const { cares, families } = books;
  for (const [customerId, care] of cares.cares) {
    const lead = books.leadOf(customerId);
    const isHeard = books.now() - (cares.absorbedAtMs.get(customerId) ?? 0) > HEARD_MS;
    if (lead === customerId || care.state === 'left' || !isHeard) continue;
    const words = `it is part of ${lead} and still ${care.state}`;
    books.violate('two_managers', { customerId }, words);
  }
  const managed = [...cares.cares].filter(([, { state }]) => state === 'managed');
  const byLead = Map.groupBy(managed, ([customerId]) => books.leadOf(customerId));
  for (const [customerId, theirs] of byLead) {
    if (theirs.length < 2 || families.partsOf(customerId).length === 1) continue;
    books.violate('two_managers', { customerId }, `${theirs.length} managers for one person`);
  }
}

function auditWaiting(books: Books): void {
  const portfolios = [...books.cares.portfolios.values()];
  const rooms = portfolios
    .filter(({ state }) => state === 'open')
    .reduce((sum, { capacity, customerCount }) => sum + Math.max(0, capacity - customerCount), 0);
  const waiting = [...books.cares.cares].find(([, { state }]) => state === 'waiting');
  if (rooms === 0 || waiting === undefined) return;
  const [customerId] = waiting;
  books.violate('nobody_answers', { customerId }, `waits beside ${rooms} free places`);
}

/** Who left answers for nobody, and portfolios are as the staff say. */
function auditClosed(books: Books, items: readonly Item[]): void {
  const { cares } = books;
  for (const [id, { state, capacity, customerCount }] of cares.portfolios) {
    const said = cares.capacities.get(id)?.at(-1)?.capacity;
    const isOpen = state === 'open';
    if (!isOpen && customerCount > 0) {
      const words = `${id} left and answers for ${customerCount}`;
      books.violate('nobody_answers', { customerId: id }, words);
    }
    if (isOpen && capacity !== said) {
      const words = `${id} may have ${said}, and the portfolio says ${capacity}`;
      books.violate('portfolio_overfull', { customerId: id }, words);
    }
  }
  for (const { id, removedAt, role } of items.filter(({ entity }) => entity === 'staff')) {
    const portfolio = cares.portfolios.get(String(id));
    const isHere = removedAt === undefined && role === 'manager';
    if (isHere !== (portfolio?.state === 'open')) {
      books.violate('nobody_answers', { customerId: String(id) }, 'no portfolio is as they are');
    }
  }
}

/** Who was said to be worth the fence's place since it stands there is right of it. */
function auditRight(books: Books, items: readonly Item[]): void {
  const { cares, goneIds } = books;
  const fence = cares.fences.at(-1);
  if (fence === undefined) return;
  const placedAtMs = cares.fences.findLast((each) => each.enterMinor !== fence.enterMinor)?.atMs;
  for (const item of items.filter(({ entity }) => entity === 'value')) {
    const customerId = String(item.customerId);
    const { at, lifetimeValueMinor } = item.told as {
      readonly at: string;
      readonly lifetimeValueMinor: number;
    };
    const { currency } = item.value as { readonly currency: string };
    const isNews = Date.parse(at) > (placedAtMs ?? 0) + HOUR_MS;
    const isOld = books.now() - Date.parse(at) > UNDER_WAY_MS;
    const isWorth = lifetimeValueMinor >= fence.enterMinor && currency === fence.currency;
    const isThemselves = books.leadOf(customerId) === customerId && !goneIds.has(customerId);
    if (!isNews || !isOld || !isWorth || !isThemselves) continue;
    const care = cares.cares.get(customerId);
    if (isPlaced(care, Date.parse(at) - fence.stayDays * DAY_MS)) continue;
    const words = `told to be worth ${lifetimeValueMinor} at ${at}, and is ${care?.state}`;
    books.violate('nobody_answers', { customerId }, words);
  }
}

/** Right of it, or they crossed so lately that they could not yet. */
function isPlaced(care: CareNote | undefined, stayedFromMs: number): boolean {
  if (care === undefined) return false;
  return care.state !== 'left' || (care.crossedAtMs ?? 0) > stayedFromMs;
}
