import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { SQSEvent } from 'aws-lambda';
import { TableName, table } from './table.ts';

/** Counts how often a note came; `fail` fails always, `fail once` the first time, `slow` is slow. */
export async function handler({ Records }: SQSEvent) {
  const batchItemFailures: { itemIdentifier: string }[] = [];
  for (const { messageId, body, attributes } of Records) {
    const { noteId, text } = JSON.parse(body).detail;
    if (text === 'slow') await new Promise((resolve) => setTimeout(resolve, 1500));
    const isFirst = attributes.ApproximateReceiveCount === '1';
    if (text === 'fail' || (text === 'fail once' && isFirst)) {
      batchItemFailures.push({ itemIdentifier: messageId });
      continue;
    }
    await table.send(
      new UpdateCommand({
        TableName,
        Key: { pk: `NOTE#${noteId}`, sk: 'COPY' },
        UpdateExpression: 'ADD copies :one SET copiedAt = :now',
        ExpressionAttributeValues: { ':one': 1, ':now': new Date().toISOString() },
      }),
    );
  }
  return { batchItemFailures };
}
