import * as z from 'zod';
import { addressProblems } from '../../customers/address-problems.ts';
import { CustomerChange, type CustomerProblem } from '../../customers/change-customer.ts';
import type { Customer } from '../../customers/customer.ts';
import type { MeMessages } from '../messages/me.ts';

const text = z.string().max(10_000).default('');

/** What the browser sends, as typed: whatever is wrong with it is said at its field. */
export const MeForm = z.object({
  ...{ name: text, language: text, zone: text, postcardsBy: text, workFormsBy: text },
  news: z
    .union([
      z.array(z.string().max(40)).max(10),
      z
        .string()
        .max(40)
        .transform((each) => [each]),
    ])
    .default([]),
  ...{ lines: text, city: text, region: text, postalCode: text, country: text },
});
export type MeForm = z.output<typeof MeForm>;

export type MeField =
  | Exclude<keyof MeForm, 'lines' | 'city' | 'region' | 'postalCode' | 'country'>
  | 'address'
  | `address.${'lines' | 'city' | 'region' | 'postalCode' | 'country'}`;
export type MeErrorCode = keyof MeMessages['errors'];
export type MeErrors = Partial<Record<MeField, MeErrorCode>>;

export function meFormOf(customer: Customer): MeForm {
  const { address } = customer;
  return {
    name: customer.name ?? '',
    language: customer.language,
    zone: customer.zone,
    postcardsBy: customer.postcardsBy ?? 'mail',
    workFormsBy: customer.workFormsBy ?? 'mail',
    news: [...(customer.news ?? [])],
    lines: address?.lines.join('\n') ?? '',
    city: address?.city ?? '',
    region: address?.region ?? '',
    postalCode: address?.postalCode ?? '',
    country: address?.country ?? '',
  };
}

export type ReadMeForm =
  | { readonly change: CustomerChange; readonly errors?: never }
  | { readonly errors: MeErrors; readonly change?: never };

/** The change that a form asks for, or everything that is wrong with it, field by field. */
export function readMeForm(form: MeForm, customer: Pick<Customer, 'name'>): ReadMeForm {
  const name = form.name.trim();
  const address = addressOf(form);
  const parsed = CustomerChange.safeParse({
    ...(name === '' && customer.name === undefined ? {} : { name }),
    ...{ zone: form.zone, language: form.language, news: form.news, address },
    ...{ postcardsBy: form.postcardsBy, workFormsBy: form.workFormsBy },
  });
  const errors = {
    ...addressErrors(form),
    ...(parsed.success ? {} : Object.fromEntries(parsed.error.issues.map(errorOf))),
  };
  if (parsed.success && Object.keys(errors).length === 0) return { change: parsed.data };
  return { errors };
}

/** What a change was refused for, where the form shows it. */
export function refusedErrors(refusal: CustomerProblem, { field }: { field: string }): MeErrors {
  return { [field]: refusal };
}

/** A country alone is none: nobody lives just there. */
function addressOf({ country, lines, city, region, postalCode }: MeForm) {
  if (`${lines}${city}${region}${postalCode}`.trim() === '') return null;
  return { country, lines: linesOf(lines), city, region, postalCode };
}

function linesOf(lines: string): readonly string[] {
  return lines.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
}

function addressErrors(form: MeForm): MeErrors {
  const address = addressOf(form);
  if (address === null) return {};
  const problems = addressProblems(address);
  return Object.fromEntries(problems.map(({ field, code }) => [`address.${field}`, code]));
}

function errorOf({ path, code }: z.core.$ZodIssue): readonly [string, MeErrorCode] {
  const [first, second] = path;
  const field = first === 'address' && second !== undefined ? `address.${String(second)}` : first;
  if (first === 'zone') return ['zone', 'zone_unknown'];
  if (first === 'name' && code === 'too_small') return ['name', 'name_missing'];
  return [String(field), code === 'too_big' ? 'too_long' : 'invalid'];
}
