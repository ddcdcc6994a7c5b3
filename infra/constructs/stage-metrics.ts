import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';

/** Counters that functions write as log lines in the embedded metric format. */
export type CounterName =
  | 'GiftReminderDue'
  | 'GiftReminded'
  | 'GiftChargeDue'
  | 'GiftCharged'
  | 'GiftDeclined'
  | 'GiftDelivered'
  | 'GiftLapsed'
  | 'GiftDeliveryUnconfirmed'
  | 'CaseOpened'
  | 'CaseAnswered'
  | 'CaseOverdue'
  | 'SweepRan'
  | 'MailSent'
  | 'MailBounced'
  | 'PurchasesCounted'
  | 'CustomerValueChanged'
  | 'ValuesWalked'
  | 'ValueRefitRan'
  | 'ValueModelFitted'
  | 'CustomerCrossedFence'
  | 'ManagerAssigned'
  | 'CustomerValueFell'
  | 'FenceMoved'
  | 'ParticipationMeasureDue'
  | 'LaboratoryRead'
  | 'LaboratoryManaged'
  | 'LaboratoryControl';

const NAMESPACE = 'Proprietor';
const FIVE_MINUTES = Duration.minutes(5);

/** The metrics of one stage, by what they say. Periods are five minutes unless told. */
export class StageMetrics {
  readonly #stageName: string;

  constructor(stageName: string) {
    this.#stageName = stageName;
  }

  counter(metricName: CounterName, period = FIVE_MINUTES): Metric {
    return this.#own(metricName, 'Sum', period);
  }

  /** How long the gift that has waited longest has been due, in seconds. */
  oldestDueSeconds(): Metric {
    return this.#own('OldestDueSeconds', 'Maximum', FIVE_MINUTES);
  }

  /** Of the models that values are made with, or of a walk over all values that has not ended. */
  oldestValueSeconds(of: 'Model' | 'Walk'): Metric {
    return this.#own(`OldestValue${of}Seconds`, 'Maximum', Duration.days(1));
  }

  lambda(functionName: string, metricName: LambdaMetric, statistic: string, period = FIVE_MINUTES) {
    return new Metric({
      namespace: 'AWS/Lambda',
      metricName,
      dimensionsMap: { FunctionName: functionName },
      statistic,
      period,
    });
  }

  /** Of all functions of the account in this region. */
  accountThrottles(): Metric {
    return new Metric({
      namespace: 'AWS/Lambda',
      metricName: 'Throttles',
      statistic: 'Sum',
      period: FIVE_MINUTES,
    });
  }

  /** A percentage; nothing while nobody calls. */
  errorPercent(functionName: string): MathExpression {
    return percent(
      this.lambda(functionName, 'Errors', 'Sum'),
      this.lambda(functionName, 'Invocations', 'Sum'),
    );
  }

  /** Answers of 500 and above; the wrapper of the handlers makes them of what a function throws. */
  apiErrorPercent(apiId: string): MathExpression {
    return percent(this.api(apiId, '5xx', 'Sum'), this.api(apiId, 'Count', 'Sum'));
  }

  api(apiId: string, metricName: '4xx' | '5xx' | 'Count' | 'Latency', statistic: string): Metric {
    return new Metric({
      namespace: 'AWS/ApiGateway',
      metricName,
      dimensionsMap: { ApiId: apiId },
      statistic,
      period: FIVE_MINUTES,
    });
  }

  messagesWaiting(queueName: string): Metric {
    return ofQueue(queueName, 'ApproximateNumberOfMessagesVisible');
  }

  /** How long the message that has waited longest has done so, in seconds. */
  oldestMessageSeconds(queueName: string): Metric {
    return ofQueue(queueName, 'ApproximateAgeOfOldestMessage');
  }

  #own(metricName: string, statistic: string, period: Duration): Metric {
    const dimensionsMap = { Stage: this.#stageName };
    return new Metric({ namespace: NAMESPACE, metricName, dimensionsMap, statistic, period });
  }
}

function ofQueue(queueName: string, metricName: string): Metric {
  return new Metric({
    ...{ namespace: 'AWS/SQS', metricName, dimensionsMap: { QueueName: queueName } },
    ...{ statistic: 'Maximum', period: FIVE_MINUTES, label: queueName },
  });
}

type LambdaMetric = 'Errors' | 'Invocations' | 'Throttles' | 'Duration' | 'IteratorAge';

function percent(part: Metric, whole: Metric): MathExpression {
  return new MathExpression({
    expression: '100 * part / whole',
    usingMetrics: { part, whole },
    period: FIVE_MINUTES,
  });
}
