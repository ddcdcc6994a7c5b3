/** Puts the clock bar into pages, without asking the table again for each of them. */
import type { IncomingMessage } from 'node:http';
import type { Activity } from './activity.ts';
import { isPage, withClockBar } from './clock-bar.ts';
import type { Dressing } from './http-api.ts';
import type { ApiAnswer } from './http-payload.ts';
import type { Ses } from './ses.ts';
import type { NextThing } from './timed.ts';
import type { Timeline } from './timeline.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** Commands beside the host write without anybody here noticing. */
const REMEMBERED_MS = 3_000;

export type DressingDeps = {
  readonly clock: VirtualClock;
  readonly timeline: Timeline;
  readonly ses: Ses;
  readonly activity: Activity;
};

export function clockBarDressing({ clock, timeline, ses, activity }: DressingDeps): Dressing {
  let pageCount = 0;
  let known: { readonly changes: number; readonly askedAt: number; next?: NextThing } | undefined;

  /** The next thing is what it was, until something ran that was no page, or its time came. */
  async function nextThing(): Promise<NextThing | undefined> {
    const changes = activity.startedCount - pageCount;
    const isKnown =
      known !== undefined &&
      known.changes === changes &&
      performance.now() - known.askedAt < REMEMBERED_MS &&
      (known.next === undefined || known.next.atMs > clock.nowMs());
    if (!isKnown) {
      const next = await timeline.nextThing();
      const asked = { changes, askedAt: performance.now() };
      known = next === undefined ? asked : { ...asked, next };
    }
    return known?.next;
  }

  return async (request: IncomingMessage, answer: ApiAnswer) => {
    if (!isPage(request.method ?? 'GET', answer)) return answer;
    pageCount += 1;
    const isMoving = timeline.isAdvancing;
    const facts = {
      nowMs: clock.nowMs(),
      next: isMoving ? undefined : await nextThing(),
      isMoving,
      inboxUrl: ses.inboxUrl,
      mailCount: ses.count(),
    };
    return { ...answer, body: withClockBar(answer.body ?? '', request.url ?? '/', facts) };
  };
}
