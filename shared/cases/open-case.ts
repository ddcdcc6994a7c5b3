import type { Customer, CustomerId } from '../customers/customer.ts';
import { findInParts } from '../customers/find-in-parts.ts';
import { wasPressed } from '../dialogue/own-words.ts';
import type { Turn, TurnChannel, TurnId } from '../dialogue/turn.ts';
import { turnIdOf } from '../dialogue/turn-id.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import type { Instant, PlainDate } from '../kernel/time.ts';
import type { ActingStaff } from '../staff/acting-staff.ts';
import { type Case, caseIdOf } from './case.ts';
import { checkPromise, newCase, type PromiseRefusal } from './decide-case.ts';
import type { CasePorts } from './ports.ts';
import { saveCase } from './save-case.ts';
import { calendarOf } from './working-calendar.ts';

type Terms = {
  /** Who answers for it; nobody until somebody takes it. */
  readonly owner?: ActingStaff | undefined;
  /** Two working days ahead unless said otherwise. */
  readonly promisedOn?: PlainDate | undefined;
};

export type CaseOfTurn = Terms & { readonly customerId: CustomerId; readonly turnId: TurnId };

export type OpenCaseRefusal =
  | 'customer_not_found'
  | 'turn_not_found'
  | 'not_the_customers_words'
  | 'changed_meanwhile'
  | PromiseRefusal;

/**
 * "This is a complaint": what was said becomes a case, in whichever record of theirs it was said. The
 * same words are the same case always.
 */
export function openCase(
  ports: CasePorts,
  { customerId, turnId, ...terms }: CaseOfTurn,
): Promise<Outcome<Case, OpenCaseRefusal>> {
  return repeatWhenChanged<Case, Exclude<OpenCaseRefusal, 'changed_meanwhile'>>(async () => {
    const [customer, turn] = await Promise.all([
      ports.customers.find(customerId),
      findInParts(ports, customerId, (id) => ports.turns.find({ customerId: id, turnId })),
    ]);
    if (customer === undefined) return refused('customer_not_found');
    if (turn === undefined) return refused('turn_not_found');
    const { customerId: ownerId } = turn;
    const caseId = caseIdOf(ownerId, turnId);
    const opened = await ports.cases.find({ customerId: ownerId, caseId });
    if (opened !== undefined) return accepted(opened);
    if (turn.direction !== 'from_customer' || wasPressed(turn))
      return refused('not_the_customers_words');
    return open(ports, customer, { turn, ...terms });
  });
}

export type Complaint = Terms & {
  readonly customerId: CustomerId;
  readonly channel: TurnChannel;
  readonly text: string;
  /** Who wrote it down, when they did not themselves. */
  readonly staff?: ActingStaff | undefined;
  readonly at?: Instant;
  /** Where it came from, such as a call: with it and the same `at`, what comes twice is one case. */
  readonly sourceId?: string;
};

/** A complaint that is new: the words and the case in one. For the phone and the store, too. */
export function complain(
  ports: CasePorts,
  { customerId, channel, text, staff, sourceId, at = ports.clock.now(), ...terms }: Complaint,
): Promise<Outcome<Case, Exclude<OpenCaseRefusal, 'turn_not_found' | 'not_the_customers_words'>>> {
  const source = sourceId === undefined ? {} : { sourceId };
  const turnId = turnIdOf(ports.ids, { customerId, at, ...source });
  return repeatWhenChanged<Case, 'customer_not_found' | PromiseRefusal>(async () => {
    const [customer, earlier, opened] = await Promise.all([
      ports.customers.find(customerId),
      ports.turns.find({ customerId, turnId }),
      ports.cases.find({ customerId, caseId: caseIdOf(customerId, turnId) }),
    ]);
    if (opened !== undefined) return accepted(opened);
    if (customer === undefined) return refused('customer_not_found');
    const turn: Turn = earlier ?? {
      ...{ id: turnId, version: 0, customerId, at, channel, direction: 'from_customer', text },
      ...(staff === undefined ? {} : { staff }),
    };
    return open(ports, customer, { turn, ...terms });
  });
}

function open(
  ports: CasePorts,
  customer: Customer,
  { turn, owner, promisedOn }: Terms & { readonly turn: Turn },
): Promise<Outcome<Case, 'changed_meanwhile' | PromiseRefusal>> {
  const now = ports.clock.now();
  const facts = { now, calendar: calendarOf(customer) };
  const checked = promisedOn === undefined ? undefined : checkPromise(promisedOn, facts);
  if (checked?.ok === false) return Promise.resolve(checked);
  const change = newCase({ customerId: turn.customerId, turn, owner, promisedOn }, facts);
  return saveCase(ports, { change, turn }, now);
}
