import { describe, expect, test } from 'vitest';
import {
  decideStaffAddition,
  decideStaffChange,
  decideStaffRemoval,
  decideStaffSignOut,
} from '../../shared/staff/decide-staff.ts';
import { capacityOf } from '../../shared/staff/staff-member.ts';
import { at, member } from './staff-examples.ts';

const now = at('2027-03-01T09:00:00Z');
const wanted = {
  ...{ id: 'stf_01KP0000000000000000000009', email: 'mary@shop.example', name: 'Mary' },
  role: 'manager',
} as const;
const capacityChanged = (capacityBefore: number, capacity: number) => [
  { type: 'ManagerCapacityChanged', capacityBefore, capacity },
];

describe('adding', () => {
  test('somebody new', () => {
    const decided = decideStaffAddition(undefined, wanted, now);
    expect(decided).toEqual({
      ok: true,
      value: {
        member: { ...wanted, version: 0, createdAt: now },
        happened: capacityChanged(0, 150),
      },
    });
  });

  test('who is there already is refused', () => {
    const refused = { ok: false, refusal: 'already_on_the_staff' };
    expect(decideStaffAddition(member(), wanted, now)).toEqual(refused);
  });

  test('who was removed comes back as who they were, with what they do now', () => {
    const before = member({
      ...{ version: 4, role: 'manager', capacity: 9, removedAt: now, signedOutAt: now },
    });
    const decided = decideStaffAddition(before, { ...wanted, role: 'lead', name: 'M.' }, now);
    expect(decided).toEqual({
      ok: true,
      value: {
        member: member({ version: 4, role: 'lead', name: 'M.', signedOutAt: now }),
        happened: [],
      },
    });
  });

  test.each(['lead', 'operator'] as const)('a capacity is nothing for a %s', (role) => {
    const refused = { ok: false, refusal: 'capacity_for_managers_only' };
    expect(decideStaffAddition(undefined, { ...wanted, role, capacity: 1 }, now)).toEqual(refused);
    expect(decideStaffChange(member({ role }), { capacity: 1 })).toEqual(refused);
  });
});

describe('changing', () => {
  const manager = member({ role: 'manager', capacity: 100 });

  test.each([
    ['the name', { name: 'May' }, { ...manager, name: 'May' }, []],
    ['the capacity', { capacity: 120 }, { ...manager, capacity: 120 }, capacityChanged(100, 120)],
    [
      'the role: no capacity stays',
      { role: 'lead' },
      member({ role: 'lead' }),
      capacityChanged(100, 0),
    ],
    ['nothing', { role: 'manager' }, manager, []],
  ] as const)('%s', (_name, change, after, happened) => {
    const decided = decideStaffChange(manager, change);
    expect(decided).toEqual({ ok: true, value: { member: after, happened } });
  });

  test('to a manager, who begins with the capacity that everybody begins with', () => {
    const decided = decideStaffChange(member(), { role: 'manager' });
    expect(decided.ok && capacityOf(decided.value.member)).toBe(150);
    expect(decided.ok && decided.value.happened).toEqual(capacityChanged(0, 150));
  });

  test('somebody who was removed is refused', () => {
    const decided = decideStaffChange(member({ removedAt: now }), { name: 'May' });
    expect(decided).toEqual({ ok: false, refusal: 'not_on_the_staff' });
  });
});

describe('removing', () => {
  test('ends every session, and whoever looks after portfolios hears of it', () => {
    const manager = member({ role: 'manager', capacity: 100 });
    expect(decideStaffRemoval(manager, now)).toEqual({
      member: { ...manager, removedAt: now, signedOutAt: now },
      happened: capacityChanged(100, 0),
    });
  });

  test('twice changes nothing', () => {
    const removed = member({ removedAt: at('2027-01-01T00:00:00Z') });
    expect(decideStaffRemoval(removed, now)).toEqual({ member: removed, happened: [] });
  });
});

test('signing out everywhere leaves all else as it was', () => {
  expect(decideStaffSignOut(member(), now).member).toEqual(member({ signedOutAt: now }));
});
