import {
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
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
        promises(metrics),
        waiting(metrics, deadLetterQueueNames),
        site(metrics, apiId),
        [graph('Cases', ...counters(metrics, 'CaseOpened', 'CaseAnswered', 'CaseOverdue'))],
        values(metrics, prefix),
        fence(metrics),
        functions(prefix),
        [today(metrics)],
      ],
    });
  }
}

function counters(metrics: StageMetrics, ...names: Parameters<StageMetrics['counter']>[0][]) {
  return names.map((name) => metrics.counter(name));
}

function promises(metrics: StageMetrics): IWidget[] {
  return [
    graph('Reminders', ...counters(metrics, 'GiftReminderDue', 'GiftReminded')),
    graph(
      'Charges',
      ...counters(metrics, 'GiftChargeDue', 'GiftCharged', 'GiftDeclined', 'GiftLapsed'),
    ),
    graph('Deliveries', ...counters(metrics, 'GiftDelivered', 'GiftDeliveryUnconfirmed')),
  ];
}

function waiting(metrics: StageMetrics, deadLetterQueueNames: readonly string[]): IWidget[] {
  return [
    graph('Oldest due, seconds', metrics.oldestDueSeconds()),
    graph('Sweeps', metrics.counter('SweepRan')),
    graph('Dead letters', ...deadLetterQueueNames.map((name) => metrics.messagesWaiting(name))),
  ];
}

function site(metrics: StageMetrics, apiId: string): IWidget[] {
  return [
    graph('Mails', ...counters(metrics, 'MailSent', 'MailBounced')),
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
  ];
}

function values(metrics: StageMetrics, prefix: string): IWidget[] {
  return [
    graph(
      'Values',
      ...counters(metrics, 'PurchasesCounted', 'CustomerValueChanged', 'ValuesWalked'),
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
  ];
}

/** How many were compared counts from the beginning; a reading of each week says it anew. */
function fence(metrics: StageMetrics): IWidget[] {
  return [
    graph(
      'The fence',
      ...counters(metrics, 'FenceMoved', 'CustomerCrossedFence', 'ManagerAssigned'),
      metrics.counter('CustomerValueFell'),
    ),
    graph('Laboratory', ...counters(metrics, 'ParticipationMeasureDue', 'LaboratoryRead')),
    graph(
      'Compared by the laboratory',
      ...counters(metrics, 'LaboratoryManaged', 'LaboratoryControl'),
    ),
  ];
}

function functions(prefix: string): IWidget[] {
  return [
    graph('Errors of functions', ofEveryFunction(prefix, 'Errors', 'Sum')),
    graph('Throttles of functions', ofEveryFunction(prefix, 'Throttles', 'Sum')),
    graph('Duration of functions, p99, ms', ofEveryFunction(prefix, 'Duration', 'p99')),
  ];
}

function today(metrics: StageMetrics): IWidget {
  return new SingleValueWidget({
    title: 'Today',
    width: 24,
    setPeriodToTimeRange: true,
    metrics: counters(
      metrics,
      ...(['GiftReminded', 'GiftCharged', 'GiftDeclined', 'GiftDelivered', 'GiftLapsed'] as const),
    ),
  });
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
