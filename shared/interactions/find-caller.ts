import { DEFAULT_CUSTOMER } from '../customers/confirm-sign-in.ts';
import type { CustomerId } from '../customers/customer.ts';
import { addIdentifier } from '../customers/identifiers/change-identifiers.ts';
import type { AddRefusal } from '../customers/identifiers/decide-identifiers.ts';
import type { PhoneNumber } from '../customers/identifiers/phone-number.ts';
import type { IdentifierPorts } from '../customers/identifiers/ports.ts';
import { readCaller, readIdentifier } from '../customers/identifiers/read-identifier.ts';
import { phoneCountryOf, phoneText } from '../customers/identifiers/read-phone-number.ts';

export type FoundCaller =
  | {
      readonly found: CustomerId;
      /** Why the number could not be made theirs, when it was to be. */
      readonly notKept?: AddRefusal | 'customer_not_found' | 'changed_meanwhile';
    }
  | {
      readonly found?: never;
      readonly problem: 'unknown' | 'hidden' | 'unreadable';
      readonly number?: { readonly value: PhoneNumber; readonly text: string } | undefined;
    };

/** Where numbers are that are typed at a desk of the shop's without a country. */
const HOME_COUNTRY = phoneCountryOf(DEFAULT_CUSTOMER);

/**
 * Whom somebody at the phone means by what they typed.
 * @param number the caller's own, found to be nobody's before; made theirs when they are found
 */
export async function findCaller(
  ports: IdentifierPorts,
  { who, number }: { readonly who: string; readonly number?: PhoneNumber | undefined },
): Promise<FoundCaller> {
  const identifier = readIdentifier(who.trim(), HOME_COUNTRY);
  const shown = number === undefined ? undefined : { value: number, text: phoneText(number) };
  if (identifier === undefined) {
    const isHidden = readCaller(who, HOME_COUNTRY).kind === 'hidden';
    return { problem: isHidden ? 'hidden' : 'unreadable', number: shown };
  }
  const owner = await ports.identifiers.find(identifier);
  if (owner === undefined) {
    const { kind, value } = identifier;
    const asked = kind === 'phone' ? { value, text: phoneText(value) } : shown;
    return { problem: 'unknown', number: asked };
  }
  if (number === undefined) return { found: owner.customerId };
  const kept = await addIdentifier(ports, {
    customerId: owner.customerId,
    identifier: { kind: 'phone', value: number },
  });
  return { found: owner.customerId, ...(kept.ok ? {} : { notKept: kept.refusal }) };
}
