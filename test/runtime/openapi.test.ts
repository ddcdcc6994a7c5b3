import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import {
  collectEndpoints,
  documentOf,
  OPENAPI_FILE,
} from '../../commands/openapi/collect-endpoints.ts';
import type { Endpoint } from '../../functions/runtime/endpoint.ts';
import { openApiDocument } from '../../functions/runtime/openapi-document.ts';
import { ROUTES, ROUTES_BY_PAYMENTS } from '../../infra/routes.ts';
import { PlainDate } from '../../shared/kernel/time.ts';

const held: { endpoints: readonly Endpoint[] } = { endpoints: [] };
beforeAll(async () => {
  held.endpoints = await collectEndpoints();
});

describe('the document that is served', () => {
  test('is what the endpoints say; `npm run openapi` writes it', async () => {
    const served = JSON.parse(await readFile(OPENAPI_FILE, 'utf8'));
    expect(served).toEqual(JSON.parse(JSON.stringify(documentOf(held.endpoints))));
  });

  test('has every route of the API, and no other', () => {
    const routed = Object.keys({ ...ROUTES, ...ROUTES_BY_PAYMENTS.stripe })
      .filter((route) => route.includes(' /v1/') || route.includes('/openapi.json'))
      .toSorted();
    expect(held.endpoints.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual(
      routed,
    );
  });

  test('refers only to schemas that it has', async () => {
    const text = await readFile(OPENAPI_FILE, 'utf8');
    const { schemas } = JSON.parse(text).components;
    for (const [, name = ''] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      expect(schemas).toHaveProperty(name);
    }
    expect(text).not.toContain('#/$defs/');
  });

  test('names each parameter that stands in a path', () => {
    for (const { path, request } of held.endpoints) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const schema = request?.pathParameters;
      const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
      expect(known.toSorted(), path).toEqual(named.toSorted());
    }
  });
});

test('an endpoint is described with what goes over the wire', () => {
  const Thing = z.object({ on: PlainDate }).meta({ id: 'Thing' });
  const endpoint = {
    method: 'PATCH',
    path: '/v1/things/{thingId}',
    summary: 'Changes a thing',
    auth: 'customer',
    request: {
      pathParameters: z.strictObject({ thingId: z.string() }),
      query: z.strictObject({ limit: z.coerce.number<string>().int().default(9) }),
      body: z.strictObject({ things: z.array(Thing) }),
    },
    responses: { 200: Thing, 204: null },
    refusals: { thing_not_found: 404, too_late: { status: 409, field: 'on' } },
  } as const satisfies Endpoint;
  const document = openApiDocument([endpoint], '1.2.3');
  expect(document).toMatchObject({
    openapi: '3.1.0',
    info: { version: '1.2.3' },
    paths: {
      '/v1/things/{thingId}': {
        patch: {
          parameters: [
            { name: 'thingId', in: 'path', required: true },
            { name: 'limit', in: 'query', required: false },
          ],
          requestBody: {
            content: {
              'application/json': {
                schema: {
                  properties: { things: { items: { $ref: '#/components/schemas/Thing' } } },
                  additionalProperties: false,
                },
              },
            },
          },
          responses: {
            200: {
              content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } },
            },
            400: { description: '`invalid`, `body_not_json`' },
            401: { description: '`not_signed_in`' },
            404: { description: '`not_found`, `thing_not_found`' },
            409: { description: '`too_late`' },
            413: { description: '`body_too_large`' },
            415: { description: '`content_type_wrong`' },
          },
        },
      },
    },
    components: { schemas: { Thing: { properties: { on: { type: 'string' } } } } },
  });
});
