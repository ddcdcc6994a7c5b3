import * as z from 'zod';
import { type Customer, News } from '../../customers/customer.ts';
import { isAllowed } from '../../permission/choices.ts';
import { DEFAULT_DINNER, DEFAULT_NIGHT, type QuietHours } from '../../permission/permission.ts';
import { PermissionChange } from '../../permission/permission-change.ts';
import { type Channel, Purpose } from '../../permission/purpose.ts';
import type { PermissionMessages } from '../messages/permission.ts';

const text = z.string().max(1000).default('');
/** A box that is not ticked is not sent; one alone comes as a text. */
const ticked = z
  .union([
    z.array(z.string().max(40)).max(10),
    z
      .string()
      .max(40)
      .transform((each) => [each]),
  ])
  .default([]);

/** What the browser sends, as typed: whatever is wrong with it is said at its field. */
export const PermissionForm = z.object({
  ...{ service: ticked, dialogue: ticked, offers: ticked, catalogue: ticked, research: ticked },
  news: ticked,
  ...{ pausedUntil: text, bereavedUntil: text, weeklyMax: text },
  ...{ nightFrom: text, nightUntil: text, dinnerFrom: text, dinnerUntil: text },
});
export type PermissionForm = z.output<typeof PermissionForm>;

export type PermissionErrorCode = keyof PermissionMessages['errors'];
export type PermissionField =
  | 'choices'
  | 'pausedUntil'
  | 'bereavedUntil'
  | 'weeklyMax'
  | 'night'
  | 'dinner';
export type PermissionErrors = Partial<Record<PermissionField, PermissionErrorCode>>;

/** Their orders by mail belong to what they ordered, and are no question. */
export function offeredWays(purpose: Purpose): readonly Channel[] {
  return purpose === 'service' ? ['post', 'phone'] : ['mail', 'post', 'phone'];
}

export function permissionFormOf(customer: Customer): PermissionForm {
  const { pausedUntil, bereavedUntil, weeklyMax, ...hours } = customer.permission ?? {};
  const { night = DEFAULT_NIGHT, dinner = DEFAULT_DINNER } = hours;
  const waysOf = (purpose: Purpose) =>
    offeredWays(purpose).filter((channel) => isAllowed(customer, purpose, channel));
  return {
    service: waysOf('service').filter((way) => way !== 'post' || customer.postcardsBy === 'paper'),
    dialogue: [...waysOf('dialogue')],
    offers: [...waysOf('offers')],
    catalogue: [...waysOf('catalogue')],
    research: [...waysOf('research')],
    news: [...(customer.news ?? [])],
    pausedUntil: pausedUntil?.toString() ?? '',
    bereavedUntil: bereavedUntil?.toString() ?? '',
    weeklyMax: weeklyMax?.toString() ?? '',
    ...{ nightFrom: night.from, nightUntil: night.until },
    ...{ dinnerFrom: dinner.from, dinnerUntil: dinner.until },
  };
}

export type ReadPermissionForm =
  | { readonly change: PermissionChange; readonly errors?: never }
  | { readonly errors: PermissionErrors; readonly change?: never };

/** What is other than it was; a box that was left alone says nothing. */
export function readPermissionForm(form: PermissionForm, customer: Customer): ReadPermissionForm {
  const shown = permissionFormOf(customer);
  const news = News.options.filter((each) => form.news.includes(each));
  const parsed = PermissionChange.safeParse({
    choices: choicesOf(form, shown),
    ...(news.join() === shown.news.join() ? {} : { news }),
    ...changedText('pausedUntil', form, shown),
    ...changedText('bereavedUntil', form, shown),
    ...(form.weeklyMax === shown.weeklyMax ? {} : { weeklyMax: numberOf(form.weeklyMax) }),
    ...hoursOf('night', form, shown, DEFAULT_NIGHT),
    ...hoursOf('dinner', form, shown, DEFAULT_DINNER),
  });
  if (parsed.success) return { change: parsed.data };
  return { errors: Object.fromEntries(parsed.error.issues.map(({ path }) => errorAt(path[0]))) };
}

function choicesOf(form: PermissionForm, shown: PermissionForm) {
  const changed = Purpose.options.map((purpose) => {
    const ways = offeredWays(purpose).flatMap((channel) => {
      const isTicked = form[purpose].includes(channel);
      return isTicked === shown[purpose].includes(channel) ? [] : [[channel, isTicked] as const];
    });
    return [purpose, Object.fromEntries(ways)] as const;
  });
  return Object.fromEntries(changed.filter(([, ways]) => Object.keys(ways).length > 0));
}

function changedText(
  field: 'pausedUntil' | 'bereavedUntil',
  form: PermissionForm,
  shown: PermissionForm,
) {
  const typed = form[field].trim();
  return typed === shown[field] ? {} : { [field]: typed === '' ? null : typed };
}

function numberOf(typed: string): number | null {
  return typed.trim() === '' ? null : Number(typed);
}

function hoursOf(
  field: 'night' | 'dinner',
  form: PermissionForm,
  shown: PermissionForm,
  usual: QuietHours,
) {
  const from = form[`${field}From`].trim();
  const until = form[`${field}Until`].trim();
  if (from === shown[`${field}From`] && until === shown[`${field}Until`]) return {};
  const isUsual = (from === '' && until === '') || (from === usual.from && until === usual.until);
  return { [field]: isUsual ? null : { from, until } };
}

function errorAt(field: PropertyKey | undefined): readonly [PermissionField, PermissionErrorCode] {
  switch (field) {
    case 'pausedUntil':
    case 'bereavedUntil':
      return [field, 'date_unreadable'];
    case 'night':
    case 'dinner':
      return [field, 'hours_unreadable'];
    case 'weeklyMax':
      return [field, 'number_unreadable'];
    default:
      return ['choices', 'choice_unknown'];
  }
}
