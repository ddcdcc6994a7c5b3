import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { expect, test, vi } from 'vitest';
import { DynamoTable } from '../../shared/table/dynamo-table.ts';

const KEYS = [
  { pk: 'A', sk: '1' },
  { pk: 'A', sk: '2' },
];

/** A table that gives nothing so many times, and then one item at a time. */
function throttled(emptyCount: number) {
  const send = vi.fn(
    ({ input }: { input: { RequestItems: Record<string, { Keys: object[] }> } }) => {
      const [first, ...others] = input.RequestItems.shop?.Keys ?? [];
      const isEmpty = send.mock.calls.length <= emptyCount;
      const left = isEmpty ? [first, ...others] : others;
      return Promise.resolve({
        Responses: { shop: isEmpty ? [] : [first] },
        UnprocessedKeys: left.length === 0 ? {} : { shop: { Keys: left } },
      });
    },
  );
  const table = new DynamoTable({ send } as unknown as DynamoDBDocumentClient, 'shop');
  return { table, send };
}

test('what a throttled table left out is asked for again, in a while', async () => {
  const { table, send } = throttled(2);
  const begun = performance.now();
  expect(await table.findMany(KEYS)).toHaveLength(2);
  expect(performance.now() - begun).toBeGreaterThan(100);
  expect(send).toHaveBeenCalledTimes(4);
});

test('a table that gives nothing is given up, for the queue to try later', async () => {
  await expect(throttled(Number.POSITIVE_INFINITY).table.findMany(KEYS)).rejects.toThrow(
    'throttled',
  );
});
