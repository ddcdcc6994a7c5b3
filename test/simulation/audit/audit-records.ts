// Records that become one, or two again, and those that go: nothing may be lost on the way, nothing
// may be allowed that one of them forbade, and of who is forgotten nothing may be left.
import { Channel, Purpose } from '../../../shared/permission/purpose.ts';
import type { Item } from '../../../shared/table/table.ts';
import { type NaiveCustomer, reasonsAgainst } from '../../permission/naive-model.ts';
import { DAY_MS, HOUR_MS } from '../dice.ts';
import { naiveOf } from './audit-reach.ts';
import type { BankBooks } from './bank-books.ts';
import type { Books } from './books.ts';
import { localDate } from './promises.ts';

/** A forgetting is looked after every day; one that lies about longer than this is lost. */
const STUCK_MS = 3 * DAY_MS;
const OPEN_STATES = new Set(['ordered', 'charging', 'declined', 'released', 'dispatched']);
/** A tombstone, and what says nothing of anybody. */
const STAYS: ReadonlySet<unknown> = new Set(['forgetting', 'keptCharge', 'suppression']);

/** A profile was written. @returns the records whose facts it says; none for one that does not lead. */
export function auditFamily(books: Books, item: Item): readonly string[] {
  const { families, reach } = books;
  const id = String(item.id);
  if (item.mergedInto !== undefined) {
    auditAbsorbed(books, id, String(item.mergedInto));
    return [];
  }
  families.setLead(id, undefined);
  const merged = (item.merged ?? []) as readonly { readonly customerId: string }[];
  const parts = [id, ...merged.map(({ customerId }) => customerId)];
  const before = families.partsOf(id);
  const joined = parts.filter((part) => !before.includes(part));
  const parted = before.filter((part) => !parts.includes(part));
  families.setParts(id, parts);
  if (joined.length > 0) auditStricter(books, item, joined);
  for (const part of joined) reach.shareSendings(part, id);
  for (const part of parted) {
    families.setLead(part, undefined);
    reach.shareSendings(id, part);
  }
  if (joined.length > 0) families.mergeCount += 1;
  if (parted.length > 0) families.partCount += 1;
  // Whatever was wished for at this moment, another one counts by now.
  if (joined.length + parted.length > 0) {
    for (const part of [...parts, ...parted]) books.countAsk(`wish ${part}`);
  }
  return parts;
}

function auditAbsorbed(books: Books, id: string, leadId: string): void {
  const { families } = books;
  families.setLead(id, leadId);
  if (!families.partsOf(leadId).includes(id)) {
    const words = `${families.countOf(id)} items of it are nobody's: ${leadId} does not know it`;
    books.violate('item_lost', { customerId: id }, words);
  }
}

/** What one of them forbade may not be allowed now. */
function auditStricter(books: Books, item: Item, joined: readonly string[]): void {
  const { reach } = books;
  const id = String(item.id);
  const after = naiveOf(item);
  for (const part of [id, ...joined]) {
    const before = reach.latest(part);
    const looser = before === undefined ? undefined : looserIn(before, after, books.now());
    if (looser !== undefined) {
      const words = `${part} had less: ${looser}`;
      books.violate('permission_loosened', { customerId: id }, words);
    }
  }
}

function looserIn(before: NaiveCustomer, after: NaiveCustomer, nowMs: number) {
  for (const purpose of Purpose.options) {
    for (const channel of Channel.options) {
      const isUnwanted = (state: NaiveCustomer) =>
        reasonsAgainst(
          { ...state, isMailClosed: false },
          { purpose, channel, atMs: nowMs },
          [],
        ).includes('unwanted');
      if (isUnwanted(before) && !isUnwanted(after)) return `${purpose} by ${channel}`;
    }
  }
  const tomorrow = localDate(nowMs + 2 * DAY_MS, 'UTC').toString();
  for (const rest of ['pausedUntil', 'bereavedUntil'] as const) {
    const until = before[rest];
    if (until !== undefined && until > tomorrow && (after[rest] ?? '') < until) return rest;
  }
  const isMore = before.weeklyMax !== undefined && (after.weeklyMax ?? 99) > before.weeklyMax;
  if (isMore) return 'a limit per week';
  return before.forms === 'none' && after.forms !== 'none' ? 'forms' : undefined;
}

export function noteForgetting(books: Books, item: Item): void {
  const { families, goneIds } = books;
  const id = String(item.id);
  const known = families.forgettings.get(id);
  const ids = known?.ids ?? families.partsOf(families.leadOf(id));
  families.forgettings.set(id, { state: String(item.state), ids });
  for (const each of ids) goneIds.add(each);
}

/** Whatever goes without its customer being forgotten is lost. */
export function auditRemoved(books: Books, item: Item): void {
  const gone = books.families.note(item, false);
  const customerId = item.pk.split('#')[1] ?? '';
  if (gone === undefined || books.goneIds.has(customerId)) return;
  books.violate('item_lost', { customerId }, `${gone} was removed`);
}

export function auditRecordsEnd(books: Books, bank: BankBooks, items: readonly Item[]): void {
  const { families } = books;
  for (const customerId of families.customerIds()) {
    const lead = families.leadOf(customerId);
    if (families.partsOf(lead).includes(customerId)) continue;
    const words = `${families.countOf(customerId)} items of it are nobody's`;
    books.violate('item_lost', { customerId }, words);
  }
  for (const item of items.filter(({ entity }) => entity === 'forgetting')) {
    auditForgetting(books, item);
  }
  auditTraces(books, items);
  auditKept(books, bank, items);
}

function auditForgetting(books: Books, { id, state, tryAt, askedAt }: Item): void {
  const about = { customerId: String(id) };
  const ids = books.families.forgettings.get(String(id))?.ids ?? [];
  const hasOpen = ids.some((each) =>
    (books.giftsByCustomer.get(each) ?? []).some((gift) => OPEN_STATES.has(gift.state)),
  );
  if (state === 'done' || hasOpen) return;
  const isOverdue = Date.parse(String(tryAt)) < books.now() - HOUR_MS;
  const isOld = Date.parse(String(askedAt)) < books.now() - STUCK_MS;
  if (isOverdue || (isOld && state === 'begun')) {
    books.violate('message_stuck', about, `nobody forgets them: ${state} since ${askedAt}`);
  }
}

/**
 * Their address, which is their number in small letters, may stand nowhere; nor may anything lie under
 * their number. Elsewhere it leads nowhere any more.
 */
function auditTraces(books: Books, items: readonly Item[]): void {
  const done = [...books.families.forgettings.values()].filter(({ state }) => state === 'done');
  const ulids = done.flatMap(({ ids }) => ids.map((id) => id.slice('cus_'.length)));
  if (ulids.length === 0) return;
  const place = new RegExp(ulids.join('|'));
  const address = new RegExp(ulids.join('|').toLowerCase());
  for (const item of items) {
    if (STAYS.has(item.entity)) continue;
    const under = `${item.pk} ${item.sk} ${item.customerId ?? ''}`;
    const found = place.exec(under) ?? address.exec(JSON.stringify(item));
    if (found === null) continue;
    const customerId = `cus_${found[0].toUpperCase()}`;
    books.violate('trace_left', { customerId }, `${item.pk} ${item.sk} is still there`);
  }
}

/** Money without a name, to the penny. */
function auditKept(books: Books, bank: BankBooks, items: readonly Item[]): void {
  const forgettings = [...books.families.forgettings.values()];
  if (forgettings.some(({ state }) => state === 'begun')) return;
  const emptied = forgettings.filter(({ state }) => state === 'done' || state === 'emptied');
  const ids = new Set(emptied.flatMap((each) => each.ids));
  const gifts = [...books.gifts.values()].filter(({ customerId }) => ids.has(customerId));
  const movedMinor = gifts.reduce((sum, { id }) => sum + bank.netMinor(id), 0);
  const kept = items.filter(({ entity }) => entity === 'keptCharge');
  const keptMinor = kept.reduce((sum, { amountMinor }) => sum + Number(amountMinor), 0);
  if (movedMinor !== keptMinor) {
    const words = `${keptMinor} is kept of ${movedMinor} that moved`;
    books.violate('money_does_not_add_up', {}, words);
  }
}
