import { type Customer, News, type WorkFormsBy } from '../customers/customer.ts';
import { type Instant, isDateBefore, type PlainDate } from '../kernel/time.ts';
import { isAllowed } from './choices.ts';
import {
  type Choices,
  DEFAULT_DINNER,
  DEFAULT_NIGHT,
  type Permission,
  type QuietHours,
} from './permission.ts';
import { Channel, Purpose } from './purpose.ts';

/** All that a customer decides about what reaches them. */
export type Chosen = Pick<Customer, 'permission' | 'postcardsBy' | 'workFormsBy' | 'news'>;

/**
 * What is left when two records become one person's: nothing that either of them does not allow.
 * Whether forms and postcards come as a mail or on paper is a way and no permission: where the two
 * differ, the first one's holds; where one wants no forms, none come.
 */
export function stricterOf(left: Customer, right: Customer, now: Instant): Chosen {
  const news = News.options.filter(
    (each) => left.news?.includes(each) && right.news?.includes(each),
  );
  const forms = formsBy(left, right);
  return {
    permission: stricterPermission(left, right, now),
    ...(news.length === 0 ? {} : { news }),
    ...(left.postcardsBy === undefined ? {} : { postcardsBy: left.postcardsBy }),
    ...(forms === undefined ? {} : { workFormsBy: forms }),
  };
}

function formsBy(left: Customer, right: Customer): WorkFormsBy | undefined {
  if (left.workFormsBy === 'none' || right.workFormsBy === 'none') return 'none';
  // Who called our mail unwanted said it of more than one address.
  const isUnwanted = right.emailState === 'complained' && left.workFormsBy !== 'paper';
  return isUnwanted ? 'none' : left.workFormsBy;
}

function isOnlyOurs(purpose: Purpose, channel: Channel): boolean {
  return channel === 'mail' && (purpose === 'offers' || purpose === 'research');
}

function stricterPermission(left: Customer, right: Customer, now: Instant): Permission {
  const [one, other] = [left.permission ?? {}, right.permission ?? {}];
  const choices = stricterChoices(left, right);
  const settings = {
    pausedUntil: laterDay(one.pausedUntil, other.pausedUntil),
    bereavedUntil: laterDay(one.bereavedUntil, other.bereavedUntil),
    weeklyMax: least(one.weeklyMax, other.weeklyMax),
    night: bothHours(one.night, other.night, DEFAULT_NIGHT),
    dinner: bothHours(one.dinner, other.dinner, DEFAULT_DINNER),
  };
  const given = Object.entries(settings).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(given),
    ...(Object.keys(choices).length === 0 ? {} : { choices }),
    changedAt: now,
  };
}

/** What one of them said no to is a no; a yes is one only when both said it. */
function stricterChoices(left: Customer, right: Customer): Choices {
  const chosen = Purpose.options.map((purpose) => {
    const ways = Channel.options.flatMap((channel) => {
      const said = [left, right].map((each) => each.permission?.choices?.[purpose]?.[channel]);
      const isUnwanted =
        isOnlyOurs(purpose, channel) &&
        right.emailState === 'complained' &&
        isAllowed(left, purpose, channel);
      if (said.includes(false) || isUnwanted) return [[channel, false]];
      return said.includes(undefined) ? [] : [[channel, true]];
    });
    return [purpose, Object.fromEntries(ways)] as const;
  });
  return Object.fromEntries(chosen.filter(([, ways]) => Object.keys(ways).length > 0));
}

function laterDay(left: PlainDate | undefined, right: PlainDate | undefined) {
  if (left === undefined || right === undefined) return left ?? right;
  return isDateBefore(left, right) ? right : left;
}

function least(left: number | undefined, right: number | undefined): number | undefined {
  if (left === undefined || right === undefined) return left ?? right;
  return Math.min(left, right);
}

function bothHours(
  left: QuietHours | undefined,
  right: QuietHours | undefined,
  usual: QuietHours,
): QuietHours | undefined {
  if (left === undefined && right === undefined) return undefined;
  return hoursAround(left ?? usual, right ?? usual);
}

const DAY_MINUTES = 24 * 60;

/** The shortest time without a gap in which both lie. */
export function hoursAround(left: QuietHours, right: QuietHours): QuietHours {
  const candidates = [left, right, { from: left.from, until: right.until }].concat({
    ...{ from: right.from, until: left.until },
  });
  const [shortest] = candidates
    .filter((each) => each.from !== each.until && holds(each, left) && holds(each, right))
    .sort((one, other) => lengthOf(one) - lengthOf(other));
  return shortest ?? { from: left.from, until: textOf(minutesOf(left.from) - 1) };
}

function holds(outer: QuietHours, inner: QuietHours): boolean {
  return between(outer.from, inner.from) + lengthOf(inner) <= lengthOf(outer);
}

function lengthOf({ from, until }: QuietHours): number {
  return between(from, until);
}

/** Minutes from one time of day to the next time that it is another. */
function between(from: string, to: string): number {
  return (minutesOf(to) - minutesOf(from) + DAY_MINUTES) % DAY_MINUTES;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function textOf(minutes: number): string {
  const inDay = (minutes + DAY_MINUTES) % DAY_MINUTES;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`;
}
