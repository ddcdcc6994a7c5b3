import { type BeginSignInDeps, saveNewCode } from '../customers/begin-sign-in.ts';
import type { Language } from '../customers/customer.ts';
import { normalisedEmail } from '../customers/email.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { staffCodeNameOf } from './confirm-staff-sign-in.ts';
import type { StaffMembers } from './ports.ts';

export type BeginStaffSignInPorts = Pick<
  BeginSignInDeps,
  'signIns' | 'signInMails' | 'secrets' | 'clock'
> & { readonly staffMembers: Pick<StaffMembers, 'findByEmail'> };

/**
 * Mails a code to whoever is on the staff. For any other address the same is written and answered,
 * so that the page tells nobody who works here, and nothing is sent.
 */
export async function beginStaffSignIn(
  ports: BeginStaffSignInPorts,
  request: { readonly email: string; readonly language: Language },
): Promise<Outcome<undefined, 'email_invalid' | 'too_many_codes' | 'changed_meanwhile'>> {
  const email = normalisedEmail(request.email);
  if (email === undefined) return refused('email_invalid');
  const member = await ports.staffMembers.findByEmail(email);
  const code = ports.secrets.sixDigits();
  const saved = await saveNewCode(ports, staffCodeNameOf(email), code);
  if (!saved.ok) return saved;
  if (member === undefined || member.removedAt !== undefined) return accepted(undefined);
  const { language } = request;
  await ports.signInMails.sendCode({
    ...{ to: email, code, expiresAt: saved.value, language, isForStaff: true },
  });
  return accepted(undefined);
}
