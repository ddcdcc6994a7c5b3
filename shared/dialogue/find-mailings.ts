import type { CustomerParts } from '../customers/customer-parts.ts';
import { earlierOf, type Instant, isBefore, laterOf } from '../kernel/time.ts';
import type { Outreach } from '../permission/outreach.ts';
import type { Outreaches } from '../permission/ports.ts';
import type { Turn } from './turn.ts';

const OUTREACH_COUNT = 60;
/** Nobody has had more in the time of one page of turns. */
const PAGE_COUNT_MAX = 5;
/** An answer is sent at once; what was mended by hand may be some days late. */
const SENT_WITHIN_DAYS = 3;

/** How each answer of the staff went out by mail, or why not, by the turn's id. */
export async function findMailings(
  { outreaches }: { readonly outreaches: Pick<Outreaches, 'page'> },
  customerId: CustomerParts,
  turns: readonly Turn[],
): Promise<ReadonlyMap<string, Outreach>> {
  const answers = turns.filter(({ direction, staff }) => direction === 'to_customer' && staff);
  const [first, ...more] = answers.map(({ at }) => at);
  const mailings = new Map<string, Outreach>();
  if (first === undefined) return mailings;
  const oldestAt = more.reduce(earlierOf, first);
  const newestAt = more.reduce(laterOf, first);
  const ids = new Set(answers.map(({ id }) => id));
  const until = newestAt.add({ hours: 24 * SENT_WITHIN_DAYS });
  let cursor: string | undefined;
  for (let pageCount = 1; pageCount <= PAGE_COUNT_MAX; pageCount += 1) {
    const from = cursor === undefined ? {} : { cursor };
    const page = await outreaches.page({ customerId, limit: OUTREACH_COUNT, until, ...from });
    for (const outreach of page.items) {
      const { about } = outreach;
      if (about?.kind === 'turn' && ids.has(about.id)) mailings.set(about.id, outreach);
    }
    cursor = page.cursor;
    const isDone = mailings.size === ids.size || isWhollyBefore(page.items, oldestAt);
    if (cursor === undefined || isDone) return mailings;
  }
  return mailings;
}

/** What is sent about an answer is never older than it. */
function isWhollyBefore(outreaches: readonly Outreach[], at: Instant): boolean {
  const last = outreaches.at(-1);
  return last !== undefined && isBefore(last.wantedAt, at);
}
