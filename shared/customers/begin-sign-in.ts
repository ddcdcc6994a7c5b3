import type { Secrets } from '../kernel/ids.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import type { Clock, Instant } from '../kernel/time.ts';
import type { Language } from './customer.ts';
import { decideNewCode } from './decide-sign-in.ts';
import { normalisedEmail } from './email.ts';
import type { Customers, SignInMails, SignIns } from './ports.ts';
import { hashOf } from './secret-hash.ts';
import { CODE_MINUTES } from './sign-in.ts';

export type BeginSignInDeps = {
  readonly customers: Pick<Customers, 'findByEmail'>;
  readonly signIns: SignIns;
  readonly signInMails: SignInMails;
  readonly secrets: Secrets;
  readonly clock: Clock;
};

/**
 * Mails a code. Answers and does the same for known and unknown addresses; only the language of
 * the mail, which nobody but the owner of the address sees, is the customer's own.
 */
export async function beginSignIn(
  deps: BeginSignInDeps,
  request: { readonly email: string; readonly language?: Language },
): Promise<Outcome<undefined, 'email_invalid' | 'too_many_codes' | 'changed_meanwhile'>> {
  const email = normalisedEmail(request.email);
  if (email === undefined) return refused('email_invalid');
  const customer = await deps.customers.findByEmail(email);
  const code = deps.secrets.sixDigits();
  const saved = await saveNewCode(deps, email, code);
  if (!saved.ok) return saved;
  await deps.signInMails.sendCode({
    to: email,
    code,
    expiresAt: saved.value,
    language: customer?.language ?? request.language ?? 'en',
  });
  return accepted(undefined);
}

/** Writes down that a code was made, before anybody has it. @param email whatever names the sign-in. */
export function saveNewCode(
  { signIns, secrets, clock }: Pick<BeginSignInDeps, 'signIns' | 'secrets' | 'clock'>,
  email: string,
  code: string,
) {
  return repeatWhenChanged<Instant, 'too_many_codes'>(async () => {
    const now = clock.now();
    const emailHash = hashOf(email);
    const newCode = { emailHash, salt: secrets.token(), code };
    const decided = decideNewCode(await signIns.find(emailHash), newCode, now);
    if (!decided.ok) return decided;
    const saved = await signIns.save(decided.value, now);
    return saved.ok ? accepted(now.add({ minutes: CODE_MINUTES })) : saved;
  });
}
