import { type Case, customerIdOfCase } from '../cases/case.ts';
import type { Customer, CustomerId } from '../customers/customer.ts';
import { type CustomerParts, idsOf } from '../customers/customer-parts.ts';
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
  /** The record of theirs with which it is kept. */
  readonly customerId: CustomerId;
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
  const { subject } = read;
  const customer = await ports.customers.find(read.customerId);
  if (customer === undefined || !isFeedbackTokenOf(customer, subject, token)) {
    return refused('link_not_valid');
  }
  const giftId = GiftId.safeParse(subject.id).data;
  const customerId = recordOf(subject, giftId) ?? read.customerId;
  const [gift, feedback] = await Promise.all([
    giftId === undefined ? undefined : ports.gifts.find(giftId),
    ports.feedbacks.find({ customerId, subject }),
  ]);
  const caseId = caseIdConcerned({ customerId, subject }, feedback);
  const concerned =
    caseId === undefined ? undefined : await ports.cases.find({ customerId, caseId });
  return accepted({ customer, customerId, subject, gift, feedback, case: concerned });
}

/** Where cases and gifts lie, whichever record of theirs led when the mail was written. */
function recordOf({ about, id }: FeedbackSubject, giftId: GiftId | undefined) {
  if (about === 'case') return customerIdOfCase(id);
  return giftId === undefined ? undefined : customerIdOf(giftId);
}

/** A delivered gift of whoever is signed in. */
export async function findGiftToJudge(
  { gifts }: Pick<GiftPorts, 'gifts'>,
  customer: CustomerParts,
  giftId: GiftId,
): Promise<Outcome<Gift, 'gift_not_found' | 'gift_not_delivered'>> {
  const isTheirs = idsOf(customer).includes(customerIdOf(giftId));
  const gift = isTheirs ? await gifts.find(giftId) : undefined;
  if (gift === undefined || gift.state === 'draft') return refused('gift_not_found');
  return gift.state === 'delivered' ? accepted(gift) : refused('gift_not_delivered');
}
