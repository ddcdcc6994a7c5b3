import type { Customer, CustomerId } from '../customers/customer.ts';
import type { IdentifierPorts } from '../customers/identifiers/ports.ts';
import type { FactBook } from '../dialogue/facts/fact.ts';
import type { LeftOff } from '../dialogue/left-off.ts';
import type { Looks } from '../dialogue/ports.ts';
import type { Clock } from '../kernel/time.ts';
import type { Prescription } from '../prescriptions/prescription.ts';
import type { GiftBrief, HalfFilledSheet } from './pick-up.ts';

/** All that is stored of a customer where a dialogue is picked up, as it was read. */
export type PickUpParts = {
  readonly customer: Customer;
  readonly leftOff?: LeftOff;
  readonly prescriptions: readonly Prescription[];
  readonly book: FactBook;
  readonly sheets: readonly HalfFilledSheet[];
  /** All but drafts and what was cancelled, in no order. */
  readonly gifts: readonly GiftBrief[];
};

export interface PickUps {
  /** Two queries, at once, however long the dialogue is. */
  find(customerId: CustomerId): Promise<PickUpParts | undefined>;
}

export type PickUpPorts = { readonly pickUps: PickUps; readonly clock: Clock };

export type InteractionPorts = PickUpPorts &
  Pick<IdentifierPorts, 'identifiers'> & { readonly looks: Pick<Looks, 'note'> };
