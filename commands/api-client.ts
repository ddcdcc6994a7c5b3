// The public API as a program of the staff uses it on behalf of a customer: an API key with the scope
// `staff` in `X-Api-Key`, and the customer's address in `X-Customer-Email`. Everything that a command
// assumes about the HTTP layer stands in this file.
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { GiftOrderId } from '../shared/gifts/gift.ts';
import { Money } from '../shared/kernel/money.ts';
import { accepted, type Outcome, refused } from '../shared/kernel/outcome.ts';

export type StaffAccess = {
  /** Without a slash at the end. */
  readonly url: string;
  readonly apiKey: string;
  readonly customerEmail: string;
};

/** RFC 9457 with our stable `code`; `field` is a path such as `gifts[2].deliverOn`. */
const Problem = z.object({
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  errors: z
    .array(
      z.object({ field: z.string(), reason: z.string(), possible: z.exactOptional(z.string()) }),
    )
    .default([]),
});
type FieldError = z.output<typeof Problem>['errors'][number];

/** What is wrong with one gift of the order: `line` counts from 1, `path` leads into the gift. */
export type RefusedGift = {
  readonly line: number;
  readonly path: readonly string[];
  readonly reason: string;
  /** For dates: the nearest one that is possible. */
  readonly possible?: string;
};
export type OrderProblem = Omit<z.output<typeof Problem>, 'errors'> & {
  readonly gifts: readonly RefusedGift[];
  readonly others: readonly FieldError[];
};

const PlacedOrder = z.object({ giftOrderId: GiftOrderId, total: Money });
export type PlacedOrder = Readonly<z.output<typeof PlacedOrder>>;

/** The host cannot be reached, or answers what is no answer of ours. */
export class ApiUnavailable extends Error {
  override readonly name = 'ApiUnavailable';
}

const TIMEOUT_MS = 60_000;
/** Waits before the second and the third try; the order's key makes a repeat harmless. */
const RETRY_WAITS_MS = [1_000, 4_000];

/**
 * Orders once, however often it is called with the same key and gifts.
 * @throws ApiUnavailable
 */
export async function placeGiftOrder(
  access: StaffAccess,
  order: { readonly gifts: readonly unknown[]; readonly idempotencyKey: string },
  retryWaitsMs: readonly number[] = RETRY_WAITS_MS,
): Promise<Outcome<PlacedOrder, 'order_refused', OrderProblem>> {
  const response = await send(
    `${access.url}/v1/gift-orders`,
    {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-api-key': access.apiKey,
        'x-customer-email': access.customerEmail,
        'idempotency-key': order.idempotencyKey,
      },
      body: JSON.stringify({ gifts: order.gifts }),
    },
    retryWaitsMs,
  );
  const body = await bodyOf(response);
  if (response.ok) return accepted(readAs(PlacedOrder, body));
  const { errors, ...problem } = readAs(Problem, body);
  return refused('order_refused', {
    ...problem,
    gifts: errors.flatMap((error) => giftOf(error) ?? []),
    others: errors.filter((error) => giftOf(error) === undefined),
  });
}

function giftOf({ field, ...said }: FieldError): RefusedGift | undefined {
  const [, index, path = ''] = /^gifts\[(\d+)\]\.?(.*)$/.exec(field) ?? [];
  if (index === undefined) return undefined;
  return { line: Number(index) + 1, path: path.split(/[.[\]]+/).filter(Boolean), ...said };
}

async function send(url: string, init: RequestInit, waitsMs: readonly number[]): Promise<Response> {
  const [waitMs, ...later] = waitsMs;
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
    const isPassing = response.status === 429 || response.status >= 500;
    if (!isPassing || waitMs === undefined) return response;
    await response.arrayBuffer();
  } catch (error) {
    // What `fetch` throws when nobody answers, and when it takes too long.
    const isUnreachable =
      error instanceof TypeError ||
      (error instanceof DOMException && error.name === 'TimeoutError');
    if (!isUnreachable) throw error;
    if (waitMs === undefined) throw new ApiUnavailable(`no answer from ${url}`, { cause: error });
  }
  await wait(waitMs);
  return send(url, init, later);
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw unreadable(response.status);
    throw error;
  }
}

function readAs<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const read = schema.safeParse(body);
  if (!read.success)
    throw new ApiUnavailable(`an answer of an unknown form: ${read.error.message}`);
  return read.data;
}

function unreadable(status: number): ApiUnavailable {
  return new ApiUnavailable(`the answer ${status} is no JSON`);
}
