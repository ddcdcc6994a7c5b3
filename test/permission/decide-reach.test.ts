import { describe, expect, test } from 'vitest';
import { Temporal } from '../../shared/kernel/time.ts';
import { mayReach, type ReachFacts } from '../../shared/permission/decide-reach.ts';
import type { Permission } from '../../shared/permission/permission.ts';
import { Channel, Purpose } from '../../shared/permission/purpose.ts';
import { Closed } from '../../shared/permission/reach-reason.ts';

const at = (text: string) => Temporal.Instant.from(text);
const on = (text: string) => Temporal.PlainDate.from(text);
/** A Wednesday, and no holiday in most places. */
const DAY = '2027-02-17';

const facts = (more: Partial<ReachFacts> = {}): ReachFacts => ({
  ...{ permission: {}, choice: 'yes', zone: 'Europe/London', reachedAt: [] },
  ...more,
});
const told = (reach: ReturnType<typeof mayReach>) =>
  reach.may ? 'yes' : [reach.reason, reach.from?.toString(), reach.next].filter(Boolean).join(' ');
const local = (text: string, zone: string) =>
  Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant();

describe('by the clock on their wall', () => {
  test.each`
    time              | phone                                 | mail
    ${'07:59:59.999'} | ${'night 2027-02-17T08:00:00Z wait'}  | ${'night 2027-02-17T08:00:00Z wait'}
    ${'08:00'}        | ${'yes'}                              | ${'yes'}
    ${'17:59:59.999'} | ${'yes'}                              | ${'yes'}
    ${'18:00'}        | ${'dinner 2027-02-17T20:30:00Z wait'} | ${'yes'}
    ${'20:29:59.999'} | ${'dinner 2027-02-17T20:30:00Z wait'} | ${'yes'}
    ${'20:30'}        | ${'yes'}                              | ${'yes'}
    ${'20:59:59.999'} | ${'yes'}                              | ${'yes'}
    ${'21:00'}        | ${'night 2027-02-18T08:00:00Z wait'}  | ${'night 2027-02-18T08:00:00Z wait'}
    ${'23:59:59.999'} | ${'night 2027-02-18T08:00:00Z wait'}  | ${'night 2027-02-18T08:00:00Z wait'}
    ${'00:00'}        | ${'night 2027-02-17T08:00:00Z wait'}  | ${'night 2027-02-17T08:00:00Z wait'}
  `('at $time a call: $phone, a mail: $mail', ({ time, phone, mail }) => {
    const now = local(`${DAY}T${time}`, 'Europe/London');
    expect(told(mayReach(facts(), 'dialogue', 'phone', now))).toBe(phone);
    for (const purpose of ['dialogue', 'catalogue', 'research'] as const) {
      expect(told(mayReach(facts(), purpose, 'mail', now))).toBe(mail);
    }
    expect(told(mayReach(facts(), 'service', 'mail', now))).toBe('yes');
    expect(told(mayReach(facts(), 'catalogue', 'post', now))).toBe('yes');
  });

  test.each`
    zone                  | what              | now                            | from
    ${'America/New_York'} | ${'an hour less'} | ${'2027-03-14T01:30:00-05:00'} | ${'2027-03-14T08:00:00-04:00'}
    ${'America/New_York'} | ${'an hour more'} | ${'2027-11-07T01:30:00-04:00'} | ${'2027-11-07T08:00:00-05:00'}
    ${'America/New_York'} | ${'once more'}    | ${'2027-11-07T01:30:00-05:00'} | ${'2027-11-07T08:00:00-05:00'}
    ${'Pacific/Auckland'} | ${'an hour more'} | ${'2027-04-04T02:30:00+13:00'} | ${'2027-04-04T08:00:00+12:00'}
    ${'Pacific/Auckland'} | ${'an hour less'} | ${'2027-09-26T01:59:59+12:00'} | ${'2027-09-26T08:00:00+13:00'}
    ${'Asia/Kolkata'}     | ${'no change'}    | ${'2027-03-14T21:00:00+05:30'} | ${'2027-03-15T08:00:00+05:30'}
  `('a night of $zone with $what ends at eight', ({ zone, now, from }) => {
    const reach = mayReach(facts({ zone }), 'dialogue', 'mail', at(now));
    expect(told(reach)).toBe(`night ${at(from)} wait`);
    expect(told(mayReach(facts({ zone }), 'dialogue', 'mail', at(from)))).toBe('yes');
    const justBefore = at(from).subtract({ milliseconds: 1 });
    expect(told(mayReach(facts({ zone }), 'dialogue', 'mail', justBefore))).toContain('night');
  });

  test('an end that comes twice is the one that is still to come', () => {
    const permission = { night: { from: '20:00', until: '01:30' } };
    const given = facts({ permission, zone: 'America/New_York' });
    const first = mayReach(given, 'dialogue', 'mail', at('2027-11-07T01:10:00-04:00'));
    expect(told(first)).toBe(`night ${at('2027-11-07T01:30:00-04:00')} wait`);
    const second = mayReach(given, 'dialogue', 'mail', at('2027-11-07T01:10:00-05:00'));
    expect(told(second)).toBe(`night ${at('2027-11-07T01:30:00-05:00')} wait`);
  });

  test('their own hours count instead of ours', () => {
    const night = { from: '22:00', until: '06:00' };
    const dinner = { from: '12:00', until: '13:00' };
    const given = facts({ permission: { night, dinner } });
    const say = (time: string) =>
      told(mayReach(given, 'dialogue', 'phone', local(`${DAY}T${time}`, 'Europe/London')));
    expect(['21:59', '06:00', '19:00', '13:00'].map(say)).toEqual(['yes', 'yes', 'yes', 'yes']);
    expect(say('22:00')).toContain('night');
    expect(say('12:30')).toContain('dinner');
  });

  test('without a zone nothing but service leaves', () => {
    const given = facts({ zone: undefined });
    const now = at(`${DAY}T12:00:00Z`);
    expect(told(mayReach(given, 'service', 'mail', now))).toBe('yes');
    expect(told(mayReach(given, 'dialogue', 'mail', now))).toBe('zone_unknown expire');
    expect(told(mayReach(given, 'service', 'phone', now))).toBe('zone_unknown expire');
  });
});

describe('consent', () => {
  test.each`
    purpose        | channel    | unasked
    ${'service'}   | ${'mail'}  | ${'yes'}
    ${'service'}   | ${'post'}  | ${'yes'}
    ${'service'}   | ${'phone'} | ${'not_asked_for expire'}
    ${'dialogue'}  | ${'mail'}  | ${'yes'}
    ${'dialogue'}  | ${'post'}  | ${'not_asked_for expire'}
    ${'dialogue'}  | ${'phone'} | ${'not_asked_for expire'}
    ${'offers'}    | ${'mail'}  | ${'not_asked_for expire'}
    ${'offers'}    | ${'post'}  | ${'not_asked_for expire'}
    ${'offers'}    | ${'phone'} | ${'not_asked_for expire'}
    ${'catalogue'} | ${'mail'}  | ${'yes'}
    ${'catalogue'} | ${'post'}  | ${'not_asked_for expire'}
    ${'catalogue'} | ${'phone'} | ${'not_asked_for expire'}
    ${'research'}  | ${'mail'}  | ${'not_asked_for expire'}
    ${'research'}  | ${'post'}  | ${'not_asked_for expire'}
    ${'research'}  | ${'phone'} | ${'not_asked_for expire'}
  `('$purpose by $channel, never asked: $unasked', ({ purpose, channel, unasked }) => {
    const now = at(`${DAY}T12:00:00Z`);
    expect(told(mayReach(facts({ choice: 'unasked' }), purpose, channel, now))).toBe(unasked);
    expect(told(mayReach(facts({ choice: 'no' }), purpose, channel, now))).toBe('declined expire');
    expect(told(mayReach(facts(), purpose, channel, now))).toBe('yes');
  });

  test('a call back that they asked for needs none, and still keeps dinner and night', () => {
    const given = facts({ choice: 'unasked', isCallBack: true, country: 'GB' });
    const say = (text: string) => told(mayReach(given, 'dialogue', 'phone', at(text)));
    expect(say(`${DAY}T12:00:00Z`)).toBe('yes');
    expect(say(`${DAY}T18:00:00Z`)).toContain('dinner');
    expect(say(`${DAY}T21:00:00Z`)).toContain('night');
    // They will have noticed themselves that it is Christmas.
    expect(say('2027-12-25T12:00:00Z')).toBe('yes');
  });

  test.each(Closed.options)('a way that is closed (%s) is closed to everything', (closed) => {
    for (const purpose of Purpose.options) {
      for (const channel of Channel.options) {
        const reach = mayReach(facts({ closed }), purpose, channel, at(`${DAY}T12:00:00Z`));
        expect(told(reach)).toBe(`${closed} expire`);
      }
    }
  });

  test('a stopped occasion is not reminded of, even by mail', () => {
    const reach = mayReach(
      facts({ isOccasionStopped: true }),
      'service',
      'mail',
      at(`${DAY}T12:00Z`),
    );
    expect(told(reach)).toBe('occasion_stopped expire');
  });
});

describe('what they asked for', () => {
  const say = (permission: Permission, now: string, purpose: Purpose = 'catalogue') =>
    told(mayReach(facts({ permission, zone: 'Europe/Berlin' }), purpose, 'mail', at(now)));

  test.each(['pausedUntil', 'bereavedUntil'] as const)(
    '%s ends with its day, at eight',
    (field) => {
      const permission = { [field]: on('2027-02-20') };
      const reason = field === 'pausedUntil' ? 'paused' : 'bereaved';
      expect(say(permission, '2027-02-17T11:00:00Z')).toBe(`${reason} 2027-02-20T07:00:00Z wait`);
      expect(say(permission, '2027-02-19T22:59:59.999Z')).toContain(reason);
      expect(say(permission, '2027-02-19T23:00:00Z')).toContain('night');
      expect(say(permission, '2027-02-20T07:00:00Z')).toBe('yes');
      expect(say(permission, '2027-02-17T11:00:00Z', 'dialogue')).toBe('yes');
      expect(say(permission, '2027-02-17T11:00:00Z', 'service')).toBe('yes');
    },
  );

  test('what would wait longer than it makes sense expires', () => {
    const permission = { pausedUntil: on('2027-03-04') };
    expect(say(permission, '2027-02-18T11:00:00Z')).toContain('wait');
    expect(say(permission, '2027-02-18T07:00:00Z')).toContain('expire');
    expect(say(permission, '2027-02-17T11:00:00Z', 'offers')).toContain('expire');
  });

  test('what waited since long expires sooner', () => {
    const given = facts({ wantedAt: at('2027-02-04T12:00:00Z') });
    const reach = mayReach(given, 'dialogue', 'mail', at('2027-02-18T03:00:00Z'));
    expect(told(reach)).toBe('night 2027-02-18T08:00:00Z wait');
    const older = facts({ wantedAt: at('2027-02-04T08:00:00Z') });
    expect(told(mayReach(older, 'dialogue', 'mail', at('2027-02-18T03:00:00Z')))).toContain(
      'expire',
    );
  });

  test('a limit of two in a week opens when the older one is seven days old', () => {
    const reachedAt = ['2027-02-10T12:00:00Z', '2027-02-12T12:00:00Z'].map(at);
    const given = facts({ permission: { weeklyMax: 2 }, reachedAt });
    const say = (now: string) => told(mayReach(given, 'catalogue', 'mail', at(now)));
    expect(say('2027-02-17T11:59:59.999Z')).toBe('weekly_limit 2027-02-17T12:00:00Z wait');
    expect(say('2027-02-17T12:00:00Z')).toBe('yes');
    const answer = mayReach(given, 'dialogue', 'mail', at('2027-02-17T11:00:00Z'));
    expect(told(answer)).toBe('yes');
  });

  test('over the limit already, it opens when enough of them are old', () => {
    const reachedAt = ['2027-02-10', '2027-02-11', '2027-02-12'].map((day) => at(`${day}T12:00Z`));
    const given = facts({ permission: { weeklyMax: 1 }, reachedAt });
    const reach = mayReach(given, 'catalogue', 'mail', at('2027-02-13T12:00:00Z'));
    expect(told(reach)).toBe('weekly_limit 2027-02-19T12:00:00Z wait');
  });

  test('a holiday of their country holds calls and offers, and nothing else', () => {
    const now = at('2027-12-25T12:00:00Z');
    const given = facts({ country: 'GB' });
    // The 25th to the 28th: two of the days make up for a Saturday and a Sunday.
    expect(told(mayReach(given, 'dialogue', 'phone', now))).toBe(
      'holiday 2027-12-29T08:00:00Z wait',
    );
    expect(told(mayReach(given, 'offers', 'mail', now))).toBe(
      'holiday 2027-12-29T08:00:00Z expire',
    );
    expect(told(mayReach(given, 'catalogue', 'mail', now))).toBe('yes');
    expect(told(mayReach(facts(), 'dialogue', 'phone', now))).toBe('yes');
  });
});
