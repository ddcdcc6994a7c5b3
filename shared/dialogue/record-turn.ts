import type { CustomerId } from '../customers/customer.ts';
import { accepted, type Outcome } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import { type Instant, isBefore } from '../kernel/time.ts';
import {
  afterTurn,
  noDialogueYet,
  settledBy,
  type TurnTerms,
  withoutPoint,
  withPoint,
} from './decide-left-off.ts';
import type { LeftOff, OpenPoint } from './left-off.ts';
import type { DialoguePorts } from './ports.ts';
import type { Turn, TurnRef, TurnResult } from './turn.ts';
import { isOfOneSource, turnIdOf } from './turn-id.ts';

/** How long a repeat without an instant of its own is recognised. */
const REPEATED_WITHIN_HOURS = 24;
const RECENT_TURN_COUNT = 25;

export type TurnToRecord = Omit<Turn, 'id' | 'version' | 'at'> &
  TurnTerms & {
    /** Now, unless it comes later than it was said. */
    readonly at?: Instant;
    /**
     * Where it came from: with it, what comes twice is one turn, however late with the same `at`,
     * and within a day without one.
     */
    readonly sourceId?: string;
  };

type Changed = 'changed_meanwhile';

/** The turn, and where the dialogue now stands, in one transaction; a repeat changes nothing. */
export function recordTurn(
  ports: DialoguePorts,
  { sourceId, at: saidAt, wantsAnswer, isAnswer, promises, settles, ...said }: TurnToRecord,
): Promise<Outcome<Turn, Changed>> {
  const { customerId } = said;
  const at = saidAt ?? ports.clock.now();
  const source = sourceId === undefined ? {} : { sourceId };
  const id = turnIdOf(ports.ids, { customerId, at, ...source });
  const turn: Turn = { ...said, at, id, version: 0 };
  return repeatWhenChanged<Turn, never>(async () => {
    // In this order: a repeat that is written after the first read makes the write below fail.
    const leftOff = await ports.leftOffs.find(customerId);
    const earlier =
      sourceId === undefined || saidAt !== undefined
        ? await ports.turns.find({ customerId, turnId: id })
        : await findRecentRepeat(ports, turn);
    if (earlier !== undefined) return accepted(earlier);
    const terms = { wantsAnswer, isAnswer, promises, settles };
    const next = afterTurn(leftOff ?? noDialogueYet(customerId), turn, terms);
    const elsewhere = await settledElsewhere(ports, leftOff, turn, terms);
    const all = [{ before: leftOff ?? next, after: next }, ...elsewhere];
    const taken = withAnswers(turn, all);
    const { channel, direction } = turn;
    const happened = [{ type: 'TurnTaken', channel, direction }];
    const written = await ports.transactions.writeAll([
      ports.turns.writeOf(taken, happened, at),
      ...all.map(({ after }) => ports.leftOffs.writeOf(after, at)),
    ]);
    if (!written.ok) return { ok: false, refusal: written.refusal };
    return accepted({ ...taken, version: 1 });
  });
}

type Settled = { readonly before: LeftOff; readonly after: LeftOff };

/** What the turn answers or settles in the other records of the same person. */
async function settledElsewhere(
  { leftOffs }: Pick<DialoguePorts, 'leftOffs'>,
  leftOff: LeftOff | undefined,
  turn: Turn,
  terms: TurnTerms,
): Promise<readonly Settled[]> {
  const others = await Promise.all((leftOff?.alsoOf ?? []).map((id) => leftOffs.find(id)));
  return others.flatMap((before) => {
    if (before === undefined) return [];
    const after = settledBy(before, turn, terms);
    return after.points.length === before.points.length ? [] : [{ before, after }];
  });
}

/** What we say names the turns that it answers: those that waited for it, and no press or visit. */
function withAnswers(turn: Turn, settled: readonly Settled[]): Turn {
  if (turn.direction !== 'to_customer') return turn;
  const answers = settled.flatMap(({ before, after }) => {
    const left = new Set(after.points.map(({ kind, id }) => `${kind} ${id}`));
    return before.points
      .filter(({ kind, id, owedBy }) => owedBy === 'us' && !left.has(`${kind} ${id}`))
      .flatMap(({ kind, id }) => (kind === 'answer' ? [id] : []));
  });
  return answers.length === 0 ? turn : { ...turn, answers: answers.slice(-60) };
}

async function findRecentRepeat(
  { turns }: Pick<DialoguePorts, 'turns'>,
  { id, customerId, at }: Turn,
): Promise<Turn | undefined> {
  const since = at.subtract({ hours: REPEATED_WITHIN_HOURS });
  let cursor: string | undefined;
  do {
    const page = await turns.page({
      ...{ customerId, limit: RECENT_TURN_COUNT },
      ...(cursor === undefined ? {} : { cursor }),
    });
    const found = page.items.find((turn) => isOfOneSource(turn.id, id));
    const last = page.items.at(-1);
    if (found !== undefined) return isBefore(found.at, since) ? undefined : found;
    cursor = last === undefined || isBefore(last.at, since) ? undefined : page.cursor;
  } while (cursor !== undefined);
  return undefined;
}

type PointPorts = Pick<DialoguePorts, 'leftOffs' | 'clock'>;
type Change = (leftOff: LeftOff) => LeftOff;

/** What one side now owes the other; a repeat replaces the words. */
export function openPoint(ports: PointPorts, customerId: CustomerId, point: OpenPoint) {
  return changeLeftOff(ports, customerId, (leftOff) => withPoint(leftOff, point));
}

/** It was kept, answered or taken back; a repeat changes nothing. */
export function closePoint(
  ports: PointPorts,
  customerId: CustomerId,
  point: Pick<OpenPoint, 'kind' | 'id'>,
) {
  return closePoints(ports, customerId, (leftOff) => withoutPoint(leftOff, point));
}

/** Takes points away where they lie: in this record, or in another one of the same person. */
export async function closePoints(
  ports: PointPorts,
  customerId: CustomerId,
  without: Change,
): Promise<Outcome<LeftOff, Changed>> {
  const closed = await closeIn(ports, customerId, without);
  if (!closed.ok) return closed;
  for (const otherId of closed.value.alsoOf ?? []) {
    const other = await closeIn(ports, otherId, without);
    if (!other.ok) return other;
  }
  return closed;
}

function closeIn(ports: PointPorts, customerId: CustomerId, without: Change) {
  return changeLeftOff(ports, customerId, (leftOff) => {
    const next = without(leftOff);
    return next.points.length === leftOff.points.length ? leftOff : next;
  });
}

/** Nothing is written where a change gives back what it was given. */
function changeLeftOff(
  { leftOffs, clock }: PointPorts,
  customerId: CustomerId,
  change: Change,
): Promise<Outcome<LeftOff, Changed>> {
  return repeatWhenChanged<LeftOff, never>(async () => {
    const leftOff = (await leftOffs.find(customerId)) ?? noDialogueYet(customerId);
    const next = change(leftOff);
    return next === leftOff ? accepted(leftOff) : leftOffs.save(next, clock.now());
  });
}

/** Notes on a turn what it led to; the same result is noted once. */
export function noteResult(
  { turns, clock }: Pick<DialoguePorts, 'turns' | 'clock'>,
  ref: TurnRef,
  result: TurnResult,
): Promise<Outcome<Turn | undefined, Changed>> {
  return repeatWhenChanged<Turn | undefined, never>(async () => {
    const turn = await turns.find(ref);
    if (turn === undefined) return accepted(undefined);
    const ledTo = turn.ledTo ?? [];
    if (ledTo.some(({ kind, id }) => kind === result.kind && id === result.id))
      return accepted(turn);
    return turns.save({ ...turn, ledTo: [...ledTo, result].slice(-30) }, [], clock.now());
  });
}
