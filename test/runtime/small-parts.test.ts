import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { loggable } from '../../functions/runtime/log.ts';
import { randomIds, randomSecrets } from '../../functions/runtime/random-ids.ts';
import { once, onceItWorks, resourcesOf } from '../../functions/runtime/resources.ts';
import { scheduleHandler } from '../../functions/runtime/schedule-handler.ts';
import { systemClock } from '../../functions/runtime/system-clock.ts';
import { idSchema } from '../../shared/kernel/ids.ts';
import { catchLines } from '../support/logged-lines.ts';
import { LAMBDA_CONTEXT } from './http-support.ts';

const lines: Record<string, unknown>[] = [];
beforeEach(() => {
  lines.length = 0;
  catchLines((line) => void lines.push(JSON.parse(line)));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  vi.resetModules();
});

describe('resources', () => {
  test('are made when first read, once, and all at hand with the clock', () => {
    const make = vi.fn(() => ({ name: 'gifts' }));
    const resources = resourcesOf({ gifts: make }, { terms: () => 7 });
    expect(make).not.toHaveBeenCalled();
    expect(resources.gifts).toBe(resources.gifts);
    expect(make).toHaveBeenCalledTimes(1);
    expect(resources.terms).toBe(7);
    expect(resources.clock).toBe(systemClock);
  });

  test('what could not be fetched is fetched again', async () => {
    const fetch = vi.fn(async () => 'secret');
    fetch.mockRejectedValueOnce(new Error('busy'));
    const secret = onceItWorks(fetch);
    await expect(secret()).rejects.toThrow('busy');
    expect([await secret(), await secret()]).toEqual(['secret', 'secret']);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  test('an undefined value is made once, too', () => {
    const make = vi.fn(() => undefined);
    const get = once(make);
    get();
    get();
    expect(make).toHaveBeenCalledTimes(1);
  });
});

describe('the environment', () => {
  test('is read by group and says which variable is wrong', async () => {
    vi.stubEnv('TABLE_NAME', 'gifts');
    vi.stubEnv('SHARD_COUNT', '16');
    vi.stubEnv('EVENT_BUS_NAME', '');
    const { environment } = await import('../../functions/runtime/environment.ts');
    expect(environment('table')).toEqual({ TABLE_NAME: 'gifts', SHARD_COUNT: 16 });
    expect(() => environment('bus')).toThrow('EVENT_BUS_NAME');
    vi.stubEnv('SHARD_COUNT', '1');
    expect(environment('table').SHARD_COUNT).toBe(16);
  });

  test.each(['0', '-1', '1.5', '1000', 'x'])('has no %s shards', async (count) => {
    vi.stubEnv('TABLE_NAME', 'gifts');
    vi.stubEnv('SHARD_COUNT', count);
    const { environment } = await import('../../functions/runtime/environment.ts');
    expect(() => environment('table')).toThrow('SHARD_COUNT');
  });
});

test('metrics are one line in the embedded format', async () => {
  vi.stubEnv('STAGE', 'test');
  const { countsOf, emitMetrics } = await import('../../functions/runtime/metrics.ts');
  emitMetrics({ ...countsOf(['A', 'B', 'A']), OldestDueSeconds: 4 }, 1_000);
  emitMetrics({});
  expect(lines).toEqual([
    {
      _aws: {
        Timestamp: 1_000,
        CloudWatchMetrics: [
          {
            Namespace: 'Proprietor',
            Dimensions: [['Stage']],
            Metrics: [
              { Name: 'A', Unit: 'Count' },
              { Name: 'B', Unit: 'Count' },
              { Name: 'OldestDueSeconds', Unit: 'Seconds' },
            ],
          },
        ],
      },
      Stage: 'test',
      A: 2,
      B: 1,
      OldestDueSeconds: 4,
    },
  ]);
});

describe('an error in the log', () => {
  test('has where it happened and why, without addresses', () => {
    const cause = new Error('the address bob@example.co.uk is refused');
    const logged = JSON.stringify(loggable(new TypeError('for Ann <ann@example.com>', { cause })));
    expect(logged).toContain('TypeError');
    expect(logged).toContain('small-parts.test.ts');
    expect(logged).not.toMatch(/ann@|bob@/);
  });

  test('of a schema has the paths and not the values', () => {
    const { error } = z.object({ name: z.literal('x') }).safeParse({ name: 'Ann Smith' });
    expect(loggable(error)).toEqual({
      name: 'ZodError',
      issues: [{ code: 'invalid_value', path: 'name' }],
    });
  });
});

describe('a scheduled function', () => {
  const Input = z.object({ shard: z.int() });

  test('gets its input and what time it has, and logs what it did', async () => {
    const handler = scheduleHandler('sweep', Input, async ({ input, budgetMs }) => ({
      ...input,
      budgetMs,
    }));
    const context = { ...LAMBDA_CONTEXT, getRemainingTimeInMillis: () => 240_000 };
    await handler({ shard: 3, shardCount: 16 }, context);
    expect(lines).toEqual([
      expect.objectContaining({ name: 'sweep', code: 'done', shard: 3, budgetMs: 220_000 }),
    ]);
  });

  test('that fails is an error to its caller and in the log', async () => {
    const handler = scheduleHandler('sweep', Input, async () => ({}));
    await expect(handler({ shard: 'x' }, LAMBDA_CONTEXT)).rejects.toThrow();
    expect(lines).toMatchObject([{ level: 'error', code: 'failed' }]);
  });
});

test('ids have their prefix and the time, codes six digits, tokens 128 bits', () => {
  const now = systemClock.now();
  expect(idSchema('gft').safeParse(randomIds.next('gft', now)).success).toBe(true);
  expect(new Set(Array.from({ length: 100 }, () => randomIds.next('gft', now))).size).toBe(100);
  expect(randomSecrets.sixDigits()).toMatch(/^\d{6}$/);
  expect(Buffer.from(randomSecrets.token(), 'base64url')).toHaveLength(16);
});
