import * as z from 'zod';
import { Temporal } from '../../../shared/kernel/time.ts';
import { parseScheduleExpression, type ScheduleExpression } from '../schedule-expression.ts';
import type { Resource } from '../template.ts';
import { functionArnOf } from './functions.ts';
import { NotRunnable } from './not-runnable.ts';
import type { RulePlan } from './rules.ts';

const Properties = z.object({
  State: z.string().default('ENABLED'),
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default('UTC'),
  StartDate: z.exactOptional(z.string()),
  EndDate: z.exactOptional(z.string()),
  Target: z.object({
    Arn: z.string(),
    Input: z.string().default('{}'),
    DeadLetterConfig: z.exactOptional(z.object({ Arn: z.exactOptional(z.string()) })),
  }),
});

export type SchedulePlan = {
  readonly name: string;
  readonly expression: ScheduleExpression;
  readonly functionArn: string;
  /** JSON; `<aws.scheduler.scheduled-time>` in it becomes the time of the firing. */
  readonly input: string;
  /** Set when the input names a shard: such a schedule looks for what is due there. */
  readonly shard: number | undefined;
};

const ShardInput = z.object({ shard: z.int().nonnegative() });

export function readSchedule({ name, properties }: Resource): SchedulePlan {
  const schedule = Properties.parse(properties);
  if (schedule.State === 'DISABLED') throw new NotRunnable('it is disabled');
  const { Arn, Input } = schedule.Target;
  if (!Arn.includes(':lambda:')) throw new NotRunnable(`it wakes ${Arn}`);
  const parsed = parseScheduleExpression(
    schedule.ScheduleExpression,
    schedule.ScheduleExpressionTimezone,
  );
  return {
    name,
    expression: between(parsed, schedule.StartDate, schedule.EndDate),
    functionArn: functionArnOf(Arn),
    input: Input,
    shard: shardIn(Input),
  };
}

/** A rule with a schedule is the older way to say the same, always in UTC. */
export function schedulesOfRule(rule: RulePlan): readonly SchedulePlan[] {
  const { scheduleExpression } = rule;
  if (scheduleExpression === undefined) return [];
  const expression = parseScheduleExpression(scheduleExpression, 'UTC');
  return rule.targets.map(({ arn, input = '{}' }, index) => {
    if (!arn.includes(':lambda:')) throw new NotRunnable(`it wakes ${arn}`);
    const name = index === 0 ? rule.name : `${rule.name}-${index}`;
    return { name, expression, functionArn: functionArnOf(arn), input, shard: shardIn(input) };
  });
}

function shardIn(input: string): number | undefined {
  const parsed = ShardInput.safeParse(JSON.parse(input));
  return parsed.success ? parsed.data.shard : undefined;
}

function between(
  expression: ScheduleExpression,
  start: string | undefined,
  end: string | undefined,
): ScheduleExpression {
  const millisecondsOf = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
  const startMs = start === undefined ? Number.NEGATIVE_INFINITY : millisecondsOf(start);
  const endMs = end === undefined ? Number.POSITIVE_INFINITY : millisecondsOf(end);
  return {
    nextAfter: (afterMs) => {
      const next = expression.nextAfter(Math.max(afterMs, startMs - 1));
      return next === undefined || next > endMs ? undefined : next;
    },
  };
}
