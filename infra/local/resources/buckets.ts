import * as z from 'zod';
import type { Resource } from '../template.ts';

const Rule = z.object({
  Status: z.string(),
  Prefix: z.string().default(''),
  ExpirationInDays: z.exactOptional(z.coerce.number()),
});
const Properties = z.object({
  NotificationConfiguration: z
    .object({
      EventBridgeConfiguration: z.exactOptional(
        z.object({ EventBridgeEnabled: z.coerce.boolean().default(true) }),
      ),
    })
    .default({}),
  LifecycleConfiguration: z.object({ Rules: z.array(Rule) }).default({ Rules: [] }),
});

export type BucketPlan = {
  readonly name: string;
  readonly arn: string;
  /** What begins with the prefix is forgotten so many days after it was written. */
  readonly expiry: readonly { readonly prefix: string; readonly afterDays: number }[];
  /** Whether the account's own bus hears of every object. */
  readonly tellsBus?: boolean;
};

export function readBucket({ name, arn, properties }: Resource): BucketPlan {
  const { NotificationConfiguration, LifecycleConfiguration } = Properties.parse(properties);
  const { Rules } = LifecycleConfiguration;
  const tellsBus = NotificationConfiguration.EventBridgeConfiguration?.EventBridgeEnabled === true;
  const expiry = Rules.flatMap(({ Status, Prefix: prefix, ExpirationInDays: afterDays }) =>
    Status !== 'Enabled' || afterDays === undefined ? [] : { prefix, afterDays },
  );
  return { name, arn, expiry, tellsBus };
}
