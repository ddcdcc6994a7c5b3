// Many items at once, for measurements that need a full table.
import { BatchWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { startProgress } from '../../commands/progress.ts';
import type { Item } from '../../shared/table/table.ts';

const BATCH_COUNT = 25;
const LANES = 4;

/** Puts every item, whatever was there. */
export async function fill(
  client: DynamoDBDocumentClient,
  tableName: string,
  { items, count, label }: { items: Iterable<Item>; count: number; label: string },
): Promise<void> {
  const waiting = items[Symbol.iterator]();
  const progress = startProgress(label, count);
  const lane = async () => {
    for (let batch = take(waiting); batch.length > 0; batch = take(waiting)) {
      let puts: object[] = batch.map((Item) => ({ PutRequest: { Item } }));
      while (puts.length > 0) {
        const { UnprocessedItems } = await client.send(
          new BatchWriteCommand({ RequestItems: { [tableName]: puts } }),
        );
        puts = UnprocessedItems?.[tableName] ?? [];
      }
      for (const _ of batch) progress.step();
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  progress.stop();
}

function take(items: Iterator<Item>): readonly Item[] {
  const batch: Item[] = [];
  while (batch.length < BATCH_COUNT) {
    const next = items.next();
    if (next.done === true) break;
    batch.push(next.value);
  }
  return batch;
}
