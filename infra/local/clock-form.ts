/** Forms that let time pass, from the clock bar and the page at `/local/`: done, they lead back. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isOwnPath } from '../../shared/pages/paths.ts';
import type { ClockMove } from './clock-move.ts';
import { sendHtml } from './http-messages.ts';
import { movingPage } from './moving-page.ts';

const MOVING_PATH = '/local/clock/moving';
const REFRESH_SECONDS = 1;
/** Where a form leads that does not say where it stood. */
const HOME = '/local/';

/** A path of ours and nothing else, whoever wrote the form. */
export function backOf(parameters: URLSearchParams): string {
  const back = parameters.get('back') ?? '';
  return isOwnPath(back) ? back : HOME;
}

/** After a form moved the clock: back at once, or to where one sees how far it is. */
export function leadBack(move: ClockMove, back: string, response: ServerResponse): void {
  move.assertUnfailed();
  const isMoving = move.facts() !== undefined;
  seeOther(response, isMoving ? `${MOVING_PATH}?${new URLSearchParams({ back })}` : back);
}

/** `GET /local/clock/moving`. */
export function showMoving(
  move: ClockMove,
  query: URLSearchParams,
  response: ServerResponse,
): void {
  const facts = move.facts();
  if (facts === undefined) {
    leadBack(move, backOf(query), response);
    return;
  }
  response.setHeader('refresh', REFRESH_SECONDS);
  response.setHeader('cache-control', 'no-store');
  sendHtml(response, 200, movingPage(facts));
}

export function isForm(request: IncomingMessage, text: string): boolean {
  // `curl -d` calls everything a form.
  const isJson = text.trimStart().startsWith('{');
  return !isJson && /x-www-form-urlencoded/.test(request.headers['content-type'] ?? '');
}

function seeOther(response: ServerResponse, location: string): void {
  response.writeHead(303, { location }).end();
}
