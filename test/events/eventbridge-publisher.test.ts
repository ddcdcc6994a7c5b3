import { afterEach, beforeEach, expect, test } from 'vitest';
import { EventBridgePublisher } from '../../shared/events/eventbridge-publisher.ts';
import { EventsNotPublished } from '../../shared/events/ports.ts';
import { eventIdOf, startFakeEventBus } from './fake-event-bus.ts';

type Started = Awaited<ReturnType<typeof startFakeEventBus>>;
let fake: Started;
beforeEach(async () => {
  fake = await startFakeEventBus();
});
afterEach(async () => fake.stop());

const publisher = (settings: { tryCountMax?: number } = {}) =>
  new EventBridgePublisher(fake.client, { busName: 'bus', backoffMs: 1, ...settings });

const events = (count: number, size = 0) =>
  Array.from({ length: count }, (_, number) => ({
    type: 'GiftChargeDue',
    eventId: `e${number}`,
    occurredAt: '2027-03-04T09:00:00.000Z',
    more: 'é'.repeat(size),
  }));

test('an event goes with its type, as its detail', async () => {
  const [event] = events(1);
  await publisher().publish(events(1));
  const [entry] = fake.bus.calls[0] ?? [];
  expect(entry).toMatchObject({
    EventBusName: 'bus',
    Source: 'proprietor',
    DetailType: 'GiftChargeDue',
  });
  expect(JSON.parse(entry?.Detail ?? '')).toEqual(event);
});

test('no events are no call', async () => {
  await publisher().publish([]);
  expect(fake.bus.calls).toEqual([]);
});

test.each([
  { count: 10, calls: [10] },
  { count: 11, calls: [10, 1] },
  { count: 25, calls: [10, 10, 5] },
])('$count events go in calls of ten', async ({ count, calls }) => {
  await publisher().publish(events(count));
  expect(fake.bus.calls.map((call) => call.length).sort()).toEqual(calls.toSorted());
  expect(new Set(fake.eventIds()).size).toBe(count);
});

test('a call stays below 256 KB, counted in bytes', async () => {
  await publisher().publish(events(9, 40_000));
  const bytes = fake.bus.calls.map((call) =>
    Buffer.byteLength(JSON.stringify(call.map((e) => e.Detail))),
  );
  expect(Math.max(...bytes)).toBeLessThan(256 * 1024);
  expect(fake.eventIds()).toHaveLength(9);
});

test('eight calls go at once, and never more', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  fake.bus.gate = promise;
  const publishing = publisher().publish(events(400));
  await expect.poll(() => fake.bus.inFlightCount).toBe(8);
  resolve();
  await publishing;
  expect(fake.bus.inFlightCountMax).toBe(8);
  expect(fake.eventIds()).toHaveLength(400);
});

test('only what failed is tried again', async () => {
  const tried = new Set<string>();
  fake.bus.answer = (call) =>
    call.map((entry) => {
      const isFirst = !tried.has(eventIdOf(entry));
      tried.add(eventIdOf(entry));
      return isFirst && ['e3', 'e7', 'e12'].includes(eventIdOf(entry));
    });
  await publisher().publish(events(20));
  expect(fake.eventIds()).toHaveLength(23);
  expect(fake.bus.calls.at(-1)?.map(eventIdOf).toSorted()).toEqual(['e12', 'e3', 'e7']);
});

test('gives up after its tries and names what was not taken', async () => {
  fake.bus.answer = (call) => call.map((entry) => eventIdOf(entry) === 'e3');
  const failing = publisher({ tryCountMax: 3 }).publish(events(12));
  await expect(failing).rejects.toSatisfy(
    (error) => error instanceof EventsNotPublished && error.eventIds.join() === 'e3',
  );
  expect(fake.eventIds().filter((eventId) => eventId === 'e3')).toHaveLength(3);
});

test('a call that fails as a whole counts for its entries alone', async () => {
  fake.bus.answer = (call) => (call.some((entry) => eventIdOf(entry) === 'e3') ? 500 : []);
  const failing = publisher({ tryCountMax: 2 }).publish(events(20));
  await expect(failing).rejects.toMatchObject({ eventIds: expect.arrayContaining(['e3']) });
  expect(fake.eventIds()).toEqual(expect.arrayContaining(['e10', 'e19']));
});
