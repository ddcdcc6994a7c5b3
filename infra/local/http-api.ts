/** The HTTP API: routes of the template, each answered by its function. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { BodyTooLarge, readBody, sendJson } from './http-messages.ts';
import { type ApiAnswer, answerOf, eventOf, sendAnswer } from './http-payload.ts';
import type { LambdaPool } from './lambda-pool.ts';
import { Routes } from './route-match.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** Lambda's limit for a request, below the 10 MB of the HTTP API itself. */
const BODY_BYTES_MAX = 6_000_000;
const INTEGRATION_MS_MAX = 30_000;

export type HttpApiSettings = {
  readonly apiId: string;
  readonly accountId: string;
  readonly routes: readonly { readonly routeKey: string; readonly functionArn: string }[];
};

/** What this machine adds to an answer before it is sent. */
export type Dressing = (request: IncomingMessage, answer: ApiAnswer) => Promise<ApiAnswer>;

export class HttpApi {
  readonly #settings: HttpApiSettings;
  readonly #routes: Routes<string>;
  readonly #pool: LambdaPool;
  readonly #clock: VirtualClock;
  readonly #dress: Dressing;

  constructor(settings: HttpApiSettings, pool: LambdaPool, clock: VirtualClock, dress: Dressing) {
    this.#settings = settings;
    this.#routes = new Routes(
      settings.routes.map(({ routeKey, functionArn }) => ({ routeKey, target: functionArn })),
    );
    this.#pool = pool;
    this.#clock = clock;
    this.#dress = dress;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const match = this.#routes.find(request.method ?? 'GET', path);
    if (match === undefined) return sendJson(response, 404, { message: 'Not Found' });
    const body = await bodyWithinLimit(request);
    if (body === undefined) {
      response.setHeader('connection', 'close');
      return sendJson(response, 413, { message: 'Request Entity Too Large' });
    }
    const { accountId, apiId } = this.#settings;
    const nowMs = this.#clock.nowMs();
    const event = eventOf(request, { match, body, accountId, apiId, nowMs });
    const result = await withinLimit(this.#pool.invoke(match.target, event));
    if (result === 'too_slow') return sendJson(response, 503, { message: 'Service Unavailable' });
    if (!result.ok) return sendJson(response, 500, { message: 'Internal Server Error' });
    sendAnswer(response, await this.#dress(request, answerOf(result.value)));
  }
}

async function bodyWithinLimit(request: IncomingMessage): Promise<Buffer | undefined> {
  try {
    return await readBody(request, BODY_BYTES_MAX);
  } catch (error) {
    if (error instanceof BodyTooLarge) return undefined;
    throw error;
  }
}

async function withinLimit<Result>(work: Promise<Result>): Promise<Result | 'too_slow'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'too_slow'>((resolve) => {
    timer = setTimeout(() => resolve('too_slow'), INTEGRATION_MS_MAX);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
