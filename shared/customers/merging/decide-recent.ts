import { Temporal } from '../../kernel/time.ts';
import { RECENT_COUNT_MAX, type RecentOutreach } from '../../permission/outreach.ts';

/** What the other record was sent counts here, too; it stays on record where it is. */
export function joinedRecent(own: RecentOutreach, other: RecentOutreach): RecentOutreach {
  const known = new Set(own.begun.map(({ outreachId }) => outreachId));
  const others = other.begun
    .filter(({ outreachId }) => !known.has(outreachId))
    .map((each) => placed(each, each.customerId ?? other.id, own.id));
  const begun = [...own.begun, ...others].sort((left, right) =>
    Temporal.Instant.compare(left.wantedAt, right.wantedAt),
  );
  return { ...own, begun: begun.slice(-RECENT_COUNT_MAX) };
}

type Begun = RecentOutreach['begun'][number];

function placed({ customerId: _place, ...begun }: Begun, at: string, ownerId: string): Begun {
  return at === ownerId ? begun : { ...begun, customerId: at };
}
