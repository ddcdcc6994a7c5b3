// As the field tells customers apart (Peppers & Rogers, "Managing Customer Relationships", chapter 5):
// by what they are worth, and by what they could be worth.

/**
 * `most_valuable`: to be kept. `most_growable`: would be among the most valuable if we had the rest of their
 * business, and most of it is elsewhere. `below_zero`: cost more than they bring, and would with all of
 * their business. `migrator`: all others, who may still go either way.
 */
export type Segment = 'most_valuable' | 'most_growable' | 'migrator' | 'below_zero';

export type SegmentFacts = {
  /** Less the cost to serve. */
  readonly lifetimeValueMinor: number;
  /** What the rest of their business would add; nothing where it is not known. */
  readonly potentialMinor: number;
  /** From which lifetime value on somebody is among the best fifth. */
  readonly valuableFromMinor: number;
};

export function decideSegment(facts: SegmentFacts): Segment {
  const { lifetimeValueMinor, potentialMinor, valuableFromMinor } = facts;
  if (lifetimeValueMinor >= valuableFromMinor && lifetimeValueMinor >= 0) return 'most_valuable';
  const inAllMinor = lifetimeValueMinor + potentialMinor;
  if (inAllMinor < 0) return 'below_zero';
  const isMostlyElsewhere = potentialMinor > 0 && potentialMinor >= lifetimeValueMinor;
  return isMostlyElsewhere && inAllMinor >= valuableFromMinor ? 'most_growable' : 'migrator';
}
