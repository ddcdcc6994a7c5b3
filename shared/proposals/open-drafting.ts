import type { Customer, CustomerId } from '../customers/customer.ts';
import { partsOf } from '../customers/customer-parts.ts';
import type { Customers } from '../customers/ports.ts';
import type { Looks } from '../dialogue/ports.ts';
import type { Files } from '../files/ports.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { Clock } from '../kernel/time.ts';
import type { Photos } from '../photos/ports.ts';
import { type ShownPhoto, showPhotos } from '../photos/show-photos.ts';
import type { ActingStaff } from '../staff/acting-staff.ts';
import { type NextProposal, nextProposal } from './decide-next-proposal.ts';
import { PROPOSALS_READ_MAX } from './make-proposal.ts';
import type { Proposals } from './ports.ts';
import { PROPOSAL_PHOTO_COUNT_MAX } from './proposal.ts';

type Ports = {
  readonly customers: Pick<Customers, 'find'>;
  readonly photos: Pick<Photos, 'newest'>;
  readonly proposals: Pick<Proposals, 'newest'>;
  readonly files: Pick<Files, 'linkTo'>;
  readonly looks: Pick<Looks, 'note'>;
  readonly clock: Clock;
};

export type Drafting = {
  readonly customer: Customer;
  /** The newest ones, oldest first. */
  readonly photos: readonly ShownPhoto[];
  readonly next: NextProposal;
};

/** What somebody of the staff needs to have ideas; that they looked is on record. */
export async function openDrafting(
  ports: Ports,
  { customerId, staff }: { readonly customerId: CustomerId; readonly staff: ActingStaff },
): Promise<Outcome<Drafting, 'customer_not_found'>> {
  const customer = await ports.customers.find(customerId);
  if (customer === undefined) return refused('customer_not_found');
  const parts = partsOf(customer);
  const [photos, proposals] = await Promise.all([
    ports.photos.newest(parts, 2 * PROPOSAL_PHOTO_COUNT_MAX),
    ports.proposals.newest(parts, PROPOSALS_READ_MAX),
  ]);
  await ports.looks.note({ customerId, staff, lookedAt: 'proposal', at: ports.clock.now() });
  const ready = photos.filter(({ state }) => state === 'ready').slice(0, PROPOSAL_PHOTO_COUNT_MAX);
  const shown = await showPhotos(ports, ready.toReversed());
  return accepted({ customer, photos: shown, next: nextProposal(proposals) });
}
