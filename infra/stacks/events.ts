import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule, ScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { Construct } from 'constructs';
import { UPLOADS_PREFIX } from '../../shared/files/file-key.ts';
import { AppFunction } from '../constructs/app-function.ts';
import { deadLetterQueue } from '../constructs/dead-letter-queue.ts';
import { EventPublisher } from '../constructs/event-publisher.ts';
import type { FunctionResources } from '../constructs/function-resources.ts';
import { PurchaseCounter } from '../constructs/purchase-counter.ts';
import { QueueWorker } from '../constructs/queue-worker.ts';
import type { FunctionName } from '../functions.ts';
import { nameInStage } from '../stages.ts';
import { SUBSCRIPTIONS, type Subscription } from '../subscriptions.ts';

/** The `source` of every event that we put on the bus. */
const EVENT_SOURCE = 'proprietor';
const SWEEP_EVERY = Duration.minutes(5);

/** What moves time forward and what reacts: the bus, its publisher, the sweep, the workers. */
export class EventsStack extends Stack {
  constructor(scope: Construct, resources: FunctionResources, props: StackProps) {
    super(scope, 'events', props);
    const bus = new EventBus(this, 'Bus', { eventBusName: nameInStage(resources.stageName) });
    new EventPublisher(this, resources);
    new PurchaseCounter(this, resources);
    this.#workers(bus, resources);
    this.#uploads(resources);
    this.#schedules(resources);
  }

  #workers(bus: EventBus, resources: FunctionResources): void {
    const subscriptions = Object.entries(SUBSCRIPTIONS) as [FunctionName, Subscription][];
    for (const [name, { events, batchSize, lane }] of subscriptions) {
      new QueueWorker(this, name, {
        resources,
        bus,
        eventPattern: { source: [EVENT_SOURCE], detailType: [...events] },
        batchSize,
        maxConcurrency: resources.settings.concurrencyByLane[lane],
      });
    }
  }

  /** What a bucket tells, it tells the account's own bus. */
  #uploads(resources: FunctionResources): void {
    new QueueWorker(this, 'on-photo-uploaded-clean', {
      resources,
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: {
          bucket: { name: [resources.files.bucketName] },
          object: { key: [{ prefix: UPLOADS_PREFIX }] },
        },
      },
      batchSize: 1,
      maxConcurrency: resources.settings.concurrencyByLane.table,
    });
  }

  #schedules(resources: FunctionResources): void {
    const { stageName, settings } = resources;
    const sweep = new AppFunction(this, 'sweep-due', {
      resources,
      isWokenAgainAfter: SWEEP_EVERY,
    }).lambda;
    const replan = new AppFunction(this, 'replan-after-zone-change', { resources }).lambda;
    const refit = new AppFunction(this, 'refit-value-model', { resources }).lambda;
    const deadLetters = deadLetterQueue(this, stageName, 'schedules');
    const group = new ScheduleGroup(this, 'Schedules', {
      scheduleGroupName: nameInStage(stageName),
    });
    const role = new Role(this, 'ScheduleRole', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    });
    role.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: [sweep.functionArn, replan.functionArn, refit.functionArn],
      }),
    );
    deadLetters.grantSendMessages(role);

    const schedule = (id: string, every: string, target: { arn: string; input: unknown }) => {
      const made = new CfnSchedule(this, id, {
        name: nameInStage(stageName, id),
        groupName: group.scheduleGroupName,
        scheduleExpression: every,
        scheduleExpressionTimezone: 'UTC',
        flexibleTimeWindow: { mode: 'OFF' },
        target: {
          arn: target.arn,
          roleArn: role.roleArn,
          input: JSON.stringify(target.input),
          retryPolicy: { maximumRetryAttempts: 3, maximumEventAgeInSeconds: 300 },
          deadLetterConfig: { arn: deadLetters.queueArn },
        },
      });
      // The group is named, not referred to, so CloudFormation cannot see the order by itself.
      made.node.addDependency(group, role);
    };
    const { shardCount } = settings;
    for (let shard = 0; shard < shardCount; shard += 1) {
      const input = { shard, shardCount };
      schedule(`sweep-${shard}`, `rate(${SWEEP_EVERY.toMinutes()} minutes)`, {
        arn: sweep.functionArn,
        input,
      });
    }
    schedule('replan', 'rate(1 day)', { arn: replan.functionArn, input: {} });
    // It fits weekly; woken daily, so that what failed is tried again the next day.
    schedule('refit', 'rate(1 day)', { arn: refit.functionArn, input: {} });
  }
}
