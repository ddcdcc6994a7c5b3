import { describe, expect, it } from 'vitest';
import { compileEventPattern, PatternNotUnderstood } from '../../../infra/local/event-pattern.ts';

const event = {
  source: 'proprietor',
  'detail-type': 'GiftCharged',
  detail: {
    amountMinor: 1200,
    name: 'Rose',
    tags: ['red', 'tall'],
    nested: { deep: true },
    gone: null,
  },
};

const TABLE: readonly (readonly [string, unknown, boolean])[] = [
  ['one of the values', { source: ['other', 'proprietor'] }, true],
  ['none of the values', { source: ['other'] }, false],
  ['every field must match', { source: ['proprietor'], 'detail-type': ['GiftLapsed'] }, false],
  ['inside the detail', { detail: { nested: { deep: [true] } } }, true],
  ['one value of a list', { detail: { tags: ['red'] } }, true],
  ['no value of a list', { detail: { tags: ['blue'] } }, false],
  ['null is a value', { detail: { gone: [null] } }, true],
  ['a missing field is no value', { detail: { missing: ['x'] } }, false],
  ['text is not a number', { detail: { amountMinor: ['1200'] } }, false],
  ['exists: true', { detail: { name: [{ exists: true }] } }, true],
  ['exists: true, missing', { detail: { missing: [{ exists: true }] } }, false],
  ['exists: true looks at leaves only', { detail: { nested: [{ exists: true }] } }, false],
  ['exists: false', { detail: { missing: [{ exists: false }] } }, true],
  [
    'exists: false below a missing object',
    { detail: { missing: { x: [{ exists: false }] } } },
    true,
  ],
  ['exists: false, there', { detail: { name: [{ exists: false }] } }, false],
  ['prefix', { detail: { name: [{ prefix: 'Ro' }] } }, true],
  ['prefix, other', { detail: { name: [{ prefix: 'ro' }] } }, false],
  ['prefix, any case', { detail: { name: [{ prefix: { 'equals-ignore-case': 'ro' } }] } }, true],
  ['suffix', { detail: { name: [{ suffix: 'se' }] } }, true],
  ['equals-ignore-case', { detail: { name: [{ 'equals-ignore-case': 'ROSE' }] } }, true],
  ['anything-but, other', { source: [{ 'anything-but': 'someone' }] }, true],
  ['anything-but, that', { source: [{ 'anything-but': ['someone', 'proprietor'] }] }, false],
  ['anything-but prefix', { source: [{ 'anything-but': { prefix: 'prop' } }] }, false],
  ['anything-but needs a value', { detail: { missing: [{ 'anything-but': 'x' }] } }, false],
  ['numeric, inside', { detail: { amountMinor: [{ numeric: ['>', 0, '<=', 1200] }] } }, true],
  ['numeric, outside', { detail: { amountMinor: [{ numeric: ['<', 1200] }] } }, false],
  ['wildcard', { detail: { name: [{ wildcard: 'R*e' }] } }, true],
  ['wildcard, a dot is a dot', { detail: { name: [{ wildcard: 'R.se' }] } }, false],
  ['$or', { $or: [{ source: ['other'] }, { detail: { name: ['Rose'] } }] }, true],
  ['$or, neither', { $or: [{ source: ['other'] }, { detail: { name: ['Lily'] } }] }, false],
];

describe('an event pattern', () => {
  it.each(TABLE)('%s', (_, pattern, expected) => {
    expect(compileEventPattern(pattern)(event)).toBe(expected);
  });

  it.each([
    ['an operator it does not know', { source: [{ cidr: '10.0.0.0/8' }] }],
    ['a value that is no list', { source: 'proprietor' }],
    ['a comparison it does not know', { detail: { amountMinor: [{ numeric: ['~', 1] }] } }],
  ])('is refused for %s', (_, pattern) => {
    expect(() => compileEventPattern(pattern)).toThrow(PatternNotUnderstood);
  });
});
