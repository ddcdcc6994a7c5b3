import * as z from 'zod';
import { ProductCode } from '../catalogue/product.ts';
import { Money } from '../kernel/money.ts';
import { Instant, PlainDate } from '../kernel/time.ts';
import { PhotoId } from '../photos/photo.ts';
import type { ShownPhoto } from '../photos/show-photos.ts';
import { saidLines } from './decide-next-proposal.ts';
import {
  LineAnswer,
  PhotoPlace,
  PROPOSAL_LINE_COUNT_MAX,
  PROPOSAL_MESSAGE_LENGTH_MAX,
  PROPOSAL_PHOTO_COUNT_MAX,
  type Proposal,
  ProposalId,
  ProposalWish,
  REMARK_LENGTH_MAX,
} from './proposal.ts';

export const ProposalRequest = z
  .strictObject({
    message: z.string().trim().max(PROPOSAL_MESSAGE_LENGTH_MAX).default(''),
    photoIds: z.array(PhotoId).max(PROPOSAL_PHOTO_COUNT_MAX).default([]),
    lines: z
      .array(
        z.strictObject({
          productCode: ProductCode,
          options: z.record(z.string().max(40), z.string().max(40)).default({}),
          remark: z.string().trim().max(REMARK_LENGTH_MAX).default(''),
          photoId: z.exactOptional(PhotoId),
          place: z.exactOptional(PhotoPlace),
        }),
      )
      .min(1)
      .max(PROPOSAL_LINE_COUNT_MAX),
  })
  .meta({ id: 'ProposalRequest' });

export const ProposalAnswersRequest = ProposalWish.extend({
  answers: z.array(LineAnswer).min(1).max(PROPOSAL_LINE_COUNT_MAX),
})
  .strict()
  .meta({ id: 'ProposalAnswers' });

export const ProposalView = z
  .object({
    proposalId: ProposalId,
    state: z.enum(['open', 'answered']),
    round: z.int(),
    message: z.string(),
    madeBy: z.string(),
    madeAt: Instant,
    answeredAt: Instant.optional(),
    deliverOn: PlainDate.optional(),
    /** Links that open the pictures for some minutes. */
    photos: z.array(
      z.object({ photoId: PhotoId, url: z.string(), width: z.int(), height: z.int() }),
    ),
    lines: z.array(
      z.object({
        line: z.int(),
        productCode: ProductCode,
        productName: z.string(),
        price: Money,
        options: z.record(z.string(), z.string()),
        remark: z.string(),
        photoId: PhotoId.optional(),
        place: PhotoPlace.optional(),
        answer: z.enum(['taken', 'rejected', 'comment']).optional(),
        comment: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'Proposal' });
export type ProposalView = z.output<typeof ProposalView>;

export function proposalView(proposal: Proposal, photos: readonly ShownPhoto[]): ProposalView {
  const { id: proposalId, state, round, message, staff, madeAt } = proposal;
  return {
    ...{ proposalId, state, round, message, madeBy: staff.name, madeAt },
    ...(proposal.state === 'answered'
      ? { answeredAt: proposal.answeredAt, deliverOn: proposal.wish.deliverOn }
      : {}),
    photos: [...photos],
    lines: saidLines(proposal).map(({ line: { number, ...line }, said }) => ({
      ...{ line: number, ...line },
      ...{ answer: said?.answer, comment: said?.comment },
    })),
  };
}
