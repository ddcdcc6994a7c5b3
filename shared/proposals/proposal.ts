import * as z from 'zod';
import { ProductCode } from '../catalogue/product.ts';
import { CustomerId } from '../customers/customer.ts';
import { RecipientId } from '../customers/recipient.ts';
import { idSchema } from '../kernel/ids.ts';
import { Money } from '../kernel/money.ts';
import { Instant, PlainDate } from '../kernel/time.ts';
import { PhotoId } from '../photos/photo.ts';
import { ActingStaff } from '../staff/acting-staff.ts';

export const ProposalId = idSchema('idea');
export type ProposalId = z.output<typeof ProposalId>;

export const PROPOSAL_LINE_COUNT_MAX = 12;
export const PROPOSAL_PHOTO_COUNT_MAX = 12;
export const REMARK_LENGTH_MAX = 500;
export const COMMENT_LENGTH_MAX = 500;
export const PROPOSAL_MESSAGE_LENGTH_MAX = 2000;

/** Where on a picture something would stand, in hundredths of its width and height. */
export const PhotoPlace = z.strictObject({
  xPercent: z.int().min(0).max(100),
  yPercent: z.int().min(0).max(100),
});
export type PhotoPlace = Readonly<z.output<typeof PhotoPlace>>;

export const ProposalLine = z.object({
  /** 1 is the first; it stays as it is. */
  number: z.int().min(1).max(PROPOSAL_LINE_COUNT_MAX),
  productCode: ProductCode,
  /** As it was called, and cost with these options, when it was proposed. */
  productName: z.string().min(1).max(120),
  price: Money,
  options: z.record(z.string().max(40), z.string().max(40)).readonly(),
  remark: z.string().max(REMARK_LENGTH_MAX),
  /** The picture beside which it stands. */
  photoId: z.exactOptional(PhotoId),
  place: z.exactOptional(PhotoPlace),
});
export type ProposalLine = Readonly<z.output<typeof ProposalLine>>;

/** What a customer says to one line. A comment is neither yes nor no: it asks for another idea. */
export const LineAnswer = z
  .strictObject({
    line: z.int().min(1).max(PROPOSAL_LINE_COUNT_MAX),
    answer: z.enum(['taken', 'rejected', 'comment']),
    comment: z.exactOptional(z.string().trim().min(1).max(COMMENT_LENGTH_MAX)),
  })
  .refine(({ answer, comment }) => answer !== 'comment' || comment !== undefined, {
    path: ['comment'],
    error: 'is missing',
  });
export type LineAnswer = Readonly<z.output<typeof LineAnswer>>;

/** For whom what is taken is: oneself, unless it is somebody of the address book. */
export const ProposalWish = z.object({
  recipientId: z.exactOptional(RecipientId),
  deliverOn: z.exactOptional(PlainDate),
});
export type ProposalWish = Readonly<z.output<typeof ProposalWish>>;

const common = {
  id: ProposalId,
  version: z.int().nonnegative(),
  customerId: CustomerId,
  /** 1 is the first of its row; the next one starts from what was said to this one. */
  round: z.int().min(1),
  previousProposalId: z.exactOptional(ProposalId),
  photoIds: z.array(PhotoId).max(PROPOSAL_PHOTO_COUNT_MAX).readonly(),
  lines: z.array(ProposalLine).min(1).max(PROPOSAL_LINE_COUNT_MAX).readonly(),
  message: z.string().max(PROPOSAL_MESSAGE_LENGTH_MAX),
  staff: ActingStaff,
  madeAt: Instant,
};

export const OpenProposal = z.object({ ...common, state: z.literal('open') });
export type OpenProposal = Readonly<z.output<typeof OpenProposal>>;

export const AnsweredProposal = z.object({
  ...common,
  state: z.literal('answered'),
  /** Of some lines or all; to the rest nothing was said. */
  answers: z.array(LineAnswer).max(PROPOSAL_LINE_COUNT_MAX).readonly(),
  wish: ProposalWish,
  answeredAt: Instant,
  /** Who of the staff heard it on the telephone; otherwise it came by the page. */
  heardBy: z.exactOptional(ActingStaff),
  /** When all that follows from it was done; a repeat goes on until then. */
  carriedOutAt: z.exactOptional(Instant),
});
export type AnsweredProposal = Readonly<z.output<typeof AnsweredProposal>>;

/** Products beside pictures, with remarks; answered line by line, once. */
export const Proposal = z.discriminatedUnion('state', [OpenProposal, AnsweredProposal]);
export type Proposal = Readonly<z.output<typeof Proposal>>;
export type ProposalRef = { readonly customerId: CustomerId; readonly proposalId: ProposalId };
