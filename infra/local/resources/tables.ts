import * as z from 'zod';
import type { Resource } from '../template.ts';

const KeySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.string() }));
const Properties = z.object({
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.string() })),
  KeySchema,
  GlobalSecondaryIndexes: z
    .array(
      z.object({
        IndexName: z.string(),
        KeySchema,
        Projection: z.record(z.string(), z.unknown()),
      }),
    )
    .default([]),
  StreamSpecification: z.exactOptional(z.object({ StreamViewType: z.string() })),
  TimeToLiveSpecification: z.exactOptional(
    z.object({ AttributeName: z.exactOptional(z.string()), Enabled: z.coerce.boolean() }),
  ),
});

export type TablePlan = z.output<typeof Properties> & {
  readonly name: string;
  readonly arn: string;
};

export function readTable({ name, arn, properties }: Resource): TablePlan {
  return { name, arn, ...Properties.parse(properties) };
}
