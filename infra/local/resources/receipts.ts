import * as z from 'zod';
import type { Resource } from '../template.ts';
import { NotRunnable } from './not-runnable.ts';

const Properties = z.object({
  Rule: z.object({
    Enabled: z.coerce.boolean().default(false),
    Recipients: z.array(z.string()).default([]),
    Actions: z
      .array(
        z.object({
          S3Action: z.exactOptional(
            z.object({ BucketName: z.string(), ObjectKeyPrefix: z.string().default('') }),
          ),
        }),
      )
      .default([]),
  }),
});

/** Where SES puts the mails that it receives for these addresses and domains. */
export type ReceiptPlan = {
  readonly recipients: readonly string[];
  readonly bucketName: string;
  readonly keyPrefix: string;
};

export function readReceipt({ properties }: Resource): ReceiptPlan {
  const { Enabled, Recipients, Actions } = Properties.parse(properties).Rule;
  if (!Enabled) throw new NotRunnable('it is not enabled');
  const [only, ...others] = Actions;
  if (only?.S3Action === undefined || others.length > 0) {
    throw new NotRunnable('it does anything but put mails into one bucket');
  }
  const { BucketName: bucketName, ObjectKeyPrefix: keyPrefix } = only.S3Action;
  return { recipients: Recipients.map((each) => each.toLowerCase()), bucketName, keyPrefix };
}
