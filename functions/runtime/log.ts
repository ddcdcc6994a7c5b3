import * as z from 'zod';

/** Not the `@` of a package's path in a stack. */
const EMAIL_ADDRESS = /[^\s<>"',;:()/]+@[^\s<>"',;:()/]+\.[a-z]{2,}/gi;

/** One line of JSON; ids and codes only, never a name, an address or a body. */
export function log(level: 'info' | 'warn' | 'error', fields: Readonly<Record<string, unknown>>) {
  writeLine({ level, ...fields });
}

/**
 * Past the console, into which Lambda puts a record of its own around what is printed: a line of JSON
 * is taken as it is, and CloudWatch looks for metrics only at the top of one.
 */
export function writeLine(line: Readonly<Record<string, unknown>>): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** What may be logged of an error: services put the address they refuse into their messages. */
export function loggable(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { name: typeof error };
  const cause = error.cause === undefined ? {} : { cause: loggable(error.cause) };
  if (error instanceof z.ZodError) {
    const issues = error.issues.map(({ code, path }) => ({ code, path: path.join('.') }));
    return { name: error.name, issues, ...cause };
  }
  const stack = error.stack?.replaceAll(EMAIL_ADDRESS, '<address>');
  return { name: error.name, stack, ...cause };
}
