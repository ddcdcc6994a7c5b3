import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { eventIdOf, startFakeEventBus } from '../events/fake-event-bus.ts';
import { catchLines } from '../support/logged-lines.ts';

let fake: Awaited<ReturnType<typeof startFakeEventBus>>;
const lines: Record<string, unknown>[] = [];
beforeEach(async () => {
  fake = await startFakeEventBus();
  vi.stubEnv('AWS_ENDPOINT_URL_EVENTBRIDGE', fake.endpoint);
  vi.stubEnv('AWS_REGION', 'eu-west-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
  vi.stubEnv('EVENT_BUS_NAME', 'bus');
  vi.stubEnv('STAGE', 'test');
  vi.resetModules();
  lines.length = 0;
  catchLines((line) => void lines.push(JSON.parse(line)));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await fake.stop();
});

const publish = async (batch: DynamoDBStreamEvent) =>
  (await import('../../functions/streams/publish-events.ts')).handler(batch);

type Image = Record<string, unknown> | undefined;
function batchOf(...changes: readonly (readonly [Image, Image?])[]): DynamoDBStreamEvent {
  const image = (item: Image) => item && marshall(item, { removeUndefinedValues: true });
  const Records = changes.map(([NewImage, OldImage], number) => ({
    dynamodb: {
      SequenceNumber: `${100 + number}`,
      NewImage: image(NewImage),
      OldImage: image(OldImage),
    },
  }));
  return { Records } as unknown as DynamoDBStreamEvent;
}

const gift = (id: string, version: number, ...types: readonly string[]) => ({
  pk: 'CUSTOMER#cus_1',
  sk: `GIFT#${id}`,
  ...{ id, entity: 'gift', version, happenedAt: '2027-03-04T09:00:00.000Z' },
  happened: types.map((type) => ({ type })),
});

test('what happened is published once per write, in order, and counted by type', async () => {
  const charged = gift('g1', 2, 'GiftCharged', 'GiftReleased');
  const answer = await publish(
    batchOf(
      [gift('g0', 1, 'GiftCharged')],
      [charged, gift('g1', 1)],
      [charged, charged],
      [undefined, charged],
    ),
  );
  expect(answer).toEqual({ batchItemFailures: [] });
  expect(fake.eventIds()).toEqual(['g0.v1.0', 'g1.v2.0', 'g1.v2.1']);
  expect(lines).toEqual([
    expect.objectContaining({ Stage: 'test', GiftCharged: 2, GiftReleased: 1 }),
  ]);
  expect(lines[0]).toMatchObject({
    _aws: { CloudWatchMetrics: [{ Namespace: 'Proprietor', Dimensions: [['Stage']] }] },
  });
});

test('a record that cannot be read fails alone', async () => {
  const strange = { pk: 'CUSTOMER#1', sk: 'A', version: 1, happened: 'what' };
  const answer = await publish(batchOf([gift('g0', 1, 'A')], [strange], [gift('g2', 1, 'A')]));
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '101' }] });
  expect(fake.eventIds()).toEqual(['g0.v1.0', 'g2.v1.0']);
});

test('records whose events the bus did not take fail, and no others', async () => {
  fake.bus.answer = (call) => call.map((entry) => eventIdOf(entry).startsWith('g1'));
  const answer = await publish(
    batchOf([gift('g0', 1, 'A')], [gift('g1', 1, 'A', 'B')], [gift('g2', 1, 'A')]),
  );
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '101' }] });
});

test('a batch in which nothing happened is no call and no metric', async () => {
  expect(await publish(batchOf([{ pk: 'A', sk: 'B', count: 1 }]))).toEqual({
    batchItemFailures: [],
  });
  expect(fake.bus.calls).toEqual([]);
  expect(lines).toEqual([]);
});
