import * as z from 'zod';
import { CustomerId, EmailAddress, Language } from '../customers/customer.ts';
import { PhoneNumber } from '../customers/identifiers/phone-number.ts';
import { HowKnown } from '../dialogue/facts/fact.ts';
import { topicOf } from '../dialogue/facts/topics.ts';
import { TurnChannel, TurnDirection, TurnId } from '../dialogue/turn.ts';
import { OpenPointView, openPointView } from '../dialogue/turn-view.ts';
import { Instant, PlainDate, Zone } from '../kernel/time.ts';
import { PrescriptionId } from '../prescriptions/prescription.ts';
import { GiftBrief, HalfFilledSheet, type PickUp } from './pick-up.ts';
import type { TakenCall } from './take-call.ts';

/** One screen for whoever takes the call or stands at the till. */
export const PickUpView = z
  .object({
    customerId: CustomerId,
    name: z.exactOptional(z.string()),
    email: EmailAddress,
    phones: z.array(PhoneNumber).readonly(),
    language: Language,
    zone: Zone,
    leftOff: z.object({
      lastTurn: z.exactOptional(
        z.object({
          turnId: TurnId,
          at: Instant,
          channel: TurnChannel,
          direction: TurnDirection,
          excerpt: z.string(),
        }),
      ),
      turnCount: z.int(),
      points: z.array(OpenPointView).readonly(),
    }),
    prescriptions: z
      .array(
        z.object({
          prescriptionId: PrescriptionId,
          name: z.string(),
          productName: z.string(),
          options: z.record(z.string(), z.string()).readonly(),
          quantity: z.int(),
          note: z.exactOptional(z.string()),
          everyWeeks: z.exactOptional(z.int()),
          nextOn: z.exactOptional(PlainDate),
        }),
      )
      .readonly(),
    known: z
      .array(
        z.object({
          topic: z.string(),
          value: z.string(),
          about: z.exactOptional(z.string()),
          known: HowKnown,
          at: Instant,
        }),
      )
      .readonly()
      .meta({ description: 'What the customer told us, or what they order shows.' }),
    question: z
      .exactOptional(
        z.object({
          topic: z.string(),
          text: z.string(),
          why: z.string(),
          brings: z.string(),
          choices: z.array(z.object({ code: z.string(), text: z.string() })).readonly(),
        }),
      )
      .meta({
        description: 'The one question that is worth most now, in the customer’s language.',
      }),
    sheets: z.array(HalfFilledSheet).readonly(),
    gifts: z.object({ upcomingCount: z.int(), nearest: z.array(GiftBrief).readonly() }),
  })
  .meta({ id: 'PickUp' });
export type PickUpView = z.output<typeof PickUpView>;

export function pickUpView(pickUp: PickUp): PickUpView {
  const { customer, leftOff, sheets, gifts } = pickUp;
  const { id: customerId, name, email, phones = [], language, zone } = customer;
  const { lastTurn, turnCount } = leftOff;
  const points = leftOff.points.map((point) => openPointView(point, language));
  const question = questionView(pickUp);
  return {
    ...{ customerId, email, phones, language, zone, sheets, gifts },
    ...(name === undefined ? {} : { name }),
    leftOff: {
      ...{ turnCount, points },
      ...(lastTurn === undefined ? {} : { lastTurn: { ...lastTurn, turnId: lastTurn.id } }),
    },
    prescriptions: pickUp.prescriptions.map(({ id: prescriptionId, standing, ...rest }) => ({
      ...{ ...rest, prescriptionId },
      ...(standing === undefined || standing.pausedAt !== undefined
        ? {}
        : { everyWeeks: standing.everyWeeks, nextOn: standing.nextOn }),
    })),
    known: pickUp.known.flatMap(({ facts }) => facts),
    ...(question === undefined ? {} : { question }),
  };
}

function questionView({ question, customer: { language } }: PickUp): PickUpView['question'] {
  const topic = question === undefined ? undefined : topicOf(question.topic);
  if (question === undefined || topic === undefined) return undefined;
  const words = topic.words[language];
  return {
    ...{ topic: question.topic, text: words.question, why: words.why, brings: words.brings },
    choices: (topic.choices ?? []).map((code) => ({ code, text: words.choices?.[code] ?? code })),
  };
}

/** What to ask a caller whom nobody knows: any of these finds them. */
const ASK_FOR = ['email', 'store_card', 'phone'] as const;

export const TakenCallView = z
  .discriminatedUnion('caller', [
    z.object({ caller: z.literal('known'), pickUp: PickUpView }),
    z.object({
      caller: z.enum(['unknown', 'hidden', 'unreadable']).meta({
        description: 'unreadable: what the network said is no number, such as an extension.',
      }),
      askFor: z.array(z.enum(ASK_FOR)).readonly(),
    }),
  ])
  .meta({ id: 'TakenCall' });
export type TakenCallView = z.output<typeof TakenCallView>;

export function takenCallView(taken: TakenCall): TakenCallView {
  return taken.caller === 'known'
    ? { caller: taken.caller, pickUp: pickUpView(taken.pickUp) }
    : { caller: taken.caller, askFor: ASK_FOR };
}

export const SwipedView = z.object({ turnId: TurnId, ...PickUpView.shape }).meta({ id: 'Swiped' });
