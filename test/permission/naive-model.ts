// A second, simple reading of the rules, written apart from the first: minutes on a wall clock from
// `Intl`, no windows, no instants computed. What it forbids must never have been sent.
import type { Channel, Purpose } from '../../shared/permission/purpose.ts';

/** What somebody said until now, in plain words. */
export type NaiveCustomer = {
  readonly zone: string;
  readonly isZoneKnown: boolean;
  readonly country: string | undefined;
  readonly yes: ReadonlySet<string>;
  readonly no: ReadonlySet<string>;
  readonly forms: 'mail' | 'paper' | 'none';
  readonly pausedUntil: string | undefined;
  readonly bereavedUntil: string | undefined;
  readonly weeklyMax: number | undefined;
  readonly isMailClosed: boolean;
};

type Sent = { readonly atMs: number; readonly purpose: Purpose };

const WEEK_MS = 7 * 24 * 3_600_000;
const CHRISTMAS_IN: Readonly<Record<string, readonly string[]>> = {
  GB: ['12-25', '12-26'],
  US: ['12-25'],
  DE: ['12-25', '12-26'],
  NZ: ['12-25', '12-26'],
  IN: ['12-25'],
};

type Asked = { readonly purpose: Purpose; readonly channel: Channel; readonly atMs: number };
export type NaiveReason =
  | 'closed'
  | 'unwanted'
  | 'zone'
  | 'night'
  | 'dinner'
  | 'holiday'
  | 'at_rest'
  | 'enough';

export function isForbidden(
  customer: NaiveCustomer,
  asked: Asked,
  sentBefore: readonly Sent[],
): boolean {
  return reasonsAgainst(customer, asked, sentBefore).length > 0;
}

/** Everything that speaks against it, in no order. */
export function reasonsAgainst(
  customer: NaiveCustomer,
  { purpose, channel, atMs }: Asked,
  sentBefore: readonly Sent[],
): readonly NaiveReason[] {
  if (channel === 'mail' && customer.isMailClosed) return ['closed'];
  if (channel === 'mail' && purpose === 'service') return [];
  // The reminder goes on paper only when its mail cannot.
  if (channel === 'post' && purpose === 'service') return customer.isMailClosed ? [] : ['unwanted'];
  const { day, minutes } = wallOf(customer.zone, atMs);
  const isPost = channel === 'post';
  const isHoliday = CHRISTMAS_IN[customer.country ?? '']?.includes(day.slice(5)) === true;
  const isReply = channel !== 'phone' && purpose === 'dialogue';
  const held = {
    unwanted: !isWanted(customer, purpose, channel),
    zone: !isPost && !customer.isZoneKnown,
    night: !isPost && (minutes >= 21 * 60 || minutes < 8 * 60),
    dinner: channel === 'phone' && minutes >= 18 * 60 && minutes < 20 * 60 + 30,
    holiday: isHoliday && !isPost && (channel === 'phone' || purpose === 'offers'),
    at_rest: !isReply && isAtRest(customer, day),
    enough: !isReply && purpose !== 'service' && isEnough(customer, sentBefore, atMs),
  };
  return Object.entries(held).flatMap(([reason, isSo]) => (isSo ? [reason as NaiveReason] : []));
}

function isWanted({ yes, no, forms }: NaiveCustomer, purpose: Purpose, channel: Channel): boolean {
  if (purpose === 'catalogue' && channel === 'mail') return forms === 'mail';
  if (purpose === 'catalogue' && channel === 'post') return forms === 'paper';
  const what = `${purpose} ${channel}`;
  return yes.has(what) || (what === 'dialogue mail' && !no.has(what));
}

function isAtRest({ pausedUntil = '', bereavedUntil = '' }: NaiveCustomer, day: string): boolean {
  return day < pausedUntil || day < bereavedUntil;
}

function isEnough({ weeklyMax }: NaiveCustomer, sent: readonly Sent[], atMs: number): boolean {
  if (weeklyMax === undefined) return false;
  const recent = sent.filter((each) => each.purpose !== 'service' && atMs - each.atMs < WEEK_MS);
  return recent.length >= weeklyMax;
}

function wallOf(timeZone: string, atMs: number): { day: string; minutes: number } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone, year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  }).formatToParts(atMs);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return {
    day: `${of('year')}-${of('month')}-${of('day')}`,
    minutes: Number(of('hour')) * 60 + Number(of('minute')),
  };
}
