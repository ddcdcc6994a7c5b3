// The OpenAPI 3.1 document of endpoints: its schemas are JSON Schema 2020-12, which zod writes.
import * as z from 'zod';
import type { Endpoint } from './endpoint.ts';
import type { RefusalReplies } from './reply.ts';

type Json = { readonly [name: string]: unknown };

const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().meta({ description: 'Stable; the sentence in `detail` is not.' }),
    detail: z.string(),
    errors: z.exactOptional(
      z.array(
        z.object({
          field: z.string(),
          reason: z.string(),
          line: z.exactOptional(z.int()).meta({ description: 'Of an order, counted from 1.' }),
          possible: z
            .exactOptional(z.iso.date())
            .meta({ description: 'The nearest day that can be.' }),
        }),
      ),
    ),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details.' });

export function openApiDocument(endpoints: readonly Endpoint[], version: string): Json {
  const components: Record<string, unknown> = {};
  const paths: Record<string, Record<string, unknown>> = {};
  const inOrder = endpoints.toSorted((left, right) => (left.path < right.path ? -1 : 1));
  for (const endpoint of inOrder) {
    paths[endpoint.path] = {
      ...paths[endpoint.path],
      [endpoint.method.toLowerCase()]: operationOf(endpoint, components),
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Proprietor', version, license: { name: 'MIT', identifier: 'MIT' } },
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(components).sort()),
      securitySchemes: {
        session: { type: 'http', scheme: 'bearer' },
        cookie: { type: 'apiKey', in: 'cookie', name: '__Host-session' },
        apiKey: { type: 'apiKey', in: 'header', name: 'X-Api-Key' },
        customerEmail: { type: 'apiKey', in: 'header', name: 'X-Customer-Email' },
      },
    },
  };
}

function operationOf(endpoint: Endpoint, components: Record<string, unknown>): Json {
  const { summary, auth, request = {}, bodyType = 'json' } = endpoint;
  const { pathParameters, query, headers, body } = request;
  const parameters = [
    ...parametersOf('path', pathParameters, components),
    ...parametersOf('query', query, components),
    ...parametersOf('header', headers, components),
  ];
  const mediaType = { json: 'application/json', form: 'application/x-www-form-urlencoded' };
  const content = bodyType === 'raw' ? {} : { [mediaType[bodyType]]: body };
  return {
    summary,
    security: securityOf(auth),
    ...(scopeOf(auth) === undefined ? {} : { description: `Needs a key with ${scopeOf(auth)}.` }),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined || bodyType === 'raw'
      ? {}
      : { requestBody: { required: true, content: contentOf(content, components) } }),
    responses: { ...answersOf(endpoint, components), ...problemsOf(endpoint, components) },
  };
}

function scopeOf(auth: Endpoint['auth']): string | undefined {
  if (auth.startsWith('staffKey:')) return 'staff';
  return auth.startsWith('apiKey:') ? auth.slice('apiKey:'.length) : undefined;
}

function securityOf(auth: Endpoint['auth']) {
  if (scopeOf(auth) !== undefined) return [{ apiKey: [] }];
  if (auth !== 'customer') return [];
  return [{ session: [] }, { cookie: [] }, { apiKey: [], customerEmail: [] }];
}

function parametersOf(
  place: 'path' | 'query' | 'header',
  schema: z.ZodType | undefined,
  components: Record<string, unknown>,
): readonly Json[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(schema, components) as {
    properties?: Record<string, Json>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

function answersOf(endpoint: Endpoint, components: Record<string, unknown>): Json {
  const answers = Object.entries(endpoint.responses).map(([status, schema]) => {
    if (schema === null) return [status, { description: 'Done.' }];
    if (schema === 'html')
      return [status, { description: 'A page.', content: { 'text/html': {} } }];
    const content = contentOf({ 'application/json': schema }, components);
    return [status, { description: 'Done.', content }];
  });
  return Object.fromEntries(answers);
}

/** Each status with the codes that it can carry. */
function problemsOf(endpoint: Endpoint, components: Record<string, unknown>): Json {
  const codesByStatus = new Map<number, string[]>();
  for (const [code, status] of [...edgeProblemsOf(endpoint), ...refusalsOf(endpoint.refusals)]) {
    codesByStatus.set(status, [...(codesByStatus.get(status) ?? []), code]);
  }
  const problems = [...codesByStatus].map(([status, codes]) => {
    const content = contentOf({ 'application/problem+json': Problem }, components);
    return [status, { description: codes.map((code) => `\`${code}\``).join(', '), content }];
  });
  return Object.fromEntries(problems);
}

function edgeProblemsOf({ request, auth, bodyType }: Endpoint): [string, number][] {
  const bodyProblems: [string, number][] = [
    ...(bodyType === undefined || bodyType === 'json'
      ? ([['body_not_json', 400]] as [string, number][])
      : []),
    ['body_too_large', 413],
    ['content_type_wrong', 415],
  ];
  return [
    ...(request === undefined ? [] : ([['invalid', 400]] as [string, number][])),
    ...(request?.pathParameters === undefined ? [] : ([['not_found', 404]] as [string, number][])),
    ...(request?.body === undefined ? [] : bodyProblems),
    ...authProblemsOf(auth),
  ];
}

function authProblemsOf(auth: Endpoint['auth']): [string, number][] {
  if (auth === 'none' || auth === 'visitor') return [];
  if (auth !== 'customer')
    return [
      ['api_key_unknown', 401],
      ['scope_missing', 403],
    ];
  return [
    ['not_signed_in', 401],
    ['cross_site', 403],
  ];
}

function refusalsOf(refusals: RefusalReplies = {}): [string, number][] {
  return Object.entries(refusals).map(([code, reply]) => [
    code,
    typeof reply === 'number' ? reply : reply.status,
  ]);
}

function contentOf(
  schemas: Readonly<Record<string, z.ZodType | undefined>>,
  components: Record<string, unknown>,
): Json {
  const content = Object.entries(schemas).map(([type, schema]) => [
    type,
    schema === undefined ? {} : { schema: schemaOf(schema, components) },
  ]);
  return Object.fromEntries(content);
}

/** What goes over the wire: of a codec its text. Named schemas move to the components. */
function schemaOf(schema: z.ZodType, components: Record<string, unknown>): Json {
  const { $schema: _, $defs = {}, ...written } = z.toJSONSchema(schema, { io: 'input' });
  for (const [name, definition] of Object.entries($defs)) {
    const { id: _id, ...rest } = withComponentRefs(definition) as Json;
    components[name] = rest;
  }
  const { id, ...rest } = withComponentRefs(written) as Json;
  if (typeof id !== 'string') return rest;
  components[id] = rest;
  return { $ref: `#/components/schemas/${id}` };
}

function withComponentRefs(value: unknown): unknown {
  const text = JSON.stringify(value).replaceAll('"#/$defs/', '"#/components/schemas/');
  return JSON.parse(text);
}
