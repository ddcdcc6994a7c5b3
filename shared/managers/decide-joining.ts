import type { CustomerId } from '../customers/customer.ts';
import type { Instant } from '../kernel/time.ts';
import type { Care } from './care.ts';
import { type CareChange, crossedLeft, newCare, type PortfolioChange } from './decide-placing.ts';
import type { Portfolio } from './portfolio.ts';

/** What changes together when two records become one person's. */
export type Joining = {
  readonly cares: readonly CareChange[];
  readonly portfolios: readonly PortfolioChange[];
};

/**
 * A person has one manager: the relationship of the record that leads goes on, and where it has none,
 * that of the other. Absent when the other record is nobody's.
 */
export function decideJoining(
  leadId: CustomerId,
  { lead, part }: { readonly lead: Care | undefined; readonly part: Care | undefined },
  { portfolio, now }: { readonly portfolio: Portfolio | undefined; readonly now: Instant },
): Joining | undefined {
  if (part === undefined) return undefined;
  const withLot = takesLot(leadId, { lead, part });
  if (part.state === 'left') return withLot && { cares: [withLot], portfolios: [] };
  const left = crossedLeft({ care: part, happened: [] }, portfolio, now);
  const isFree = lead === undefined || lead.state === 'left' || lead.state === 'waiting';
  // Whoever was drawn to stay as usual does so for good, also when they crossed back since.
  if (part.state !== 'managed' || !isFree || lead?.arm === 'control') {
    return {
      cares: withLot === undefined ? [left] : [left, withLot],
      portfolios: left.portfolios,
    };
  }
  const { lifetimeMinor } = (lead ?? part).value;
  const care: Care = {
    ...part,
    ...{ id: leadId, version: lead?.version ?? 0, value: (lead ?? part).value },
    valuePeakMinor: Math.max(part.valuePeakMinor, lifetimeMinor),
  };
  const isCrossing = lead?.state !== 'waiting';
  const happened = isCrossing ? [{ type: 'CustomerCrossedFence', to: 'right', arm: part.arm }] : [];
  // Nobody is counted anew: the same manager answers for the same person.
  return { cares: [left, { care, happened }], portfolios: [] };
}

/** A lot is drawn once for a person: whoever had drawn none as the record that leads has the other's. */
function takesLot(
  leadId: CustomerId,
  { lead, part }: { readonly lead: Care | undefined; readonly part: Care },
): CareChange | undefined {
  if (part.arm === undefined || lead?.arm !== undefined) return undefined;
  const care = { ...(lead ?? newCare(leadId, part.value)), arm: part.arm };
  return { care, happened: [] };
}
