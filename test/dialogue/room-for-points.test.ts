import { expect, test } from 'vitest';
import { noDialogueYet, withPoint } from '../../shared/dialogue/decide-left-off.ts';
import { OPEN_POINT_COUNT_MAX, type OpenPoint } from '../../shared/dialogue/left-off.ts';
import { Temporal } from '../../shared/kernel/time.ts';
import { CUSTOMER_ID } from '../support/gift-examples.ts';

const openedAt = Temporal.Instant.from('2027-09-01T12:00:00Z');
const point = (facts: Partial<OpenPoint>): OpenPoint => ({
  ...{ kind: 'promise', id: 'x', owedBy: 'us', openedAt, text: 'x', ...facts },
});
const promises = Array.from({ length: OPEN_POINT_COUNT_MAX }, (_, at) =>
  point({ id: `promise${at}` }),
);
const full = (first: readonly OpenPoint[]) => ({
  ...noDialogueYet(CUSTOMER_ID),
  points: [...promises.slice(first.length), ...first],
});
const ours = point({ kind: 'answer', id: 'ours' });
const theirs = point({ kind: 'answer', id: 'theirs', owedBy: 'customer' });

test('what they have not answered makes room before the only answer that we owe', () => {
  const { points } = withPoint(full([theirs, ours]), point({ id: 'new' }));
  expect(points).toContainEqual(ours);
  expect(points).not.toContainEqual(theirs);
  expect(points).toHaveLength(OPEN_POINT_COUNT_MAX);
});

test('an idea makes room before a promise, and a promise only when there is nothing else', () => {
  const idea = point({ kind: 'proposal', id: 'idea' });
  const { points } = withPoint(full([idea]), point({ id: 'new' }));
  expect(points.every(({ kind }) => kind === 'promise')).toBe(true);
  const full60 = withPoint(full([]), ours).points;
  expect(full60).toHaveLength(OPEN_POINT_COUNT_MAX);
  expect(full60).toContainEqual(ours);
});
