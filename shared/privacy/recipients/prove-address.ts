import { tryCode } from '../../customers/confirm-sign-in.ts';
import type { TryRefusal } from '../../customers/decide-sign-in.ts';
import { normalisedEmail } from '../../customers/email.ts';
import type { SignIns } from '../../customers/ports.ts';
import { hashOf, isSecretOf } from '../../customers/secret-hash.ts';
import type { Ids, Secrets } from '../../kernel/ids.ts';
import { accepted, type Outcome, refused } from '../../kernel/outcome.ts';
import { type Clock, type Instant, isDue } from '../../kernel/time.ts';
import { type Objection, type ObjectionId, PROOF_MINUTES } from './objection.ts';
import type { Objections } from './ports.ts';

export type ProvingPorts = {
  readonly signIns: SignIns;
  readonly objections: Objections;
  readonly ids: Ids;
  readonly secrets: Secrets;
  readonly clock: Clock;
};

/** What a browser keeps of it. */
export type Proof = { readonly objectionId: ObjectionId; readonly secret: string };

/** The code of a mail to it shows that an address is theirs. Nobody becomes a customer by it. */
export async function proveAddress(
  ports: ProvingPorts,
  { email: text, code }: { readonly email: string; readonly code: string },
): Promise<Outcome<Proof, TryRefusal | 'changed_meanwhile'>> {
  const email = normalisedEmail(text);
  if (email === undefined) return refused('wrong_code');
  const tried = await tryCode(ports, email, code);
  if (!tried.ok) return tried;
  const now = ports.clock.now();
  const secret = ports.secrets.token();
  const objection: Objection = {
    ...{ id: ports.ids.next('obj', now), version: 0, state: 'proven', provenAt: now },
    ...{ emailHash: hashOf(email), secretHash: hashOf(secret) },
  };
  const saved = await ports.objections.save(objection, [], now);
  return saved.ok ? accepted({ objectionId: objection.id, secret }) : saved;
}

/** Whether this browser may speak for that address now. */
export async function findProof(
  { objections, clock }: Pick<ProvingPorts, 'objections' | 'clock'>,
  proof: Proof | undefined,
  email: string | undefined,
): Promise<(Objection & { readonly state: 'proven' }) | undefined> {
  const address = normalisedEmail(email ?? '');
  if (proof === undefined || address === undefined) return undefined;
  const found = await objections.find(proof.objectionId);
  if (found?.state !== 'proven' || found.emailHash !== hashOf(address)) return undefined;
  return isFresh(found.provenAt, clock.now()) && isSecretOf(proof.secret, found.secretHash)
    ? found
    : undefined;
}

function isFresh(provenAt: Instant, now: Instant): boolean {
  return !isDue(provenAt.add({ minutes: PROOF_MINUTES }), now);
}
