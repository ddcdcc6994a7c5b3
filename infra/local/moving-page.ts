/** How far time has come, for a browser without a script: the page asks again by itself. */
import { shown } from './clock-bar.ts';
import type { MoveFacts } from './clock-move.ts';
import { hostPage } from './host-page.ts';
import { escaped } from './markup.ts';

const TITLE = 'Time is passing';

export function movingPage({ fromMs, targetMs, nowMs }: MoveFacts): string {
  const percent = Math.floor(
    (100 * Math.min(nowMs - fromMs, targetMs - fromMs)) / Math.max(1, targetMs - fromMs),
  );
  return hostPage(
    TITLE,
    `  <h1>Time is passing</h1>
  <p id="now" role="status">It is ${shown(nowMs)}.</p>
  <progress aria-label="How far it is" max="100" value="${percent}">${percent} %</progress>
  <p>Until ${shown(targetMs)}: everything that is due on the way happens, one after the other. You
  are led back when it is done.</p>`,
    'narrow',
  );
}

/** What a form asked for and cannot be done, in a sentence. */
export function refusedPage(sentence: string, back: string): string {
  return hostPage(
    TITLE,
    `  <h1>The clock stays as it is</h1>
  <p role="alert">${escaped(sentence.charAt(0).toUpperCase() + sentence.slice(1))}.</p>
  <p><a href="${escaped(back)}">Back</a></p>`,
    'narrow',
  );
}
