import { describe, expect, test } from 'vitest';
import { decideNextSteps } from '../../shared/managers/decide-next-steps.ts';
import type { WorkFacts } from '../../shared/managers/decide-work.ts';
import { entriesOf, pageOfEntries } from '../../shared/managers/timeline/decide-timeline.ts';
import {
  KIND_OF,
  PlaceText,
  placeText,
  TIMELINE_KINDS,
  type TimelinePlace,
  type TimelineShow,
} from '../../shared/managers/timeline/timeline.ts';
import { consentWords } from '../../shared/pages/managers/timeline-permission-words.ts';
import { entryWords } from '../../shared/pages/managers/timeline-words.ts';
import { pageVoiceOf } from '../../shared/pages/page-voice.ts';
import type { Consent } from '../../shared/permission/consent.ts';
import { at, CUSTOMER_ID, exampleRecipient, giftIn, on } from '../support/gift-examples.ts';
import { careValue, managedCare, NOW } from './care-examples.ts';
import { EVERYTHING, january, NOTHING } from './timeline-examples.ts';

const shown = (show: TimelineShow, limit = 1_000, before?: TimelinePlace) =>
  pageOfEntries(entriesOf(EVERYTHING), { show, before, limit });

describe('the timeline of one customer', () => {
  test('is empty while there was nothing', () => {
    const range = { show: 'all', before: undefined, limit: 1 } as const;
    const page = pageOfEntries(entriesOf(NOTHING), range);
    expect(page).toEqual({ entries: [], earlier: undefined });
  });

  test('holds everything that there can be, the newest first, and nobody’s drafts', () => {
    const { entries, earlier } = shown('all');
    expect(new Set(entries.map(({ what }) => what))).toEqual(
      new Set(Object.keys(KIND_OF).filter((what) => what !== 'handed_over')),
    );
    const days = entries.map((entry) => entry.at.epochMilliseconds);
    expect(days).toEqual(days.toSorted((left, right) => right - left));
    expect(earlier).toBeUndefined();
    expect(entries.some((entry) => entry.at.equals(january(31)))).toBe(false);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  test('shows of each kind its own, and all kinds together are all', () => {
    const parts = TIMELINE_KINDS.map((kind) => shown(kind).entries.length);
    expect(parts).toEqual([4, 2, 5, 4, 4, 6, 3]);
    expect(parts.reduce((sum, count) => sum + count)).toBe(shown('all').entries.length);
  });

  test('is turned page by page without leaving out or repeating anything, also at one instant', () => {
    const turns = Array.from({ length: 5 }, (_, number) => ({
      ...{ ...EVERYTHING.turns[0], id: `trn_${number}`, at: january(2) },
    })) as unknown as typeof EVERYTHING.turns;
    const entries = entriesOf({ ...EVERYTHING, turns });
    const seen: string[] = [];
    let before: TimelinePlace | undefined;
    do {
      const page = pageOfEntries(entries, { show: 'all', before, limit: 2 });
      seen.push(...page.entries.map(({ id }) => id));
      before = page.earlier && PlaceText.parse(placeText(page.earlier));
    } while (before !== undefined);
    const whole = pageOfEntries(entries, { show: 'all', before, limit: 1_000 });
    expect(seen).toEqual(whole.entries.map(({ id }) => id));
  });

  test.each(['', 'x', '1~', '1~turn', '1~Turn.x', '1~turn.<script>', `1~turn.${'x'.repeat(101)}`])(
    'begins at the beginning for an address that says %j',
    (text) => {
      expect(PlaceText.safeParse(text).success).toBe(false);
    },
  );

  test('says a handover once, and not also that somebody answers for them', () => {
    const { care } = EVERYTHING;
    const handover = { id: 'hnd_1', toId: managedCare().managerId, at: january(29) };
    const handovers = [handover] as unknown as typeof EVERYTHING.handovers;
    const whats = entriesOf({ ...NOTHING, care, handovers }).map(({ what }) => what);
    expect(whats).toEqual(['handed_over', 'crossed']);
  });

  test.each(['en', 'de'] as const)('has words for everything in %s', (language) => {
    const facts = {
      voice: pageVoiceOf(language, 'The Shop'),
      recipients: new Map([[exampleRecipient().id, exampleRecipient()]]),
      ...{ managerName: 'Mary', moment: () => 'at noon' },
    };
    const texts = shown('all').entries.map((entry) => {
      const { title, words = '', notes = [] } = entryWords(entry, facts);
      expect(title.trim()).not.toBe('');
      return [title, words, ...notes].join(' | ').replaceAll(/[\u2066-\u2069]/g, '');
    });
    const all = texts.join('\n');
    expect(all).not.toMatch(/undefined|NaN|\[object/);
    for (const said of [
      'green one?',
      'Mug',
      'Cake stand',
      'Grace Hopper',
      'rowing',
      'Mary',
      '12 × ',
    ])
      expect(all).toContain(said);
  });
});

test.each([
  ['pause', '2026-12-31', 'They asked us to pause', 'Thursday, 31 December 2026'],
  ['bereaved', '2026-12-31', 'They have lost somebody', 'Thursday, 31 December 2026'],
  ['weekly_max', '3', 'They limited what may come in a week', '3'],
  ['night', '22:00-07:00', 'They set hours of their own for the night', '22:00–07:00'],
  ['pause', undefined, 'They ended their pause', undefined],
] as const)('a setting is said as what it is: %s %s', (setting, value, title, note) => {
  const consent = {
    ...{ subject: { kind: 'setting', setting }, isGiven: value !== undefined, way: 'page' },
    ...{ words: 'As they read it', language: 'en', ...(value === undefined ? {} : { value }) },
  } as unknown as Consent;
  const said = consentWords(consent, pageVoiceOf('en', 'The Shop'));
  expect(said.title).toBe(title);
  expect(said.notes).toEqual([...(note === undefined ? [] : [note]), 'on their page']);
});

describe('what to do next for one customer', () => {
  const lapsed = giftIn('lapsed', { lapsedAt: NOW, deliverOn: on('2027-01-20') });
  const facts: WorkFacts = {
    ...{ cases: [], leftOff: undefined, questionTopic: 'hobby', zone: 'Europe/London' },
    gifts: [lapsed],
  };
  const customer = { id: CUSTOMER_ID, currency: 'EUR', value: undefined, care: undefined };
  const kinds = (more: object, given = facts) =>
    decideNextSteps({ ...customer, ...more }, given, NOW).points.map(({ kind }) => kind);

  test('is all that a manager does, for whoever has one', () => {
    const care = managedCare({ lastHeardAt: at('2026-10-01T12:00:00Z') });
    expect(kinds({ care })).toEqual(['gift_lapsed', 'silent', 'question']);
  });

  test.each(['left', 'waiting', 'control'] as const)(
    'is what they are owed and nothing more, for whoever is %s',
    (state) => {
      expect(kinds({ care: { ...managedCare(), state } })).toEqual(['gift_lapsed']);
    },
  );

  test('is weighed by what they are worth, and by nothing while nobody knows', () => {
    const weigh = (value: ReturnType<typeof careValue> | undefined) =>
      decideNextSteps({ ...customer, value }, facts, NOW);
    expect(weigh(careValue())).toMatchObject({ currency: 'GBP', points: [{ worthMinor: 6_000 }] });
    expect(weigh(undefined)).toMatchObject({ currency: 'EUR', points: [{ worthMinor: 0 }] });
  });
});
