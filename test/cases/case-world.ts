import type * as z from 'zod';
import { answerCase } from '../../shared/cases/answer-case.ts';
import type { Case } from '../../shared/cases/case.ts';
import * as caseEvents from '../../shared/cases/case-events.ts';
import { caseStore } from '../../shared/cases/case-store.ts';
import { lookAfterCase } from '../../shared/cases/look-after-case.ts';
import { complain } from '../../shared/cases/open-case.ts';
import { reopenCasesOnWords } from '../../shared/cases/settle-case.ts';
import { type ToldOfCase, tellOfCase } from '../../shared/cases/tell-of-case.ts';
import type { Customer } from '../../shared/customers/customer.ts';
import { TurnTaken } from '../../shared/dialogue/dialogue-events.ts';
import { recordTurn } from '../../shared/dialogue/record-turn.ts';
import type { BusEvent } from '../../shared/events/ports.ts';
import { feedbackStore } from '../../shared/feedback/feedback-store.ts';
import { Temporal } from '../../shared/kernel/time.ts';
import { dialogueWorld, MARY } from '../dialogue/dialogue-world.ts';
import { newCustomer } from '../support/gift-world.ts';

export const LINK_KEY = 'a-key-of-the-customers';

/** Cases and feedback in memory, with the reactions that the workers have. */
export async function caseWorld(startsAt = '2027-03-01T12:00:00Z', facts: Partial<Customer> = {}) {
  const world = dialogueWorld(startsAt);
  const settings = { table: world.table, shardCount: 1 };
  const ports = { ...world.ports, cases: caseStore(settings), feedbacks: feedbackStore(settings) };
  const customer = await newCustomer(world, { linkKey: LINK_KEY, ...facts });
  const customerId = customer.id;
  let heardCount = 0;
  const react = async (event: BusEvent): Promise<unknown> => {
    switch (event.type) {
      case 'CaseDue': {
        const due = caseEvents.CaseDue.parse(event);
        return lookAfterCase(ports, due);
      }
      case 'TurnTaken':
        return reopenCasesOnWords(ports, TurnTaken.parse(event));
      case 'CaseOpened':
      case 'CaseReopened':
      case 'CaseAnswered':
      case 'CasePromiseMoved':
      case 'CaseClosed':
        return tellOfCase(ports, toldEvent(event));
      default:
        return undefined;
    }
  };
  /** Delivers what was published and not heard yet, each as often as `times`. */
  const settle = async (times = 1) => {
    for (; heardCount < world.events.length; heardCount += 1) {
      for (let count = 0; count < times; count += 1) {
        const event = world.events[heardCount];
        if (event !== undefined) await react(event);
      }
    }
  };
  return {
    ...{ ...world, ports, customer, customerId, settle },
    /** Sleeps until just before and lets one sweep happen at the instant itself. */
    async wakeAt(instant: string): Promise<void> {
      await settle();
      world.clock.set(Temporal.Instant.from(instant).subtract({ minutes: 5 }));
      await world.advanceTo(Temporal.Instant.from(instant).toString());
      await settle();
    },
    /** They complain, in the store. */
    async complain(text = 'It came broken.'): Promise<Case> {
      return acceptedOf(await complain(ports, { customerId, channel: 'store', text }));
    },
    async answer({ id: caseId, version }: Case, text = 'A new one is on its way.'): Promise<Case> {
      const words = { staff: MARY, text, versionExpected: version };
      return acceptedOf(await answerCase(ports, { customerId, caseId }, words));
    },
    async says(text: string, at = world.clock.now()) {
      const said = { channel: 'mail', direction: 'from_customer', text, at } as const;
      return acceptedOf(await recordTurn(ports, { customerId, ...said }));
    },
    async now({ id: caseId }: Pick<Case, 'id'>): Promise<Case> {
      const found = await ports.cases.find({ customerId, caseId });
      if (found === undefined) throw new Error('no such case');
      return found;
    },
    points: async () => (await ports.leftOffs.find(customerId))?.points ?? [],
    /** Without what changes with every run. */
    eventTypes: () => world.events.map(({ type }) => type).filter((type) => /^Case/.test(type)),
    letterKinds: () => world.letters.map(({ kind }) => kind),
  };
}
export type CaseWorld = Awaited<ReturnType<typeof caseWorld>>;

const TOLD: Readonly<Record<string, z.ZodType<ToldOfCase>>> = {
  CaseOpened: caseEvents.CaseOpened,
  CaseReopened: caseEvents.CaseReopened,
  CaseAnswered: caseEvents.CaseAnswered,
  CasePromiseMoved: caseEvents.CasePromiseMoved,
  CaseClosed: caseEvents.CaseClosed,
};

export function toldEvent(event: BusEvent): ToldOfCase {
  const schema = TOLD[event.type];
  if (schema === undefined) throw new Error(`nobody is told of ${event.type}`);
  return schema.parse(event);
}

type AnyOutcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: string };

export function acceptedOf<Value>(outcome: AnyOutcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value;
}

export function refusalOf(outcome: AnyOutcome<unknown>): string | undefined {
  return outcome.ok ? undefined : outcome.refusal;
}
