import type { Case } from '../cases/case.ts';
import { decideMoreWords, newCase } from '../cases/decide-case.ts';
import { saveCase } from '../cases/save-case.ts';
import { calendarOf } from '../cases/working-calendar.ts';
import type { Customer, CustomerId } from '../customers/customer.ts';
import { afterTurn, noDialogueYet } from '../dialogue/decide-left-off.ts';
import type { Turn, TurnChannel } from '../dialogue/turn.ts';
import { turnIdOf } from '../dialogue/turn-id.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import {
  caseIdConcerned,
  decideFeedback,
  type FeedbackChange,
  type FeedbackRefusal,
  isQuestion,
} from './decide-feedback.ts';
import type { Feedback, Verdict } from './feedback.ts';
import type { FeedbackSubject } from './feedback-subject.ts';
import type { FeedbackPorts } from './ports.ts';

export type FeedbackToGive = {
  readonly customerId: CustomerId;
  readonly subject: FeedbackSubject;
  readonly verdict: Verdict;
  /** What they wrote, if anything. */
  readonly words: string;
  /** What they did, in the words in which the dialogue shows it: "Not good: your gift". */
  readonly phrase: string;
  readonly channel: TurnChannel;
};

export type GivenFeedback = { readonly feedback: Feedback; readonly case?: Case };

export type GiveFeedbackRefusal =
  | Exclude<FeedbackRefusal, 'nothing_new'>
  | 'customer_not_found'
  | 'changed_meanwhile';

/**
 * The answer, its turn and, when something was not good and they say why, the case: all or none. A
 * repeat changes nothing.
 */
export function giveFeedback(
  ports: FeedbackPorts,
  given: FeedbackToGive,
): Promise<Outcome<GivenFeedback, GiveFeedbackRefusal>> {
  const { customerId, subject, verdict } = given;
  const words = given.words.trim();
  return repeatWhenChanged<GivenFeedback, Exclude<GiveFeedbackRefusal, 'changed_meanwhile'>>(
    async () => {
      const [customer, before] = await Promise.all([
        ports.customers.find(customerId),
        ports.feedbacks.find({ customerId, subject }),
      ]);
      if (customer === undefined) return refused('customer_not_found');
      const turn = turnOf(ports, given, words);
      if (before !== undefined && (await isRepeat(ports, before, { verdict, text: turn.text }))) {
        return accepted({ feedback: before });
      }
      const answered = { verdict, hasWords: words !== '', turn };
      const decided = decideFeedback({ customerId, subject }, before, answered);
      if (!decided.ok) {
        return decided.refusal === 'nothing_new' && before !== undefined
          ? accepted({ feedback: before })
          : refused('answered_too_often');
      }
      return decided.value.isComplaint
        ? saveComplaint(ports, { customer, before, turn, words, change: decided.value })
        : saveOpinion(ports, { turn, asks: isQuestion(words) }, decided.value);
    },
  );
}

function turnOf(
  { ids, clock }: FeedbackPorts,
  { customerId, subject, phrase, channel }: FeedbackToGive,
  words: string,
): Turn {
  const at = clock.now();
  const ofGift = { kind: 'gift', id: subject.id } as const;
  return {
    ...{ id: turnIdOf(ids, { customerId, at }), version: 0, customerId, at, channel },
    ...{ direction: 'from_customer', text: words === '' ? phrase : `${phrase}\n\n${words}` },
    ...(words === '' ? { isPress: true } : {}),
    ledTo: [
      { kind: 'feedback', id: `${subject.about}-${subject.id}` },
      ...(subject.about === 'gift' ? [ofGift] : []),
    ],
  };
}

/** The same words once more: the form was sent twice. */
async function isRepeat(
  { turns }: FeedbackPorts,
  { customerId, answers }: Feedback,
  { verdict, text }: { readonly verdict: Verdict; readonly text: string },
): Promise<boolean> {
  const last = answers.at(-1);
  if (last === undefined || last.verdict !== verdict || !last.hasWords) return false;
  const turn = await turns.find({ customerId, turnId: last.turnId });
  return turn?.text === text;
}

/** Praise waits for no answer, unless it asks something; and it answers nothing that we asked. */
async function saveOpinion(
  ports: FeedbackPorts,
  { turn, asks }: { readonly turn: Turn; readonly asks: boolean },
  { feedback, happened }: FeedbackChange,
): Promise<Outcome<GivenFeedback, 'changed_meanwhile'>> {
  const { customerId, at, channel, direction } = turn;
  const leftOff = (await ports.leftOffs.find(customerId)) ?? noDialogueYet(customerId);
  const terms = { wantsAnswer: asks, isAnswer: false };
  const written = await ports.transactions.writeAll([
    ports.feedbacks.writeOf(feedback, happened, at),
    ports.turns.writeOf(turn, [{ type: 'TurnTaken', channel, direction }], at),
    ports.leftOffs.writeOf(afterTurn(leftOff, turn, terms), at),
  ]);
  if (!written.ok) return { ok: false, refusal: written.refusal };
  return accepted({ feedback: { ...feedback, version: feedback.version + 1 } });
}

type ComplaintFacts = {
  readonly customer: Customer;
  readonly before: Feedback | undefined;
  readonly turn: Turn;
  readonly words: string;
  readonly change: FeedbackChange;
};

/** Opens a case, or goes on with the one that this is about already. */
async function saveComplaint(
  ports: FeedbackPorts,
  { customer, before, turn, words, change: { feedback, happened } }: ComplaintFacts,
): Promise<Outcome<GivenFeedback, 'changed_meanwhile'>> {
  const { customerId } = turn;
  const { subject } = feedback;
  const earlierId = caseIdConcerned({ customerId, subject }, before);
  const earlier =
    earlierId === undefined ? undefined : await ports.cases.find({ customerId, caseId: earlierId });
  const facts = { now: turn.at, calendar: calendarOf(customer) };
  const change =
    earlier === undefined
      ? newCase({ customerId, turn: { ...turn, text: words }, about: subject }, facts)
      : decideMoreWords(earlier, turn, facts);
  const complained = { ...feedback, caseId: change.case.id };
  const writes = [ports.feedbacks.writeOf(complained, happened, turn.at)];
  const saved = await saveCase(ports, { before: earlier, change, turn, writes }, turn.at);
  if (!saved.ok) return saved;
  return accepted({
    feedback: { ...complained, version: complained.version + 1 },
    case: saved.value,
  });
}
