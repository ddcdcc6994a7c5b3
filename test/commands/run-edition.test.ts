import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { CommandError } from '../../commands/command-error.ts';
import { runEdition } from '../../commands/editions/run-edition.ts';
import { editionIdOf } from '../../shared/catalogue/edition.ts';

const ID = editionIdOf('Autumn 2027');
const VIEW = {
  ...{ editionId: ID, name: 'Autumn 2027', state: 'walking', shardCount: 4, shardDoneCount: 0 },
  ...{ publishedAt: '2027-09-01T12:00:00.000Z', giverSeenCount: 0, formMadeCount: 0 },
  skippedCount: 0,
};

/** A shop that answers with these views, or this status, one after the other. */
function shopWith(...answers: readonly (object | number)[]) {
  const asked: string[] = [];
  const lines: string[] = [];
  const shown: string[] = [];
  const waiting = [...answers];
  const run = (...args: string[]) =>
    runEdition(args, {
      fetch: async (url, init) => {
        asked.push(`${init?.method} ${url} ${init?.body ?? ''}`.trim());
        expect(new Headers(init?.headers).get('x-api-key')).toBe('key_1.secret');
        const answer = waiting.shift() ?? VIEW;
        if (typeof answer === 'number') return new Response('{}', { status: answer });
        return new Response(JSON.stringify({ ...VIEW, ...answer }));
      },
      connect: async () => ({ url: 'http://shop.test', close: () => {} }),
      print: (line) => lines.push(line),
      progressStream: new PassThrough().on('data', (chunk) => shown.push(String(chunk).trim())),
      apiKey: 'key_1.secret',
      wait: async () => {},
    });
  return { run, asked, lines, shown };
}

const half = { giverSeenCount: 50, formMadeCount: 48, skippedCount: 2, percent: 50 };
const done = { ...half, giverSeenCount: 100, formMadeCount: 96, state: 'done', percent: 100 };

describe('npm run publish-edition', () => {
  test('publishes, shows how far it is, and ends when all shards are through', async () => {
    const { run, asked, lines, shown } = shopWith({ state: 'starting' }, {}, half, done);
    await run('Autumn 2027');
    expect(asked).toEqual([
      'POST http://shop.test/v1/editions {"name":"Autumn 2027"}',
      ...Array(3).fill(`GET http://shop.test/v1/editions/${ID}`),
    ]);
    expect(shown.at(-1)).toBe('Autumn 2027 100/100 100 customers, 96 forms');
    expect(lines).toEqual([
      'Autumn 2027 is through: 96 forms for 100 customers, 2 of them without one.',
    ]);
  });

  test.each([
    ['--watch', [done], [`GET http://shop.test/v1/editions/${ID}`], /is through/],
    [
      '--stop',
      [{ ...half, state: 'stopped' }],
      [`POST http://shop.test/v1/editions/${ID}/stop`],
      /goes on with --resume/,
    ],
    [
      '--resume',
      [
        { ...half, state: 'starting' },
        { ...half, state: 'stopped' },
      ],
      [`POST http://shop.test/v1/editions/${ID}/resume`, `GET http://shop.test/v1/editions/${ID}`],
      /is stopped/,
    ],
  ] as const)('%s', async (option, answers, expected, line) => {
    const { run, asked, lines } = shopWith(...answers);
    await run('autumn 2027', option);
    expect(asked).toEqual(expected);
    expect(lines.at(-1)).toMatch(line);
  });

  test('goes to the shop that is named', async () => {
    const { run, asked } = shopWith(done);
    await run('Autumn 2027', '--watch', '--url', 'https://gifts.example/');
    expect(asked).toEqual([`GET https://gifts.example/v1/editions/${ID}`]);
  });

  test.each([
    [401, /revoked/],
    [403, /scope staff/],
    [404, /never published/],
    [409, /through already/],
    [500, /answered 500/],
  ])('says what to do about %i', async (status, sentence) => {
    const { run } = shopWith(status);
    await expect(run('Autumn 2027', '--stop')).rejects.toThrow(sentence);
  });

  test.each([
    [[], /how the edition is called/],
    [['Autumn', '2027'], /quotes/],
    [[''], /1 to 80/],
    [['Autumn 2027', '--stop', '--resume'], /--stop and --resume/],
    [['Autumn 2027', '--stpo'], /--stpo/],
  ])('refuses %j before it asks anybody', async (args, sentence) => {
    const { run, asked } = shopWith();
    await expect(run(...args)).rejects.toThrow(sentence);
    expect(asked).toEqual([]);
  });

  test('wants a key, and a shop that answers', async () => {
    const deps = {
      ...{ print: () => {}, progressStream: new PassThrough(), wait: async () => {} },
      connect: async () => ({ url: 'http://shop.test', close: () => {} }),
      fetch: async () => Promise.reject(new TypeError('fetch failed')),
    };
    const run = (apiKey: string | undefined) => runEdition(['Autumn 2027'], { ...deps, apiKey });
    await expect(run(undefined)).rejects.toThrow(/PROPRIETOR_API_KEY/);
    await expect(run('key')).rejects.toThrow(CommandError);
    await expect(run('key')).rejects.toThrow(/npm start/);
  });
});
