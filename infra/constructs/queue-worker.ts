import { Duration } from 'aws-cdk-lib';
import { type EventBus, type EventPattern, Rule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { type FunctionName, needsOf } from '../functions.ts';
import { nameInStage } from '../stages.ts';
import { AppFunction } from './app-function.ts';
import { deadLetterQueue } from './dead-letter-queue.ts';
import type { FunctionResources } from './function-resources.ts';

/** AWS's advice: a batch that waits behind a throttled one must not come twice meanwhile. */
const VISIBILITY_PER_TIMEOUT = 6;
const RECEIVE_COUNT_MAX = 5;

export type QueueWorkerProps = {
  readonly resources: FunctionResources;
  /** Absent: the account's own bus. */
  readonly bus?: EventBus;
  readonly eventPattern: EventPattern;
  readonly batchSize: number;
  /** 2 to 1,000. */
  readonly maxConcurrency: number;
};

/**
 * Events → rule → queue → function. The queue holds what comes faster than the function may go, a
 * batch's messages fail one by one, and what fails five times goes to `<name>-dead`.
 */
export class QueueWorker extends Construct {
  constructor(scope: Construct, name: FunctionName, props: QueueWorkerProps) {
    super(scope, name);
    const { resources, bus, eventPattern, batchSize, maxConcurrency } = props;
    const { stageName } = resources;
    const worker = new AppFunction(this, name, { resources });

    const deadLetters = deadLetterQueue(this, stageName, name);
    const queue = new Queue(this, 'Queue', {
      queueName: nameInStage(stageName, name),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(VISIBILITY_PER_TIMEOUT * needsOf(name).timeoutSeconds),
      retentionPeriod: Duration.days(14),
      deadLetterQueue: { queue: deadLetters, maxReceiveCount: RECEIVE_COUNT_MAX },
    });
    const rule = new Rule(this, 'Rule', {
      ruleName: nameInStage(stageName, name),
      ...(bus === undefined ? {} : { eventBus: bus }),
      eventPattern,
    });
    rule.addTarget({
      bind: () => ({
        arn: queue.queueArn,
        deadLetterConfig: { arn: deadLetters.queueArn },
        retryPolicy: { maximumRetryAttempts: 185, maximumEventAgeInSeconds: 24 * 60 * 60 },
      }),
    });
    for (const target of [queue, deadLetters]) {
      target.addToResourcePolicy(
        new PolicyStatement({
          principals: [new ServicePrincipal('events.amazonaws.com')],
          actions: ['sqs:SendMessage'],
          resources: [target.queueArn],
          conditions: { ArnEquals: { 'aws:SourceArn': rule.ruleArn } },
        }),
      );
    }

    queue.grantConsumeMessages(worker.lambda);
    new EventSourceMapping(this, 'Mapping', {
      target: worker.lambda,
      eventSourceArn: queue.queueArn,
      batchSize,
      maxConcurrency,
      reportBatchItemFailures: true,
    });
  }
}
