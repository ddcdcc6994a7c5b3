import {
  Dashboard,
  GraphWidget,
  type IMetric,
  MathExpression,
  SingleValueWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { nameInStage } from '../stages.ts';
import { StageMetrics } from './stage-metrics.ts';

type Watched = {
  readonly stageName: string;
  readonly apiId: string;
  readonly deadLetterQueueNames: readonly string[];
};

/** One page: are promises kept, is anything stuck, does the site answer? In this order. */
export class StageDashboard extends Construct {
  constructor(scope: Construct, { stageName, apiId, deadLetterQueueNames }: Watched) {
    super(scope, 'Dashboard');
    const metrics = new StageMetrics(stageName);
    const prefix = nameInStage(stageName);

    new Dashboard(this, 'Dashboard', {
      dashboardName: prefix,
      widgets: [
        [
          graph('Reminders', metrics.counter('GiftReminderDue'), metrics.counter('GiftReminded')),
          graph(
            'Charges',
            metrics.counter('GiftChargeDue'),
            metrics.counter('GiftCharged'),
            metrics.counter('GiftDeclined'),
            metrics.counter('GiftLapsed'),
          ),
          graph(
            'Deliveries',
            metrics.counter('GiftDelivered'),
            metrics.counter('GiftDeliveryUnconfirmed'),
          ),
        ],
        [
          graph('Oldest due, seconds', metrics.oldestDueSeconds()),
          graph('Sweeps', metrics.counter('SweepRan')),
          new GraphWidget({
            title: 'Dead letters',
            width: 8,
            left: deadLetterQueueNames.map((name) => metrics.messagesWaiting(name)),
          }),
        ],
        [
          graph('Mails', metrics.counter('MailSent'), metrics.counter('MailBounced')),
          graph(
            'Latency of the API, ms',
            metrics.api(apiId, 'Latency', 'p50'),
            metrics.api(apiId, 'Latency', 'p99'),
          ),
          graph(
            'Answers',
            metrics.api(apiId, 'Count', 'Sum'),
            metrics.api(apiId, '4xx', 'Sum'),
            metrics.api(apiId, '5xx', 'Sum'),
          ),
        ],
        [
          graph(
            'Cases',
            metrics.counter('CaseOpened'),
            metrics.counter('CaseAnswered'),
            metrics.counter('CaseOverdue'),
          ),
        ],
        [
          graph(
            'Values',
            metrics.counter('PurchasesCounted'),
            metrics.counter('CustomerValueChanged'),
            metrics.counter('ValuesWalked'),
          ),
          graph(
            'Scoring waits, seconds',
            metrics.oldestMessageSeconds(`${prefix}-on-purchases-counted-score`),
          ),
          graph(
            'Age of models and walks, seconds',
            metrics.oldestValueSeconds('Model'),
            metrics.oldestValueSeconds('Walk'),
          ),
        ],
        [
          graph('Errors of functions', ofEveryFunction(prefix, 'Errors', 'Sum')),
          graph('Throttles of functions', ofEveryFunction(prefix, 'Throttles', 'Sum')),
          graph('Duration of functions, p99, ms', ofEveryFunction(prefix, 'Duration', 'p99')),
        ],
        [
          new SingleValueWidget({
            title: 'Today',
            width: 24,
            setPeriodToTimeRange: true,
            metrics: [
              metrics.counter('GiftReminded'),
              metrics.counter('GiftCharged'),
              metrics.counter('GiftDeclined'),
              metrics.counter('GiftDelivered'),
              metrics.counter('GiftLapsed'),
            ],
          }),
        ],
      ],
    });
  }
}

function graph(title: string, ...left: IMetric[]): GraphWidget {
  return new GraphWidget({ title, width: 8, left });
}

/** A search finds functions that come later, too. */
function ofEveryFunction(prefix: string, metricName: string, statistic: string): MathExpression {
  const found = `{AWS/Lambda,FunctionName} MetricName="${metricName}" FunctionName="${prefix}-"`;
  return new MathExpression({
    expression: `SEARCH('${found}', '${statistic}', 300)`,
    usingMetrics: {},
    label: '',
  });
}
