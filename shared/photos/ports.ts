import type { CustomerId } from '../customers/customer.ts';
import type { CustomerParts } from '../customers/customer-parts.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { Instant } from '../kernel/time.ts';
import type { Photo, PhotoRef } from './photo.ts';

export interface Photos {
  find(ref: PhotoRef): Promise<Photo | undefined>;
  /** In no order; those that are not there are left out. */
  findMany(refs: readonly PhotoRef[]): Promise<readonly Photo[]>;
  /** The newest first. */
  newest(customerId: CustomerParts, limit: number): Promise<readonly Photo[]>;
  save(photo: Photo): Promise<Outcome<Photo, 'changed_meanwhile'>>;
  /** Refused when the customer has sent as many today as one may. */
  countOne(customerId: CustomerId, at: Instant): Promise<Outcome<number, 'limit_reached'>>;
}
