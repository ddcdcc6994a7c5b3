import { Duration, Stack, Token, Validations } from 'aws-cdk-lib';
import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { FunctionName } from '../functions.ts';
import { nameInStage } from '../stages.ts';
import { AppFunction } from './app-function.ts';
import { deadLetterQueue } from './dead-letter-queue.ts';
import type { FunctionResources } from './function-resources.ts';

export type StreamWorkerProps = {
  readonly resources: FunctionResources;
  readonly name: FunctionName;
  readonly batchesAtOnce: number;
  /** A record passes that meets one of them. Numbers of a stream's records cannot be filtered on. */
  readonly filters: readonly Readonly<Record<string, unknown>>[];
};

/**
 * Table stream → function. A record that fails is tried until it has neither tries nor time left,
 * and then named in `<name>-dead`; the stream itself still has it for the rest of its 24 hours. Two
 * functions can read one stream, and no third.
 */
export class StreamWorker extends Construct {
  constructor(scope: Construct, id: string, props: StreamWorkerProps) {
    super(scope, id);
    const { resources, name } = props;
    const worker = new AppFunction(this, name, { resources });
    const deadLetters = deadLetterQueue(this, resources.stageName, name);
    const streamArn = resources.table.tableStreamArn;
    if (streamArn === undefined) throw new Error('the table has no stream');

    const { role } = worker.lambda;
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
      target: worker.lambda,
      eventSourceArn: streamArn,
      // From the oldest record: what happens while the mapping is being made is handled, too.
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      maxBatchingWindow: Duration.seconds(1),
      parallelizationFactor: props.batchesAtOnce,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 100,
      // What it needs may be away for half a day; the stream forgets after a whole one.
      maxRecordAge: Duration.hours(12),
      onFailure: { bind: () => ({ destination: deadLetters.queueArn }) },
      filters: props.filters.map((dynamodb) => FilterCriteria.filter({ dynamodb })),
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
