import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { TopicCode } from '../dialogue/facts/topics.ts';
import { OpenPoint } from '../dialogue/left-off.ts';
import { TURN_TEXT_LENGTH_MAX, TurnId } from '../dialogue/turn.ts';
import { PlainDate } from '../kernel/time.ts';
import { PermissionChange } from '../permission/permission-change.ts';
import { PrescriptionId } from '../prescriptions/prescription.ts';

const words = (lengthMax: number) => z.string().trim().min(1).max(lengthMax);

/** Of the contact centre's own; what comes twice under it is one turn. */
export const CallId = z.string().regex(/^[\w.:-]{1,100}$/);
/** As the customer knows it, such as `Oxford Street`. */
export const StoreName = words(80);

/** What was said on a call or in a store, by whoever talked with the customer. */
export const Notes = z.strictObject({
  text: z.string().trim().max(TURN_TEXT_LENGTH_MAX).default(''),
  /** Who talked, where one key serves many people. */
  staffName: z.exactOptional(words(60)),
  /** What we promised, by when. */
  promises: z
    .array(z.strictObject({ text: words(200), by: z.exactOptional(PlainDate) }))
    .max(10)
    .readonly()
    .default([]),
  /** Open points that are done with. */
  settles: z
    .array(OpenPoint.pick({ kind: true, id: true }))
    .max(60)
    .readonly()
    .default([]),
  /** Whether we still owe them an answer. */
  isAnswerOwed: z.boolean().default(false),
  /** What they said about themselves; an answer to the question just asked is one. */
  facts: z
    .array(
      z.strictObject({ topic: TopicCode, value: words(200), about: z.exactOptional(words(60)) }),
    )
    .max(20)
    .readonly()
    .default([]),
  /** They were asked this, and did not want to answer now, or ever. */
  unanswered: z.exactOptional(
    z.strictObject({ topic: TopicCode, how: z.enum(['not_now', 'never']) }),
  ),
  /** Prescriptions that are to be ordered once more; on the first day possible unless said. */
  sameAgain: z
    .array(
      z.strictObject({ prescriptionId: PrescriptionId, deliverOn: z.exactOptional(PlainDate) }),
    )
    .max(10)
    .readonly()
    .default([]),
  /** What they allow from now on, and the words in which they were asked; ours unless said. */
  permission: z.exactOptional(
    z.strictObject({ change: PermissionChange, words: z.exactOptional(words(600)) }),
  ),
  /** What they said is a complaint: a case is opened, promised within two working days unless said. */
  case: z.exactOptional(z.strictObject({ promisedOn: z.exactOptional(PlainDate) })),
  /** A number that is to be theirs, as they say. */
  phone: z.exactOptional(words(60)),
});
export type Notes = Readonly<z.output<typeof Notes>>;

/** What came of one thing in the notes: what was done, or why it was not. */
export const NoteResult = z.object({
  kind: z.enum(['fact', 'unanswered', 'gift_order', 'permission', 'case', 'phone']),
  /** Which one of several, from 0. */
  index: z.int().nonnegative(),
  id: z.exactOptional(z.string()),
  refusal: z.exactOptional(z.string()),
});
export type NoteResult = Readonly<z.output<typeof NoteResult>>;

export const Noted = z
  .object({ customerId: CustomerId, turnId: TurnId, results: z.array(NoteResult).readonly() })
  .meta({ id: 'Noted' });
export type Noted = z.output<typeof Noted>;

/** Whom it is about. */
export const Whom = z.union([
  z.strictObject({ customerId: CustomerId }),
  z.strictObject({ card: z.string().max(60) }),
  z.strictObject({ email: z.string().max(254) }),
  z.strictObject({ phone: z.string().max(60) }),
]);
export type Whom = z.output<typeof Whom>;
