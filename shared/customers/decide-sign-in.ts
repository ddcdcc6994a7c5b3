import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { type Instant, isBefore, isDue } from '../kernel/time.ts';
import { hashOf, isSecretOf } from './secret-hash.ts';
import { CODE_MINUTES, CODE_TRY_COUNT_MAX, CODES_PER_HOUR_MAX, type SignIn } from './sign-in.ts';

export type NewCode = {
  readonly emailHash: string;
  readonly salt: string;
  readonly code: string;
};

/**
 * A new code replaces the older one. The hour slides: a sixth code waits until the first of the
 * last five is an hour old. Counted per address, so it tells nothing about who is a customer.
 */
export function decideNewCode(
  signIn: SignIn | undefined,
  { emailHash, salt, code }: NewCode,
  now: Instant,
): Outcome<SignIn, 'too_many_codes'> {
  const hourAgo = now.subtract({ hours: 1 });
  const sentAts = (signIn?.sentAts ?? []).filter((sentAt) => isBefore(hourAgo, sentAt));
  if (sentAts.length >= CODES_PER_HOUR_MAX) return refused('too_many_codes');
  return accepted({
    id: emailHash,
    version: signIn?.version ?? 0,
    sentAts: [...sentAts, now],
    code: {
      salt,
      hash: hashOf(salt + code),
      expiresAt: now.add({ minutes: CODE_MINUTES }),
      triesLeft: CODE_TRY_COUNT_MAX,
    },
  });
}

export type TryRefusal = 'code_expired' | 'code_used_up' | 'wrong_code';

/** `refusal` is what to answer once the try is written down; absent when the code was right. */
export type DecidedTry = { readonly signIn: SignIn; readonly refusal?: TryRefusal };

/**
 * A right code is gone after it; a wrong one costs a try, and the fifth ends the code. Refused
 * outright when there is nothing to try: no code, an old one, or one without tries left.
 *
 * @param tryId random, new with every try.
 */
export function decideTry(
  signIn: SignIn | undefined,
  { code, tryId }: { readonly code: string; readonly tryId: string },
  now: Instant,
): Outcome<DecidedTry, 'code_expired' | 'code_used_up'> {
  if (signIn?.code === undefined) return refused('code_expired');
  if (isDue(signIn.code.expiresAt, now)) return refused('code_expired');
  if (signIn.code.triesLeft === 0) return refused('code_used_up');

  const { code: open, ...rest } = signIn;
  if (isSecretOf(open.salt + code, open.hash)) {
    return accepted({ signIn: { ...rest, lastTryId: tryId } });
  }
  const triesLeft = open.triesLeft - 1;
  return accepted({
    signIn: { ...rest, code: { ...open, triesLeft }, lastTryId: tryId },
    refusal: triesLeft === 0 ? 'code_used_up' : 'wrong_code',
  });
}
