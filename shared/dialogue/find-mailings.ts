import type { CustomerParts } from '../customers/customer-parts.ts';
import type { Outreach } from '../permission/outreach.ts';
import type { Outreaches } from '../permission/ports.ts';
import type { Turn } from './turn.ts';

/** As many as are looked through for what became of the answers on a page of turns. */
const OUTREACH_COUNT = 60;

/** How each answer of the staff went out by mail, or why not, by the turn's id. */
export async function findMailings(
  { outreaches }: { readonly outreaches: Pick<Outreaches, 'page'> },
  customerId: CustomerParts,
  turns: readonly Turn[],
): Promise<ReadonlyMap<string, Outreach>> {
  const hasAnswer = turns.some(({ direction, staff }) => direction === 'to_customer' && staff);
  if (!hasAnswer) return new Map();
  const { items } = await outreaches.page({ customerId, limit: OUTREACH_COUNT });
  return new Map(
    items.flatMap((outreach) =>
      outreach.about?.kind === 'turn' ? [[outreach.about.id, outreach] as const] : [],
    ),
  );
}
