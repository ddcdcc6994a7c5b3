import { Duration, Validations } from 'aws-cdk-lib';
import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { AppFunction } from './app-function.ts';
import { deadLetterQueue } from './dead-letter-queue.ts';
import type { FunctionResources } from './function-resources.ts';

/**
 * Table stream → `publish-events` → bus. A record that cannot be published is tried until it has
 * neither tries nor time left, and then named in `publish-events-dead`; the stream itself still has
 * it for the rest of its 24 hours.
 */
export class EventPublisher extends Construct {
  constructor(scope: Construct, resources: FunctionResources) {
    super(scope, 'Publisher');
    const publisher = new AppFunction(this, 'publish-events', { resources });
    const deadLetters = deadLetterQueue(this, resources.stageName, 'publish-events');
    const streamArn = resources.table.tableStreamArn;
    if (streamArn === undefined) throw new Error('the table has no stream');

    const { role } = publisher.lambda;
    if (role === undefined) throw new Error('the function has no role');
    deadLetters.grantSendMessages(role);
    role.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
        resources: [streamArn],
      }),
    );
    const listing = new Policy(this, 'Listing', {
      roles: [role],
      statements: [
        new PolicyStatement({
          actions: ['dynamodb:ListStreams'],
          resources: [`${resources.table.tableArn}/stream/*`],
        }),
      ],
    });
    Validations.of(listing).acknowledge({
      id: 'AwsSolutions-IAM5',
      reason: 'Streams are listed before one can be named; these are the streams of our one table.',
    });

    const mapping = new EventSourceMapping(this, 'Mapping', {
      target: publisher.lambda,
      eventSourceArn: streamArn,
      // From the oldest record: what happens while the mapping is being made is published, too.
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      maxBatchingWindow: Duration.seconds(1),
      parallelizationFactor: resources.settings.streamBatchesAtOnce,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 100,
      // The bus may be away for half a day; the stream forgets after a whole one.
      maxRecordAge: Duration.hours(12),
      onFailure: { bind: () => ({ destination: deadLetters.queueArn }) },
      // Only `dynamodb` can be filtered on, and `exists` only sees leaves: not `happened`, a list,
      // but the instant that an item has whenever it has that (shared/table/entity-store.ts).
      filters: [
        FilterCriteria.filter({
          dynamodb: { NewImage: { happenedAt: { S: FilterRule.exists() } } },
        }),
      ],
    });
    // Lambda looks whether it may read before it makes the mapping.
    mapping.node.addDependency(role, listing);
  }
}
