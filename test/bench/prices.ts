// List prices in US dollars, region us-east-1, without free tiers and volume discounts.

export type Price = {
  readonly usdPerMillion: number;
  /** A million of what. */
  readonly unit: string;
  readonly source: string;
  /** The month in which it was looked up. */
  readonly asOf: string;
};

const DYNAMODB = 'https://aws.amazon.com/dynamodb/pricing/on-demand/';
const LAMBDA = 'https://aws.amazon.com/lambda/pricing/';
const EVENTBRIDGE = 'https://aws.amazon.com/eventbridge/pricing/';

export const PRICES = {
  writeUnits: price(0.625, 'write request units, table and indexes', DYNAMODB),
  readUnits: price(0.125, 'read request units', DYNAMODB),
  /** $0.25 for storage and $0.20 for point-in-time recovery a GB-month; a GB is 2^30 bytes. */
  storedMegabyteMonths: price(450_000 / 1024, 'MB-months with point-in-time recovery', DYNAMODB),
  apiRequests: price(1, 'requests to an HTTP API', 'https://aws.amazon.com/api-gateway/pricing/'),
  invocations: price(0.2, 'Lambda requests', LAMBDA),
  gigabyteSeconds: price(13.3334, 'GB-seconds on arm64', LAMBDA),
  events: price(1, 'custom events of up to 64 KB on a bus', EVENTBRIDGE),
  scheduled: price(1, 'invocations by EventBridge Scheduler', EVENTBRIDGE),
  queueRequests: price(0.4, 'requests to standard queues', 'https://aws.amazon.com/sqs/pricing/'),
  /** $0.50 per GB. */
  loggedKilobytes: price(
    500_000 / 1024 / 1024,
    'KB of logs taken in',
    'https://aws.amazon.com/cloudwatch/pricing/',
  ),
  mails: price(100, 'mails, plan NONE', 'https://aws.amazon.com/ses/pricing/'),
} as const satisfies Record<string, Price>;

export type Priced = keyof typeof PRICES;

function price(usdPerMillion: number, unit: string, source: string): Price {
  return { usdPerMillion, unit, source, asOf: '2026-11' };
}
