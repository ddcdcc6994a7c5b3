import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { TableName, table } from './table.ts';

/** `?dueAt=` puts the note into the due index, too. */
export async function handler(event: APIGatewayProxyEventV2) {
  const noteId = event.pathParameters?.noteId ?? '';
  const dueAt = event.queryStringParameters?.dueAt;
  const due =
    dueAt === undefined
      ? {}
      : { duePk: `DUE#${dueAt.slice(0, 10)}#0`, dueSk: `${dueAt}#remind#${noteId}` };
  const Item = { pk: `NOTE#${noteId}`, sk: 'NOTE', text: event.body ?? '', ...due };
  await table.send(new PutCommand({ TableName, Item }));
  return {
    statusCode: 201,
    headers: { 'content-type': 'application/json' },
    cookies: ['seen=yes; HttpOnly', 'twice=yes'],
    body: JSON.stringify({ noteId, event, siteUrl: process.env.SITE_URL }),
  };
}
