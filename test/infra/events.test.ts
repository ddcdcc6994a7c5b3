import { describe, expect, test } from 'vitest';
import type { FunctionName } from '../../infra/functions.ts';
import { DEAD_LETTER_SUBJECTS } from '../../infra/stacks/operations.ts';
import { STAGES } from '../../infra/stages.ts';
import { SUBSCRIPTIONS } from '../../infra/subscriptions.ts';
import { lambdaNamed, only, type Resource, refersTo, synthesized } from './synthesized.ts';

const prod = synthesized('prod');
const local = synthesized('local');
const deadLetters = ({ Properties }: Resource) => Properties.QueueName.endsWith('-dead');

describe('queues', () => {
  const queues = prod('AWS::SQS::Queue');

  test('are encrypted, and refuse what comes unencrypted', () => {
    const policies = prod('AWS::SQS::QueuePolicy');
    for (const queue of queues) {
      expect(queue.Properties.SqsManagedSseEnabled).toBe(true);
      const policy = policies.find(({ Properties }) => refersTo(Properties.Queues, queue));
      expect(JSON.stringify(policy)).toContain('{"Bool":{"aws:SecureTransport":"false"}}');
    }
  });

  test('give up to a queue of dead letters, which keeps them for 14 days', () => {
    const dead = queues.filter(deadLetters);
    const working = queues.filter((queue) => !deadLetters(queue));
    // Bounces, mails and uploads come by the account's own bus.
    expect(working).toHaveLength(Object.keys(SUBSCRIPTIONS).length + 3);
    for (const { Properties } of working) {
      expect(Properties.RedrivePolicy.maxReceiveCount).toBe(5);
      const target = dead.find((queue) => refersTo(Properties.RedrivePolicy, queue));
      expect(target?.Properties.QueueName).toBe(`${Properties.QueueName}-dead`);
    }
    for (const { Properties } of dead) expect(Properties.MessageRetentionPeriod).toBe(1_209_600);
  });

  test('of dead letters are those that the alarms watch', () => {
    const names = queues.filter(deadLetters).map(({ Properties }) => Properties.QueueName);
    const watched = DEAD_LETTER_SUBJECTS.map((subject) => `proprietor-prod-${subject}-dead`);
    expect(names.sort()).toEqual(watched.sort());
  });
});

describe('subscriptions', () => {
  test.each(Object.entries(SUBSCRIPTIONS))('%s has rule, queue and worker', (name, { events }) => {
    const worker = lambdaNamed(prod, name as FunctionName);
    const queue = only(
      prod('AWS::SQS::Queue').filter(
        ({ Properties }) => Properties.QueueName === `proprietor-prod-${name}`,
      ),
    );
    const rule = only(
      prod('AWS::Events::Rule').filter(({ Properties }) => refersTo(Properties.Targets, queue)),
    );
    expect(rule.Properties).toMatchObject({
      State: 'ENABLED',
      EventPattern: { source: ['proprietor'], 'detail-type': events },
    });
    expect(rule.Properties.Targets[0]).toHaveProperty('DeadLetterConfig.Arn');
    expect(refersTo(rule.Properties.EventBusName, only(prod('AWS::Events::EventBus')))).toBe(true);

    const mapping = only(
      prod('AWS::Lambda::EventSourceMapping').filter(({ Properties }) =>
        refersTo(Properties.EventSourceArn, queue),
      ),
    );
    expect(refersTo(mapping.Properties.FunctionName, worker)).toBe(true);
    expect(mapping.Properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
    expect(mapping.Properties.ScalingConfig.MaximumConcurrency).toBeLessThanOrEqual(50);
    expect(queue.Properties.VisibilityTimeout).toBeGreaterThanOrEqual(
      6 * worker.Properties.Timeout,
    );
  });

  test('at the payment provider stay under its 25 requests per second', () => {
    const atOnce = STAGES.prod.concurrencyByLane.payments;
    expect(atOnce).toBeLessThanOrEqual(25);
  });
});

describe('who reads the stream', () => {
  const readers = prod('AWS::Lambda::EventSourceMapping').filter(
    ({ Properties }) => 'StartingPosition' in Properties,
  );
  const mappingOf = (name: FunctionName) =>
    only(
      readers.filter(({ Properties }) =>
        refersTo(Properties.FunctionName, lambdaNamed(prod, name)),
      ),
    );

  test('are two, and a stream bears no more', () => expect(readers).toHaveLength(2));

  test.each(['publish-events', 'count-purchases'] as const)(
    '%s neither blocks for ever on one record nor drops it unnoticed',
    (name) => {
      expect(mappingOf(name).Properties).toMatchObject({
        BisectBatchOnFunctionError: true,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        MaximumRecordAgeInSeconds: 43_200,
        MaximumRetryAttempts: 100,
        DestinationConfig: { OnFailure: { Destination: expect.anything() } },
      });
    },
  );

  test('the publisher is woken only by items to which something happened, by a leaf of the item', () => {
    const [filter] = mappingOf('publish-events').Properties.FilterCriteria.Filters;
    expect(JSON.parse(filter.Pattern)).toEqual({
      dynamodb: { NewImage: { happenedAt: { S: [{ exists: true }] } } },
    });
  });
});

describe('schedules', () => {
  test.each([
    ['local', local, 1],
    ['prod', prod, 16],
  ] as const)('%s sweeps each of its shards every five minutes', (_, of, shardCount) => {
    const sweep = lambdaNamed(of, 'sweep-due');
    const inputs = of('AWS::Scheduler::Schedule')
      .filter(({ Properties }) => refersTo(Properties.Target.Arn, sweep))
      .map(({ Properties }) => {
        expect(Properties).toMatchObject({ ScheduleExpression: 'rate(5 minutes)' });
        return JSON.parse(Properties.Target.Input);
      });
    expect(inputs).toEqual(
      Array.from({ length: shardCount }, (_each, shard) => ({ shard, shardCount })),
    );
  });

  test.each([
    ['look for changed zones', 'replan-after-zone-change'],
    ['look whether a model of value is due', 'refit-value-model'],
  ] as const)('%s once a day', (_, name) => {
    const woken = lambdaNamed(prod, name);
    const schedule = only(
      prod('AWS::Scheduler::Schedule').filter(({ Properties }) =>
        refersTo(Properties.Target.Arn, woken),
      ),
    );
    expect(schedule.Properties.ScheduleExpression).toBe('rate(1 day)');
  });

  test('leave what Lambda would not take in a queue of dead letters', () => {
    for (const { Properties } of prod('AWS::Scheduler::Schedule')) {
      expect(Properties.Target).toHaveProperty('DeadLetterConfig.Arn');
    }
  });
});
