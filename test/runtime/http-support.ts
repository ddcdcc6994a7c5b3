import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { newApiKey, type Scope } from '../../shared/customers/api-key.ts';
import { apiKeyStore } from '../../shared/customers/api-key-store.ts';
import type { Customer } from '../../shared/customers/customer.ts';
import { customerStore } from '../../shared/customers/customer-store.ts';
import { newSession, sessionTokenOf } from '../../shared/customers/session.ts';
import { sessionStore } from '../../shared/customers/session-store.ts';
import { lookStore } from '../../shared/dialogue/look-store.ts';
import { Temporal } from '../../shared/kernel/time.ts';
import { manualClock } from '../support/manual-clock.ts';
import { MemoryTable } from '../support/memory-table.ts';

export const CUSTOMER_ID = 'cus_01JAAAAAAAAAAAAAAAAAAAAAAA';
const SECRET = 'c2VjcmV0c2VjcmV0c2VjcmV0';
export const SESSION_TOKEN = sessionTokenOf(CUSTOMER_ID, SECRET);
const KEY_ID = 'key_01JAAAAAAAAAAAAAAAAAAAAAAA';
export const API_KEY = `${KEY_ID}.${SECRET}`;

/** One customer with a session, and one API key. */
export async function newAskers(scopes: readonly Scope[] = ['staff']) {
  const settings = { table: new MemoryTable(), shardCount: 1 };
  const clock = manualClock('2027-03-10T12:00:00Z');
  const now = clock.now();
  const customers = customerStore(settings);
  const sessions = sessionStore(settings);
  const apiKeys = apiKeyStore(settings);
  await customers.save(CUSTOMER, [], now);
  await sessions.save(newSession(CUSTOMER_ID, SECRET, now), now);
  await apiKeys.save(
    newApiKey({ id: KEY_ID, name: 'test', scopes: [...scopes] }, SECRET, now),
    now,
  );
  return { customers, sessions, apiKeys, looks: lookStore(settings), clock };
}

export const CUSTOMER: Customer = {
  id: CUSTOMER_ID,
  version: 0,
  email: 'ann@example.com',
  emailState: 'works',
  zone: 'Europe/London',
  language: 'en',
  currency: 'GBP',
  cards: [],
  createdAt: Temporal.Instant.from('2027-01-01T00:00:00Z'),
};

type Given = {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly cookies?: string[];
  readonly query?: Record<string, string>;
  readonly pathParameters?: Record<string, string>;
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
};

/** As API Gateway's HTTP API sends it, payload version 2.0. */
export function httpEvent(given: Given = {}): APIGatewayProxyEventV2 {
  const { method = 'GET', headers = {}, cookies, query, pathParameters, body } = given;
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: '/v1/things',
    rawQueryString: new URLSearchParams(query).toString(),
    headers: { host: 'shop.example', ...headers },
    isBase64Encoded: given.isBase64Encoded ?? false,
    ...(cookies === undefined ? {} : { cookies }),
    ...(query === undefined ? {} : { queryStringParameters: query }),
    ...(pathParameters === undefined ? {} : { pathParameters }),
    ...(body === undefined ? {} : { body }),
    requestContext: {
      accountId: '123456789012',
      apiId: 'api',
      domainName: 'api.example',
      domainPrefix: 'api',
      http: {
        method,
        path: '/v1/things',
        protocol: 'HTTP/1.1',
        sourceIp: '192.0.2.1',
        userAgent: '',
      },
      requestId: 'request-1',
      routeKey: '$default',
      stage: '$default',
      time: '10/Mar/2027:12:00:00 +0000',
      timeEpoch: 1_804_939_200_000,
    },
  };
}

export const LAMBDA_CONTEXT = {
  awsRequestId: 'request-1',
  getRemainingTimeInMillis: () => 10_000,
} as Context;
