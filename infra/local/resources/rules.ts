import * as z from 'zod';
import { compileEventPattern, type EventPattern } from '../event-pattern.ts';
import type { Resource } from '../template.ts';
import { NotRunnable } from './not-runnable.ts';

const Properties = z.object({
  EventBusName: z.string().default('default'),
  State: z.string().default('ENABLED'),
  EventPattern: z.exactOptional(z.record(z.string(), z.unknown())),
  ScheduleExpression: z.exactOptional(z.string()),
  Targets: z
    .array(
      z.object({
        Arn: z.string(),
        Input: z.exactOptional(z.string()),
        InputPath: z.exactOptional(z.string()),
        InputTransformer: z.exactOptional(z.unknown()),
      }),
    )
    .default([]),
});

export type TargetPlan = {
  readonly arn: string;
  /** Sent instead of the event. */
  readonly input: string | undefined;
};

export type RulePlan = {
  readonly name: string;
  readonly busName: string;
  readonly matches: EventPattern | undefined;
  readonly scheduleExpression: string | undefined;
  readonly targets: readonly TargetPlan[];
};

export function readRule({ name, properties }: Resource): RulePlan {
  const rule = Properties.parse(properties);
  if (rule.State === 'DISABLED') throw new NotRunnable('it is disabled');
  return {
    name,
    busName: busNameOf(rule.EventBusName),
    matches: rule.EventPattern === undefined ? undefined : compileEventPattern(rule.EventPattern),
    scheduleExpression: rule.ScheduleExpression,
    targets: rule.Targets.map(({ Arn, Input, InputPath, InputTransformer }) => {
      if (InputPath !== undefined || InputTransformer !== undefined) {
        throw new NotRunnable('a target changes the event (InputPath or InputTransformer)');
      }
      if (!/^arn:[^:]*:(sqs|lambda):/.test(Arn)) throw new NotRunnable(`it sends to ${Arn}`);
      return { arn: Arn, input: Input };
    }),
  };
}

export function busNameOf(nameOrArn: string): string {
  return nameOrArn.split('/').at(-1) ?? nameOrArn;
}
