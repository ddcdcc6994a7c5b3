import { type FieldError, type ProblemReply, problemReply } from './problem.ts';

/** What an endpoint answers; the wrapper encodes `body` with the endpoint's schema of that status. */
export type Reply<Status extends number = number, Body = unknown> = {
  readonly status: Status;
  readonly body: Body;
  readonly headers?: Readonly<Record<string, string>>;
  /** `Set-Cookie` values. */
  readonly cookies?: readonly string[];
};

/** Ready text, such as a page. */
export type TextReply = Reply<number, string> & { readonly contentType: string };

type Extras = Pick<Reply, 'headers' | 'cookies'>;

export function json<const Status extends number, Body>(
  status: Status,
  body: Body,
  extras: Extras = {},
): Reply<Status, Body> {
  return { status, body, ...extras };
}

/** 204 unless said otherwise. */
export function empty(extras: Extras = {}): Reply<204, undefined> {
  return { status: 204, body: undefined, ...extras };
}

export function html(status: number, markup: string, extras: Extras = {}): TextReply {
  return { status, body: markup, contentType: 'text/html; charset=utf-8', ...extras };
}

/** After a form was posted: the browser gets `location` next. */
export function redirect(location: string, extras: Extras = {}): TextReply {
  const headers = { ...extras.headers, location };
  return { status: 303, body: '', contentType: 'text/plain', ...extras, headers };
}

/** The status of a refusal, with the request's field where one alone is at fault. */
export type RefusalReply = number | { readonly status: number; readonly field: string };
export type RefusalReplies = Readonly<Record<string, RefusalReply>>;

type AnyOutcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refusal: string; readonly details?: unknown };
type ValueOf<Given> = Extract<Given, { ok: true }> extends { value: infer Value } ? Value : never;
type RefusalOf<Given> =
  Extract<Given, { ok: false }> extends { refusal: infer Refusal extends string } ? Refusal : never;
type DetailsOf<Given> =
  Extract<Given, { ok: false }> extends { details: infer Details } ? Details : undefined;

/**
 * Maps an outcome to an answer. A refusal without a status does not compile.
 * @param errorsOf names the fields at fault from a refusal's details.
 */
export function respond<Given extends AnyOutcome, Answer>(
  outcome: Given,
  replies: { readonly accepted: (value: ValueOf<Given>) => Answer } & Readonly<
    Record<RefusalOf<Given>, RefusalReply>
  >,
  errorsOf?: (details: DetailsOf<Given>) => readonly FieldError[],
): Answer | ProblemReply {
  if (outcome.ok) return replies.accepted(outcome.value as ValueOf<Given>);
  const reply = (replies as unknown as RefusalReplies)[outcome.refusal] ?? 500;
  const details = outcome.details as DetailsOf<Given>;
  if (typeof reply === 'number') {
    return problemReply(reply, outcome.refusal, errorsOf?.(details) ?? []);
  }
  const errors = [{ field: reply.field, reason: outcome.refusal }];
  return problemReply(reply.status, outcome.refusal, errorsOf?.(details) ?? errors);
}
