import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { assert } from '../kernel/assert.ts';
import { accepted, refused } from '../kernel/outcome.ts';
import {
  CursorRefused,
  type Item,
  type ItemKey,
  type Page,
  type QueryRange,
  TABLE_INDEXES,
  TABLE_KEYS,
  type Table,
  TRANSACTION_WRITE_COUNT_MAX,
  type Write,
} from './table.ts';
import { transactionPart } from './transaction-part.ts';

const BATCH_GET_COUNT_MAX = 100;
/** Two transactions met at one item, which both may change: one waits, each time twice as long. */
const CONFLICT_TRY_COUNT_MAX = 6;
const CONFLICT_WAIT_MS = 20;
/** How often in a row a throttled table may give nothing, and how long the first wait is. */
const STUCK_TRY_COUNT_MAX = 7;
const THROTTLE_WAIT_MS = 25;

export class DynamoTable implements Table {
  readonly #client: DynamoDBDocumentClient;
  readonly #TableName: string;

  constructor(client: DynamoDBDocumentClient, tableName: string) {
    this.#client = client;
    this.#TableName = tableName;
  }

  async find(key: ItemKey, options?: { readonly stale?: boolean }) {
    const { Item } = await this.#client.send(
      new GetCommand({
        TableName: this.#TableName,
        Key: { pk: key.pk, sk: key.sk },
        ConsistentRead: options?.stale !== true,
      }),
    );
    return Item as Item | undefined;
  }

  async findMany(keys: readonly ItemKey[]) {
    const distinct = new Map(keys.map(({ pk, sk }) => [JSON.stringify([pk, sk]), { pk, sk }]));
    let wanted = [...distinct.values()];
    const found: Item[] = [];
    for (let stuckCount = 0; wanted.length > 0; ) {
      const { Responses, UnprocessedKeys } = await this.#client.send(
        new BatchGetCommand({
          RequestItems: { [this.#TableName]: { Keys: wanted.slice(0, BATCH_GET_COUNT_MAX) } },
        }),
      );
      const items = (Responses?.[this.#TableName] ?? []) as Item[];
      found.push(...items);
      const unprocessed = (UnprocessedKeys?.[this.#TableName]?.Keys ?? []) as typeof wanted;
      wanted = [...unprocessed, ...wanted.slice(BATCH_GET_COUNT_MAX)];
      if (unprocessed.length === 0) continue;
      // The table is throttled: to ask again at once would keep it so.
      stuckCount = items.length === 0 ? stuckCount + 1 : 0;
      if (stuckCount === STUCK_TRY_COUNT_MAX) throw new Error('the table is throttled');
      await delay(THROTTLE_WAIT_MS * 2 ** stuckCount);
    }
    return found;
  }

  async query(range: QueryRange): Promise<Page<Item>> {
    const keys = range.index === undefined ? TABLE_KEYS : TABLE_INDEXES[range.index];
    const { Items, LastEvaluatedKey } = await this.#client.send(
      new QueryCommand({
        TableName: this.#TableName,
        ...(range.index === undefined ? {} : { IndexName: range.index }),
        ...sortCondition(range, keys),
        ConsistentRead: range.index === undefined && range.stale !== true,
        ScanIndexForward: range.descending !== true,
        Limit: range.limit,
        ...startAfter(range, keys.partition),
      }),
    );
    const items = (Items ?? []) as Item[];
    return LastEvaluatedKey === undefined
      ? { items }
      : { items, cursor: toCursor(LastEvaluatedKey) };
  }

  async write(write: Write) {
    try {
      await this.#send(write);
      return accepted(undefined);
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return isAlreadyDone(write, await this.#current(write))
        ? accepted(undefined)
        : refused('changed_meanwhile');
    }
  }

  async writeAll(writes: readonly Write[]) {
    assert(writes.length <= TRANSACTION_WRITE_COUNT_MAX, 'a transaction has at most 100 writes');
    if (writes.length === 0) return accepted(undefined);
    for (let tried = 1; ; tried += 1) {
      const outcome = await this.#transact(writes, tried === CONFLICT_TRY_COUNT_MAX);
      if (outcome !== 'conflict') return outcome;
      await delay(CONFLICT_WAIT_MS * 2 ** tried);
    }
  }

  async #transact(writes: readonly Write[], isLastTry: boolean) {
    try {
      await this.#client.send(
        new TransactWriteCommand({
          TransactItems: writes.map((write) => transactionPart(write, this.#TableName)),
        }),
      );
      return accepted(undefined);
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code ?? 'None');
      const failedAt = codes.flatMap((code, at) => (code === 'ConditionalCheckFailed' ? [at] : []));
      // Throttling or a transaction conflict is the world's matter: retried, not refused.
      if (failedAt.length === 0 && codes.includes('TransactionConflict') && !isLastTry) {
        return 'conflict';
      }
      if (failedAt.length === 0) throw error;
      return refused('changed_meanwhile', failedAt);
    }
  }

  async countUp(key: ItemKey, limit: { readonly max: number; readonly expiresAtSeconds: number }) {
    try {
      const { Attributes } = await this.#client.send(
        new UpdateCommand({
          TableName: this.#TableName,
          Key: key,
          UpdateExpression: 'ADD #count :one SET expiresAtSeconds = :expiresAtSeconds',
          ConditionExpression: 'attribute_not_exists(#count) OR #count < :max',
          ExpressionAttributeNames: { '#count': 'count' },
          ExpressionAttributeValues: {
            ':one': 1,
            ':max': limit.max,
            ':expiresAtSeconds': limit.expiresAtSeconds,
          },
          ReturnValues: 'UPDATED_NEW',
        }),
      );
      return accepted(Number(Attributes?.count));
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return refused('limit_reached');
      throw error;
    }
  }

  async #send(write: Write): Promise<void> {
    const part = transactionPart(write, this.#TableName);
    assert(part.ConditionCheck === undefined, 'a check belongs into a transaction');
    assert(part.Update === undefined, 'an addition belongs into a transaction');
    if (part.Put !== undefined) await this.#client.send(new PutCommand(part.Put));
    if (part.Delete !== undefined) await this.#client.send(new DeleteCommand(part.Delete));
  }

  async #current(write: Write): Promise<Item | undefined> {
    return this.find('key' in write ? write.key : write.item);
  }
}

/** The SDK repeats a write whose answer was lost; its own item then fails the condition. */
export function isAlreadyDone(write: Write, current: Item | undefined): boolean {
  switch (write.kind) {
    case 'create':
    case 'replace':
      return isDeepStrictEqual(current, write.item);
    case 'remove':
      return current === undefined;
    case 'check':
    case 'add':
      return false;
  }
}

function sortCondition(range: QueryRange, keys: { partition: string; sort: string }) {
  const values: Record<string, string> = { ':pk': range.pk };
  let condition = '#pk = :pk';
  if (range.skPrefix !== undefined) {
    condition += ' AND begins_with(#sk, :prefix)';
    values[':prefix'] = range.skPrefix;
  } else if (range.skFrom !== undefined && range.skTo !== undefined) {
    condition += ' AND #sk BETWEEN :from AND :to';
    values[':from'] = range.skFrom;
    values[':to'] = range.skTo;
  } else if (range.skFrom !== undefined) {
    condition += ' AND #sk >= :from';
    values[':from'] = range.skFrom;
  } else if (range.skTo !== undefined) {
    condition += ' AND #sk <= :to';
    values[':to'] = range.skTo;
  }
  return {
    KeyConditionExpression: condition,
    ExpressionAttributeNames: {
      '#pk': keys.partition,
      ...(condition.includes('#sk') ? { '#sk': keys.sort } : {}),
    },
    ExpressionAttributeValues: values,
  };
}

function toCursor(lastKey: Record<string, unknown>): string {
  return Buffer.from(JSON.stringify(lastKey)).toString('base64url');
}

/** A cursor comes from outside: one of another partition must not read there. */
function startAfter({ cursor, pk }: QueryRange, partition: string) {
  if (cursor === undefined) return {};
  const ExclusiveStartKey = fromCursor(cursor);
  if (ExclusiveStartKey[partition] !== pk) throw new CursorRefused('does not fit');
  return { ExclusiveStartKey };
}

function fromCursor(cursor: string): Record<string, string> {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) ?? {};
  } catch (cause) {
    throw new CursorRefused('is no cursor', { cause });
  }
}
