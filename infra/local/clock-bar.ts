/**
 * The bar at the foot of every page of the shop, on this machine alone: what time it is here, and
 * ways to let it pass. The host puts it into what the functions answered; they know nothing of it.
 */
import { Temporal } from '../../shared/kernel/time.ts';
import { isOwnPath } from '../../shared/pages/paths.ts';
import { CLOCK_BAR_STYLE_PATH } from './clock-bar-style.ts';
import type { ApiAnswer } from './http-payload.ts';
import { escaped } from './markup.ts';
import type { NextThing } from './timed.ts';

export type BarFacts = {
  readonly nowMs: number;
  readonly next: NextThing | undefined;
  readonly isMoving: boolean;
  readonly inboxUrl: string;
  readonly mailCount: number;
};

const DAY_MS = 86_400_000;
/** Where a page leads back to when its own address cannot be carried along. */
const ELSEWHERE = '/';

/** Whether the answer is a page that somebody looks at: to them the bar belongs. */
export function isPage(method: string, { statusCode, headers, isBase64Encoded }: ApiAnswer) {
  const type = Object.entries(headers ?? {}).find(
    ([name]) => name.toLowerCase() === 'content-type',
  );
  const isShown = statusCode === 200 || (statusCode >= 400 && statusCode < 500);
  return (
    method === 'GET' &&
    isShown &&
    isBase64Encoded !== true &&
    String(type?.[1] ?? '').startsWith('text/html')
  );
}

/** @param path where one is, to come back to after time has passed */
export function withClockBar(html: string, path: string, facts: BarFacts): string {
  const link = `<link rel="stylesheet" href="${CLOCK_BAR_STYLE_PATH}">`;
  return putBefore('</body>', clockBar(path, facts), putBefore('</head>', link, html));
}

function putBefore(end: string, addition: string, html: string): string {
  const at = html.lastIndexOf(end);
  return at < 0 ? html : html.slice(0, at) + addition + html.slice(at);
}

function clockBar(path: string, { nowMs, next, isMoving, inboxUrl, mailCount }: BarFacts): string {
  const back = isOwnPath(path) ? path : ELSEWHERE;
  const tomorrow = instantOf(nowMs + DAY_MS).slice(0, 10);
  const mails = mailCount === 1 ? '1 mail' : `${mailCount} mails`;
  return `<aside id="clock-bar" lang="en" dir="ltr" aria-label="Clock of this machine">
<p class="now"><a href="/local/"><time datetime="${instantOf(nowMs)}">${shown(nowMs)}</time></a></p>
<p class="next" id="clock-bar-next">${isMoving ? moving(back) : nextWords(next)}</p>
<div class="ways">
${form(back, '<button name="advanceBy" value="P1D">One day</button>')}
${form(back, `<button name="to" value="next" aria-describedby="clock-bar-next">To the next thing<span> that happens</span></button>`)}
${form(back, `<label><span>Go to the day </span><input type="date" name="advanceTo" required value="${tomorrow}" min="${tomorrow}"></label><button>Go</button>`)}
</div>
<p class="inbox"><a href="${escaped(inboxUrl)}">Inbox <span>with </span>(${mails})</a></p>
</aside>`;
}

function form(back: string, content: string): string {
  const field = `<input type="hidden" name="back" value="${escaped(back)}">`;
  return `<form method="post" action="/local/clock">${field}${content}</form>`;
}

function moving(back: string): string {
  const query = new URLSearchParams({ back });
  return `<a href="/local/clock/moving?${escaped(String(query))}">Time is passing …</a>`;
}

function nextWords(next: NextThing | undefined): string {
  if (next === undefined) return 'Nothing is planned.';
  return `Next: ${escaped(next.what)}, <time datetime="${instantOf(next.atMs)}">${shown(next.atMs)}</time>`;
}

function instantOf(ms: number): string {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(ms)).toString();
}

const FORMAT = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** `Thu 4 Mar 2027, 09:00 UTC`. */
export function shown(ms: number): string {
  return `${FORMAT.format(ms).replace(/^(\w+), /, '$1 ')} UTC`;
}
