import * as z from 'zod';
import type { Resource } from '../template.ts';

const Properties = z.object({
  FunctionName: z.string(),
  MaximumRetryAttempts: z.coerce.number().default(2),
  DestinationConfig: z.exactOptional(
    z.object({ OnFailure: z.exactOptional(z.object({ Destination: z.string() })) }),
  ),
});

/** How a function is tried again when nobody waits for its answer. */
export type AsyncSettings = {
  readonly functionName: string;
  readonly retryCount: number;
  readonly onFailureArn: string | undefined;
};

export function readAsyncSettings({ properties }: Resource): AsyncSettings {
  const settings = Properties.parse(properties);
  return {
    functionName: settings.FunctionName.split(':').at(-1) ?? settings.FunctionName,
    retryCount: settings.MaximumRetryAttempts,
    onFailureArn: settings.DestinationConfig?.OnFailure?.Destination,
  };
}
