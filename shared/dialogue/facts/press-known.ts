import * as z from 'zod';
import type { Customer } from '../../customers/customer.ts';
import { accepted, type Outcome, refused } from '../../kernel/outcome.ts';
import type { ActingStaff } from '../../staff/acting-staff.ts';
import type { TurnChannel } from '../turn.ts';
import { answerQuestion, leaveUnanswered } from './answer-question.ts';
import { confirmFact, denyFact } from './confirm-fact.ts';
import { FACT_ABOUT_LENGTH_MAX, FACT_VALUE_LENGTH_MAX, FactId } from './fact.ts';
import { allowInference, allowTopic, forbidTopic, forgetFact } from './forget-fact.ts';
import type { FactPorts } from './ports.ts';
import { type StateRefusal, stateFact } from './state-fact.ts';
import { TopicCode } from './topics.ts';

/** Room for spaces that are taken out again. */
const value = z
  .string()
  .max(2 * FACT_VALUE_LENGTH_MAX)
  .default('');
const about = z.string().max(FACT_ABOUT_LENGTH_MAX).optional();

/** One press on a page of what is known, as its form sends it. */
export const KnownPress = z.discriminatedUnion('do', [
  z.object({ do: z.enum(['answer', 'tell']), topic: TopicCode, value, about }),
  z.object({ do: z.literal('correct'), fact: FactId, value, about }),
  z.object({ do: z.enum(['not_now', 'never', 'forbid', 'allow']), topic: TopicCode }),
  z.object({ do: z.enum(['forget', 'confirm', 'deny']), fact: FactId }),
  z.object({ do: z.enum(['infer_yes', 'infer_no']) }),
]);
export type KnownPress = Readonly<z.output<typeof KnownPress>>;

export type PressRefusal = StateRefusal | 'not_proposed';

export type Pressing = {
  readonly customer: Pick<Customer, 'id' | 'language'>;
  readonly channel: TurnChannel;
  /** Who of ours presses it for them. */
  readonly staff?: ActingStaff | undefined;
};

/** @returns what was done, as a page says it afterwards */
export async function pressKnown(
  ports: FactPorts,
  { customer, channel, staff }: Pressing,
  press: KnownPress,
): Promise<Outcome<string, PressRefusal>> {
  const { id: customerId, language } = customer;
  const from = { customerId, language, channel, staff };
  switch (press.do) {
    case 'answer':
      return said('answered', await answerQuestion(ports, { ...from, ...press }));
    case 'tell':
      return said('told', await stateFact(ports, { ...from, ...press }));
    case 'correct':
      return said('corrected', await correctFact(ports, { customer, channel, staff }, press));
    case 'not_now':
    case 'never':
      return said(
        press.do,
        await leaveUnanswered(ports, { customerId, channel, topic: press.topic, how: press.do }),
      );
    case 'forbid':
      return said('forbidden', await forbidTopic(ports, { customerId, topic: press.topic }));
    case 'allow':
      return said('allowed', await allowTopic(ports, { customerId, topic: press.topic }));
    case 'forget':
      return said('forgotten', await forgetFact(ports, { customerId, factId: press.fact }));
    case 'confirm':
      return said('confirmed', await confirmFact(ports, { customerId, factId: press.fact }));
    case 'deny':
      return said('denied', await denyFact(ports, { customerId, factId: press.fact }));
    case 'infer_yes':
      return said('inference_on', await allowInference(ports, { customerId, isAllowed: true }));
    case 'infer_no':
      return said('inference_off', await allowInference(ports, { customerId, isAllowed: false }));
  }
}

function said<Refusal extends string>(
  what: string,
  outcome: Outcome<unknown, Refusal>,
): Outcome<string, Refusal> {
  return outcome.ok ? accepted(what) : outcome;
}

/** A new fact of the same topic in the place of another. */
export async function correctFact(
  ports: FactPorts,
  { customer, channel, staff }: Pressing,
  { fact: factId, value: written, about: whose }: Extract<KnownPress, { do: 'correct' }>,
): Promise<Outcome<unknown, StateRefusal>> {
  const { facts } = await ports.factBooks.find(customer.id);
  const fact = facts.find(({ id }) => id === factId);
  if (fact === undefined) return refused('fact_not_found');
  const { id: customerId, language } = customer;
  return stateFact(ports, {
    ...{ customerId, language, channel, staff, topic: fact.topic },
    ...{ value: written, about: whose, replaces: factId },
  });
}
