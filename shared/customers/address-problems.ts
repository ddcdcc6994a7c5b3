import type { PostalAddress } from './postal-address.ts';
import { type PostalRule, postalRuleOf } from './postal-rules.ts';

/** An address as somebody typed it: anything may be missing or blank. */
export type LooseAddress = {
  readonly lines?: readonly string[] | undefined;
  readonly city?: string | undefined;
  readonly region?: string | undefined;
  readonly postalCode?: string | undefined;
  readonly country?: string | undefined;
};

export type AddressProblem = {
  readonly field: keyof PostalAddress;
  readonly code: 'address_incomplete' | 'unknown_country' | 'postal_code_invalid';
};

const REQUIRED_FIELDS = [
  ['A', 'lines'],
  ['C', 'city'],
  ['S', 'region'],
  ['Z', 'postalCode'],
] as const;

/** Everything that keeps the country's post from delivering there; empty when nothing does. */
export function addressProblems(address: LooseAddress): AddressProblem[] {
  const tidy = tidyAddress(address);
  if (tidy.country === '') return [{ field: 'country', code: 'address_incomplete' }];
  const rule = postalRuleOf(tidy.country);
  if (rule === undefined) return [{ field: 'country', code: 'unknown_country' }];
  const missing = REQUIRED_FIELDS.filter(
    ([letter, field]) => rule.requires.includes(letter) && tidy[field].length === 0,
  );
  const problems: AddressProblem[] = missing.map(([, field]) => ({
    field,
    code: 'address_incomplete',
  }));
  return isPostalCodeOf(rule, tidy.postalCode)
    ? problems
    : [...problems, { field: 'postalCode', code: 'postal_code_invalid' }];
}

/** Trimmed, blank lines left out, country and postal code in upper case. */
export function tidyAddress(address: LooseAddress) {
  return {
    lines: (address.lines ?? []).map(tidyText).filter((line) => line !== ''),
    city: tidyText(address.city),
    region: tidyText(address.region),
    postalCode: tidyText(address.postalCode).toUpperCase(),
    country: tidyText(address.country).toUpperCase(),
  };
}

function tidyText(text = ''): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}

/** A blank one is missing or not, but never of a wrong format. */
function isPostalCodeOf(rule: PostalRule, postalCode: string): boolean {
  return postalCode === '' || rule.postalCode === undefined || rule.postalCode.test(postalCode);
}
