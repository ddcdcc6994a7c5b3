import { hostPage } from './host-page.ts';
import { escaped } from './markup.ts';

/** The page at `/local/`: what time it is here, ways to move it, and where to look. No script. */
export type ControlFacts = {
  readonly clock: {
    readonly now: string;
    readonly nextAt?: string;
    readonly isAdvancing: boolean;
  };
  readonly queues: readonly {
    readonly name: string;
    readonly isDeadLetters: boolean;
    readonly depth: number;
  }[];
  readonly inboxUrl: string;
  readonly notRun: readonly string[];
};

export function controlPage({ clock, queues, inboxUrl, notRun }: ControlFacts): string {
  const waiting = queues.filter(({ depth }) => depth > 0);
  const next = clock.nextAt === undefined ? 'Nothing is planned.' : `Next: ${shown(clock.nextAt)}`;
  return hostPage(
    'This machine',
    `  <h1>This machine</h1>
  <p><time class="now" datetime="${escaped(clock.now)}">${shown(clock.now)}</time><br>${escaped(next)}
  ${clock.isAdvancing ? '<br><strong>Time is being advanced.</strong>' : ''}</p>
  ${button('advanceBy', 'P1D', 'One day')}
  ${button('to', 'next', 'To the next thing that happens')}
  <form method="post" action="/local/clock">
    <label>To <input type="datetime-local" name="advanceTo" required
      value="${escaped(clock.now.slice(0, 16))}" min="${escaped(clock.now.slice(0, 16))}"> UTC</label>
    <button>Go</button>
  </form>
  <h2>Where to look</h2>
  <ul>
    <li><a href="/">The shop</a>, <a href="/openapi.json">its API</a></li>
    <li><a href="${escaped(inboxUrl)}">Inbox</a>: every mail, as customers see it
      (<a href="/local/mails">as JSON</a>); <a href="/local/mails/answer">answer one</a></li>
    <li><a href="/local/mails/preview">Letters</a>: every mail that there is, with sample data</li>
    <li><a href="/local/queues">Queues</a>, <a href="/local/clock">clock</a> as JSON</li>
  </ul>
  <h2>Waiting</h2>
  ${waiting.length === 0 ? '<p>Every queue is empty.</p>' : table(waiting)}
  ${notRun.length === 0 ? '' : `<h2>In the template, not run here</h2>${list(notRun)}`}`,
  );
}

/** Plain text as a page. */
export function preformatted(text: string): string {
  return `<!doctype html><meta charset="utf-8"><pre>${escaped(text)}</pre>`;
}

function button(name: string, value: string, label: string): string {
  return `<form method="post" action="/local/clock">
    <button name="${name}" value="${value}">${label}</button></form>`;
}

function table(queues: ControlFacts['queues']): string {
  const rows = queues.map(
    ({ name, depth, isDeadLetters }) =>
      `<tr><td>${escaped(name)}${isDeadLetters ? ' (dead letters)' : ''}</td><td>${depth}</td></tr>`,
  );
  return `<table>${rows.join('')}</table>`;
}

function list(sentences: readonly string[]): string {
  return `<ul>${sentences.map((sentence) => `<li>${escaped(sentence)}</li>`).join('')}</ul>`;
}

/** `2027-03-04T09:00:00.000Z` as `2027-03-04 09:00:00 UTC`. */
function shown(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 19)} UTC`;
}
