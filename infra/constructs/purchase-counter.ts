import { FilterRule } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { COUNTED_ENTITIES } from '../../shared/purchases/purchases-to-count-store.ts';
import type { FunctionResources } from './function-resources.ts';
import { StreamWorker } from './stream-worker.ts';

/**
 * Table stream → `count-purchases`: on the stream and not on the bus, since it is in the order of a
 * customer's writes there, comes in batches, and costs no event and no message.
 */
export class PurchaseCounter extends StreamWorker {
  constructor(scope: Construct, resources: FunctionResources) {
    const counted = { entity: { S: FilterRule.or(...COUNTED_ENTITIES) } };
    super(scope, 'PurchaseCounter', {
      ...{ resources, name: 'count-purchases' },
      // More would meet at the same cells.
      batchesAtOnce: 1,
      filters: [{ NewImage: counted }, { OldImage: counted }],
    });
  }
}
