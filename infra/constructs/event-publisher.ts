import { FilterRule } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { FunctionResources } from './function-resources.ts';
import { StreamWorker } from './stream-worker.ts';

/** Table stream → `publish-events` → bus. */
export class EventPublisher extends StreamWorker {
  constructor(scope: Construct, resources: FunctionResources) {
    super(scope, 'Publisher', {
      ...{ resources, name: 'publish-events' },
      batchesAtOnce: resources.settings.streamBatchesAtOnce,
      // `exists` only sees leaves: not `happened`, a list, but the instant that an item has whenever
      // it has that (shared/table/entity-store.ts).
      filters: [{ NewImage: { happenedAt: { S: FilterRule.exists() } } }],
    });
  }
}
