import { describe, expect, test } from 'vitest';
import { decideNewCode, decideTry } from '../../shared/customers/decide-sign-in.ts';
import { hashOf } from '../../shared/customers/secret-hash.ts';
import type { SignIn } from '../../shared/customers/sign-in.ts';
import { instant, NOW } from './shop.ts';

const now = instant(NOW);
const salt = '0123456789abcdef';
const emailHash = hashOf('ada@example.com');
const ago = (minutes: number, milliseconds = 0) =>
  now.subtract({ milliseconds: minutes * 60_000 + milliseconds });

function signIn(changes: {
  triesLeft?: number;
  minutesLeft?: number;
  millisecondsLeft?: number;
}): SignIn {
  const { triesLeft = 5, minutesLeft = 0, millisecondsLeft = 0 } = changes;
  const expiresAt = now.add({ minutes: minutesLeft, milliseconds: millisecondsLeft });
  const code = { salt, hash: hashOf(`${salt}123456`), expiresAt, triesLeft };
  return { id: emailHash, version: 3, sentAts: [ago(1)], code };
}

describe('a new code', () => {
  const minutesAgo = (...minutes: number[]) => minutes.map((each) => ago(each));
  test.each([
    ['none yet', [], true, 1],
    ['four within the hour', minutesAgo(40, 30, 20, 10), true, 5],
    ['five within the hour', minutesAgo(50, 40, 30, 20, 10), false, 0],
    [
      'five, the first an hour ago less 1 ms',
      [ago(60, -1), ...minutesAgo(40, 30, 20, 10)],
      false,
      0,
    ],
    ['five, the first an hour ago', minutesAgo(60, 40, 30, 20, 10), true, 5],
    ['five, the first an hour and 1 ms ago', [ago(60, 1), ...minutesAgo(40, 30, 20, 10)], true, 5],
    ['five before the hour turned', minutesAgo(9, 8, 7, 6, 5), false, 0],
    ['five of yesterday', minutesAgo(1444, 1443, 1442, 1441, 1440), true, 1],
  ])('%s: %s', (_, sentAts, isGiven, countAfter) => {
    const before = { id: emailHash, version: 3, sentAts };
    const decided = decideNewCode(before, { emailHash, salt, code: '123456' }, now);
    if (!decided.ok) {
      expect(decided.refusal).toBe('too_many_codes');
      expect(isGiven).toBe(false);
      return;
    }
    expect(isGiven).toBe(true);
    expect(decided.value.sentAts).toHaveLength(countAfter);
    expect(decided.value.version).toBe(3);
    expect(decided.value.code).toMatchObject({ triesLeft: 5 });
    expect(decided.value.code?.expiresAt.equals(now.add({ minutes: 10 }))).toBe(true);
  });
});

describe('a try', () => {
  test.each([
    ['right', '123456', { minutesLeft: 10 }, 'right'],
    ['right at the last millisecond', '123456', { millisecondsLeft: 1 }, 'right'],
    ['right when it ends', '123456', { millisecondsLeft: 0 }, 'code_expired'],
    ['right a millisecond later', '123456', { millisecondsLeft: -1 }, 'code_expired'],
    ['right at the fifth try', '123456', { minutesLeft: 1, triesLeft: 1 }, 'right'],
    ['right at the sixth try', '123456', { minutesLeft: 1, triesLeft: 0 }, 'code_used_up'],
    ['wrong at the first try', '123457', { minutesLeft: 1 }, 'wrong_code'],
    ['wrong at the fourth try', '123457', { minutesLeft: 1, triesLeft: 2 }, 'wrong_code'],
    ['wrong at the fifth try', '123457', { minutesLeft: 1, triesLeft: 1 }, 'code_used_up'],
    ['empty', '', { minutesLeft: 1 }, 'wrong_code'],
  ])('%s', (_, code, state, expected) => {
    const decided = decideTry(signIn(state), { code, tryId: 'try' }, now);
    expect(decided.ok ? (decided.value.refusal ?? 'right') : decided.refusal).toBe(expected);
  });

  test('a right code is forgotten, and how often codes were sent is not', () => {
    const decided = decideTry(signIn({ minutesLeft: 1 }), { code: '123456', tryId: 'try' }, now);
    expect(decided).toMatchObject({ ok: true, value: { signIn: { lastTryId: 'try' } } });
    if (!decided.ok) throw new Error(decided.refusal);
    expect(decided.value.signIn.code).toBeUndefined();
    expect(decided.value.signIn.sentAts).toHaveLength(1);
  });

  test('without a code there is nothing to try', () => {
    expect(decideTry(undefined, { code: '123456', tryId: 'try' }, now)).toMatchObject({
      refusal: 'code_expired',
    });
  });
});
