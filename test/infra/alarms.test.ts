import { describe, expect, test } from 'vitest';
import { functionsOf } from '../../infra/routes.ts';
import { stageSettings } from '../../infra/stages.ts';
import { synthesized } from './synthesized.ts';

const prod = synthesized('prod');
const alarms = prod('AWS::CloudWatch::Alarm');
const alarmNamed = (name: string) =>
  alarms.find(({ Properties }) => Properties.AlarmName === `proprietor-prod-${name}`)?.Properties;

describe('alarms', () => {
  test('are all heard, by somebody whom CloudWatch may tell', () => {
    const [topic] = prod('AWS::SNS::Topic');
    for (const { Properties } of alarms) {
      expect(Properties.AlarmActions).toHaveLength(1);
      // By its own name in its stack, and by what that exports in the others.
      expect(JSON.stringify(Properties.AlarmActions)).toContain(topic?.logicalId);
      expect(Properties.AlarmDescription.length).toBeGreaterThan(20);
    }
    expect(prod('AWS::SNS::Subscription')).toMatchObject([
      { Properties: { Protocol: 'email', Endpoint: 'operations@example.com' } },
    ]);
    const policy = JSON.stringify(prod('AWS::SNS::TopicPolicy'));
    expect(policy).toContain('{"Service":"cloudwatch.amazonaws.com"}');
  });

  test.each(functionsOf(stageSettings('prod')))('watch %s', (name) => {
    expect(alarmNamed(`${name}-errors`)?.Threshold).toBe(1);
    expect(alarmNamed(`${name}-slow`)?.ExtendedStatistic).toBe('p99');
  });

  test('watch the concurrency that all functions share', () => {
    expect(alarmNamed('throttles')?.Dimensions).toBeUndefined();
    expect(alarmNamed('throttles')?.Threshold).toBe(0);
  });

  test('count as slow what takes 80 % of its time, in milliseconds', () => {
    expect(alarmNamed('get-gift-slow')?.Threshold).toBe(8_000);
    expect(alarmNamed('place-gift-order-slow')?.Threshold).toBe(23_200);
  });

  test('hear a sweep that is silent, within 15 minutes', () => {
    expect(alarmNamed('sweep-missing')).toMatchObject({
      MetricName: 'SweepRan',
      Namespace: 'Proprietor',
      Dimensions: [{ Name: 'Stage', Value: 'prod' }],
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 16,
      Period: 300,
      EvaluationPeriods: 3,
      TreatMissingData: 'breaching',
    });
  });

  test.each(['reminders-behind', 'charges-behind', 'mail-bounces', 'due-late', 'events-late'])(
    'hear %s',
    (name) => {
      expect(alarmNamed(name)).toMatchObject({ TreatMissingData: 'notBreaching' });
    },
  );

  test('hear when models of value are not fitted, not walked, or purchases wait for them', () => {
    expect(alarmNamed('value-refit-missing')).toMatchObject({
      ...{ MetricName: 'ValueRefitRan', Threshold: 1, Period: 86_400, EvaluationPeriods: 2 },
      TreatMissingData: 'breaching',
    });
    expect(alarmNamed('value-model-old')?.Threshold).toBe(9 * 86_400);
    expect(alarmNamed('values-behind')?.Threshold).toBe(2 * 86_400);
    const late = alarmNamed('scoring-late');
    expect(late?.Threshold).toBe(900);
    expect(JSON.stringify(late)).toContain('ApproximateAgeOfOldestMessage');
    expect(JSON.stringify(late)).toContain('proprietor-prod-on-purchases-counted-score');
  });

  test('say that the events are late after 60 seconds', () => {
    expect(alarmNamed('events-late')).toMatchObject({
      MetricName: 'IteratorAge',
      Threshold: 60_000,
    });
  });

  test('hear a single dead letter', () => {
    expect(alarmNamed('on-gift-charge-due-charge-dead')).toMatchObject({
      Threshold: 0,
      ComparisonOperator: 'GreaterThanThreshold',
      EvaluationPeriods: 1,
    });
  });
});

describe('the dashboard', () => {
  const [dashboard] = prod('AWS::CloudWatch::Dashboard');
  const body = JSON.stringify(dashboard?.Properties.DashboardBody);

  test.each([
    'GiftReminderDue',
    'GiftReminded',
    'GiftChargeDue',
    'GiftCharged',
    'GiftDeclined',
    'GiftDelivered',
    'GiftLapsed',
    'GiftDeliveryUnconfirmed',
    'OldestDueSeconds',
    'SweepRan',
    'MailSent',
    'MailBounced',
    'PurchasesCounted',
    'CustomerValueChanged',
    'OldestValueModelSeconds',
    'OldestValueWalkSeconds',
    'CustomerCrossedFence',
    'LaboratoryRead',
    'LaboratoryControl',
    'Latency',
    '5xx',
    'proprietor-prod-publish-events-dead',
  ])('shows %s', (name) => {
    expect(body).toContain(name);
  });

  test('is not made where nobody watches', () => {
    expect(synthesized('local')('AWS::CloudWatch::Dashboard')).toEqual([]);
  });
});
