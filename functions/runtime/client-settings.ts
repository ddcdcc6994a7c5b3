import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';

/** Without `info`: the SDK would go through every answer to blacken it for a log that nobody keeps. */
const QUIET = { trace() {}, debug() {}, warn() {}, error() {} } as unknown as NonNullable<
  DynamoDBClientConfig['logger']
>;

/**
 * Bounds for every AWS client: a call that hangs is given up and tried again well within a
 * function's time. The SDK keeps connections alive and spreads its retries by itself.
 */
export const CLIENT_SETTINGS = {
  maxAttempts: 4,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
  logger: QUIET,
} as const;
