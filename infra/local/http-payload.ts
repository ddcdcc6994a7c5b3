/** Requests and answers of an HTTP API in payload format 2.0. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RouteMatch } from './route-match.ts';

const TEXT_TYPE = /^(text\/|application\/(json|javascript|xml|[\w.-]+\+(json|xml))\b)/;

export type RequestFacts = {
  readonly match: RouteMatch<unknown>;
  readonly body: Buffer;
  readonly accountId: string;
  readonly apiId: string;
  /** Epoch milliseconds. */
  readonly nowMs: number;
};

export function eventOf(request: IncomingMessage, facts: RequestFacts): Record<string, unknown> {
  const { match, body } = facts;
  const [rawPath = '/', ...query] = (request.url ?? '/').split('?');
  const rawQueryString = query.join('?');
  const { cookie, ...headers } = headersOf(request);
  const queryStringParameters = queryOf(rawQueryString);
  const isText = TEXT_TYPE.test(headers['content-type'] ?? 'text/plain');
  return {
    version: '2.0',
    routeKey: match.routeKey,
    rawPath,
    rawQueryString,
    ...(cookie === undefined ? {} : { cookies: cookie.split(/; ?/) }),
    headers,
    ...(queryStringParameters === undefined ? {} : { queryStringParameters }),
    ...(Object.keys(match.pathParameters).length === 0
      ? {}
      : { pathParameters: match.pathParameters }),
    requestContext: contextOf(request, facts, rawPath),
    ...(body.length === 0 ? {} : { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  };
}

function contextOf(request: IncomingMessage, facts: RequestFacts, path: string) {
  const { headers, method, socket } = request;
  return {
    accountId: facts.accountId,
    apiId: facts.apiId,
    domainName: headers.host ?? 'localhost',
    domainPrefix: 'localhost',
    http: {
      method,
      path,
      protocol: 'HTTP/1.1',
      sourceIp: (socket.remoteAddress ?? '127.0.0.1').replace(/^::ffff:/, ''),
      userAgent: headers['user-agent'] ?? '',
    },
    requestId: randomUUID(),
    routeKey: facts.match.routeKey,
    stage: '$default',
    time: clfTime(facts.nowMs),
    timeEpoch: facts.nowMs,
  };
}

function headersOf(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(',') : String(value),
    ]),
  );
}

/** Repeated parameters come joined by a comma. */
function queryOf(rawQueryString: string): Record<string, string> | undefined {
  if (rawQueryString === '') return undefined;
  const parameters: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(rawQueryString)) {
    const before = parameters[name];
    parameters[name] = before === undefined ? value : `${before},${value}`;
  }
  return parameters;
}

/** `12/Mar/2027:19:03:58 +0000`. */
function clfTime(nowMs: number): string {
  const [, weekday, day, month, year, time] =
    /^(\w+), (\d+) (\w+) (\d+) ([\d:]+)/.exec(new Date(nowMs).toUTCString()) ?? [];
  return weekday === undefined ? '' : `${day}/${month}/${year}:${time} +0000`;
}

/** What a function answers in payload format 2.0. */
export type ApiAnswer = {
  readonly statusCode: number;
  readonly headers?: Record<string, string | number | boolean>;
  readonly cookies?: readonly string[];
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
};

/** A value without a status code is the body of a 200, as in AWS. */
export function answerOf(value: unknown): ApiAnswer {
  const isAnswer = typeof value === 'object' && value !== null && 'statusCode' in value;
  if (isAnswer) return value as ApiAnswer;
  const headers = { 'content-type': 'application/json' };
  return { statusCode: 200, headers, body: JSON.stringify(value) };
}

export function sendAnswer(response: ServerResponse, answer: ApiAnswer): void {
  const body = Buffer.from(answer.body ?? '', answer.isBase64Encoded === true ? 'base64' : 'utf8');
  for (const [name, text] of Object.entries(answer.headers ?? {})) {
    response.setHeader(name, String(text));
  }
  if (!response.hasHeader('content-type')) {
    response.setHeader('content-type', 'text/plain;charset=utf-8');
  }
  if (answer.cookies !== undefined) response.setHeader('set-cookie', [...answer.cookies]);
  response.writeHead(answer.statusCode);
  response.end(body);
}
