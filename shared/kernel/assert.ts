/** Thrown when our own reasoning is wrong; never for bad input and never for the outside world. */
export class AssertionFailed extends Error {
  override readonly name = 'AssertionFailed';
}

/** Stays on in production: a wrong write costs more than a failed request. */
export function assert(condition: boolean, fact: string): asserts condition {
  if (!condition) throw new AssertionFailed(fact);
}

/** For the end of an exhaustive switch: does not compile while a case is missing. */
export function unreachable(value: never): never {
  throw new AssertionFailed(`unreachable: ${JSON.stringify(value)}`);
}
