import type { RecipientProblem } from '../../shared/customers/recipient-draft.ts';
import type { FieldError } from './problem.ts';

/** Whatever is wrong with a recipient is for the sender to mend. */
export const RECIPIENT_PROBLEMS = {
  name_missing: 422,
  address_incomplete: 422,
  postal_code_invalid: 422,
  unknown_country: 422,
  email_invalid: 422,
  unknown_zone: 422,
} as const satisfies Record<RecipientProblem, 422>;

export function recipientErrors(
  details: { readonly field: string } | undefined,
): readonly FieldError[] {
  return details === undefined ? [] : [{ field: details.field, reason: 'cannot be used so' }];
}
