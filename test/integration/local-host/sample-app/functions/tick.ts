import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { TableName, table } from './table.ts';

/** Writes down that it was woken, when, and by which schedule. */
export async function handler(event: { readonly name: string; readonly at?: string }) {
  const at = new Date().toISOString();
  const Item = { pk: 'NOTE#ticks', sk: `${at}#${event.name}`, scheduledAt: event.at };
  await table.send(new PutCommand({ TableName, Item: JSON.parse(JSON.stringify(Item)) }));
}
