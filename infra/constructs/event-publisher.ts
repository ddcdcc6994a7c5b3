import { Duration, Stack, Token, Validations } from 'aws-cdk-lib';
import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { nameInStage } from '../stages.ts';
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
    const listing = this.#listing(nameInStage(resources.stageName));
    listing.attachToRole(role);

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

  /** The table by its name: the finding is named after the text of the resource. */
  #listing(tableName: string): Policy {
    const { partition, region, account } = Stack.of(this);
    const streamsOf = (...[aws, where, whose]: string[]) =>
      `arn:${aws}:dynamodb:${where}:${whose}:table/${tableName}/stream/*`;
    const shown = (value: string, name: string) =>
      Token.isUnresolved(value) ? `<AWS::${name}>` : value;

    const listing = new Policy(this, 'Listing', {
      statements: [
        new PolicyStatement({
          actions: ['dynamodb:ListStreams'],
          resources: [streamsOf(partition, region, account)],
        }),
      ],
    });
    const found = streamsOf(
      shown(partition, 'Partition'),
      shown(region, 'Region'),
      shown(account, 'AccountId'),
    );
    Validations.of(listing).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${found}]`,
      reason: 'Streams are listed before one can be named; these are the streams of our one table.',
    });
    return listing;
  }
}
