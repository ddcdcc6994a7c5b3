import { openCase } from '../cases/open-case.ts';
import type { CasePorts } from '../cases/ports.ts';
import type { Customer } from '../customers/customer.ts';
import { addIdentifier } from '../customers/identifiers/change-identifiers.ts';
import type { IdentifierPorts } from '../customers/identifiers/ports.ts';
import { phoneCountryOf, readPhoneNumber } from '../customers/identifiers/read-phone-number.ts';
import { leaveUnanswered } from '../dialogue/facts/answer-question.ts';
import type { FactPorts } from '../dialogue/facts/ports.ts';
import { stateFact } from '../dialogue/facts/state-fact.ts';
import { noteResult } from '../dialogue/record-turn.ts';
import type { TurnChannel, TurnId } from '../dialogue/turn.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { Instant } from '../kernel/time.ts';
import { changePermission } from '../permission/change-permission.ts';
import type { PermissionPorts } from '../permission/ports.ts';
import { orderTheSameAgain } from '../prescriptions/order-the-same-again.ts';
import type { PrescriptionPorts } from '../prescriptions/ports.ts';
import type { ActingStaff } from '../staff/acting-staff.ts';
import type { NoteResult, Notes } from './notes.ts';

export type NotePorts = FactPorts &
  IdentifierPorts &
  PrescriptionPorts &
  PermissionPorts &
  Pick<CasePorts, 'cases'>;

export type TakenNotes = {
  readonly customer: Customer;
  readonly turnId: TurnId;
  readonly channel: Extract<TurnChannel, 'phone' | 'store'>;
  readonly at: Instant;
  readonly staff: ActingStaff;
  readonly notes: Notes;
};

/**
 * What follows from notes, one thing after the other: each may be repeated, and one that is refused
 * keeps no other from being done.
 */
export async function doWhatFollows(
  ports: NotePorts,
  taken: TakenNotes,
): Promise<readonly NoteResult[]> {
  return [
    ...(await keepFacts(ports, taken)),
    ...(await keepUnanswered(ports, taken)),
    ...(await orderAgain(ports, taken)),
    ...(await keepPermission(ports, taken)),
    ...(await keepCase(ports, taken)),
    ...(await keepPhone(ports, taken)),
  ];
}

function keepFacts(ports: NotePorts, { customer, notes, ...taken }: TakenNotes) {
  const { id: customerId, language } = customer;
  return oneByOne(notes.facts, async (fact, index) => {
    const stated = await stateFact(ports, { ...taken, ...fact, customerId, language });
    return resultOf('fact', index, stated, ({ id }) => id);
  });
}

function keepUnanswered(ports: NotePorts, { customer, channel, notes }: TakenNotes) {
  const { unanswered } = notes;
  return oneByOne(unanswered === undefined ? [] : [unanswered], async (left, index) => {
    const noted = await leaveUnanswered(ports, { customerId: customer.id, channel, ...left });
    return resultOf('unanswered', index, noted, (topic) => topic);
  });
}

function orderAgain(ports: NotePorts, { customer, notes, ...taken }: TakenNotes) {
  return oneByOne(notes.sameAgain, async (again, index) => {
    const ordered = await orderTheSameAgain(ports, {
      ...{ ...again, customerId: customer.id, channel: taken.channel, staff: taken.staff },
      ...{ turnId: taken.turnId, sourceId: `${taken.turnId}.${index + 1}` },
    });
    return resultOf('gift_order', index, ordered, ({ order }) => order.id);
  });
}

/** A page of theirs says it in the same words; what was said on the phone stands as a proof. */
function keepPermission(ports: NotePorts, { customer, notes, staff, turnId }: TakenNotes) {
  const { permission, staffName = staff.name } = notes;
  return oneByOne(permission === undefined ? [] : [permission], async (said, index) => {
    const { id: customerId } = customer;
    // What they changed their mind about since is not undone by notes that come once more.
    const turn = await ports.turns.find({ customerId, turnId });
    const isDone = turn?.ledTo?.some(({ kind }) => kind === 'permission') ?? false;
    if (isDone) return { kind: 'permission', index, id: customerId };
    const told = { ...said, customerId, way: 'phone' as const, staffName };
    const changed = await changePermission(ports, told);
    const result = { kind: 'permission', id: customerId } as const;
    if (changed.ok) await noteResult(ports, { customerId, turnId }, result);
    return resultOf('permission', index, changed, ({ id }) => id);
  });
}

/** A complaint has words: without any there is nothing to look after. */
function keepCase(ports: NotePorts, { customer, turnId, notes }: TakenNotes) {
  const { text, case: wanted } = notes;
  return oneByOne(wanted === undefined ? [] : [wanted], async (terms, index) => {
    if (text === '') return { kind: 'case' as const, index, refusal: 'text_missing' };
    const opened = await openCase(ports, { customerId: customer.id, turnId, ...terms });
    return resultOf('case', index, opened, ({ id }) => id);
  });
}

function keepPhone(ports: NotePorts, { customer, notes: { phone } }: TakenNotes) {
  return oneByOne(phone === undefined ? [] : [phone], async (text, index) => {
    const value = readPhoneNumber(text, phoneCountryOf(customer));
    if (value === undefined) return { kind: 'phone' as const, index, refusal: 'phone_invalid' };
    const identifier = { kind: 'phone' as const, value };
    const added = await addIdentifier(ports, { customerId: customer.id, identifier });
    return resultOf('phone', index, added, () => value);
  });
}

/** In order: two orders of one customer at the same moment would only hinder each other. */
async function oneByOne<Value>(
  values: readonly Value[],
  each: (value: Value, index: number) => Promise<NoteResult>,
): Promise<readonly NoteResult[]> {
  const results: NoteResult[] = [];
  for (const [index, value] of values.entries()) results.push(await each(value, index));
  return results;
}

function resultOf<Value>(
  kind: NoteResult['kind'],
  index: number,
  outcome: Outcome<Value, string, unknown> | Outcome<Value, string>,
  idOf: (value: Value) => string,
): NoteResult {
  return {
    ...{ kind, index },
    ...(outcome.ok ? { id: idOf(outcome.value) } : { refusal: outcome.refusal }),
  };
}
