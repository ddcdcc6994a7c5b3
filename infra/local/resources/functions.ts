import * as z from 'zod';
import type { Resource } from '../template.ts';
import { NotRunnable } from './not-runnable.ts';

const Properties = z.object({
  Code: z.object({ S3Key: z.exactOptional(z.string()) }),
  PackageType: z.string().default('Zip'),
  Handler: z.exactOptional(z.string()),
  Environment: z
    .object({ Variables: z.record(z.string(), z.coerce.string()).default({}) })
    .default({ Variables: {} }),
  Timeout: z.coerce.number().default(3),
  MemorySize: z.coerce.number().default(128),
  ReservedConcurrentExecutions: z.exactOptional(z.coerce.number()),
  DeadLetterConfig: z.exactOptional(z.object({ TargetArn: z.string() })),
});

export type FunctionPlan = {
  readonly name: string;
  /** Without what the names of all functions begin with; for logs. */
  readonly shortName: string;
  readonly arn: string;
  readonly taskRoot: string;
  readonly handler: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  readonly concurrencyMax: number;
  readonly deadLetterArn: string | undefined;
};

export function readFunction(
  { name, arn, properties }: Resource,
  assetPathByKey: ReadonlyMap<string, string>,
): FunctionPlan {
  const function_ = Properties.parse(properties);
  const taskRoot = assetPathByKey.get(function_.Code.S3Key ?? '');
  if (taskRoot === undefined) throw new NotRunnable('its code is no folder of the assembly');
  if (function_.Handler === undefined)
    throw new NotRunnable(`package type ${function_.PackageType}`);
  return {
    name,
    shortName: name,
    arn,
    taskRoot,
    handler: function_.Handler,
    environment: function_.Environment.Variables,
    timeoutMs: function_.Timeout * 1000,
    memoryMb: function_.MemorySize,
    concurrencyMax: function_.ReservedConcurrentExecutions ?? Number.POSITIVE_INFINITY,
    deadLetterArn: function_.DeadLetterConfig?.TargetArn,
  };
}

/** Removes the longest beginning, up to a `-`, that all names share. */
export function withShortNames(functions: readonly FunctionPlan[]): readonly FunctionPlan[] {
  const [first, ...others] = functions;
  if (first === undefined || others.length === 0) return functions;
  let prefix = first.name;
  for (const { name } of others) while (!name.startsWith(prefix)) prefix = prefix.slice(0, -1);
  const cut = prefix.lastIndexOf('-') + 1;
  return functions.map((plan) => ({ ...plan, shortName: plan.name.slice(cut) }));
}

/** Without the alias or version at the end, if any. */
export function functionArnOf(arn: string): string {
  return arn.split(':').slice(0, 7).join(':');
}
