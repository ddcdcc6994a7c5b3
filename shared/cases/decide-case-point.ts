import { withoutPoint, withPoint } from '../dialogue/decide-left-off.ts';
import type { LeftOff, OpenPoint } from '../dialogue/left-off.ts';
import type { Case } from './case.ts';

/** What a case leaves open: our answer, by a day; then their word that it is settled. */
export function pointOfCase({ id, excerpt, openedAt, ...of }: Case): OpenPoint | undefined {
  const point = { kind: 'case', id, text: excerpt, openedAt } as const;
  switch (of.state) {
    case 'open':
      return { ...point, owedBy: 'us', promisedOn: of.promisedOn };
    case 'answered':
      return { ...point, owedBy: 'customer' };
    case 'closed':
      return undefined;
  }
}

export function withCase(leftOff: LeftOff, of: Case): LeftOff {
  const point = pointOfCase(of);
  return point === undefined
    ? withoutPoint(leftOff, { kind: 'case', id: of.id })
    : withPoint(leftOff, point);
}
