import { normalisedEmail } from '../../customers/email.ts';
import type { Customers, Recipients } from '../../customers/ports.ts';
import { hashOf } from '../../customers/secret-hash.ts';
import type { Ids } from '../../kernel/ids.ts';
import { accepted, type Outcome, refused } from '../../kernel/outcome.ts';
import type { Clock } from '../../kernel/time.ts';
import type { Suppressions } from '../../permission/ports.ts';
import type { Objection } from './objection.ts';
import type { Objections } from './ports.ts';
import { findProof, type Proof } from './prove-address.ts';
import { findRecipientOf } from './recipient-token.ts';

type Ports = {
  readonly customers: Pick<Customers, 'find'>;
  readonly recipients: Pick<Recipients, 'find'>;
  readonly objections: Objections;
  readonly suppressions: Pick<Suppressions, 'suppress'>;
  readonly ids: Ids;
  readonly clock: Clock;
};

/** The address is not written to from this moment on; a worker goes through the address books. */
export async function objectByProof(
  ports: Ports,
  proof: Proof | undefined,
  email: string | undefined,
): Promise<Outcome<Objection, 'not_proven' | 'changed_meanwhile'>> {
  const proven = await findProof(ports, proof, email);
  if (proven === undefined || email === undefined) return refused('not_proven');
  const { id, version } = proven;
  return object(ports, normalisedEmail(email) ?? '', { id, version });
}

/** With the link of a mail to them. Pressed again, it was done before. */
export async function objectByLink(
  ports: Ports,
  token: string,
): Promise<Outcome<Objection | undefined, 'link_not_valid' | 'changed_meanwhile'>> {
  const found = await findRecipientOf(ports, token);
  if (found === undefined) return refused('link_not_valid');
  const { email } = found.recipient;
  if (email === undefined) return accepted(undefined);
  return object(ports, email, { id: ports.ids.next('obj', ports.clock.now()), version: 0 });
}

async function object(
  { objections, suppressions, clock }: Ports,
  email: string,
  facts: Pick<Objection, 'id' | 'version'>,
): Promise<Outcome<Objection, 'changed_meanwhile'>> {
  const now = clock.now();
  // First: whatever happens after it, nothing more is sent.
  await suppressions.suppress(email, 'objected', now);
  const made: Objection = { ...facts, state: 'made', emailHash: hashOf(email), madeAt: now };
  return objections.save(made, [{ type: 'ObjectionMade' }], now);
}
