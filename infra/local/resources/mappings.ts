import * as z from 'zod';
import { compileEventPattern, type EventPattern } from '../event-pattern.ts';
import type { Resource } from '../template.ts';
import { functionArnOf } from './functions.ts';
import { NotRunnable } from './not-runnable.ts';

const Properties = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  Enabled: z.coerce.boolean().default(true),
  BatchSize: z.exactOptional(z.coerce.number()),
  FunctionResponseTypes: z.array(z.string()).default([]),
  ScalingConfig: z.exactOptional(
    z.object({ MaximumConcurrency: z.exactOptional(z.coerce.number()) }),
  ),
  FilterCriteria: z.exactOptional(
    z.object({ Filters: z.array(z.object({ Pattern: z.string() })).default([]) }),
  ),
  StartingPosition: z.string().default('TRIM_HORIZON'),
  BisectBatchOnFunctionError: z.coerce.boolean().default(false),
  MaximumRetryAttempts: z.coerce.number().default(-1),
  MaximumRecordAgeInSeconds: z.coerce.number().default(-1),
  DestinationConfig: z.exactOptional(
    z.object({ OnFailure: z.exactOptional(z.object({ Destination: z.string() })) }),
  ),
});

type Mapping = {
  /** Stays the same as long as the resource does. */
  readonly id: string;
  readonly functionArn: string;
  readonly batchSize: number;
  readonly reportsBatchItemFailures: boolean;
  readonly filters: readonly EventPattern[];
};

export type QueueMappingPlan = Mapping & {
  readonly kind: 'queue';
  readonly queueArn: string;
  readonly concurrencyMax: number;
};

export type StreamMappingPlan = Mapping & {
  readonly kind: 'stream';
  readonly tableArn: string;
  readonly startsAtLatest: boolean;
  readonly bisects: boolean;
  /** Infinity: until the record is too old. */
  readonly retryCountMax: number;
  readonly recordAgeMsMax: number;
  readonly onFailureArn: string | undefined;
};

export function readMapping({ name, properties }: Resource): QueueMappingPlan | StreamMappingPlan {
  const mapping = Properties.parse(properties);
  if (!mapping.Enabled) throw new NotRunnable('it is not enabled');
  const common = {
    id: name,
    functionArn: functionArnOf(functionArn(mapping.FunctionName, mapping.EventSourceArn)),
    reportsBatchItemFailures: mapping.FunctionResponseTypes.includes('ReportBatchItemFailures'),
    filters: (mapping.FilterCriteria?.Filters ?? []).map(({ Pattern }) =>
      compileEventPattern(JSON.parse(Pattern)),
    ),
  };
  const source = mapping.EventSourceArn;
  if (source.includes(':sqs:')) {
    const concurrencyMax = mapping.ScalingConfig?.MaximumConcurrency ?? Number.POSITIVE_INFINITY;
    const batchSize = mapping.BatchSize ?? 10;
    return { kind: 'queue', ...common, queueArn: source, batchSize, concurrencyMax };
  }
  if (!source.includes(':dynamodb:')) throw new NotRunnable(`it listens to ${source}`);
  return {
    kind: 'stream',
    ...common,
    tableArn: source.replace(/\/stream\/.*$/, ''),
    batchSize: mapping.BatchSize ?? 100,
    startsAtLatest: mapping.StartingPosition === 'LATEST',
    bisects: mapping.BisectBatchOnFunctionError,
    retryCountMax: orInfinity(mapping.MaximumRetryAttempts),
    recordAgeMsMax: orInfinity(mapping.MaximumRecordAgeInSeconds) * 1000,
    onFailureArn: mapping.DestinationConfig?.OnFailure?.Destination,
  };
}

function orInfinity(value: number): number {
  return value === -1 ? Number.POSITIVE_INFINITY : value;
}

/** A mapping may name its function or give its ARN. */
function functionArn(nameOrArn: string, sourceArn: string): string {
  if (nameOrArn.startsWith('arn:')) return nameOrArn;
  const [, , , region, accountId] = sourceArn.split(':');
  return `arn:aws:lambda:${region}:${accountId}:function:${nameOrArn}`;
}
