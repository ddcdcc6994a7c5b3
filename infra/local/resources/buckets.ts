import * as z from 'zod';
import type { Resource } from '../template.ts';

const Rule = z.object({
  Status: z.string(),
  Prefix: z.string().default(''),
  ExpirationInDays: z.exactOptional(z.coerce.number()),
});
const Properties = z.object({
  LifecycleConfiguration: z.object({ Rules: z.array(Rule) }).default({ Rules: [] }),
});

export type BucketPlan = {
  readonly name: string;
  readonly arn: string;
  /** What begins with the prefix is forgotten so many days after it was written. */
  readonly expiry: readonly { readonly prefix: string; readonly afterDays: number }[];
};

export function readBucket({ name, arn, properties }: Resource): BucketPlan {
  const { Rules } = Properties.parse(properties).LifecycleConfiguration;
  const expiry = Rules.flatMap(({ Status, Prefix: prefix, ExpirationInDays: afterDays }) =>
    Status !== 'Enabled' || afterDays === undefined ? [] : { prefix, afterDays },
  );
  return { name, arn, expiry };
}
