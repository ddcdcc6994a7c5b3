// The functions of print jobs, with what AWS sends them, on a real DynamoDB API.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { newApiKey, type Scope } from '../../shared/customers/api-key.ts';
import { apiKeyStore } from '../../shared/customers/api-key-store.ts';
import { Temporal } from '../../shared/kernel/time.ts';
import { addPrintJob } from '../../shared/print/add-print-job.ts';
import type { Press } from '../../shared/print/ports.ts';
import { httpEvent, LAMBDA_CONTEXT } from '../runtime/http-support.ts';
import { type Dynamo, startDynamo } from '../support/dynamo.ts';
import { CUSTOMER_ID } from '../support/gift-examples.ts';
import { catchLines } from '../support/logged-lines.ts';
import { MemoryFiles } from '../support/memory-files.ts';
import { batchOf, printWorld, requestOf } from './print-examples.ts';

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
  vi.doUnmock('../../functions/runtime/resources-files.ts');
  vi.doUnmock('../../functions/runtime/resources-press.ts');
  vi.resetModules();
});

const KEY_ID = 'key_01JAAAAAAAAAAAAAAAAAAAAAAA';
const clock = { now: () => Temporal.Instant.from(new Date().toISOString()) };
const draw: Press = { pdfOf: async ({ kind }) => Buffer.from(`%PDF ${kind}`) };

/** A table with a key of a print house; the functions find both, and files and press in memory. */
async function newStage({ scope = 'print' as Scope, press = draw } = {}) {
  if (held.dynamo === undefined) throw new Error('DynamoDB is started before the tests');
  const { table, tableName } = await held.dynamo.newTable();
  const variables = {
    ...{ STAGE: 'test', TABLE_NAME: tableName, SHARD_COUNT: '1', AWS_REGION: 'eu-west-1' },
    ...{ AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' },
    AWS_ENDPOINT_URL_DYNAMODB: held.dynamo.endpoint,
  };
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  const files = new MemoryFiles(clock);
  vi.doMock('../../functions/runtime/resources-files.ts', () => ({
    fileResources: { files: () => files },
  }));
  vi.doMock('../../functions/runtime/resources-press.ts', () => ({
    pressResources: { press: () => press },
  }));
  const key = newApiKey(
    { id: KEY_ID, name: 'Print house', scopes: [scope] },
    'secret',
    clock.now(),
  );
  await apiKeyStore({ table, shardCount: 1 }).save(key, clock.now());
  const ports = { ...printWorld(table).ports, clock, files };
  const add = async (line: number) => (await addPrintJob(ports, requestOf(line))).printJobId;
  return { ports, files, add };
}

const headers = { 'x-api-key': `${KEY_ID}.secret` };

async function poll(query: Record<string, string> = {}) {
  const { handler } = await import('../../functions/http/list-print-jobs.ts');
  const { statusCode, body = '' } = await handler(httpEvent({ headers, query }), LAMBDA_CONTEXT);
  return { statusCode, ...JSON.parse(body) };
}

async function printed(printJobId: string) {
  const { handler } = await import('../../functions/http/mark-printed.ts');
  const event = httpEvent({ method: 'POST', headers, pathParameters: { printJobId } });
  const { statusCode, body = '' } = await handler(event, LAMBDA_CONTEXT);
  return { statusCode, ...JSON.parse(body) };
}

async function heard(...printJobIds: readonly string[]) {
  const { handler } = await import('../../functions/events/on-print-job-added-make-pdf.ts');
  const events = printJobIds.map((printJobId) => ({
    ...{ type: 'PrintJobAdded', eventId: `${printJobId}.v1.0`, customerId: CUSTOMER_ID },
    ...{ occurredAt: '2027-02-22T09:00:00.000Z', printJobId, by: 'paper' },
  }));
  return (await handler(batchOf(...events))).batchItemFailures;
}

test('a print house polls, fetches, says that it printed, and sees it no more', async () => {
  const { add, files } = await newStage();
  const ids = [await add(1), await add(2), await add(3)];
  expect(await heard(...ids)).toEqual([]);
  const first = await poll({ limit: '2' });
  expect(first).toMatchObject({ statusCode: 200, cursor: expect.any(String) });
  const rest = await poll({ limit: '2', cursor: first.cursor });
  const jobs = [...first.printJobs, ...rest.printJobs];
  expect(jobs.map(({ printJobId }) => printJobId)).toEqual(ids);
  expect(Object.keys(jobs[0]).sort()).toEqual(
    ['format', 'kind', 'link', 'linkExpiresAt', 'printJobId', 'readyAt'].sort(),
  );
  expect(jobs[0]).toMatchObject({ kind: 'postcard', format: 'a6' });
  const { bytes = [] } = await files.open(jobs[0].link);
  expect(Buffer.from(bytes).toString()).toBe('%PDF postcard');
  expect(await printed(ids[0] ?? '')).toMatchObject({ statusCode: 200, state: 'printed' });
  expect(await printed(ids[0] ?? '')).toMatchObject({ statusCode: 200, state: 'printed' });
  expect((await poll()).printJobs).toHaveLength(2);
  expect(JSON.stringify(lines)).not.toMatch(/Ada|Grace|files\.test/);
});

describe('is refused', () => {
  test('whoever has no key for it', async () => {
    await newStage({ scope: 'carrier' });
    expect(await poll()).toMatchObject({ statusCode: 403 });
    expect(await printed('prt_00000000000000000000000000')).toMatchObject({ statusCode: 403 });
  });

  test.each([
    ['prt_00000000000000000000000000', 404, 'print_job_not_found'],
    ['anything', 404, 'not_found'],
  ])('printing %s: %i %s', async (printJobId, statusCode, code) => {
    await newStage();
    expect(await printed(printJobId)).toMatchObject({ statusCode, code });
  });

  test('printing what has no PDF yet', async () => {
    const { add } = await newStage();
    expect(await printed(await add(1))).toMatchObject({ statusCode: 409, code: 'not_ready' });
  });

  test.each([
    [{ limit: '101' }, 'limit'],
    [{ limit: '0' }, 'limit'],
    [{ since: 'yesterday' }, 'since'],
    [{ cursor: 'x' }, 'cursor'],
  ])('asking for %j', async (query, field) => {
    await newStage();
    expect(await poll(query as Record<string, string>)).toMatchObject({
      ...{ statusCode: 400, errors: [{ field }] },
    });
  });
});

describe('the maker of PDFs', () => {
  test('tells the queue which document cannot be drawn, and draws the others', async () => {
    const { add, ports } = await newStage({
      press: {
        pdfOf: async (document) => {
          if (document.kind === 'postcard' && document.postcard.message === 'undrawable') {
            throw new Error('no font draws Grace Hopper');
          }
          return draw.pdfOf(document);
        },
      },
    });
    const good = await add(1);
    const request = requestOf(2);
    if (request.document.kind !== 'postcard') throw new Error('it is one');
    const postcard = { ...request.document.postcard, message: 'undrawable' };
    const { printJobId: bad } = await addPrintJob(ports, {
      ...request,
      document: { kind: 'postcard', postcard },
    });
    expect(await heard(bad, good)).toEqual([{ itemIdentifier: 'm0' }]);
    expect((await ports.printJobs.find(bad))?.state).toBe('waiting');
    expect((await ports.printJobs.find(good))?.state).toBe('ready');
    expect(lines).toMatchObject([{ code: 'failed' }, { code: 'done' }]);
  });

  test('is done at once with what is made, or gone', async () => {
    const { add } = await newStage();
    const id = await add(1);
    await heard(id);
    expect(await heard(id, 'prt_00000000000000000000000000')).toEqual([]);
    expect(lines.slice(1)).toMatchObject([
      { code: 'already_made' },
      { code: 'print_job_not_found' },
    ]);
  });
});
