import { DAY_MS, HOUR_MS, MINUTE_MS } from '../dice.ts';
import { type AuditedGift, type Books, type Invariant, inForceSince, latestOf } from './books.ts';
import { type Terms, zoneOf } from './promises.ts';

/** One sweep every five minutes, and some seconds to do it. */
const PUNCTUAL_MS = 6 * MINUTE_MS;
/** After this long without any trouble, everything must have been done. */
const RECOVERY_MS = 3 * HOUR_MS;
/** A command may be decided with what was known when its process began. */
const DECISION_MS = 3 * MINUTE_MS;
/** A new zone or address reaches the gifts by an event, which at worst goes through dead letters. */
const REPLAN_MS = 3 * DAY_MS;

/** Every set of facts by which a gift may rightly be treated now. */
export function possibleTerms(books: Books, gift: AuditedGift, nowMs = books.now()) {
  const zones = inForceSince(books.customers.get(gift.customerId) ?? [], nowMs - REPLAN_MS);
  const terms: Terms[] = [];
  let changedAtMs = Math.max(...zones.map(({ atMs }) => atMs));
  for (const { deliverOn, kind, recipientId, atMs } of inForceSince(
    gift.agreed,
    nowMs - DECISION_MS,
  )) {
    changedAtMs = Math.max(changedAtMs, atMs);
    for (const place of inForceSince(books.recipients.get(recipientId) ?? [], nowMs - REPLAN_MS)) {
      changedAtMs = Math.max(changedAtMs, place.atMs);
      const { country } = place;
      const recipientZone = zoneOf(country, place.zone);
      for (const { zone: customerZone } of zones) {
        terms.push({ deliverOn, kind, country, recipientZone, customerZone });
      }
    }
  }
  return { terms, changedAtMs };
}

/** Not before its hour; and punctual, unless something was in the way. */
export function checkHour(
  books: Books,
  gift: AuditedGift,
  check: {
    readonly what: string;
    readonly invariant: Invariant;
    readonly hourOf: (terms: Terms) => number;
    /** It could not be done before, whatever its hour was. */
    readonly notBeforeMs?: number;
  },
): void {
  const nowMs = books.now();
  const { terms, changedAtMs } = possibleTerms(books, gift);
  const hours = terms.map(check.hourOf);
  const about = { customerId: gift.customerId, giftId: gift.id };
  const earlyMs = Math.min(...hours) - nowMs;
  if (earlyMs > 0) {
    books.violate(check.invariant, about, `${check.what} ${minutes(earlyMs)} before its hour`);
  }
  const dueMs = Math.max(...hours, changedAtMs, check.notBeforeMs ?? 0);
  const lateMs = nowMs - dueMs;
  if (lateMs > PUNCTUAL_MS && isCalm(books, gift) && !hadLateMessage(books, gift)) {
    books.violate(check.invariant, about, `${check.what} ${minutes(lateMs)} late in calm weather`);
  }
}

/** A charge of which nobody knows what became holds its customer up; the sweep looks every hour. */
export function checkChargeTime(books: Books, gift: AuditedGift, sinceMs: number): void {
  const tookMs = books.now() - sinceMs;
  if (tookMs <= RECOVERY_MS || !isCalm(books, gift)) return;
  const about = { customerId: gift.customerId, giftId: gift.id };
  const words = `for ${minutes(tookMs)} nobody looked what became of its charge`;
  books.violate('gift_stuck', about, words);
}

/** What befell another record of theirs, which may lead, befell them. */
function isCalm({ faults, families, now }: Books, { customerId }: AuditedGift): boolean {
  const sinceMs = now() - RECOVERY_MS;
  return !families.everPartsOf(customerId).some((id) => faults.wasTroubledSince(id, sinceMs));
}

function hadLateMessage({ faults, families, now }: Books, { customerId }: AuditedGift): boolean {
  const sinceMs = now() - RECOVERY_MS;
  return families.everPartsOf(customerId).some((id) => faults.wasLateSince(id, sinceMs));
}

/** Whether a reminder is to come, seen from the moment at which the gift was ordered or moved. */
export function reminderOf(
  books: Books,
  gift: AuditedGift,
  remindAtOf: (terms: Terms) => number,
): AuditedGift['reminder'] {
  const { atMs } = latestOf(gift);
  const { terms } = possibleTerms(books, { ...gift, agreed: gift.agreed.slice(-1) });
  const isAhead = terms.map((each) => remindAtOf(each) > atMs);
  if (isAhead.every(Boolean)) {
    const isClose = terms.some((each) => remindAtOf(each) - atMs < DECISION_MS);
    return isClose ? 'either' : 'expected';
  }
  return isAhead.some(Boolean) ? 'either' : 'none';
}

function minutes(durationMs: number): string {
  return `${(durationMs / MINUTE_MS).toFixed(1)} minutes`;
}
