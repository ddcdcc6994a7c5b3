import { Duration, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  type Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type ITopic, Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { type FunctionName, needsOf } from '../functions.ts';
import { nameInStage } from '../stages.ts';
import type { StageContext } from './function-resources.ts';
import { StageMetrics } from './stage-metrics.ts';
import { valueAlarms } from './value-alarms.ts';

const ERROR_PERCENT_MAX = 1;
const TIMEOUT_PERCENT_MAX = 80;
const ITERATOR_AGE_SECONDS_MAX = 60;
/** A large import may take that long; values wait for it. */
const COUNTING_SECONDS_MAX = 3600;
/** Three sweeps; one that is due waits for less than one. */
const OLDEST_DUE_SECONDS_MAX = 900;
/** AWS looks into an account's bounces from 5 % on. */
const BOUNCE_PERCENT_MAX = 5;
/** Fewer say nothing about a rate. */
const COUNT_MIN = 10;

export type AlarmSettings = {
  readonly metric: IMetric;
  readonly isBad: 'above' | 'below';
  readonly threshold: number;
  /** `[2, 3]`: two bad periods of the last three. */
  readonly periods: readonly [bad: number, of: number];
  readonly whenSilent?: TreatMissingData;
  readonly meaning: string;
};

/** What somebody must hear, and the topic that tells them. */
export class StageAlarms extends Construct {
  readonly #action: SnsAction;
  readonly #stageName: string;
  readonly #metrics: StageMetrics;

  /** Made here, unless another stack has made it. */
  readonly topic: ITopic;

  constructor(scope: Construct, context: StageContext & { readonly topic?: ITopic }) {
    super(scope, 'Alarms');
    this.#stageName = context.stageName;
    this.#metrics = new StageMetrics(context.stageName);
    this.topic = context.topic ?? this.#newTopic(context);
    this.#action = new SnsAction(this.topic);
  }

  #newTopic({ stageName, settings }: StageContext): ITopic {
    const topic = new Topic(this, 'Topic', {
      topicName: nameInStage(stageName, 'alarms'),
      enforceSSL: true,
    });
    // A topic with any policy of its own loses the one that lets the account's alarms in.
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    if (settings.alarmEmail !== undefined) {
      topic.addSubscription(new EmailSubscription(settings.alarmEmail));
    }
    return topic;
  }

  ofFunction(name: FunctionName): void {
    const { timeoutSeconds } = needsOf(name);
    const functionName = nameInStage(this.#stageName, name);
    this.#raise(`${name}-errors`, {
      metric: this.#metrics.errorPercent(functionName),
      isBad: 'above',
      threshold: ERROR_PERCENT_MAX,
      periods: [2, 3],
      meaning: `${name} fails in more than ${ERROR_PERCENT_MAX} % of its invocations.`,
    });
    this.#raise(`${name}-slow`, {
      metric: this.#metrics.lambda(functionName, 'Duration', 'p99'),
      isBad: 'above',
      threshold: timeoutSeconds * 10 * TIMEOUT_PERCENT_MAX,
      periods: [2, 3],
      meaning: `${name} takes more than ${TIMEOUT_PERCENT_MAX} % of its ${timeoutSeconds} seconds.`,
    });
  }

  /** One for all: what they run out of is the account's. */
  ofConcurrency(): void {
    this.#raise('throttles', {
      metric: this.#metrics.accountThrottles(),
      isBad: 'above',
      threshold: 0,
      periods: [2, 3],
      meaning: "Functions are refused for lack of concurrency: raise the account's quota.",
    });
  }

  ofDeadLetters(queueName: string): void {
    this.#raise(queueName.replace(`${nameInStage(this.#stageName)}-`, ''), {
      metric: this.#metrics.messagesWaiting(queueName),
      isBad: 'above',
      threshold: 0,
      periods: [1, 1],
      meaning: `Something could not be handled and waits in ${queueName}: docs/operating.md.`,
    });
  }

  ofApi(apiId: string): void {
    this.#raise('api-errors', {
      metric: this.#metrics.apiErrorPercent(apiId),
      isBad: 'above',
      threshold: ERROR_PERCENT_MAX,
      periods: [2, 3],
      meaning: `More than ${ERROR_PERCENT_MAX} % of all answers are 500 or above.`,
    });
  }

  ofPublisher(): void {
    const functionName = nameInStage(this.#stageName, 'publish-events');
    this.#raise('events-late', {
      metric: this.#metrics.lambda(functionName, 'IteratorAge', 'Maximum', Duration.minutes(1)),
      isBad: 'above',
      threshold: ITERATOR_AGE_SECONDS_MAX * 1000,
      periods: [3, 3],
      meaning: `What happened is published more than ${ITERATOR_AGE_SECONDS_MAX} seconds late.`,
    });
  }

  ofPurchaseCounter(): void {
    const functionName = nameInStage(this.#stageName, 'count-purchases');
    this.#raise('purchases-counted-late', {
      metric: this.#metrics.lambda(functionName, 'IteratorAge', 'Maximum', Duration.minutes(1)),
      isBad: 'above',
      threshold: COUNTING_SECONDS_MAX * 1000,
      periods: [3, 3],
      meaning: `Purchases are counted more than ${COUNTING_SECONDS_MAX} seconds late: an import, or trouble.`,
    });
  }

  ofSweep(shardCount: number): void {
    this.#raise('sweep-missing', {
      metric: this.#metrics.counter('SweepRan'),
      isBad: 'below',
      threshold: shardCount,
      // A sweep that crosses the edge of a period makes one short and the next one long.
      periods: [3, 3],
      whenSilent: TreatMissingData.BREACHING,
      meaning: `Fewer than ${shardCount} sweeps in five minutes: some shard's time stands still.`,
    });
    this.#raise('due-late', {
      metric: this.#metrics.oldestDueSeconds(),
      isBad: 'above',
      threshold: OLDEST_DUE_SECONDS_MAX,
      periods: [2, 3],
      meaning: `Something has been due for more than ${OLDEST_DUE_SECONDS_MAX} seconds.`,
    });
  }

  ofPromises(): void {
    const hourly = (name: Parameters<StageMetrics['counter']>[0]) =>
      this.#metrics.counter(name, Duration.hours(1));
    this.#raiseWhenFew('reminders-behind', {
      expected: hourly('GiftReminderDue'),
      happened: [hourly('GiftReminded')],
      meaning: 'Less than half of the reminders that were due in an hour were sent.',
    });
    this.#raiseWhenFew('charges-behind', {
      expected: hourly('GiftChargeDue'),
      happened: [hourly('GiftCharged'), hourly('GiftDeclined'), hourly('GiftLapsed')],
      meaning: 'Less than half of the charges that were due in an hour were tried.',
    });
    this.#raise('cases-overdue', {
      metric: this.#metrics.counter('CaseOverdue', Duration.hours(1)),
      isBad: 'above',
      threshold: 0,
      periods: [1, 1],
      meaning: 'A complaint has no answer on the morning of the promised day: /staff/cases.',
    });
    this.#raise('mail-bounces', {
      metric: new MathExpression({
        expression: `IF(FILL(sent, 0) >= ${COUNT_MIN}, 100 * FILL(bounced, 0) / sent, 0)`,
        usingMetrics: { sent: hourly('MailSent'), bounced: hourly('MailBounced') },
        period: Duration.hours(1),
      }),
      isBad: 'above',
      threshold: BOUNCE_PERCENT_MAX,
      periods: [1, 1],
      meaning: `More than ${BOUNCE_PERCENT_MAX} % of an hour's mails came back.`,
    });
  }

  ofValues(): void {
    for (const [id, alarm] of valueAlarms(this.#stageName, this.#metrics)) this.#raise(id, alarm);
  }

  #raiseWhenFew(
    id: string,
    { expected, happened, meaning }: { expected: Metric; happened: Metric[]; meaning: string },
  ): void {
    const parts = happened.map((metric, index) => [`done${index}`, metric] as const);
    const done = parts.map(([name]) => `FILL(${name}, 0)`).join(' + ');
    this.#raise(id, {
      metric: new MathExpression({
        expression: `IF(FILL(due, 0) >= ${COUNT_MIN}, 100 * (${done}) / due, 100)`,
        usingMetrics: { due: expected, ...Object.fromEntries(parts) },
        period: Duration.hours(1),
      }),
      isBad: 'below',
      threshold: 50,
      periods: [1, 1],
      meaning,
    });
  }

  #raise(id: string, alarm: AlarmSettings): void {
    new Alarm(this, id, {
      alarmName: nameInStage(this.#stageName, id),
      alarmDescription: alarm.meaning,
      metric: alarm.metric,
      comparisonOperator:
        alarm.isBad === 'above'
          ? ComparisonOperator.GREATER_THAN_THRESHOLD
          : ComparisonOperator.LESS_THAN_THRESHOLD,
      threshold: alarm.threshold,
      datapointsToAlarm: alarm.periods[0],
      evaluationPeriods: alarm.periods[1],
      treatMissingData: alarm.whenSilent ?? TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(this.#action);
  }
}
