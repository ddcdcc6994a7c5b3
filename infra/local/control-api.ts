/** `/local/…`: the clock, the mails, the queues, and a small page about them. Never part of AWS. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { instantText, Temporal } from '../../shared/kernel/time.ts';
import { CLOCK_BAR_STYLE, CLOCK_BAR_STYLE_PATH } from './clock-bar-style.ts';
import { backOf, isForm, leadBack, showMoving } from './clock-form.ts';
import { ClockMove } from './clock-move.ts';
import {
  BackInTime,
  type ClockTarget,
  clockBodyOfForm,
  clockTarget,
  NoSuchTime,
} from './clock-request.ts';
import { controlPage } from './control-page.ts';
import { readBody, sendHtml, sendJson, sendText } from './http-messages.ts';
import { MailControl } from './mail-control.ts';
import type { MailReceipt } from './mail-receipt.ts';
import { refusedPage } from './moving-page.ts';
import type { Queues } from './queues.ts';
import type { Ses } from './ses.ts';
import type { Timeline } from './timeline.ts';
import type { VirtualClock } from './virtual-clock.ts';

const BODY_BYTES_MAX = 10_000;
const PROGRESS_EVERY_MS = 200;
const NDJSON = 'application/x-ndjson';

export type ControlDeps = {
  readonly clock: VirtualClock;
  readonly timeline: Timeline;
  readonly queues: Queues;
  readonly ses: Ses;
  readonly mailReceipt: MailReceipt;
  readonly deadLetterNames: ReadonlySet<string>;
  readonly notRun: readonly string[];
};

export class ControlApi {
  readonly #deps: ControlDeps;
  readonly #move: ClockMove;
  readonly #mails: MailControl;

  constructor(deps: ControlDeps) {
    this.#deps = deps;
    this.#move = new ClockMove(deps.timeline, deps.clock);
    this.#mails = new MailControl(deps);
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const route = `${request.method} ${url.pathname.replace(/\/$/, '')}`;
    const path = url.pathname.replace(/\/$/, '');
    if (/^\/local\/mails(\/|$)/.test(path)) return this.#mails.handle(request, path, response);
    switch (route) {
      case 'GET /local':
        return sendHtml(response, 200, controlPage(await this.#facts()));
      case 'GET /local/clock':
        return sendJson(response, 200, await this.#clock());
      case `GET ${CLOCK_BAR_STYLE_PATH}`:
        return sendText(response, 200, CLOCK_BAR_STYLE, 'text/css; charset=utf-8');
      case 'GET /local/clock/moving':
        return showMoving(this.#move, url.searchParams, response);
      case 'POST /local/clock':
        return this.#advance(request, response);
      case 'GET /local/queues':
        return sendJson(response, 200, this.#queues());
      default:
        return sendJson(response, 404, { message: 'Not Found' });
    }
  }

  async #facts() {
    const { ses, notRun } = this.#deps;
    const clock = await this.#clock();
    return { clock, queues: this.#queues(), inboxUrl: ses.inboxUrl, notRun };
  }

  async #clock() {
    const { clock, timeline } = this.#deps;
    const next = await timeline.nextThing();
    return {
      now: textOf(clock.nowMs()),
      offsetMs: clock.offsetMs,
      ...(next === undefined ? {} : { nextAt: textOf(next.atMs), nextWhat: next.what }),
      isAdvancing: timeline.isAdvancing,
    };
  }

  #queues() {
    const { queues, deadLetterNames } = this.#deps;
    return queues.counts().map((queue) => ({
      ...queue,
      isDeadLetters: deadLetterNames.has(queue.name),
      depth: queue.visible + queue.delayed + queue.inFlight,
    }));
  }

  async #advance(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { clock } = this.#deps;
    const text = (await readBody(request, BODY_BYTES_MAX)).toString('utf8');
    const form = isForm(request, text) ? new URLSearchParams(text) : undefined;
    try {
      const body = form === undefined ? parsedJson(text) : clockBodyOfForm(form);
      const ms = await this.#targetMs(clockTarget(body, clock.nowMs()));
      if (form === undefined) return await this.#advanceTo(ms, request, response);
      await this.#move.begin(ms);
      leadBack(this.#move, backOf(form), response);
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === undefined || response.headersSent) throw error;
      if (form !== undefined) {
        return sendHtml(response, 400, refusedPage(refusal.detail, backOf(form)));
      }
      const problem = { ...refusal, status: 400, title: refusal.detail };
      sendJson(response, 400, problem, 'application/problem+json');
    }
  }

  /** Where nothing is planned, the next thing is a day away. */
  async #targetMs(target: ClockTarget): Promise<number> {
    const { clock, timeline } = this.#deps;
    if (target.kind === 'at') return target.ms;
    await timeline.quiet();
    return (await timeline.nextThing())?.atMs ?? clock.nowMs() + 86_400_000;
  }

  async #advanceTo(
    targetMs: number,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { timeline } = this.#deps;
    const streams = request.headers.accept?.includes(NDJSON) === true;
    let lastSaid = 0;
    await timeline.advance(targetMs, ({ nowMs }) => {
      if (!streams || performance.now() - lastSaid < PROGRESS_EVERY_MS) return;
      lastSaid = performance.now();
      if (!response.headersSent) response.writeHead(200, { 'content-type': NDJSON });
      const toGoMs = Math.max(0, targetMs - nowMs);
      response.write(`${JSON.stringify({ now: textOf(nowMs), toGoMs })}\n`);
    });
    if (!streams) return sendJson(response, 200, await this.#clock());
    if (!response.headersSent) response.writeHead(200, { 'content-type': NDJSON });
    response.end(`${JSON.stringify(await this.#clock())}\n`);
  }
}

function textOf(ms: number): string {
  return instantText(Temporal.Instant.fromEpochMilliseconds(Math.floor(ms)));
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function refusalOf(error: unknown): { readonly code: string; readonly detail: string } | undefined {
  if (error instanceof BackInTime) return { code: 'back_in_time', detail: error.message };
  if (error instanceof NoSuchTime) return { code: 'no_such_time', detail: error.message };
  if (error instanceof z.ZodError) {
    return {
      code: 'not_a_clock_request',
      detail: error.issues.map(({ message }) => message).join('; '),
    };
  }
  return undefined;
}
