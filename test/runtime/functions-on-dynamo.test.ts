// Functions as they are deployed, with AWS events, on a real DynamoDB API.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { ProductStore } from '../../shared/catalogue/product-store.ts';
import { customerStore } from '../../shared/customers/customer-store.ts';
import { newSession, sessionTokenOf } from '../../shared/customers/session.ts';
import { sessionStore } from '../../shared/customers/session-store.ts';
import { Temporal } from '../../shared/kernel/time.ts';
import { thingsStore } from '../due/due-support.ts';
import { eventIdOf, startFakeEventBus } from '../events/fake-event-bus.ts';
import { type Dynamo, startDynamo } from '../support/dynamo.ts';
import { catchLines } from '../support/logged-lines.ts';
import { CUSTOMER, CUSTOMER_ID, httpEvent, LAMBDA_CONTEXT } from './http-support.ts';

const held: { dynamo?: Dynamo } = {};
beforeAll(async () => {
  held.dynamo = await startDynamo();
});
afterAll(async () => held.dynamo?.stop());

const lines: Record<string, unknown>[] = [];
beforeEach(() => {
  lines.length = 0;
  catchLines((line) => void lines.push(JSON.parse(line)));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  vi.resetModules();
});

/** A fresh table, and the environment that a function finds it by. */
async function newStage(more: Record<string, string> = {}) {
  if (held.dynamo === undefined) throw new Error('DynamoDB is started before the tests');
  const { table, tableName } = await held.dynamo.newTable();
  const variables = {
    STAGE: 'test',
    TABLE_NAME: tableName,
    SHARD_COUNT: '1',
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: held.dynamo.endpoint,
    ...more,
  };
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  return {
    table,
    settings: { table, shardCount: 1 },
    now: Temporal.Instant.from(new Date().toISOString()),
  };
}

test('GET /v1/me answers who is signed in, and nobody else', async () => {
  const { settings, now } = await newStage();
  await customerStore(settings).save(CUSTOMER, [], now);
  await sessionStore(settings).save(newSession(CUSTOMER_ID, 'a-secret', now), now);
  const { handler } = await import('../../functions/http/get-me.ts');
  const authorization = `Bearer ${sessionTokenOf(CUSTOMER_ID, 'a-secret')}`;
  const answer = await handler(httpEvent({ headers: { authorization } }), LAMBDA_CONTEXT);
  expect(answer).toMatchObject({ statusCode: 200 });
  expect(JSON.parse(answer.body ?? '')).toEqual({
    customerId: CUSTOMER_ID,
    email: 'ann@example.com',
    emailState: 'works',
    zone: 'Europe/London',
    language: 'en',
    currency: 'GBP',
    postcardsBy: 'mail',
    workFormsBy: 'mail',
    news: [],
    cards: [],
  });
  const wrong = { authorization: `${authorization}x` };
  expect(await handler(httpEvent({ headers: wrong }), LAMBDA_CONTEXT)).toMatchObject({
    statusCode: 401,
  });
});

test('GET /v1/products gives the shop page by page', async () => {
  const { settings, now } = await newStage();
  const store = new ProductStore(settings);
  for (const id of ['a-1', 'b-2', 'c-3']) {
    const price = { amountMinor: 1295, currency: 'GBP' };
    const facts = { name: `Gift ${id}`, kind: 'parcel' as const, leadDays: 3, options: [] };
    await store.save({ id, version: 0, price, isOnSale: true, ...facts }, now);
  }
  const { handler } = await import('../../functions/http/list-products.ts');
  const page = async (query: Record<string, string>) =>
    JSON.parse((await handler(httpEvent({ query }), LAMBDA_CONTEXT)).body ?? '');
  const first = await page({ limit: '2' });
  expect(first.products.map((product: { productCode: string }) => product.productCode)).toEqual([
    'a-1',
    'b-2',
  ]);
  expect(first.products[0]).not.toHaveProperty('version');
  const second = await page({ limit: '2', cursor: first.cursor });
  expect(second.products).toMatchObject([{ productCode: 'c-3', price: { amountMinor: 1295 } }]);
  expect(await page({ limit: '101' })).toMatchObject({ errors: [{ field: 'limit' }] });
});

test('the sweep announces what is due on the bus, and counts it', async () => {
  const fake = await startFakeEventBus();
  const { table, now } = await newStage({
    EVENT_BUS_NAME: 'bus',
    AWS_ENDPOINT_URL_EVENTBRIDGE: fake.endpoint,
  });
  const dueAt = now.subtract({ minutes: 10 });
  await thingsStore(table).put('gft_1', dueAt.toString(), now);
  const { handler } = await import('../../functions/schedules/sweep-due.ts');
  await handler(
    { shard: 0, shardCount: 1 },
    { ...LAMBDA_CONTEXT, getRemainingTimeInMillis: () => 60_000 },
  );
  expect(fake.bus.calls.flat().map(eventIdOf)).toEqual([
    `gft_1.due.${dueAt.toString({ fractionalSecondDigits: 3 })}`,
  ]);
  expect(lines[0]).toMatchObject({
    Stage: 'test',
    SweepRan: 1,
    GiftChargeDue: 1,
    UnreadableDue: 0,
  });
  expect(Number(lines[0]?.OldestDueSeconds)).toBeGreaterThanOrEqual(600);
  expect(lines[1]).toMatchObject({ name: 'sweep-due', code: 'done', end: 'finished' });
  await fake.stop();
});
