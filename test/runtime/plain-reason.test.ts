import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { endpoint as listGifts } from '../../functions/http/list-gifts.ts';
import { plainReason } from '../../functions/runtime/plain-reason.ts';
import { PlainDate } from '../../shared/kernel/time.ts';

function reasonOf(schema: z.ZodType, given: unknown): string | undefined {
  const { error } = schema.safeParse(given, { error: plainReason });
  return error?.issues[0]?.message;
}

describe('what is wrong with a field is said plainly', () => {
  test.each([
    [z.number(), undefined, 'is missing'],
    [z.number(), 'x', 'is not a number'],
    [z.coerce.number(), 'abc', 'is not a number'],
    [z.int(), 1.5, 'is not a whole number'],
    [z.number().min(1), 0, 'is below 1'],
    [z.number().min(1), 1, undefined],
    [z.number().positive(), 0, 'is not above 0'],
    [z.number().max(200), 200, undefined],
    [z.number().max(200), 201, 'is above 200'],
    [z.string(), 7, 'is not text'],
    [z.string().min(1), '', 'is empty'],
    [z.string().min(2), 'x', 'has fewer than 2 characters'],
    [z.string().max(3), 'long', 'has more than 3 characters'],
    [z.string().regex(/^gft_/), 'x', 'does not fit /^gft_/'],
    [z.email(), 'x', 'is not an e-mail address'],
    [z.url(), 'x', 'is not a web address'],
    [z.boolean(), 'yes', 'is neither true nor false'],
    [z.array(z.string()), 'x', 'is not a list'],
    [z.array(z.string()).min(1), [], 'is empty'],
    [z.array(z.string()).max(1), ['a', 'b'], 'has more than 1 entry'],
    [z.array(z.string()).max(2), ['a', 'b', 'c'], 'has more than 2 entries'],
    [z.object({}), null, 'is not an object'],
    [z.record(z.string(), z.string()), [], 'is not an object'],
    [z.enum(['a', 'b']), 'c', 'is none of "a", "b"'],
    [z.enum(['a', 'b']), undefined, 'is missing'],
    [z.literal('a'), 'c', 'is not "a"'],
    [PlainDate, 'tomorrow', 'must be a date such as 2027-03-04'],
    [z.string('is nobody'), 7, 'is nobody'],
  ])('%#: %j', (schema, given, reason) => {
    expect(reasonOf(schema, given)).toBe(reason);
  });

  test('what it knows no words for keeps those of zod', () => {
    expect(reasonOf(z.date(), 'x')).toContain('Invalid input');
    expect(reasonOf(z.ipv4(), 'x')).toContain('IPv4');
    expect(reasonOf(z.date().min(new Date(1)), new Date(0))).toContain('Too small');
    expect(reasonOf(z.date().max(new Date(1)), new Date(2))).toContain('Too big');
    expect(reasonOf(z.number().multipleOf(2), 3)).toContain('multiple');
  });

  test.each([
    ['abc', 'is not a number'],
    ['1.5', 'is not a whole number'],
    ['0', 'is below 1'],
    ['201', 'is above 200'],
  ])('a list of %s gifts: %s', (limit, reason) => {
    expect(reasonOf(listGifts.request.query, { limit })).toBe(reason);
  });
});
