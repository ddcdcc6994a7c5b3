import type { EditionWalk, EditionWalkId } from '../catalogue/edition-walk.ts';
import { nextPageDueAt, pageDueOf } from '../catalogue/edition-walk.ts';
import type { Editions } from '../catalogue/ports.ts';
import type { Givers } from '../gifts/ports.ts';
import { assert } from '../kernel/assert.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { type Outcome, refused } from '../kernel/outcome.ts';
import type { Instant } from '../kernel/time.ts';
import { type MakeFormPorts, makeWorkForm } from './make-work-form.ts';

type Ports = MakeFormPorts & { readonly editions: Editions; readonly givers: Givers };

export type EditionPageRefusal = 'walk_not_found' | 'already_walked' | 'changed_meanwhile';

/** A page of them is made well within the time that a function has. */
export const GIVERS_PER_PAGE = 25;
const FORMS_AT_ONCE = 5;

/**
 * Makes the forms of one page of givers and then says how far it came, which makes the next page
 * due. After a crash the page is made again, and what was made stays as it is. Whoever is woken for
 * a page that was made, or made at the same moment by another, leaves it at that.
 */
export async function makeEditionPage(
  ports: Ports,
  due: { readonly editionWalkId: EditionWalkId; readonly dueAt: Instant },
): Promise<Outcome<EditionWalk, EditionPageRefusal>> {
  const walk = await ports.editions.findWalk(due.editionWalkId);
  if (walk === undefined) return refused('walk_not_found');
  if (walk.state !== 'walking' || !walk.pageDueAt.equals(due.dueAt)) {
    return refused('already_walked');
  }
  const edition = await ports.editions.find(walk.editionId);
  assert(edition !== undefined, 'a walk has its edition');
  if (edition.state === 'stopped') return save(ports, { ...walk, state: 'stopped' });
  const { cursor, ...rest } = walk;
  const page = await ports.givers.page({
    ...{ shard: walk.shard, limit: GIVERS_PER_PAGE },
    ...(cursor === undefined ? {} : { cursor }),
  });
  const made = await inParallel(
    page.items,
    async (customerId) => (await makeWorkForm(ports, { edition, customerId })).ok,
    FORMS_AT_ONCE,
  );
  const madeCount = made.filter((isMade) => isMade).length;
  const counted = {
    ...rest,
    seenCount: walk.seenCount + made.length,
    madeCount: walk.madeCount + madeCount,
    skippedCount: walk.skippedCount + made.length - madeCount,
  };
  if (page.cursor === undefined) return save(ports, { ...counted, state: 'done' });
  const pageDueAt = nextPageDueAt(walk, ports.clock.now());
  return save(ports, { ...counted, cursor: page.cursor, pageDueAt });
}

function save({ editions, clock }: Pick<Ports, 'editions' | 'clock'>, walk: EditionWalk) {
  return editions.saveWalk(walk, walk.state === 'walking' ? pageDueOf(walk) : [], clock.now());
}
