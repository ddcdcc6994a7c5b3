import type * as z from 'zod';
import { PaymentsRejected, PaymentsUnavailable } from './payments-error.ts';
import { STRIPE_VERSION, StripeErrorBody, type StripeProblem } from './stripe-objects.ts';

const API_URL = 'https://api.stripe.com/v1/';
const TIMEOUT_MS = 20_000;

/** What a form field may hold; objects and lists nest. */
export type FormValue =
  | string
  | number
  | boolean
  | readonly FormValue[]
  | { readonly [name: string]: FormValue };
export type Form = { readonly [name: string]: FormValue };

/** A bank, or Stripe in its name, declined the card. */
export class StripeCardError extends Error {
  override readonly name = 'StripeCardError';
  readonly problem: StripeProblem;

  constructor(problem: StripeProblem) {
    super(`card declined: ${problem.decline_code ?? problem.code ?? 'no code'}`);
    this.problem = problem;
  }
}

type StripeRequest<Answer> = {
  /** Below `/v1/`, its parts escaped by the caller. */
  readonly path: string;
  readonly form: Form;
  readonly answer: z.ZodType<Answer>;
};
type StripePost<Answer> = StripeRequest<Answer> & { readonly idempotencyKey?: string };

/**
 * Stripe's REST API by `fetch`: forms in, parsed answers out. The SDK costs half a worker's bundle
 * (docs/decisions/008-stripe-client.md); its types still check every form, at no cost.
 */
export class StripeClient {
  readonly #apiKey: string;
  readonly #fetch: typeof fetch;
  readonly #timeoutMs: number;

  constructor(deps: {
    readonly apiKey: string;
    readonly fetch?: typeof fetch;
    readonly timeoutMs?: number;
  }) {
    this.#apiKey = deps.apiKey;
    this.#fetch = deps.fetch ?? ((...request) => fetch(...request));
    this.#timeoutMs = deps.timeoutMs ?? TIMEOUT_MS;
  }

  /**
   * @throws StripeCardError, PaymentsRejected (what a repeat cannot mend), PaymentsUnavailable
   * (409, 429, 5xx, network, timeout, an answer that cannot be read).
   */
  async post<Answer>({ path, form, answer, idempotencyKey }: StripePost<Answer>): Promise<Answer> {
    const response = await this.#send(`${API_URL}${path}`, {
      method: 'POST',
      headers: {
        ...this.#headers(),
        'content-type': 'application/x-www-form-urlencoded',
        ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
      },
      body: encodeForm(form).toString(),
    });
    return read(response, answer);
  }

  /** @throws as `post`. */
  async get<Answer>({ path, form, answer }: StripeRequest<Answer>): Promise<Answer> {
    const url = `${API_URL}${path}?${encodeForm(form)}`;
    return read(await this.#send(url, { method: 'GET', headers: this.#headers() }), answer);
  }

  /** Deletes what stands there. @throws as `post`. */
  async delete<Answer>({ path, answer }: Omit<StripeRequest<Answer>, 'form'>): Promise<Answer> {
    const request = { method: 'DELETE', headers: this.#headers() };
    return read(await this.#send(`${API_URL}${path}`, request), answer);
  }

  #headers() {
    return { authorization: `Bearer ${this.#apiKey}`, 'stripe-version': STRIPE_VERSION };
  }

  /** A connection that breaks is tried once more: a frozen function wakes with dead sockets. */
  async #send(url: string, init: RequestInit): Promise<RawAnswer> {
    try {
      return await this.#sendOnce(url, init);
    } catch (error) {
      if (isTimeout(error)) throw new PaymentsUnavailable('Stripe took too long', { cause: error });
    }
    try {
      return await this.#sendOnce(url, init);
    } catch (error) {
      throw new PaymentsUnavailable('Stripe cannot be reached', { cause: error });
    }
  }

  async #sendOnce(url: string, init: RequestInit): Promise<RawAnswer> {
    const signal = AbortSignal.timeout(this.#timeoutMs);
    const response = await this.#fetch(url, { ...init, signal });
    const requestId = response.headers.get('request-id') ?? 'none';
    return { status: response.status, requestId, text: await response.text() };
  }
}

type RawAnswer = { readonly status: number; readonly requestId: string; readonly text: string };

function read<Answer>(response: RawAnswer, answer: z.ZodType<Answer>): Answer {
  const { status, requestId } = response;
  if (status === 409 || status === 429 || status >= 500) {
    throw new PaymentsUnavailable(`Stripe answered ${status}, request ${requestId}`);
  }
  const body = readJson(response);
  if (status >= 400) throw refusalOf(response, body);
  const parsed = answer.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new PaymentsUnavailable(`Stripe's answer is not understood, request ${requestId}`, {
    cause: parsed.error,
  });
}

function refusalOf({ status, requestId }: RawAnswer, body: unknown): Error {
  const parsed = StripeErrorBody.safeParse(body);
  if (!parsed.success) return new PaymentsUnavailable(`Stripe answered ${status} without a reason`);
  const { error } = parsed.data;
  if (error.type === 'card_error') return new StripeCardError(error);
  // Stripe's message stays out: it can quote what a person typed.
  const at = `${error.param ?? 'no parameter'}, request ${requestId}`;
  const code = error.code ?? error.type ?? String(status);
  return new PaymentsRejected(code, `Stripe refused with ${status}, ${at}`);
}

function readJson({ text, status, requestId }: RawAnswer): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const fact = `Stripe answered ${status} without JSON, request ${requestId}`;
    throw new PaymentsUnavailable(fact, { cause: error });
  }
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');
}

/** `{ a: { b: [1] } }` becomes `a[b][0]=1`, as Stripe's own SDKs write it. */
export function encodeForm(form: Form): URLSearchParams {
  const fields = new URLSearchParams();
  const add = (name: string, value: FormValue): void => {
    if (typeof value !== 'object') {
      fields.append(name, String(value));
      return;
    }
    for (const [part, inner] of Object.entries(value)) add(`${name}[${part}]`, inner);
  };
  for (const [name, value] of Object.entries(form)) add(name, value);
  return fields;
}
