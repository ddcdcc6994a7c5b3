import { HttpResponse } from 'msw';

// How Stripe answers, in the shapes of the `stripe` package's types.

export type Fields = Readonly<Record<string, string>>;
export type Json = { readonly [name: string]: unknown };
export type Answer = { readonly status: number; readonly body: Json };
/** `lost_request` and `lost_answer` break the connection, before and after the work is done. */
export type Fault = 'lost_request' | 'lost_answer' | 'rate_limit' | 'server_error' | 'not_json';

export function page(all: readonly (Json & { id: string })[], fields: Fields): Answer {
  const start = 1 + all.findIndex(({ id }) => id === fields.starting_after);
  const data = all.slice(start, start + Number(fields.limit ?? 10));
  return {
    status: 200,
    body: { object: 'list', data, has_more: start + data.length < all.length },
  };
}

export function metadataOf(fields: Fields): Json {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      const key = /^metadata\[(\w+)]$/.exec(name)?.[1];
      return key === undefined ? [] : [[key, value]];
    }),
  );
}

export function declined(decline_code: string): Json {
  return { code: 'card_declined', decline_code };
}

export function unknownField(fields: Fields, allowed: RegExp): Answer | undefined {
  const param = Object.keys(fields).find((name) => !allowed.test(name));
  return param === undefined ? undefined : refusal(400, { code: 'parameter_unknown', param });
}

export function missing(param: string): Answer {
  return refusal(404, { code: 'resource_missing', param });
}

export function refusal(status: number, error: Json): Answer {
  return { status, body: { error: { type: 'invalid_request_error', message: 'no', ...error } } };
}

export function serverError(faults: Fault[]): Answer {
  faults.shift();
  return refusal(500, { type: 'api_error' });
}

export function respond({ status, body }: Answer) {
  return HttpResponse.json(body, { status, headers: { 'request-id': 'req_fake' } });
}
