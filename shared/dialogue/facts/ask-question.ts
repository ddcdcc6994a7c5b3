import type { Customer } from '../../customers/customer.ts';
import { customerTokenOf } from '../../customers/customer-token.ts';
import { beginningOf } from '../../kernel/beginning-of.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import { repeatWhenChanged } from '../../kernel/repeat-when-changed.ts';
import { type Instant, isDateBefore, localDateOf, type PlainDate } from '../../kernel/time.ts';
import { withoutPoint } from '../decide-left-off.ts';
import type { LeftOff, OpenPoint } from '../left-off.ts';
import { closePoints, openPoint } from '../record-turn.ts';
import type { TurnChannel } from '../turn.ts';
import { decideNextQuestion, type NextQuestion } from './decide-next-question.ts';
import { withAsked } from './decide-settings.ts';
import type { FactBook } from './fact.ts';
import type { FactPorts } from './ports.ts';
import { questionSubject } from './question-subject.ts';
import { type TopicCode, topicOf } from './topics.ts';
import { questionText } from './turn-words.ts';

type Pausing = { readonly pausedUntil?: PlainDate; readonly bereavedUntil?: PlainDate };
type Asked = Pick<Customer, 'id' | 'zone' | 'language'> & { readonly permission?: Pausing };

/** The question that a screen shows; nothing is written. */
export function nextQuestionOf(
  customer: Asked,
  book: FactBook,
  now: Instant,
): NextQuestion | undefined {
  const today = localDateOf(now, customer.zone);
  const { pausedUntil, bereavedUntil } = customer.permission ?? {};
  const isLeftInPeace = [pausedUntil, bereavedUntil].some(
    (until) => until !== undefined && isDateBefore(today, until),
  );
  return decideNextQuestion({ book, isLeftInPeace, month: today.month, now });
}

type AskPorts = Pick<FactPorts, 'factBooks' | 'leftOffs' | 'clock'>;

/**
 * The question to put to the customer now, where it can be answered at once. That it was asked is
 * kept; showing the one that stands is not asking again.
 */
export async function askQuestion(
  ports: AskPorts,
  customer: Asked,
  { channel, book }: { readonly channel: TurnChannel; readonly book?: FactBook },
): Promise<TopicCode | undefined> {
  const found = book ?? (await ports.factBooks.find(customer.id));
  const next = nextQuestionOf(customer, found, ports.clock.now());
  if (next === undefined || next.isStanding) return next?.topic;
  const asked = await noteAsked(ports, customer, { topic: next.topic, channel });
  return asked.ok ? next.topic : undefined;
}

/** A question at the foot of a mail: a token for each answer that one click can give. */
export type QuestionToAsk = {
  readonly topic: TopicCode;
  /** Opens the page on which any answer can be given. */
  readonly token: string;
  readonly choices: readonly { readonly choice: string; readonly token: string }[];
};

/** Only ever a new one: a mail does not repeat what stands elsewhere. */
export async function questionForMail(
  ports: AskPorts,
  customer: Asked & Pick<Customer, 'linkKey'>,
): Promise<QuestionToAsk | undefined> {
  if (customer.linkKey === undefined) return undefined;
  const book = await ports.factBooks.find(customer.id, { stale: true });
  const next = nextQuestionOf(customer, book, ports.clock.now());
  if (next === undefined || next.isStanding) return undefined;
  const asked = await noteAsked(ports, customer, { topic: next.topic, channel: 'mail' });
  return asked.ok ? questionToAsk(customer, next.topic) : undefined;
}

/** More would be a form, not a question. */
const CHOICES_IN_MAIL_MAX = 6;

export function questionToAsk(
  customer: Pick<Customer, 'id' | 'linkKey'>,
  code: TopicCode,
): QuestionToAsk | undefined {
  const tokenFor = (choice?: string) =>
    customerTokenOf(customer, 'question', questionSubject(code, choice));
  const token = tokenFor();
  if (token === undefined) return undefined;
  const choices = topicOf(code)?.choices ?? [];
  return {
    ...{ topic: code, token },
    choices: choices
      .slice(0, CHOICES_IN_MAIL_MAX)
      .flatMap((choice) => ({ choice, token: tokenFor(choice) ?? '' })),
  };
}

/** In the settings, and as the one open point that is a question. */
async function noteAsked(
  ports: AskPorts,
  { id: customerId, language }: Asked,
  { topic, channel }: { readonly topic: TopicCode; readonly channel: TurnChannel },
): Promise<Outcome<LeftOff, 'changed_meanwhile'>> {
  const at = ports.clock.now();
  const noted = await repeatWhenChanged<unknown, never>(async () => {
    const { settings } = await ports.factBooks.find(customerId);
    return ports.factBooks.saveSettings(withAsked(settings, topic, { at, channel }), at);
  });
  if (!noted.ok) return noted;
  const point: OpenPoint = {
    ...{ kind: 'question', id: topic, owedBy: 'customer', openedAt: at },
    text: beginningOf(questionText(topic, language), 200),
  };
  const closed = await closePoints(ports, customerId, withoutQuestions);
  return closed.ok ? openPoint(ports, customerId, point) : closed;
}

function withoutQuestions(leftOff: LeftOff): LeftOff {
  return leftOff.points.filter(isQuestionOfOurs).reduce(withoutPoint, leftOff);
}

/** Others may ask, too: what is no topic is left alone. */
function isQuestionOfOurs({ kind, id }: OpenPoint): boolean {
  return kind === 'question' && topicOf(id) !== undefined;
}
