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

export function isForbidden(
  customer: NaiveCustomer,
  { purpose, channel, atMs }: { purpose: Purpose; channel: Channel; atMs: number },
  sentBefore: readonly Sent[],
): boolean {
  const { day, minutes } = wallOf(customer.zone, atMs);
  if (channel === 'mail' && customer.isMailClosed) return true;
  if (channel === 'mail' && purpose === 'service') return false;
  // The reminder goes on paper only when its mail cannot.
  if (channel === 'post' && purpose === 'service') return !customer.isMailClosed;
  if (!isWanted(customer, purpose, channel)) return true;
  if (channel === 'post')
    return isAtRest(customer, purpose, day) || isEnough(customer, sentBefore, atMs, purpose);
  if (!customer.isZoneKnown) return true;
  if (minutes >= 21 * 60 || minutes < 8 * 60) return true;
  if (channel === 'phone' && minutes >= 18 * 60 && minutes < 20 * 60 + 30) return true;
  const isHoliday = CHRISTMAS_IN[customer.country ?? '']?.includes(day.slice(5)) === true;
  if (isHoliday && (channel === 'phone' || purpose === 'offers')) return true;
  if (channel === 'mail' && purpose === 'dialogue') return false;
  if (isAtRest(customer, purpose, day)) return true;
  return purpose !== 'service' && isEnough(customer, sentBefore, atMs, purpose);
}

function isWanted({ yes, no, forms }: NaiveCustomer, purpose: Purpose, channel: Channel): boolean {
  if (purpose === 'catalogue' && channel === 'mail') return forms === 'mail';
  if (purpose === 'catalogue' && channel === 'post') return forms === 'paper';
  const what = `${purpose} ${channel}`;
  return yes.has(what) || (what === 'dialogue mail' && !no.has(what));
}

function isAtRest(customer: NaiveCustomer, purpose: Purpose, day: string): boolean {
  if (purpose === 'dialogue' || purpose === 'service') return false;
  const { pausedUntil = '', bereavedUntil = '' } = customer;
  return day < pausedUntil || day < bereavedUntil;
}

function isEnough(
  { weeklyMax }: NaiveCustomer,
  sent: readonly Sent[],
  atMs: number,
  purpose: Purpose,
): boolean {
  if (weeklyMax === undefined || purpose === 'dialogue') return false;
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
