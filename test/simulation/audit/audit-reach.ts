// The gate, seen from outside: what left, what was held back, and a naive model that says whether
// that was right. It asks nothing of the gate itself.
import type { Channel, Purpose } from '../../../shared/permission/purpose.ts';
import type { Item } from '../../../shared/table/table.ts';
import {
  type NaiveCustomer,
  type NaiveReason,
  reasonsAgainst,
} from '../../permission/naive-model.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../dice.ts';
import { timeText } from '../history.ts';
import type { Invocation } from '../invocation.ts';
import type { Mailed } from '../mailroom.ts';
import { auditMass, isMassWithheld } from './audit-cares-end.ts';
import type { Books } from './books.ts';

/** Between the question and the mail, and from the decision to its record. */
const DECISION_MS = 4 * MINUTE_MS;
const OVERDUE_MS = 20 * MINUTE_MS;
const WEEK_MS = 7 * DAY_MS;
/** Later than this it makes no sense, by what it is for. */
const SENSE_MS: Readonly<Record<string, number>> = {
  ...{ dialogue: 14 * DAY_MS, catalogue: 14 * DAY_MS },
};
const PURPOSE_OF: Readonly<Record<string, Purpose>> = {
  ...{ work_form: 'catalogue', answer: 'dialogue', proposal: 'dialogue' },
};
const NAIVE: Readonly<Record<string, NaiveReason>> = {
  ...{ bounced: 'closed', complained: 'closed', objected: 'closed' },
  ...{ declined: 'unwanted', not_asked_for: 'unwanted', zone_unknown: 'zone' },
  ...{ bereaved: 'at_rest', paused: 'at_rest', weekly_limit: 'enough' },
  ...{ night: 'night', dinner: 'dinner', holiday: 'holiday' },
};

/** As it lies in the table. */
type Permission = {
  readonly pausedUntil?: string;
  readonly bereavedUntil?: string;
  readonly weeklyMax?: number;
  readonly choices?: Readonly<Record<string, Readonly<Record<string, boolean>>>>;
};
type Asked = { readonly purpose: Purpose; readonly channel: Channel };

/** What a customer wants, as their profile says it, for all records that are theirs. */
export function noteWishes({ reach, now }: Books, item: Item, ids: readonly string[]): void {
  const state = { ...naiveOf(item), atMs: now() };
  for (const id of ids) reach.note(id, state);
}

export function naiveOf(item: Item): NaiveCustomer {
  const { permission = {} } = item as { readonly permission?: Permission };
  const { pausedUntil, bereavedUntil, weeklyMax, choices = {} } = permission;
  const said = Object.entries(choices).flatMap(([purpose, ways]) =>
    Object.entries(ways).map(([channel, isGiven]) => ({ what: `${purpose} ${channel}`, isGiven })),
  );
  const of = (wanted: boolean) =>
    new Set(said.filter(({ isGiven }) => isGiven === wanted).map(({ what }) => what));
  const address = item.address as { readonly country: string } | undefined;
  return {
    ...{ zone: String(item.zone), isZoneKnown: item.zone !== 'UTC', country: address?.country },
    ...{ yes: of(true), no: of(false), pausedUntil, bereavedUntil, weeklyMax },
    forms: (item.workFormsBy as NaiveCustomer['forms'] | undefined) ?? 'mail',
    isMailClosed: item.emailState !== 'works',
  };
}

/** A mail left: somebody must have wanted it, at this hour. */
export function auditMailed(books: Books, mailed: Mailed, sender: Invocation): void {
  const { letter, to, outreachId } = mailed;
  const { customer, kind } = letter;
  const aboutId = aboutIdOf(mailed);
  const purpose = PURPOSE_OF[kind] ?? 'service';
  const about = { customerId: customer.id };
  const { reach } = books;
  reach.meet(kind, aboutId);
  const unwanted = (why: string) =>
    books.violate('sent_unwanted', about, `a mail (${kind}, ${purpose}) left although ${why}`);
  if (outreachId === undefined) unwanted('nobody asked whether it may');
  else reach.mails.set(outreachId, { mailed, sender });
  const subject = `mail ${kind} ${aboutId}`;
  if (kind === 'e_gift') {
    if ((reach.closedAtMs.get(to) ?? books.now()) < sender.startedAtMs) unwanted('it comes back');
    return;
  }
  auditSending(books, { purpose, channel: 'mail' }, { about, subject, sender });
}

/** Somebody of the staff dialled. */
export function auditCall(
  books: Books,
  call: { readonly customerId: string; readonly purpose: Purpose; readonly isCallBack: boolean },
  sender: Invocation,
): void {
  const { customerId, purpose, isCallBack } = call;
  const subject = `phone ${books.now()}`;
  const about = { customerId };
  books.tell(about, `called about ${purpose}`);
  auditSending(books, { purpose, channel: 'phone' }, { about, subject, sender, isCallBack });
}

type Left = {
  readonly about: { readonly customerId: string };
  readonly subject: string;
  readonly sender: Invocation;
  readonly isCallBack?: boolean;
};

function auditSending(books: Books, asked: Asked, { about, subject, sender, isCallBack }: Left) {
  const { reach } = books;
  const { customerId } = about;
  const nowMs = books.now();
  const others = reach.sendingsTo(customerId).filter((each) => each.subject !== subject);
  // What was begun before something else left may be out after it.
  const before = others.filter(({ atMs }) => nowMs - atMs < WEEK_MS - DECISION_MS);
  const sinceMs = sender.startedAtMs;
  if (isCallBack !== true) auditMass(books, asked.purpose, { customerId, sinceMs });
  const against = reach
    .statesSince(customerId, sender.startedAtMs)
    .flatMap((state) =>
      [sender.startedAtMs, nowMs].map((atMs) =>
        reasonsAgainst(state, { ...asked, atMs }, before).filter(
          (reason) => isCallBack !== true || reason === 'night' || reason === 'dinner',
        ),
      ),
    );
  if (against.every((reasons) => reasons.length > 0)) {
    const { purpose, channel } = asked;
    const words = `${purpose} by ${channel} left although ${against[0]?.join(', ')}`;
    books.violate('sent_unwanted', about, words);
  }
  reach.noteSending(customerId, { ...asked, subject, atMs: nowMs });
}

/** Whatever is written of a sending must be so. */
export function auditOutreach(books: Books, item: Item, before: Item | undefined): void {
  const { reach } = books;
  const id = String(item.id);
  const state = String(item.state);
  const customerId = String(item.customerId);
  const kind = String(item.kind);
  const purpose = item.purpose as Purpose;
  const aboutId = (item.about as { readonly id: string } | undefined)?.id ?? id;
  const about = { customerId, ...(aboutId.startsWith('gft_') ? { giftId: aboutId } : {}) };
  const why = state === 'sent' ? '' : `, ${item.reason}`;
  books.tell(about, `on record: ${kind} ${aboutId} is ${state}${why}`);
  reach.records.set(id, state);
  // Somebody claims it, and nothing else.
  if (before?.state === state && before.sendAt === item.sendAt) return;
  reach.count([item.channel, purpose, state === 'sent' ? state : item.reason].join(' '));
  if (kind === 'mail_closed') return;
  if (state !== 'waiting') reach.meet(kind, aboutId);
  const lateMs = books.now() - Date.parse(String(item.wantedAt));
  if (state === 'sent') {
    if (item.channel === 'mail' && !reach.mails.has(id)) {
      books.violate('sending_lost', about, `${kind} is on record as sent and never left`);
    }
    if (lateMs > (SENSE_MS[purpose] ?? DAY_MS) + HOUR_MS) {
      books.violate('sent_unwanted', about, `${kind} was sent when it had no sense any more`);
    }
    return;
  }
  if (state !== 'waiting' && item.reason === 'night' && item.channel === 'mail') {
    // A night is over before anything loses its sense.
    if (lateMs < (SENSE_MS[purpose] ?? 0) - DAY_MS) {
      books.violate('sending_lost', about, `${kind} was dropped for the night`);
    }
  }
  if (!isRightlyHeld(books, item, { customerId, purpose, aboutId })) {
    books.violate('wrongly_withheld', about, `${kind} is ${state}: ${item.reason}`);
  }
}

function isRightlyHeld(
  books: Books,
  item: Item,
  { customerId, purpose, aboutId }: { customerId: string; purpose: Purpose; aboutId: string },
): boolean {
  const { reach } = books;
  const reason = String(item.reason);
  const sinceMs = books.now() - DECISION_MS;
  if (reason === 'occasion_stopped') {
    const gift = books.gifts.get(aboutId);
    return (
      gift?.agreed.some((each) => books.everStopped.has(`${each.recipientId} ${each.occasion}`)) ===
      true
    );
  }
  if (item.kind === 'e_gift') return reach.isSomeClosed;
  // The form of a record that was theirs then, and was taken apart again.
  const wasOfMore = item.kind === 'work_form' && books.families.wasMerged(customerId);
  if (reason === 'no_longer_there') return books.goneIds.has(customerId) || wasOfMore;
  if (reason === 'managed') return isMassWithheld(books, purpose, { customerId, sinceMs });
  const naive = NAIVE[reason];
  if (naive === undefined) return false;
  const states = reach.statesSince(customerId, sinceMs);
  const channel = item.channel as Channel;
  // The model counts what left; the gate also what was begun and died on the way.
  if (naive === 'enough') return states.some(({ weeklyMax }) => weeklyMax !== undefined);
  return states.some((state) =>
    [sinceMs, books.now()].some((atMs) =>
      reasonsAgainst(state, { purpose, channel, atMs }, []).includes(naive),
    ),
  );
}

/** All is quiet: nothing was lost on the way, and nothing left that is on nobody's record. */
export function auditReachEnd(books: Books, items: readonly Item[]): void {
  const { reach } = books;
  for (const [id, { mailed, sender }] of reach.mails) {
    const about = { customerId: mailed.letter.customer.id };
    const isGone = books.goneIds.has(about.customerId);
    if (!isGone && sender.end === 'done' && reach.records.get(id) !== 'sent') {
      books.violate('sending_lost', about, `a mail (${mailed.letter.kind}) left unrecorded`);
    }
  }
  const waiting = items.filter(({ entity, state }) => entity === 'outreach' && state === 'waiting');
  const waitingAbout = new Set(
    waiting.map(({ kind, about }) => `${kind} ${(about as { readonly id: string }).id}`),
  );
  for (const { sendAt, customerId, kind } of waiting) {
    const sendAtMs = Date.parse(String(sendAt));
    if (sendAtMs > books.now() - OVERDUE_MS) continue;
    const about = { customerId: String(customerId) };
    books.violate('sending_lost', about, `${kind} waits since ${timeText(sendAtMs)}`);
  }
  for (const { kind, aboutId, customerId } of reach.expected) {
    if (books.goneIds.has(customerId)) continue;
    if (reach.isMet(kind, aboutId) || waitingAbout.has(`${kind} ${aboutId}`)) continue;
    books.violate(
      'sending_lost',
      { customerId },
      `${kind} ${aboutId} was neither sent nor refused`,
    );
  }
}

function aboutIdOf({ letter, outreachId }: Mailed): string {
  if ('gift' in letter) return letter.gift.id;
  switch (letter.kind) {
    case 'work_form':
      return letter.workFormId;
    case 'answer':
      return letter.turnId;
    case 'order_confirmation':
      return letter.order.id;
    default:
      return outreachId ?? letter.kind;
  }
}
