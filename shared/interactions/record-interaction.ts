import type { Customer } from '../customers/customer.ts';
import type { Identifiers } from '../customers/identifiers/ports.ts';
import type { Customers } from '../customers/ports.ts';
import type { DialoguePorts } from '../dialogue/ports.ts';
import { recordTurn } from '../dialogue/record-turn.ts';
import type { Turn, TurnChannel } from '../dialogue/turn.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { type Instant, isBefore } from '../kernel/time.ts';
import type { ActingStaff } from '../staff/acting-staff.ts';
import { findWhom } from './find-whom.ts';
import type { Notes, Whom } from './notes.ts';

export type RecordPorts = DialoguePorts & {
  readonly customers: Pick<Customers, 'find'>;
  readonly identifiers: Pick<Identifiers, 'find'>;
};

export type Interaction = {
  readonly whom: Whom;
  readonly channel: Extract<TurnChannel, 'phone' | 'store'>;
  readonly at: Instant;
  /** Of the call or the visit. */
  readonly sourceId: string;
  readonly place?: string;
  readonly staff: ActingStaff;
  readonly notes: Pick<Notes, 'text' | 'promises' | 'settles' | 'isAnswerOwed' | 'staffName'>;
};

export type RecordRefusal = 'customer_not_found' | 'in_the_future' | 'changed_meanwhile';

/** The clocks of others may be a little ahead of ours. */
const AHEAD_MINUTES_MAX = 5;

/** The same notes of the same call twice are one turn; other notes on it are another one. */
export async function recordInteraction(
  ports: RecordPorts,
  { whom, at, notes, staff, channel, place, sourceId }: Interaction,
): Promise<Outcome<{ readonly customer: Customer; readonly turn: Turn }, RecordRefusal>> {
  const latest = ports.clock.now().add({ minutes: AHEAD_MINUTES_MAX });
  if (isBefore(latest, at)) return refused('in_the_future');
  const customer = await findWhom(ports, whom);
  if (customer === undefined) return refused('customer_not_found');
  const { text, promises, settles, isAnswerOwed, staffName = staff.name } = notes;
  const recorded = await recordTurn(ports, {
    ...{ customerId: customer.id, channel, direction: 'from_customer', at, text },
    ...{ staff: { id: staff.id, name: staffName } },
    ...(place === undefined ? {} : { place }),
    sourceId: JSON.stringify([channel, sourceId, text, promises, settles]),
    ...{ wantsAnswer: isAnswerOwed, settles },
    promises: promises.map(({ text: promised, by }) => ({
      text: promised,
      ...(by === undefined ? {} : { promisedOn: by }),
    })),
  });
  return recorded.ok ? accepted({ customer, turn: recorded.value }) : recorded;
}
