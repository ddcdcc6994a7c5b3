import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { DynamoDBStreamEvent } from 'aws-lambda';

const bus = new EventBridgeClient({});

/** A note that says `unpublishable` fails its whole batch, as a bug would. */
export async function handler(event: DynamoDBStreamEvent): Promise<void> {
  const notes = event.Records.map(({ dynamodb }) => ({
    noteId: dynamodb?.NewImage?.pk?.S?.slice('NOTE#'.length),
    text: dynamodb?.NewImage?.text?.S,
  }));
  if (notes.some(({ text }) => text === 'unpublishable')) throw new Error('cannot publish');
  for (let at = 0; at < notes.length; at += 10) {
    const Entries = notes.slice(at, at + 10).map((note) => ({
      EventBusName: process.env.EVENT_BUS_NAME,
      Source: 'sample',
      DetailType: 'NoteAdded',
      Detail: JSON.stringify(note),
    }));
    const { FailedEntryCount } = await bus.send(new PutEventsCommand({ Entries }));
    if (FailedEntryCount !== 0) throw new Error(`${FailedEntryCount} entries failed`);
  }
}
