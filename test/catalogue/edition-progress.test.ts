import { describe, expect, test } from 'vitest';
import { editionIdOf } from '../../shared/catalogue/edition.ts';
import { progressOf } from '../../shared/catalogue/edition-progress.ts';
import { type EditionWalk, newWalk } from '../../shared/catalogue/edition-walk.ts';
import { at } from '../support/gift-examples.ts';

const AUTUMN = editionIdOf('Autumn 2027');

describe('how far it has come', () => {
  const edition = {
    ...{ id: AUTUMN, version: 1, name: 'Autumn 2027', shardCount: 4 },
    ...({ state: 'walking', publishedAt: at('2027-09-01T12:00:00Z') } as const),
  };
  const walk = (shard: number, seenCount: number, state: EditionWalk['state'] = 'walking') => ({
    ...newWalk(AUTUMN, shard, edition.publishedAt),
    ...{ seenCount, madeCount: seenCount, state },
  });
  test.each([
    ['nothing begun', [], 'walking', undefined],
    ['no shard through', [walk(0, 50), walk(1, 50)], 'walking', undefined],
    ['one through', [walk(0, 100, 'done'), walk(1, 50), walk(2, 50), walk(3, 0)], 'walking', 50],
    ['more than expected', [walk(0, 100, 'done'), walk(1, 500)], 'walking', 99],
    ['one through that was empty', [walk(0, 0, 'done'), walk(1, 50)], 'walking', undefined],
    ['all through', [0, 1, 2, 3].map((shard) => walk(shard, 0, 'done')), 'done', 100],
  ] as const)('%s', (_name, walks, state, percent) => {
    expect(progressOf(edition, walks)).toMatchObject({ state });
    expect(progressOf(edition, walks).percent).toBe(percent);
  });
});
