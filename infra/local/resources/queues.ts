import * as z from 'zod';
import type { Resource } from '../template.ts';
import { NotRunnable } from './not-runnable.ts';

const RedrivePolicy = z.object({
  deadLetterTargetArn: z.string(),
  maxReceiveCount: z.coerce.number().int().positive(),
});
const Properties = z.object({
  FifoQueue: z.coerce.boolean().default(false),
  DelaySeconds: z.coerce.number().default(0),
  VisibilityTimeout: z.coerce.number().default(30),
  RedrivePolicy: z.exactOptional(
    z.union([RedrivePolicy, z.string().transform((text) => RedrivePolicy.parse(JSON.parse(text)))]),
  ),
});

export type QueuePlan = {
  readonly name: string;
  readonly arn: string;
  /** Made by the host, not by the template. */
  readonly isOwn: boolean;
  readonly delayMs: number;
  readonly visibilityTimeoutMs: number;
  readonly redrive:
    | { readonly deadLetterArn: string; readonly receiveCountMax: number }
    | undefined;
};

export function readQueue({ name, arn, properties }: Resource): QueuePlan {
  const queue = Properties.parse(properties);
  if (queue.FifoQueue) throw new NotRunnable('it is a FIFO queue');
  const { RedrivePolicy: redrive } = queue;
  return {
    name,
    arn,
    isOwn: false,
    delayMs: queue.DelaySeconds * 1000,
    visibilityTimeoutMs: queue.VisibilityTimeout * 1000,
    redrive:
      redrive === undefined
        ? undefined
        : { deadLetterArn: redrive.deadLetterTargetArn, receiveCountMax: redrive.maxReceiveCount },
  };
}
