import type { AddressProblem } from '../../shared/customers/address-problems.ts';
import type { RecipientProblem } from '../../shared/customers/recipient-draft.ts';
import type { FieldError } from './problem.ts';

export const ADDRESS_PROBLEMS = {
  address_incomplete: 422,
  postal_code_invalid: 422,
  unknown_country: 422,
} as const satisfies Record<AddressProblem['code'], 422>;

/** Whatever is wrong with a recipient is for the sender to mend. */
export const RECIPIENT_PROBLEMS = {
  name_missing: 422,
  ...ADDRESS_PROBLEMS,
  email_invalid: 422,
  unknown_zone: 422,
  recipient_objected: 422,
} as const satisfies Record<RecipientProblem, 422>;

export function recipientErrors(
  details: { readonly field: string } | undefined,
): readonly FieldError[] {
  return details === undefined ? [] : [{ field: details.field, reason: 'cannot be used so' }];
}
