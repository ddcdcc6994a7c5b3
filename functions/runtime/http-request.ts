import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type * as z from 'zod';
import type { Endpoint } from './endpoint.ts';
import { plainReason } from './plain-reason.ts';
import { type FieldError, HttpError } from './problem.ts';

const BODY_BYTES_MAX = 1_000_000;

const CONTENT_TYPES = {
  json: /^application\/(json|[a-z.-]+\+json)\s*(;|$)/i,
  form: /^application\/x-www-form-urlencoded\s*(;|$)/i,
  raw: /^/,
} as const;

/** The parts of the request that the endpoint asks for, checked; throws an `HttpError` otherwise. */
export function readRequest(endpoint: Endpoint, event: APIGatewayProxyEventV2) {
  const { pathParameters, query, headers, cookies, body } = endpoint.request ?? {};
  return {
    pathParameters: pathParameters && parsed(pathParameters, event.pathParameters ?? {}, 404),
    query: query && parsed(query, event.queryStringParameters ?? {}),
    headers: headers && parsed(headers, lowerCased(event.headers)),
    cookies: cookies && parsed(cookies, cookiesOf(event)),
    body: endpoint.bodyType === 'raw' || body !== undefined ? readBody(endpoint, event) : undefined,
  };
}

/** An id that cannot be one names nothing, so it is not found. */
function parsed(schema: z.ZodType, given: unknown, status = 400): unknown {
  const result = schema.safeParse(given, { error: plainReason });
  if (result.success) return result.data;
  throw new HttpError(status, status === 404 ? 'not_found' : 'invalid', errorsOf(result.error));
}

function readBody(endpoint: Endpoint, event: APIGatewayProxyEventV2): unknown {
  const { bodyType = 'json', request } = endpoint;
  assertBodyFits(endpoint, event);
  const bytes = bodyBytesOf(event);
  if (bytes.length > 0 && !CONTENT_TYPES[bodyType].test(headerOf(event, 'content-type') ?? '')) {
    throw aboutBody(415, `is not ${bodyType}`);
  }
  const text = bytes.toString('utf8');
  if (bodyType === 'raw') return text;
  const given = bodyType === 'json' ? fromJson(text) : fromForm(text);
  return request?.body === undefined ? given : parsed(request.body, given);
}

/** Before anything is parsed, so that a flood costs next to nothing. */
export function assertBodyFits(endpoint: Endpoint, event: APIGatewayProxyEventV2): void {
  const { bodyBytesMax = BODY_BYTES_MAX } = endpoint;
  const { length } = bodyBytesOf(event);
  if (length > bodyBytesMax) throw aboutBody(413, `has more than ${bodyBytesMax} bytes`);
}

function bodyBytesOf(event: APIGatewayProxyEventV2): Buffer {
  return Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
}

export function bodyTextOf(event: APIGatewayProxyEventV2): string {
  return bodyBytesOf(event).toString('utf8');
}

function aboutBody(status: 400 | 413 | 415, reason: string): HttpError {
  const code = { 400: 'body_not_json', 413: 'body_too_large', 415: 'content_type_wrong' }[status];
  return new HttpError(status, code, [{ field: status === 415 ? 'content-type' : 'body', reason }]);
}

const HALF_ESCAPED = /\\u[dD][89a-fA-F]/;

function whole(key: string, value: unknown): unknown {
  const isWhole = key.isWellFormed() && (typeof value !== 'string' || value.isWellFormed());
  if (isWhole) return value;
  const field = /^\w+$/.test(key) ? key : 'body';
  throw new HttpError(400, 'invalid', [{ field, reason: 'holds half a character' }]);
}

function fromJson(text: string): unknown {
  try {
    // Half a character can be written with an escape, and no table takes it.
    return HALF_ESCAPED.test(text) ? JSON.parse(text, whole) : JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw aboutBody(400, 'is not JSON');
    throw error;
  }
}

/** A field that comes more than once is a list. One pass: a megabyte holds 200,000 fields. */
function fromForm(text: string): Record<string, string | string[]> {
  const valuesByName = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(text)) {
    const values = valuesByName.get(name);
    if (values === undefined) valuesByName.set(name, [value]);
    else values.push(value);
  }
  return Object.fromEntries(
    [...valuesByName].map(([name, values]) => {
      const [first = ''] = values;
      return [name, values.length === 1 ? first : values];
    }),
  );
}

/** The first of each name counts. */
export function cookiesOf(event: APIGatewayProxyEventV2): Record<string, string> {
  const named = (event.cookies ?? []).map((cookie) => {
    const at = cookie.indexOf('=');
    return [cookie.slice(0, at), cookie.slice(at + 1)] as const;
  });
  return Object.fromEntries(named.toReversed());
}

export function headerOf(event: APIGatewayProxyEventV2, name: string): string | undefined {
  return lowerCased(event.headers)[name];
}

function lowerCased(headers: Readonly<Record<string, string | undefined>> | undefined) {
  const named = Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
  return Object.fromEntries(named) as Record<string, string | undefined>;
}

/** Field and reason of each issue; of alternatives, those of the one that came closest. */
export function errorsOf(error: z.core.$ZodError): readonly FieldError[] {
  return error.issues.flatMap((issue) => errorsOfIssue(issue, []));
}

function errorsOfIssue(
  issue: z.core.$ZodIssue,
  within: readonly PropertyKey[],
): readonly FieldError[] {
  const path = [...within, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ field: fieldOf([...path, key]), reason: 'is not known' }));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const closest = issue.errors.reduce((best, other) =>
      other.length < best.length ? other : best,
    );
    return closest.flatMap((inner) => errorsOfIssue(inner, path));
  }
  return [{ field: fieldOf(path), reason: issue.message }];
}

/** `lines[3].recipient.name`; the whole is `body`. */
function fieldOf(path: readonly PropertyKey[]): string {
  const text = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
  return text.join('').replace(/^\./, '') || 'body';
}
