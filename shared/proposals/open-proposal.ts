import type { Customer } from '../customers/customer.ts';
import { findParts } from '../customers/find-in-parts.ts';
import type { AddressBooks, Customers } from '../customers/ports.ts';
import type { Recipient } from '../customers/recipient.ts';
import type { Files } from '../files/ports.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { photoRefsOf } from '../photos/photo-refs.ts';
import type { Photos } from '../photos/ports.ts';
import { type ShownPhoto, showPhotos } from '../photos/show-photos.ts';
import { nextProposal } from './decide-next-proposal.ts';
import { findProposal } from './find-proposal.ts';
import { PROPOSALS_READ_MAX } from './make-proposal.ts';
import type { Proposals } from './ports.ts';
import type { Proposal, ProposalId, ProposalLine, ProposalRef } from './proposal.ts';

type Ports = {
  readonly customers: Pick<Customers, 'find'>;
  readonly addressBooks: AddressBooks;
  readonly proposals: Proposals;
  readonly photos: Pick<Photos, 'findMany'>;
  readonly files: Pick<Files, 'linkTo'>;
};

export type OpenedProposal = {
  readonly customer: Customer;
  readonly recipients: readonly Recipient[];
  readonly proposal: Proposal;
  /** In the order of the proposal. */
  readonly photos: readonly ShownPhoto[];
  /** In earlier rounds. */
  readonly takenBefore: readonly ProposalLine[];
  /** It starts from what was said to this one. */
  readonly newerId?: ProposalId;
};

/** With everything that its page shows. */
export async function openProposal(
  ports: Ports,
  ref: ProposalRef,
): Promise<Outcome<OpenedProposal, 'proposal_not_found'>> {
  const parts = await findParts(ports, ref.customerId);
  const [book, found, all] = await Promise.all([
    ports.addressBooks.find(parts),
    findProposal(ports, ref),
    ports.proposals.newest(parts, PROPOSALS_READ_MAX),
  ]);
  if (book === undefined || found === undefined) return refused('proposal_not_found');
  const { photoIds } = found;
  const photos = await ports.photos.findMany(photoRefsOf(parts, photoIds));
  const shown = await showPhotos(ports, photos);
  const [newest] = all;
  return accepted({
    ...book,
    proposal: found,
    photos: photoIds.flatMap((photoId) => shown.find((photo) => photo.photoId === photoId) ?? []),
    takenBefore: nextProposal(all.filter(({ id }) => id < found.id)).taken,
    ...(newest === undefined || newest.id <= found.id ? {} : { newerId: newest.id }),
  });
}
