import type { Customer, CustomerId } from '../customers/customer.ts';
import { partsOf } from '../customers/customer-parts.ts';
import type { Customers } from '../customers/ports.ts';
import type { Files, UploadForm, Uploads } from '../files/ports.ts';
import type { Ids } from '../kernel/ids.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { Clock } from '../kernel/time.ts';
import type { Proposals } from '../proposals/ports.ts';
import type { ProposalId } from '../proposals/proposal.ts';
import { beginPhoto } from './begin-photo.ts';
import type { Photo, PhotoId, PhotoRefusal } from './photo.ts';
import type { Photos } from './ports.ts';
import { type ShownPhoto, showPhotos } from './show-photos.ts';
import { photoOfUpload } from './upload-arrived.ts';

type Ports = {
  readonly customers: Pick<Customers, 'find'>;
  readonly photos: Pick<Photos, 'newest'>;
  readonly proposals: Pick<Proposals, 'newest'>;
  readonly files: Pick<Files, 'linkTo'>;
  readonly uploads: Uploads;
  readonly ids: Ids;
  readonly clock: Clock;
};

const SHOWN_COUNT_MAX = 24;
/** The address names the last of those that were sent at once; the others came a moment before. */
const AT_ONCE_MINUTES = 5;

export type OpenedPhotos = {
  readonly customer: Customer;
  readonly photos: readonly { readonly photo: Photo; readonly shown?: ShownPhoto }[];
  /** For the next one. */
  readonly upload: UploadForm;
  /** What was sent just now was not looked at yet. */
  readonly isLooking: boolean;
  /** Why nothing of what was sent just now could be taken. */
  readonly refusedNow?: PhotoRefusal;
  readonly openProposalId?: ProposalId;
};

/** The newest pictures of a customer, and a form for another one. */
export async function openPhotos(
  ports: Ports,
  asked: {
    readonly customerId: CustomerId;
    /** Where the browser goes after an upload. */
    readonly thenTo: string;
    /** The key of what was uploaded just now, as the address has it. */
    readonly sentKey: string | undefined;
  },
): Promise<Outcome<OpenedPhotos, 'customer_not_found'>> {
  const { customerId, thenTo, sentKey = '' } = asked;
  const customer = await ports.customers.find(customerId);
  if (customer === undefined) return refused('customer_not_found');
  const parts = partsOf(customer);
  const [photos, [proposal], { upload }] = await Promise.all([
    ports.photos.newest(parts, SHOWN_COUNT_MAX),
    ports.proposals.newest(parts, 1),
    beginPhoto(ports, { customerId, thenTo }),
  ]);
  const shown = new Map((await showPhotos(ports, photos)).map((each) => [each.photoId, each]));
  const sent = photoOfUpload(sentKey);
  const isLooking =
    sent?.customerId === customerId && photos.every(({ id }) => id !== sent.photoId);
  const refusedNow = whyRefused(photos, sent?.photoId);
  const openProposalId = proposal?.state === 'open' ? proposal.id : undefined;
  return accepted({
    ...{ customer, upload, isLooking },
    ...(refusedNow === undefined ? {} : { refusedNow }),
    ...(openProposalId === undefined ? {} : { openProposalId }),
    photos: photos.map((photo) => {
      const link = shown.get(photo.id);
      return link === undefined ? { photo } : { photo, shown: link };
    }),
  });
}

function whyRefused(
  photos: readonly Photo[],
  sentId: PhotoId | undefined,
): PhotoRefusal | undefined {
  const last = photos.find(({ id }) => id === sentId);
  if (last?.state !== 'refused') return undefined;
  const since = last.receivedAt.subtract({ minutes: AT_ONCE_MINUTES });
  const isAllRefused = photos.every(
    ({ state, receivedAt }) =>
      state === 'refused' || receivedAt.epochMilliseconds < since.epochMilliseconds,
  );
  return isAllRefused ? last.reason : undefined;
}
