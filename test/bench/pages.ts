// What the pages of a customer with 200 gifts cost: queries, the function's own time, and weight.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { startProgress } from '../../commands/progress.ts';
import { systemClock } from '../../commands/system.ts';
import { bundleFunctions } from '../../infra/bundle.ts';
import { httpEvent } from '../runtime/http-support.ts';
import { type Dynamo, startDynamo } from '../support/dynamo.ts';
import { BUILD_DIR } from './build-dir.ts';
import { median } from './bundles.ts';
import { fill } from './fill.ts';
import { sampleGiftBook } from './sample-gift-book.ts';
import { figure, textTable } from './text-table.ts';

export const GIFT_COUNT = 200;
const GOALS = { ownMs: 50, queries: 3, bytes: 100_000 } as const;
/** The first are slower: V8 still learns the code. */
const WARM_UP_COUNT = 20;
const RUN_COUNT = 40;

type PageName = keyof typeof PAGES;

/** Each with the function that answers it. */
const PAGES = {
  'gift book': { name: 'gift-book-page', path: '/gifts', query: {} },
  'its calendar': { name: 'gift-book-page', path: '/gifts', query: { view: 'calendar' } },
  'its list': { name: 'gift-book-page', path: '/gifts', query: { view: 'list' } },
  'again this year': { name: 'again-page', path: '/again', query: {} },
  people: { name: 'people-page', path: '/people', query: {} },
} as const;

export type PageResult = {
  readonly page: string;
  readonly statusCode: number;
  /** What was asked of the database for one page. */
  readonly operations: readonly string[];
  /** Of the processor, warm: median of the runs. */
  readonly ownMs: number;
  /** The quickest of them: what other work on the machine leaves out. */
  readonly bestMs: number;
  /** With waiting for the database. */
  readonly wallMs: number;
  readonly bytes: number;
  readonly gzipBytes: number;
};

export async function measurePages(): Promise<readonly PageResult[]> {
  const bundlesDir = join(BUILD_DIR, 'bench', 'functions');
  mkdirSync(bundlesDir, { recursive: true });
  await bundleFunctions({ bundlesDir });
  const dynamo = await startDynamo();
  const door = await countingDoor(dynamo.endpoint);
  try {
    const { tableName, sessionToken } = await fillTable(dynamo);
    const names = Object.keys(PAGES) as PageName[];
    const progress = startProgress('pages', names.length);
    const results: PageResult[] = [];
    for (const page of names) {
      const { name, path, query } = PAGES[page];
      const event = {
        ...httpEvent({ query, cookies: [`__Host-session=${sessionToken}`] }),
        rawPath: path,
      };
      const bundle = pathToFileURL(join(bundlesDir, name, 'index.mjs')).href;
      const settings = { bundle, event, tableName, endpoint: door.endpoint };
      door.take();
      await run(settings, 1);
      const operations = door.take();
      const { statusCode, body, runs } = await run(settings, WARM_UP_COUNT + RUN_COUNT);
      const warm = runs.slice(WARM_UP_COUNT);
      results.push({
        ...{ page, statusCode, operations },
        ownMs: median(warm.map(({ cpuMs }) => cpuMs)),
        bestMs: Math.min(...warm.map(({ cpuMs }) => cpuMs)),
        wallMs: median(warm.map(({ wallMs }) => wallMs)),
        bytes: Buffer.byteLength(body),
        gzipBytes: gzipSync(body).length,
      });
      progress.step();
    }
    progress.stop();
    return results;
  } finally {
    await door.close();
    await dynamo.stop();
  }
}

async function fillTable(dynamo: Dynamo) {
  const { tableName } = await dynamo.newTable();
  const { items, sessionToken } = sampleGiftBook(GIFT_COUNT, systemClock.now());
  const label = `${GIFT_COUNT} gifts`;
  await fill(dynamo.documentClient, tableName, { items, count: items.length, label });
  return { tableName, sessionToken };
}

/** Stands before the database and notes what is asked of it. */
export async function countingDoor(endpoint: string) {
  let operations: string[] = [];
  const server = createServer((asked, answer) => {
    operations.push(String(asked.headers['x-amz-target']).replace(/^.*\./, ''));
    const { method, headers, url } = asked;
    const passedOn = request(new URL(url ?? '/', endpoint), { method, headers }, (got) => {
      answer.writeHead(got.statusCode ?? 500, got.headers);
      got.pipe(answer);
    });
    asked.pipe(passedOn);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    take: () => {
      const taken = operations;
      operations = [];
      return taken;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

type Settings = {
  readonly bundle: string;
  readonly event: object;
  readonly tableName: string;
  readonly endpoint: string;
};

type Ran = {
  readonly statusCode: number;
  readonly body: string;
  readonly runs: readonly { readonly cpuMs: number; readonly wallMs: number }[];
};

/** In a process of its own, so that nothing but the function is measured. */
export async function run(settings: Settings, count: number): Promise<Ran> {
  const runner = new URL('page-runner.ts', import.meta.url).pathname;
  const { bundle, event, tableName, endpoint } = settings;
  const child = spawn(process.execPath, [runner, bundle, JSON.stringify(event), String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH ?? '',
      ...{ AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' },
      ...{ AWS_ENDPOINT_URL_DYNAMODB: endpoint, TABLE_NAME: tableName, SHARD_COUNT: '1' },
      ...{ SHOP_NAME: 'The Gift Shop', GIFT_TERMS: '{}', SITE_URL: 'https://shop.test' },
    },
  });
  const parts: Buffer[] = [];
  for await (const part of child.stdout) parts.push(part);
  const ran: Ran = JSON.parse(Buffer.concat(parts).toString('utf8'));
  if (ran.statusCode !== 200) throw new Error(`${bundle} answers ${ran.statusCode}`);
  return ran;
}

export function pagesText(results: readonly PageResult[]): string {
  // The goals are the gift book's; the other pages stand beside it.
  const mark = (page: string, value: number, goal: number) =>
    `${figure(value)}${value > goal && page === 'gift book' ? ' !' : ''}`;
  return [
    `Pages of a customer with ${GIFT_COUNT} gifts, warm (median of ${RUN_COUNT})`,
    textTable([
      ['page', 'requests', 'own ms', 'at best', 'with waiting', 'KB', 'KB as gzip'],
      ...results.map(({ page, operations, ownMs, bestMs, wallMs, bytes, gzipBytes }) => [
        page,
        mark(page, operations.length, GOALS.queries),
        mark(page, Math.round(ownMs * 10) / 10, GOALS.ownMs),
        figure(Math.round(bestMs * 10) / 10),
        figure(Math.round(wallMs * 10) / 10),
        mark(page, bytes / 1000, GOALS.bytes / 1000),
        figure(gzipBytes / 1000),
      ]),
    ]),
    `Goals of the gift book: ${GOALS.queries} requests, ${GOALS.ownMs} ms of the processor, ${GOALS.bytes / 1000} KB (! misses one).`,
  ].join('\n');
}
