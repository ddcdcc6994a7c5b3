import { describe, expect, it } from 'vitest';
import { Routes } from '../../../infra/local/route-match.ts';

const KEYS = [
  'ANY /{proxy+}',
  'GET /gifts/{giftId}',
  'GET /gifts/mine',
  'POST /gifts/{giftId}/cancel',
  'ANY /gifts/{giftId}',
  'GET /',
];
const routes = new Routes(KEYS.map((routeKey) => ({ routeKey, target: routeKey })));

describe('a route', () => {
  it.each([
    ['GET', '/', 'GET /', {}],
    ['GET', '/gifts/mine', 'GET /gifts/mine', {}],
    ['GET', '/gifts/7', 'GET /gifts/{giftId}', { giftId: '7' }],
    ['PATCH', '/gifts/7', 'ANY /gifts/{giftId}', { giftId: '7' }],
    ['POST', '/gifts/a%20b/cancel', 'POST /gifts/{giftId}/cancel', { giftId: 'a b' }],
    ['GET', '/gifts/%E0%A4%A', 'GET /gifts/{giftId}', { giftId: '%E0%A4%A' }],
    ['GET', '/gifts/7/', 'ANY /{proxy+}', { proxy: 'gifts/7/' }],
    ['DELETE', '/any/thing', 'ANY /{proxy+}', { proxy: 'any/thing' }],
  ])('%s %s is answered by %s', (method, path, target, pathParameters) => {
    expect(routes.find(method, path)).toMatchObject({ target, pathParameters });
  });

  it('is not found where nothing fits', () => {
    const few = new Routes([{ routeKey: 'GET /gifts', target: 1 }]);
    expect(few.find('POST', '/gifts')).toBeUndefined();
    expect(few.find('GET', '/gifts/7')).toBeUndefined();
    expect(few.find('GET', '/')).toBeUndefined();
  });

  it('falls back to $default', () => {
    const routes = new Routes([{ routeKey: '$default', target: 1 }]);
    expect(routes.find('GET', '/anything')).toMatchObject({ routeKey: '$default' });
  });
});
