import type { CustomerId } from '../customers/customer.ts';
import { accepted, type Outcome } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import { type Instant, isBefore } from '../kernel/time.ts';
import {
  afterTurn,
  noDialogueYet,
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
    const { channel, direction } = turn;
    const happened = [{ type: 'TurnTaken', channel, direction }];
    const written = await ports.transactions.writeAll([
      ports.turns.writeOf(turn, happened, at),
      ports.leftOffs.writeOf(next, at),
    ]);
    return written.ok ? accepted({ ...turn, version: 1 }) : { ok: false, refusal: written.refusal };
  });
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

/** What one side now owes the other; a repeat replaces the words. */
export function openPoint(
  ports: Pick<DialoguePorts, 'leftOffs' | 'clock'>,
  customerId: CustomerId,
  point: OpenPoint,
) {
  return changeLeftOff(ports, customerId, (leftOff) => withPoint(leftOff, point));
}

/** It was kept, answered or taken back; a repeat changes nothing. */
export function closePoint(
  ports: Pick<DialoguePorts, 'leftOffs' | 'clock'>,
  customerId: CustomerId,
  point: Pick<OpenPoint, 'kind' | 'id'>,
) {
  return changeLeftOff(ports, customerId, (leftOff) => withoutPoint(leftOff, point));
}

export function changeLeftOff(
  { leftOffs, clock }: Pick<DialoguePorts, 'leftOffs' | 'clock'>,
  customerId: CustomerId,
  change: (leftOff: LeftOff) => LeftOff,
): Promise<Outcome<LeftOff, Changed>> {
  return repeatWhenChanged<LeftOff, never>(async () => {
    const leftOff = (await leftOffs.find(customerId)) ?? noDialogueYet(customerId);
    return leftOffs.save(change(leftOff), clock.now());
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
