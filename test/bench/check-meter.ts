// Figures of an embedded database are worth something only where it counts as AWS does.
import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Dynamo } from '../support/dynamo.ts';
import { meterOf, type Units } from './meter.ts';

export class MeterWrong extends Error {
  override readonly name = 'MeterWrong';
}

type Send = (client: DynamoDBDocumentClient) => Promise<unknown>;
/** Reads and writes of the table, reads and writes of the index. */
type Expected = readonly [number, number, number, number];

/**
 * Puts known items and compares with the rules: 1 unit per KB written and 4 KB read, half of that
 * eventually consistent, twice in a transaction (not on indexes), and a changed index key is a
 * delete and a put. docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html
 * @throws MeterWrong with what differs.
 */
export async function checkMeter({ documentClient, newTable }: Dynamo): Promise<void> {
  const { tableName: TableName } = await newTable();
  const item = (bytes: number, dueSk?: string) => ({
    ...{ pk: 'A', sk: 'B', text: 'x'.repeat(bytes - 10) },
    ...(dueSk === undefined ? {} : { duePk: 'D', dueSk }),
  });
  const put =
    (bytes: number, dueSk?: string): Send =>
    (client) =>
      client.send(new PutCommand({ TableName, Item: item(bytes, dueSk) }));
  const get =
    (ConsistentRead: boolean): Send =>
    (client) =>
      client.send(new GetCommand({ TableName, Key: { pk: 'A', sk: 'B' }, ConsistentRead }));
  const TransactItems = ['1', '2'].map((sk) => ({
    Put: { TableName, Item: { ...item(900), sk } },
  }));
  const putTwo: Send = (client) => client.send(new TransactWriteCommand({ TransactItems }));
  const due: Send = (client) =>
    client.send(
      new QueryCommand({
        ...{ TableName, IndexName: 'due', KeyConditionExpression: 'duePk = :pk' },
        ExpressionAttributeValues: { ':pk': 'D' },
      }),
    );
  const cases: readonly (readonly [string, Send, Expected])[] = [
    ['a put of 1 KB', put(1024), [0, 1, 0, 0]],
    ['that becomes due', put(900, '1'), [0, 1, 0, 1]],
    ['that stays due', put(900, '1'), [0, 1, 0, 0]],
    ['that is due at another instant', put(900, '2'), [0, 1, 0, 2]],
    ['a query of the index', due, [0, 0, 0.5, 0]],
    ['a put that is due no more', put(900), [0, 1, 0, 1]],
    ['a put of more than 1 KB', put(1025), [0, 2, 0, 0]],
    ['a put that makes it smaller', put(900), [0, 2, 0, 0]],
    ['a transaction of two', putTwo, [0, 4, 0, 0]],
    ['a strongly consistent get', get(true), [1, 0, 0, 0]],
    ['an eventually consistent get', get(false), [0.5, 0, 0, 0]],
  ];
  const meter = meterOf(documentClient);
  for (const [name, send, expected] of cases) {
    await send(documentClient);
    const [operation] = meter.take();
    const found = operation === undefined ? [] : figuresOf(operation);
    if (found.join() !== expected.join()) {
      throw new MeterWrong(
        `${name}: ${expected.join()} units by AWS's rules, here ${found.join()}`,
      );
    }
  }
  meter.stop();
}

function figuresOf({ tableReads, tableWrites, indexReads, indexWrites }: Units): Expected {
  return [tableReads, tableWrites, indexReads, indexWrites];
}
