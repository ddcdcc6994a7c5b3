import * as z from 'zod';
import type { Clock } from '../shared/kernel/time.ts';
import { CommandError } from './command-error.ts';
import { systemClock } from './system.ts';

const HostTime = z.object({ offsetMs: z.number() });

/** The clock of the local host, which may have been advanced; without a host that of this machine. */
export async function hostClock(
  { url }: { readonly url?: string },
  send: typeof fetch = fetch,
): Promise<Clock> {
  if (url === undefined) return systemClock;
  const response = await send(`${url}/local/clock`);
  const time = HostTime.safeParse(response.ok ? await response.json() : undefined);
  if (!time.success) throw new CommandError(`${url}/local/clock does not tell the host's time.`);
  const { offsetMs } = time.data;
  return { now: () => systemClock.now().add({ milliseconds: Math.round(offsetMs) }) };
}
