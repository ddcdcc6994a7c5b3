/**
 * What a decision or a use case answers: the value, or a refusal whose name is its message.
 * `details` says more where one name is not enough (which line, which field); never personal data.
 */
export type Outcome<Value, Refusal extends string, Details = undefined> =
  | Accepted<Value>
  | Refused<Refusal, Details>;

export type Accepted<Value> = { readonly ok: true; readonly value: Value };

export type Refused<Refusal extends string, Details = undefined> = {
  readonly ok: false;
  readonly refusal: Refusal;
} & (Details extends undefined ? unknown : { readonly details: Details });

export function accepted<Value>(value: Value): Accepted<Value> {
  return { ok: true, value };
}

export function refused<Refusal extends string>(refusal: Refusal): Refused<Refusal>;
export function refused<Refusal extends string, Details>(
  refusal: Refusal,
  details: Details,
): Refused<Refusal, Details>;
export function refused(refusal: string, details?: unknown) {
  return details === undefined ? { ok: false, refusal } : { ok: false, refusal, details };
}
