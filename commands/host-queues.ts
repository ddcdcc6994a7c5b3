import * as z from 'zod';
import { CommandError } from './command-error.ts';

const HostQueues = z.array(z.object({ depth: z.number(), isDeadLetters: z.boolean() }));

/** What the local host has still to deal with; what could not be dealt with waits for somebody. */
export async function countWaitingMessages(
  url: string,
  send: typeof fetch = fetch,
): Promise<number> {
  const response = await send(`${url}/local/queues`);
  const queues = HostQueues.safeParse(response.ok ? await response.json() : undefined);
  if (!queues.success) throw new CommandError(`${url}/local/queues does not say what waits.`);
  return queues.data
    .filter(({ isDeadLetters }) => !isDeadLetters)
    .reduce((sum, { depth }) => sum + depth, 0);
}
