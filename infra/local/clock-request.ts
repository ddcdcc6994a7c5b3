/** What one may ask of the virtual clock, as JSON or as the form of the control page. */
import * as z from 'zod';
import { Instant, Temporal } from '../../shared/kernel/time.ts';

const Duration = z.string().refine(
  (text) => {
    try {
      return Temporal.Duration.from(text).sign >= 0;
    } catch (error) {
      if (error instanceof RangeError) return false;
      throw error;
    }
  },
  { error: 'must be an ISO 8601 duration forward, such as P1D or PT6H' },
);
const ClockRequest = z.union(
  [
    z.strictObject({ advanceTo: Instant }),
    z.strictObject({ advanceBy: Duration }),
    z.strictObject({ to: z.literal('next') }),
  ],
  {
    error:
      'must be one of {"advanceTo": "2027-03-04T09:00:00Z"}, {"advanceBy": "P1D"}, {"to": "next"}',
  },
);

export type ClockTarget = { readonly kind: 'at'; readonly ms: number } | { readonly kind: 'next' };

export class BackInTime extends Error {
  override readonly name = 'BackInTime';
}

export class NoSuchTime extends Error {
  override readonly name = 'NoSuchTime';
}

/**
 * Days, months and years count in UTC.
 *
 * @throws z.ZodError when it asks for none of the three; BackInTime when it names a past instant, NoSuchTime when it is beyond all calendars
 */
export function clockTarget(body: unknown, nowMs: number): ClockTarget {
  const request = ClockRequest.parse(body);
  if ('to' in request) return { kind: 'next' };
  if ('advanceTo' in request) {
    const ms = request.advanceTo.epochMilliseconds;
    if (ms >= nowMs) return { kind: 'at', ms };
    throw new BackInTime('the clock only goes forward; npm start -- --reset begins anew');
  }
  return { kind: 'at', ms: after(request.advanceBy, nowMs) };
}

function after(duration: string, nowMs: number): number {
  const now = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO('UTC');
  try {
    return now.add(duration).epochMilliseconds;
  } catch (error) {
    if (error instanceof RangeError) throw new NoSuchTime('there is no time that far ahead');
    throw error;
  }
}

/** The date field of a page, a minute or the beginning of a day in UTC, stands for an instant. */
export function clockBodyOfForm(form: URLSearchParams): unknown {
  const { back: _, ...body } = Object.fromEntries(form);
  const { advanceTo: on } = body;
  if (on === undefined) return body;
  return { advanceTo: /^\d{4}-\d\d-\d\d$/.test(on) ? `${on}T00:00Z` : `${on}Z` };
}
