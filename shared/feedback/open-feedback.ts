import type { Case } from '../cases/case.ts';
import type { Customer } from '../customers/customer.ts';
import { customerIdOf, type Gift, GiftId } from '../gifts/gift.ts';
import type { GiftPorts } from '../gifts/ports.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { caseIdConcerned } from './decide-feedback.ts';
import type { Feedback } from './feedback.ts';
import type { FeedbackSubject } from './feedback-subject.ts';
import { isFeedbackTokenOf, readFeedbackToken } from './feedback-token.ts';
import type { FeedbackPorts } from './ports.ts';

type Ports = Pick<FeedbackPorts, 'customers' | 'feedbacks' | 'cases'> & Pick<GiftPorts, 'gifts'>;

export type OpenedFeedback = {
  readonly customer: Customer;
  readonly subject: FeedbackSubject;
  /** Where it is about one. */
  readonly gift?: Gift | undefined;
  /** What they said before. */
  readonly feedback?: Feedback | undefined;
  readonly case?: Case | undefined;
};

/** What the link of a mail opens. It changes nothing: mail programs and scanners open links. */
export async function openFeedback(
  ports: Ports,
  token: string,
): Promise<Outcome<OpenedFeedback, 'link_not_valid'>> {
  const read = readFeedbackToken(token);
  if (read === undefined) return refused('link_not_valid');
  const { customerId, subject } = read;
  const customer = await ports.customers.find(customerId);
  if (customer === undefined || !isFeedbackTokenOf(customer, subject, token)) {
    return refused('link_not_valid');
  }
  const [gift, feedback] = await Promise.all([
    findGift(ports, subject, customerId),
    ports.feedbacks.find({ customerId, subject }),
  ]);
  const caseId = caseIdConcerned({ customerId, subject }, feedback);
  const concerned =
    caseId === undefined ? undefined : await ports.cases.find({ customerId, caseId });
  return accepted({ customer, subject, gift, feedback, case: concerned });
}

async function findGift(
  { gifts }: Pick<Ports, 'gifts'>,
  { id }: FeedbackSubject,
  customerId: Customer['id'],
): Promise<Gift | undefined> {
  const giftId = GiftId.safeParse(id);
  if (!giftId.success || customerIdOf(giftId.data) !== customerId) return undefined;
  return gifts.find(giftId.data);
}

/** A delivered gift of whoever is signed in. */
export async function findGiftToJudge(
  { gifts }: Pick<GiftPorts, 'gifts'>,
  customerId: Customer['id'],
  giftId: GiftId,
): Promise<Outcome<Gift, 'gift_not_found' | 'gift_not_delivered'>> {
  const gift = customerIdOf(giftId) === customerId ? await gifts.find(giftId) : undefined;
  if (gift === undefined || gift.state === 'draft') return refused('gift_not_found');
  return gift.state === 'delivered' ? accepted(gift) : refused('gift_not_delivered');
}
