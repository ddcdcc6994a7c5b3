import type { Context } from 'aws-lambda';
import type * as z from 'zod';
import { log, loggable } from './log.ts';

/** Time to save, log and answer before the function is stopped. */
const RESERVE_MS = 20_000;

export type ScheduleTask<Input> = {
  readonly input: Input;
  /** How long the work may go on. */
  readonly budgetMs: number;
};

/**
 * Makes the function that a schedule wakes. It logs one line with what `run` answers, which is
 * counts and codes; what is thrown is logged and thrown on, so that it counts as an error.
 */
export function scheduleHandler<Input>(
  name: string,
  schema: z.ZodType<Input>,
  run: (task: ScheduleTask<Input>) => Promise<Readonly<Record<string, unknown>>>,
) {
  return async (event: unknown, context: Context): Promise<void> => {
    const startedAtMs = performance.now();
    const about = { message: 'schedule', name, requestId: context.awsRequestId };
    try {
      const budgetMs = Math.max(0, context.getRemainingTimeInMillis() - RESERVE_MS);
      const report = await run({ input: schema.parse(event), budgetMs });
      const durationMs = Math.round(performance.now() - startedAtMs);
      log('info', { ...about, code: 'done', ...report, durationMs });
    } catch (error) {
      log('error', { ...about, code: 'failed', error: loggable(error) });
      throw error;
    }
  };
}
