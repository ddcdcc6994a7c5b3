/**
 * EventBridge's pattern language, as rules and filters of event source mappings use it.
 * Arrays in events match when one of their values does. Source: "Amazon EventBridge event
 * patterns" and "Comparison operators" in the EventBridge user guide. `cidr` is refused.
 */
export type EventPattern = (event: unknown) => boolean;

type LeafMatcher = (value: unknown) => boolean;

/** Thrown when a pattern holds what this host does not understand; it must be named at start. */
export class PatternNotUnderstood extends Error {
  override readonly name = 'PatternNotUnderstood';
}

export function compileEventPattern(pattern: unknown): EventPattern {
  if (!isObject(pattern)) throw new PatternNotUnderstood('a pattern is an object');
  const fields = Object.entries(pattern).map(([name, expected]) =>
    name === '$or' ? compileAnyOf(expected) : compileField(name, expected),
  );
  return (event) => fields.every((matches) => matches(event));
}

function compileAnyOf(alternatives: unknown): EventPattern {
  if (!Array.isArray(alternatives)) throw new PatternNotUnderstood('$or needs a list');
  const patterns = alternatives.map(compileEventPattern);
  return (event) => patterns.some((matches) => matches(event));
}

function compileField(name: string, expected: unknown): EventPattern {
  if (!Array.isArray(expected)) {
    const nested = compileEventPattern(expected);
    return (event) => inside(event, name).some(nested);
  }
  const matchers = expected.map(compileLeaf);
  return (event) => {
    const values = leaves(isObject(event) ? event[name] : undefined);
    return (values.length === 0 ? [undefined] : values).some((value) =>
      matchers.some((matches) => matches(value)),
    );
  };
}

/** What a nested pattern looks at; a missing object still has to pass `exists: false` below it. */
function inside(event: unknown, name: string): readonly unknown[] {
  const value = isObject(event) ? event[name] : undefined;
  return Array.isArray(value) ? value : [value];
}

/** `exists` and all else look at leaves only: to EventBridge an object is no value. */
function leaves(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap(leaves);
  return value === undefined || isObject(value) ? [] : [value];
}

function compileLeaf(expected: unknown): LeafMatcher {
  if (!isObject(expected)) return (value) => value === expected;
  const [operator, operand, ...rest] = Object.entries(expected).flat();
  const compile = OPERATORS[String(operator)];
  if (compile === undefined || rest.length > 0) {
    throw new PatternNotUnderstood(`operator ${JSON.stringify(expected)}`);
  }
  return compile(operand);
}

const OPERATORS: Record<string, (operand: unknown) => LeafMatcher> = {
  exists: (operand) => (value) => (value !== undefined) === operand,
  prefix: (operand) => affix(operand, (value, part) => value.startsWith(part)),
  suffix: (operand) => affix(operand, (value, part) => value.endsWith(part)),
  'equals-ignore-case': (operand) => (value) =>
    typeof value === 'string' && value.toLowerCase() === String(operand).toLowerCase(),
  wildcard: (operand) => wildcard(String(operand)),
  numeric: (operand) => numeric(operand),
  'anything-but': (operand) => anythingBut(operand),
};

function affix(operand: unknown, test: (value: string, part: string) => boolean): LeafMatcher {
  if (!isObject(operand)) {
    return (value) => typeof value === 'string' && test(value, String(operand));
  }
  const part = String(operand['equals-ignore-case']).toLowerCase();
  return (value) => typeof value === 'string' && test(value.toLowerCase(), part);
}

function wildcard(glob: string): LeafMatcher {
  const parts = glob.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  const expression = new RegExp(`^${parts.join('.*')}$`, 's');
  return (value) => typeof value === 'string' && expression.test(value);
}

const COMPARISONS: Record<string, (left: number, right: number) => boolean> = {
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '=': (left, right) => left === right,
  '>=': (left, right) => left >= right,
  '>': (left, right) => left > right,
};

function numeric(operand: unknown): LeafMatcher {
  const words = Array.isArray(operand) ? operand : [];
  const tests: ((value: number) => boolean)[] = [];
  for (let at = 0; at + 1 < words.length; at += 2) {
    const compare = COMPARISONS[String(words[at])];
    const bound = Number(words[at + 1]);
    if (compare === undefined) throw new PatternNotUnderstood(`numeric ${String(words[at])}`);
    tests.push((value) => compare(value, bound));
  }
  if (tests.length === 0) throw new PatternNotUnderstood('numeric needs comparisons');
  return (value) => typeof value === 'number' && tests.every((test) => test(value));
}

function anythingBut(operand: unknown): LeafMatcher {
  const unwanted = (Array.isArray(operand) ? operand : [operand]).map(compileLeaf);
  return (value) => value !== undefined && !unwanted.some((matches) => matches(value));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
