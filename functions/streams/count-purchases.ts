import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { CustomerId } from '../../shared/customers/customer.ts';
import { inParallel } from '../../shared/kernel/in-parallel.ts';
import { settleNothingBought } from '../../shared/managers/settle-nothing-bought.ts';
import { countPurchases } from '../../shared/purchases/count-purchases.ts';
import { customersToCount } from '../../shared/purchases/purchases-to-count-store.ts';
import { log, loggable } from '../runtime/log.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { managerResources } from '../runtime/resources-managers.ts';
import { statisticsResources } from '../runtime/resources-purchases.ts';
import { scoringResources } from '../runtime/resources-scoring.ts';

const resources = resourcesOf(statisticsResources, scoringResources, managerResources);

/** Customers of one shard meet at the same cells. */
const LANE_COUNT = 4;

/**
 * Keeps statistics and cells at what the purchases say. All records of a customer in a batch are one
 * count; one that fails is tried again with all that follows it, which changes nothing twice.
 */
export async function handler(batch: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const failed = new Set<string>();
  const recordsByCustomer = new Map<CustomerId, string[]>();
  for (const { dynamodb } of batch.Records) {
    const sequenceNumber = dynamodb?.SequenceNumber ?? '';
    try {
      const images = [imageOf(dynamodb?.NewImage), imageOf(dynamodb?.OldImage)] as const;
      for (const customerId of customersToCount(...images)) {
        const records = recordsByCustomer.get(customerId) ?? [];
        recordsByCustomer.set(customerId, [...records, sequenceNumber]);
      }
    } catch (error) {
      log('error', { message: 'unreadable record', sequenceNumber, error: loggable(error) });
      failed.add(sequenceNumber);
    }
  }
  await inParallel(
    [...recordsByCustomer],
    async ([customerId, sequenceNumbers]) => {
      const isCounted = await count(customerId);
      if (!isCounted) for (const each of sequenceNumbers) failed.add(each);
    },
    LANE_COUNT,
  );
  return { batchItemFailures: [...failed].map((itemIdentifier) => ({ itemIdentifier })) };
}

async function count(customerId: CustomerId): Promise<boolean> {
  try {
    const counted = await countPurchases(resources, customerId);
    const isEmptied = counted.ok && counted.value === 'emptied';
    const outcome = isEmptied ? await settleNothingBought(resources, customerId) : counted;
    if (!outcome.ok) log('warn', { message: 'not counted', customerId, code: outcome.refusal });
    return outcome.ok;
  } catch (error) {
    log('error', { message: 'not counted', customerId, error: loggable(error) });
    return false;
  }
}

type Image = NonNullable<DynamoDBRecord['dynamodb']>['NewImage'];

function imageOf(image: Image | undefined): unknown {
  return image === undefined ? undefined : unmarshall(image as Record<string, AttributeValue>);
}
