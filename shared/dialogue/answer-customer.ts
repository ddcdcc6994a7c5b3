import type { CustomerId } from '../customers/customer.ts';
import { partsOf } from '../customers/customer-parts.ts';
import type { Customers } from '../customers/ports.ts';
import { type Outcome, refused } from '../kernel/outcome.ts';
import { localDateOf } from '../kernel/time.ts';
import type { ActingStaff } from '../staff/acting-staff.ts';
import { type AnswerGiven, type AnswerRefusal, decideAnswer } from './decide-answer.ts';
import { withoutAnswersOwed } from './decide-left-off.ts';
import type { LeftOff } from './left-off.ts';
import type { DialoguePorts } from './ports.ts';
import { closePoint, closePoints, recordTurn } from './record-turn.ts';
import { isSaidMeanwhile } from './said-meanwhile.ts';
import type { Turn } from './turn.ts';

export type AnswerToGive = AnswerGiven & {
  readonly customerId: CustomerId;
  readonly staff: ActingStaff;
  /** Asks for an answer in turn. */
  readonly wantsAnswer: boolean;
  /** Of the form that was shown: the same words from it are one turn. */
  readonly formKey?: string | undefined;
  /** The newest turn beside that form: nothing is sent when others spoke since. `none` before the first. */
  readonly seenTurnId?: string | undefined;
};

type Answered = Outcome<
  Turn,
  AnswerRefusal | 'customer_not_found' | 'said_meanwhile' | 'changed_meanwhile'
>;

/** Who writes so long that more than these were said looks at it once more. */
const LOOK_BACK = 20;

/** Somebody of the staff answers; it goes out by mail when the event of the turn comes round. */
export async function answerCustomer(
  ports: DialoguePorts & { readonly customers: Pick<Customers, 'find'> },
  { customerId, staff, wantsAnswer, formKey, seenTurnId, ...given }: AnswerToGive,
): Promise<Answered> {
  const customer = await ports.customers.find(customerId);
  if (customer === undefined) return refused('customer_not_found');
  const decided = decideAnswer(given, localDateOf(ports.clock.now(), customer.zone));
  if (!decided.ok) return decided;
  if (seenTurnId !== undefined) {
    const { items } = await ports.turns.page({ customerId: partsOf(customer), limit: LOOK_BACK });
    const seen = { newestId: seenTurnId, staffId: staff.id };
    if (isSaidMeanwhile(items, seen)) return refused('said_meanwhile');
  }
  return recordTurn(ports, {
    ...{ ...decided.value, customerId, staff, wantsAnswer },
    ...{ channel: 'page', direction: 'to_customer' },
    ...(formKey === undefined ? {} : { sourceId: `answer ${formKey} ${decided.value.text}` }),
  });
}

type Change = Outcome<LeftOff, 'changed_meanwhile'>;
type Ports = Pick<DialoguePorts, 'leftOffs' | 'clock'>;

/** What was promised is done. */
export function keepPromise(
  ports: Ports,
  { customerId, promiseId }: { readonly customerId: CustomerId; readonly promiseId: string },
): Promise<Change> {
  return closePoint(ports, customerId, { kind: 'promise', id: promiseId });
}

/** What they said until now needs no answer; what they say meanwhile does. */
export function closeWithoutAnswer(
  ports: Ports,
  customerId: CustomerId,
  turnIds: readonly string[],
): Promise<Change> {
  return closePoints(ports, customerId, (leftOff) => withoutAnswersOwed(leftOff, turnIds));
}
