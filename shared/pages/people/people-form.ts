import * as z from 'zod';
import { addressProblems } from '../../customers/address-problems.ts';
import type { RecipientChange } from '../../customers/decide-recipient-change.ts';
import type { Recipient } from '../../customers/recipient.ts';
import {
  completeRecipient,
  RecipientDraft,
  type RecipientProblem,
} from '../../customers/recipient-draft.ts';
import type { PeopleMessages } from '../messages/people.ts';

const text = z.string().max(10_000).default('');

/** What the browser sends, as typed: whatever is wrong with it is said at its field. */
export const PersonForm = z.object({
  ...{ name: text, lines: text, city: text, region: text, postalCode: text, country: text },
  ...{ email: text, zone: text },
});
export type PersonForm = z.output<typeof PersonForm>;

export type PersonField = keyof PersonForm;
export type PersonErrors = Partial<Record<PersonField, keyof PeopleMessages['errors']>>;

export function personFormOf(recipient: Recipient): PersonForm {
  const { name, address, email = '', zone = '' } = recipient;
  const { lines, city, region = '', postalCode = '', country } = address;
  return { name, lines: lines.join('\n'), city, region, postalCode, country, email, zone };
}

export const emptyPersonForm = (country: string): PersonForm => ({
  ...PersonForm.parse({}),
  country,
});

/** Where most of somebody's people live. */
export function commonCountry(recipients: readonly Recipient[]): string {
  const groups = Map.groupBy(recipients, ({ address }) => address.country);
  const [most] = [...groups].sort(([, left], [, right]) => right.length - left.length);
  return most?.[0] ?? '';
}

type ReadPerson = { readonly draft: RecipientDraft } | { readonly errors: PersonErrors };

/** Somebody as they are to be, or everything that is wrong with them, field by field. */
export function readPersonForm(form: PersonForm): ReadPerson {
  const { name, city, region, postalCode, country, email, zone } = form;
  const lines = form.lines.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const address = { lines, city, region, postalCode, country };
  const parsed = RecipientDraft.safeParse({ name, address, email, zone });
  if (!parsed.success) return { errors: Object.fromEntries(parsed.error.issues.map(errorOf)) };
  const errors = errorsOf(parsed.data);
  return Object.keys(errors).length === 0 ? { draft: parsed.data } : { errors };
}

/** The first of each kind, and everything about the address at once. */
function errorsOf(draft: RecipientDraft): PersonErrors {
  const address = addressProblems(draft.address ?? {}).map(({ field, code }) => [field, code]);
  // Each other part by itself: what is asked is only whether it will do.
  const parts = [
    completeRecipient({ ...draft, ...GOOD, name: draft.name ?? '' }),
    completeRecipient({ ...GOOD, email: draft.email ?? '' }),
    completeRecipient({ ...GOOD, zone: draft.zone ?? '' }),
  ].flatMap((part) => (part.ok ? [] : [[part.details.field, part.refusal]]));
  return Object.fromEntries([...address, ...parts]);
}

const GOOD: RecipientDraft = {
  name: '-',
  address: { lines: ['-'], city: '-', country: 'IE' },
};

function errorOf({ path, code }: z.core.$ZodIssue): readonly [string, keyof PersonErrorWords] {
  const [first, second] = path;
  const field = first === 'address' ? String(second) : String(first);
  return [field, code === 'too_big' ? 'too_long' : 'invalid'];
}
type PersonErrorWords = PeopleMessages['errors'];

/** What a use case refused, where the form shows it. */
export function refusedPerson(
  refusal: RecipientProblem,
  { field }: { readonly field: string },
): PersonErrors {
  return { [field.replace('address.', '')]: refusal };
}

/** Everything as the form has it; what is blank is taken away. */
export function changeOf(draft: RecipientDraft): RecipientChange {
  const { email = '', zone = '', ...rest } = draft;
  return {
    ...rest,
    email: email.trim() === '' ? null : email,
    zone: zone.trim() === '' ? null : zone,
  };
}
