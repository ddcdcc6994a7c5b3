import type { Reply } from './reply.ts';

export type FieldError = {
  readonly field: string;
  readonly reason: string;
  /** Of an order, counted from 1. */
  readonly line?: number;
  /** The nearest day that can be. */
  readonly possible?: unknown;
};

/** RFC 9457, with a `code` that programs can rely on. */
export type Problem = {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly FieldError[];
};

export type ProblemReply = Reply<number, Problem> & { readonly isProblem: true };

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  402: 'Payment Required',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  410: 'Gone',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** A bad request, found at the edge; for `functions/runtime` alone. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly status: number;
  readonly code: string;
  readonly errors: readonly FieldError[];

  constructor(status: number, code: string, errors: readonly FieldError[] = []) {
    super(code);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

export function problemReply(
  status: number,
  code: string,
  errors: readonly FieldError[] = [],
): ProblemReply {
  const title = TITLES[status] ?? 'Error';
  const detail = sentenceOf(code);
  const problem: Problem = { type: 'about:blank', title, status, code, detail };
  const body = errors.length === 0 ? problem : { ...problem, errors };
  return { status, body, headers: status === 401 ? ASK_FOR_TOKEN : {}, isProblem: true };
}

const ASK_FOR_TOKEN = { 'www-authenticate': 'Bearer' };

/** `too_far_ahead` → `Too far ahead.` */
function sentenceOf(code: string): string {
  return `${code.charAt(0).toUpperCase()}${code.slice(1).replaceAll('_', ' ')}.`;
}
