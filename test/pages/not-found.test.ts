import { beforeAll, describe, expect, test, vi } from 'vitest';
import { handler } from '../../functions/pages/not-found.tsx';
import { Routes } from '../../infra/local/route-match.ts';
import { routesOf } from '../../infra/routes.ts';
import { stageSettings } from '../../infra/stages.ts';
import { httpEvent, LAMBDA_CONTEXT } from '../runtime/http-support.ts';
import { catchLines } from '../support/logged-lines.ts';

beforeAll(() => {
  vi.stubEnv('SHOP_NAME', 'Kingfisher & Sons');
  catchLines();
});

type Asked = {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly cookies?: string[];
};
const HTML = 'text/html,application/xhtml+xml,application/json;q=0.9,*/*;q=0.8';

async function ask(rawPath: string, { headers = {}, ...asked }: Asked = {}) {
  const event = httpEvent({ ...asked, headers: { 'accept-language': 'en-GB', ...headers } });
  const result = await handler({ ...event, rawPath }, LAMBDA_CONTEXT);
  return { ...result, text: result.body ?? '', type: result.headers?.['content-type'] };
}

const routes = new Routes(
  routesOf(stageSettings('prod')).map(([routeKey, target]) => ({ routeKey, target })),
);

describe('an address at which there is nothing', () => {
  test.each([
    ['GET', '/giftz'],
    ['GET', '/v1/nothing'],
    ['POST', '/'],
    ['DELETE', '/v1/gifts/gft_1'],
    ['GET', '/gifts/'],
  ])('%s %s is answered by its own function', (method, path) => {
    expect(routes.find(method, path)?.target).toBe('not-found');
  });

  test.each([
    ['en-GB', 'There is nothing here.', 'Open your gift book'],
    ['de-AT', 'Hier ist nichts.', 'Geschenkbuch öffnen'],
  ])('is told kindly in %s, with ways on', async (language, title, way) => {
    const headers = { accept: HTML, 'accept-language': language };
    const { statusCode, type, text } = await ask('/giftz', { headers });
    expect([statusCode, type]).toEqual([404, 'text/html; charset=utf-8']);
    expect(text).toContain(`<h1>${title}</h1>`);
    expect(text).toContain(`href="/gifts">${way}</a>`);
    expect(text).toContain('href="/"');
    expect(text).toContain('Kingfisher &amp; Sons');
  });

  test('repeats nothing of the address', async () => {
    const { statusCode, text } = await ask('/<script>alert(1)</script>');
    expect(statusCode).toBe(404);
    expect(text).not.toContain('alert(1)');
  });

  test('among the pages of the staff leads back to theirs', async () => {
    const { statusCode, text } = await ask('/staff/nothing', { headers: { accept: HTML } });
    expect(statusCode).toBe(404);
    expect(text).toContain('There is nothing here.');
    expect(text).toContain('href="/staff"');
    expect(text).not.toContain('href="/gifts"');
  });

  test('keeps the places of whoever is signed in', async () => {
    const { text } = await ask('/giftz', { cookies: ['__Host-session=cus_1.secret'] });
    expect(text).toContain('action="/sign-out"');
    expect(text).not.toContain('When you sign in');
    expect((await ask('/giftz')).text).toContain('When you sign in you see all your gifts.');
  });

  test.each([
    ['below /v1', '/v1/giftz', {}],
    ['below /v1, also for a browser', '/v1', { accept: HTML }],
    ['asked for JSON', '/giftz', { accept: 'application/json' }],
    ['asked for a problem', '/giftz', { accept: 'application/problem+json, */*' }],
  ])('%s is a problem for programs', async (_name, path, headers) => {
    const { statusCode, type, text } = await ask(path, { method: 'DELETE', headers });
    expect([statusCode, type]).toEqual([404, 'application/problem+json']);
    expect(JSON.parse(text)).toEqual({
      type: 'about:blank',
      title: 'Not Found',
      status: 404,
      code: 'not_found',
      detail: 'Not found.',
    });
  });
});
