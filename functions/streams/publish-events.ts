import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { type BusEvent, EventsNotPublished } from '../../shared/events/ports.ts';
import { eventsOfItem } from '../../shared/events/published-events.ts';
import { log, loggable } from '../runtime/log.ts';
import { countsOf, emitMetrics } from '../runtime/metrics.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { busResources } from '../runtime/resources-bus.ts';

const resources = resourcesOf(busResources);

type Read = { readonly sequenceNumber: string; readonly events: readonly BusEvent[] };

/**
 * Publishes what the table's writes put on their items. Records fail one by one; Lambda then goes
 * on from the lowest that failed, and what follows it is published twice under the same event ids.
 */
export async function handler(batch: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const read = batch.Records.map(readRecord);
  const readable = read.filter((each): each is Read => each.events !== undefined);
  const lost = await publish(readable.flatMap(({ events }) => events));
  const published = readable
    .flatMap(({ events }) => events)
    .filter((each) => !lost.has(each.eventId));
  emitMetrics(countsOf(published.map(({ type }) => type)));
  const failed = read.filter(
    ({ events }) => events === undefined || events.some(({ eventId }) => lost.has(eventId)),
  );
  return {
    batchItemFailures: failed.map(({ sequenceNumber }) => ({ itemIdentifier: sequenceNumber })),
  };
}

/** @returns the ids of the events that were not taken. */
async function publish(events: readonly BusEvent[]): Promise<ReadonlySet<string>> {
  try {
    await resources.publisher.publish(events);
    return new Set();
  } catch (error) {
    if (!(error instanceof EventsNotPublished)) throw error;
    log('error', {
      message: 'not published',
      count: error.eventIds.length,
      error: loggable(error),
    });
    return new Set(error.eventIds);
  }
}

function readRecord({ dynamodb }: DynamoDBRecord) {
  const sequenceNumber = dynamodb?.SequenceNumber ?? '';
  try {
    const events = eventsOfItem(imageOf(dynamodb?.NewImage), imageOf(dynamodb?.OldImage));
    return { sequenceNumber, events };
  } catch (error) {
    // One that cannot be read must not hold back the others; it ends where failed records go.
    log('error', { message: 'unreadable record', sequenceNumber, error: loggable(error) });
    return { sequenceNumber, events: undefined };
  }
}

type Image = NonNullable<DynamoDBRecord['dynamodb']>['NewImage'];

function imageOf(image: Image | undefined): unknown {
  return image === undefined ? undefined : unmarshall(image as Record<string, AttributeValue>);
}
