import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { TableName, table } from './table.ts';

/** All items of a note; a result without a status code is a 200. */
export async function handler(event: APIGatewayProxyEventV2) {
  const { Items } = await table.send(
    new QueryCommand({
      TableName,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `NOTE#${event.pathParameters?.noteId}` },
    }),
  );
  return { items: Items };
}
