import type * as z from 'zod';

type Issue = z.core.$ZodRawIssue;

/**
 * For `safeParse`: what is wrong with a field, as the end of a sentence that begins with its name.
 * What a schema says in words of its own stays; absent: zod's own words.
 */
export function plainReason(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : (TYPES[issue.expected] ?? undefined);
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_value':
      return invalidValue(issue);
    case 'invalid_format':
      return invalidFormat(issue);
    default:
      return undefined;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'is not text',
  number: 'is not a number',
  int: 'is not a whole number',
  boolean: 'is neither true nor false',
  array: 'is not a list',
  object: 'is not an object',
  record: 'is not an object',
  null: 'is not null',
};

function tooSmall({
  origin,
  minimum,
  inclusive = true,
}: Extract<Issue, { code: 'too_small' }>): string | undefined {
  const counted = COUNTED[origin];
  if (counted === undefined) {
    const words = inclusive ? 'is below' : 'is not above';
    return isNumber(origin) ? `${words} ${minimum}` : undefined;
  }
  return minimum === 1 ? 'is empty' : `has fewer than ${minimum} ${counted(minimum)}`;
}

function tooBig({ origin, maximum }: Extract<Issue, { code: 'too_big' }>): string | undefined {
  const counted = COUNTED[origin];
  if (counted === undefined) return isNumber(origin) ? `is above ${maximum}` : undefined;
  return maximum === 0 ? 'is not empty' : `has more than ${maximum} ${counted(maximum)}`;
}

type Counted = (count: number | bigint) => string;
const characters: Counted = (count) => (count === 1 ? 'character' : 'characters');
const entries: Counted = (count) => (count === 1 ? 'entry' : 'entries');
const COUNTED: Readonly<Record<string, Counted>> = {
  string: characters,
  array: entries,
  set: entries,
};

function isNumber(origin: string): boolean {
  return origin === 'number' || origin === 'int' || origin === 'bigint';
}

function invalidValue(issue: Extract<Issue, { code: 'invalid_value' }>): string | undefined {
  if (issue.input === undefined) return 'is missing';
  const values = issue.values.map((value) => JSON.stringify(value));
  return values.length === 1 ? `is not ${values[0]}` : `is none of ${values.join(', ')}`;
}

function invalidFormat({ format, pattern }: Extract<Issue, { code: 'invalid_format' }>) {
  if (format === 'email') return 'is not an e-mail address';
  if (format === 'url') return 'is not a web address';
  return format === 'regex' && pattern !== undefined ? `does not fit ${pattern}` : undefined;
}
