import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import type { Clock, Instant } from '../kernel/time.ts';
import type { Happening } from '../table/entity-store.ts';
import { type Edition, type EditionId, editionIdOf } from './edition.ts';
import { type EditionProgress, progressOf } from './edition-progress.ts';
import { PAGE_MINUTES } from './edition-walk.ts';
import type { Editions } from './ports.ts';

type Ports = { readonly editions: Editions; readonly clock: Clock };

export type Published = { readonly progress: EditionProgress; readonly isNew: boolean };

/**
 * Publishes an edition once: the same name again answers with how far it has come. One write begins
 * everything; what follows from it follows also when whoever asked is gone.
 */
export async function publishEdition(
  ports: Ports,
  { name, shardCount }: { readonly name: string; readonly shardCount: number },
): Promise<Outcome<Published, 'changed_meanwhile'>> {
  return repeatWhenChanged<Published, never>(async () => {
    const id = editionIdOf(name);
    const earlier = await ports.editions.find(id);
    if (earlier !== undefined) {
      return accepted({ progress: await loadProgress(ports, earlier), isNew: false });
    }
    const now = ports.clock.now();
    const edition = starting({ id, version: 0, name, shardCount, publishedAt: now }, now);
    const saved = await ports.editions.save(edition, startDueOf(edition), now);
    return saved.ok ? accepted({ progress: progressOf(saved.value, []), isNew: true }) : saved;
  });
}

export async function findEdition(
  ports: Ports,
  editionId: EditionId,
): Promise<Outcome<EditionProgress, 'edition_not_found'>> {
  const edition = await ports.editions.find(editionId);
  if (edition === undefined) return refused('edition_not_found');
  return accepted(await loadProgress(ports, edition));
}

type Changed = Outcome<EditionProgress, 'edition_not_found' | 'already_done' | 'changed_meanwhile'>;

/** Pages that are being made are finished, and none begins after them. */
export function stopEdition(ports: Ports, editionId: EditionId): Promise<Changed> {
  return changeEdition(ports, editionId, (edition) => {
    if (edition.state === 'stopped') return undefined;
    const { startDueAt: _startDueAt, ...rest } = edition;
    return { ...rest, state: 'stopped' };
  });
}

/** Goes on where it was stopped. */
export function resumeEdition(ports: Ports, editionId: EditionId): Promise<Changed> {
  return changeEdition(ports, editionId, (edition) =>
    edition.state === 'stopped' ? starting(edition, ports.clock.now()) : undefined,
  );
}

/** @param change gives nothing when there is nothing to do: pressing twice does it once. */
function changeEdition(
  ports: Ports,
  editionId: EditionId,
  change: (edition: Edition) => Edition | undefined,
): Promise<Changed> {
  return repeatWhenChanged<EditionProgress, 'edition_not_found' | 'already_done'>(async () => {
    const edition = await ports.editions.find(editionId);
    if (edition === undefined) return refused('edition_not_found');
    const progress = await loadProgress(ports, edition);
    if (progress.state === 'done') return refused('already_done');
    const changed = change(edition);
    if (changed === undefined) return accepted(progress);
    const saved = await ports.editions.save(changed, startDueOf(changed), ports.clock.now());
    return saved.ok ? accepted(await loadProgress(ports, saved.value)) : saved;
  });
}

async function loadProgress(ports: Ports, edition: Edition): Promise<EditionProgress> {
  return progressOf(edition, await ports.editions.walksOf(edition.id));
}

function starting(edition: Omit<Edition, 'state' | 'startDueAt'>, now: Instant): Edition {
  return { ...edition, state: 'starting', startDueAt: now.add({ minutes: PAGE_MINUTES }) };
}

function startDueOf({ startDueAt }: Edition): readonly Happening[] {
  return startDueAt === undefined ? [] : [{ type: 'EditionStartDue', dueAt: startDueAt }];
}
