import { type Customer, News } from '../customers/customer.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { type Instant, isDateBefore, localDateOf, type PlainDate } from '../kernel/time.ts';
import { isAllowed } from './choices.ts';
import type { ConsentSubject } from './consent.ts';
import type { Choices, Permission, QuietHours } from './permission.ts';
import type { PermissionChange } from './permission-change.ts';
import { Channel, Purpose } from './purpose.ts';

/** One thing that is other than before. */
export type Said = {
  readonly subject: ConsentSubject;
  readonly isGiven: boolean;
  readonly value?: string;
};

export type ChangedPermission = { readonly customer: Customer; readonly said: readonly Said[] };

export type PermissionRefusal = 'paper_needs_address' | 'date_is_past' | 'too_far_ahead';
export type PermissionField = { readonly field: string };

/** Whoever wants longer means for good, and can say that. */
export const PAUSE_MONTHS_MAX = 24;

/** What was said is taken down also where it changes nothing: an explicit yes is more than a habit. */
export function decidePermissionChange(
  customer: Customer,
  change: PermissionChange,
  now: Instant,
): Outcome<ChangedPermission | undefined, PermissionRefusal, PermissionField> {
  const today = localDateOf(now, customer.zone);
  for (const field of ['pausedUntil', 'bereavedUntil'] as const) {
    const problem = dateProblem(change[field], today);
    if (problem !== undefined) return refused(problem, { field });
  }
  const changed = withChoices(withSettings(customer, change, now), change);
  if (needsAddress(changed, customer)) return refused('paper_needs_address', { field: 'choices' });
  const said = [
    ...saidChoices(customer, changed, change),
    ...saidNews(customer, changed),
    ...saidSettings(customer.permission ?? {}, changed.permission ?? {}),
  ];
  return accepted(said.length === 0 ? undefined : { customer: changed, said });
}

function dateProblem(
  date: PlainDate | null | undefined,
  today: PlainDate,
): 'date_is_past' | 'too_far_ahead' | undefined {
  if (date === undefined || date === null) return undefined;
  if (!isDateBefore(today, date)) return 'date_is_past';
  return isDateBefore(today.add({ months: PAUSE_MONTHS_MAX }), date) ? 'too_far_ahead' : undefined;
}

/** Only what is wanted anew: who removed their address since keeps what they said. */
function needsAddress(changed: Customer, before: Customer): boolean {
  const isPaper = ({ postcardsBy, workFormsBy }: Customer) =>
    postcardsBy === 'paper' || workFormsBy === 'paper';
  return changed.address === undefined && isPaper(changed) && !isPaper(before);
}

type Settings = Pick<
  Permission,
  'pausedUntil' | 'bereavedUntil' | 'weeklyMax' | 'night' | 'dinner'
>;

function withSettings(customer: Customer, change: PermissionChange, now: Instant): Customer {
  const { choices, ...before } = customer.permission ?? {};
  const { choices: _chosen, news, ...wanted } = change;
  const merged = Object.entries({ ...before, ...wanted }).filter(([, value]) => value !== null);
  const settings = Object.fromEntries(merged) as Settings;
  const chosen = mergedChoices(choices ?? {}, change.choices ?? {});
  const permission: Permission = {
    ...settings,
    ...(Object.keys(chosen).length === 0 ? {} : { choices: chosen }),
    changedAt: now,
  };
  return { ...customer, permission, ...(news === undefined ? {} : { news: ordered(news) }) };
}

function ordered(news: readonly News[]): readonly News[] {
  return News.options.filter((each) => news.includes(each));
}

/** Forms and postcards have a place of their own. */
function mergedChoices(before: Choices, wanted: NonNullable<PermissionChange['choices']>): Choices {
  const merged = Purpose.options.map((purpose) => {
    const { mail, phone, post }: Partial<Record<Channel, boolean>> = wanted[purpose] ?? {};
    const isElsewhere = purpose === 'service' || purpose === 'catalogue';
    const own = isElsewhere ? { phone } : { mail, phone, post };
    const given = Object.entries(own).filter(([, value]) => value !== undefined);
    return [purpose, { ...before[purpose], ...Object.fromEntries(given) }] as const;
  });
  return Object.fromEntries(merged.filter(([, ways]) => Object.keys(ways).length > 0));
}

function withChoices(customer: Customer, { choices = {} }: PermissionChange): Customer {
  const { service, catalogue } = choices;
  const postcards = service?.post === undefined ? {} : { postcardsBy: by(service.post) };
  if (catalogue?.mail === undefined && catalogue?.post === undefined) {
    return { ...customer, ...postcards };
  }
  const wasBy = customer.workFormsBy ?? 'mail';
  const post = catalogue.post ?? wasBy === 'paper';
  // Paper wins where both are wanted: the same form twice is once too often.
  const mail = catalogue.mail ?? (wasBy === 'mail' && catalogue.post !== true);
  return { ...customer, ...postcards, workFormsBy: post ? 'paper' : mail ? 'mail' : 'none' };
}

function by(isPost: boolean): 'paper' | 'mail' {
  return isPost ? 'paper' : 'mail';
}

/** Everything in which two states of a customer differ, settings too. */
export function allSaidBetween(before: Customer, after: Customer): readonly Said[] {
  return [
    ...saidChoices(before, after, {}),
    ...saidNews(before, after),
    ...saidSettings(before.permission ?? {}, after.permission ?? {}),
  ];
}

/** What a change of the profile says about what may reach them. */
export function saidBetween(before: Customer, after: Customer): readonly Said[] {
  return [...saidChoices(before, after, {}), ...saidNews(before, after)];
}

function saidChoices(
  before: Customer,
  after: Customer,
  { choices = {} }: PermissionChange,
): readonly Said[] {
  return Purpose.options.flatMap((purpose) =>
    Channel.options.flatMap((channel) => {
      const ways: Partial<Record<Channel, boolean>> = choices[purpose] ?? {};
      const isGiven = isAllowed(after, purpose, channel);
      const wasSaid = before.permission?.choices?.[purpose]?.[channel] !== undefined;
      const isFirst = ways[channel] !== undefined && !wasSaid && !isKeptElsewhere(purpose, channel);
      if (isGiven === isAllowed(before, purpose, channel) && !isFirst) return [];
      return [{ subject: { kind: 'choice' as const, purpose, channel }, isGiven }];
    }),
  );
}

function isKeptElsewhere(purpose: Purpose, channel: Channel): boolean {
  return channel !== 'phone' && (purpose === 'service' || purpose === 'catalogue');
}

function saidNews(before: Customer, after: Customer): readonly Said[] {
  return News.options.flatMap((news) => {
    const isGiven = after.news?.includes(news) === true;
    if (isGiven === (before.news?.includes(news) === true)) return [];
    return [{ subject: { kind: 'news' as const, news }, isGiven }];
  });
}

function saidSettings(before: Permission, after: Permission): readonly Said[] {
  return Object.entries(VALUE_OF).flatMap(([setting, textOf]) => {
    const value = textOf(after);
    if (value === textOf(before)) return [];
    const subject = { kind: 'setting' as const, setting: setting as keyof typeof VALUE_OF };
    return [{ subject, isGiven: value !== undefined, ...(value === undefined ? {} : { value }) }];
  });
}

const VALUE_OF = {
  pause: ({ pausedUntil }: Permission) => pausedUntil?.toString(),
  bereaved: ({ bereavedUntil }: Permission) => bereavedUntil?.toString(),
  weekly_max: ({ weeklyMax }: Permission) => weeklyMax?.toString(),
  night: ({ night }: Permission) => hoursText(night),
  dinner: ({ dinner }: Permission) => hoursText(dinner),
} as const;

function hoursText(hours: QuietHours | undefined): string | undefined {
  return hours === undefined ? undefined : `${hours.from}-${hours.until}`;
}
