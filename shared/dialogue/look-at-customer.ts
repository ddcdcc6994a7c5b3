import { partsOf } from '../customers/customer-parts.ts';
import { accepted, type Outcome } from '../kernel/outcome.ts';
import type { Clock } from '../kernel/time.ts';
import type { Outreach } from '../permission/outreach.ts';
import type { Outreaches } from '../permission/ports.ts';
import type { ActingStaff } from '../staff/acting-staff.ts';
import { findKnown, type Known } from './facts/find-known.ts';
import type { FactBooks } from './facts/ports.ts';
import {
  type Conversation,
  type ConversationPorts,
  type ConversationRange,
  findConversation,
} from './find-conversation.ts';
import { findMailings } from './find-mailings.ts';
import type { LookedAt } from './look.ts';
import type { Looks } from './ports.ts';

type Ports = ConversationPorts & {
  readonly looks: Pick<Looks, 'note'>;
  readonly outreaches: Pick<Outreaches, 'page'>;
  readonly factBooks: Pick<FactBooks, 'find'>;
  readonly clock: Clock;
};

export type LookedAtConversation = Conversation & {
  /** How each answer of the staff went out, by the turn's id. */
  readonly mailings: ReadonlyMap<string, Outreach>;
  readonly known: Known;
};

/** The conversation for somebody of the staff: nobody looks without its being on record. */
export async function lookAtConversation(
  ports: Ports,
  { staff, ...range }: ConversationRange & { readonly staff: ActingStaff },
): Promise<Outcome<LookedAtConversation, 'customer_not_found'>> {
  const found = await findConversation(ports, range);
  if (!found.ok) return found;
  const lookedAt: LookedAt = 'conversation';
  const { id: customerId } = found.value.customer;
  const parts = partsOf(found.value.customer);
  const [mailings, known] = await Promise.all([
    findMailings(ports, parts, found.value.turns.items),
    findKnown(ports, customerId),
    ports.looks.note({ customerId, staff, lookedAt, at: ports.clock.now() }),
  ]);
  return accepted({ ...found.value, mailings, known });
}
