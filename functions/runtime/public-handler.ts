import middy from '@middy/core';
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
  Context,
} from 'aws-lambda';
import * as z from 'zod';
import { CursorRefused } from '../../shared/table/table.ts';
import type { Endpoint, ReplyOf, RequestOf } from './endpoint.ts';
import { assertBodyFits, readRequest } from './http-request.ts';
import { log, loggable } from './log.ts';
import { HttpError, type Problem, type ProblemReply, problemReply } from './problem.ts';
import type { Reply, TextReply } from './reply.ts';
import { assertOwnForm, assertSameSite } from './same-site.ts';

type Event = APIGatewayProxyEventV2;
type Result = APIGatewayProxyStructuredResultV2;
type Middy = middy.Request<Event, Result, Error, Context, { startedAtMs: number }>;

export type HandlerOptions = {
  /** How a page shows a problem; where none is shown, the answer is `application/problem+json`. */
  readonly pageOf?: (problem: Problem, event: Event) => TextReply | undefined;
  /** Who is asking, as the endpoint's `RequestOf` has it; throws an `HttpError` otherwise. */
  readonly authenticate?: (event: Event) => Promise<object>;
};

/**
 * Makes the function of an endpoint that asks nobody who they are: it parses the request, calls
 * `handle` and encodes the answer. What `handle` throws is a 500 whose text stays in the log.
 * It knows no table; `httpHandler` adds who is asking.
 */
export function publicHandler<const E extends Endpoint>(
  endpoint: E,
  handle: (request: RequestOf<E>) => Promise<ReplyOf<E>>,
  { pageOf, authenticate = async () => ({}) }: HandlerOptions = {},
) {
  const answer = async (event: Event, context: Context): Promise<Result> => {
    if (endpoint.bodyType === 'form') assertSameSite(event);
    const asker = await authenticate(event);
    if (endpoint.bodyType === 'form') {
      assertBodyFits(endpoint, event);
      assertOwnForm(event, asker);
    }
    const request = { ...asker, ...readRequest(endpoint, event), requestId: context.awsRequestId };
    const reply = await handle(request as unknown as RequestOf<E>);
    return 'isProblem' in reply ? problemResult(reply, event, pageOf) : resultOf(endpoint, reply);
  };
  // Each after and error step runs in the opposite order: the log comes first in and last out.
  return middy<Event, Result>({ timeoutEarlyInMillis: EARLY_MS })
    .use(requestLog(`${endpoint.method} ${endpoint.path}`))
    .use(securityHeaders())
    .use(problems(pageOf))
    .handler(answer);
}

/** Time to answer and log before the function is stopped. */
const EARLY_MS = 500;

function resultOf(endpoint: Endpoint, reply: Reply | TextReply): Result {
  const { status: statusCode, headers = {}, cookies } = reply;
  const schema = endpoint.responses[statusCode];
  const more = cookies === undefined ? {} : { cookies: [...cookies] };
  if ('contentType' in reply) {
    const typed = { 'content-type': reply.contentType, ...headers };
    return { statusCode, headers: typed, body: reply.body, ...more };
  }
  if (schema === undefined || schema === 'html') {
    throw new TypeError(`${endpoint.path} has no schema for ${statusCode}`);
  }
  if (schema === null) return { statusCode, headers: { ...headers }, ...more };
  const body = JSON.stringify(z.encode(schema, reply.body));
  return { statusCode, headers: { 'content-type': 'application/json', ...headers }, body, ...more };
}

function problemResult(
  reply: ProblemReply,
  event: Event,
  pageOf: HandlerOptions['pageOf'],
): Result {
  const page = pageOf?.(reply.body, event);
  const { status, headers = {}, cookies } = page ?? reply;
  return {
    statusCode: status,
    headers: { 'content-type': page?.contentType ?? 'application/problem+json', ...headers },
    body: page?.body ?? JSON.stringify(reply.body),
    ...(cookies === undefined ? {} : { cookies: [...cookies] }),
    [CODE]: reply.body.code,
  } as Result;
}

/** Carries a problem's code to the log line; not part of the JSON that the gateway gets. */
const CODE = Symbol('code');

function requestLog(route: string) {
  const write = ({ event, context, response, error, internal }: Middy) => {
    const { statusCode = 500, [CODE]: code } = (response ?? {}) as Result & { [CODE]?: string };
    log(statusCode >= 500 ? 'error' : 'info', {
      message: 'request',
      requestId: event.requestContext?.requestId ?? context.awsRequestId,
      route,
      status: statusCode,
      code,
      durationMs: Math.round(performance.now() - internal.startedAtMs),
      ...(error !== null && error !== undefined && statusCode >= 500
        ? { error: loggable(error) }
        : {}),
    });
  };
  const before = ({ internal }: Middy) => {
    internal.startedAtMs = performance.now();
  };
  return { before, after: write, onError: write };
}

const SECURITY_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'same-origin',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
} as const;

function securityHeaders() {
  const add = ({ response }: Middy) => {
    if (response !== null) response.headers = { ...SECURITY_HEADERS, ...response.headers };
  };
  return { after: add, onError: add };
}

/** Services that ask for patience; the caller may try again. */
const BUSY: ReadonlySet<string> = new Set([
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'TimeoutError',
  'TransactionCanceledException',
  'TransactionConflictException',
]);

function problems(pageOf: HandlerOptions['pageOf']) {
  return {
    onError: (request: Middy) => {
      request.response = problemResult(problemOf(request.error), request.event, pageOf);
    },
  };
}

function problemOf(error: unknown): ProblemReply {
  if (error instanceof HttpError) return problemReply(error.status, error.code, error.errors);
  if (error instanceof CursorRefused) {
    return problemReply(400, 'invalid', [{ field: 'cursor', reason: 'is not one of ours' }]);
  }
  if (error instanceof Error && BUSY.has(error.name)) return problemReply(503, 'try_again');
  return problemReply(500, 'internal_error');
}
