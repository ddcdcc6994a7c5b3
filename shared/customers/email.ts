import { EmailAddress } from './customer.ts';

/** The address as it is stored and compared, lower case; `undefined` when it is none. */
export function normalisedEmail(text: string): string | undefined {
  const parsed = EmailAddress.safeParse(text.trim());
  return parsed.success ? parsed.data : undefined;
}
