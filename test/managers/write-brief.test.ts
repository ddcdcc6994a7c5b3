import { describe, expect, test } from 'vitest';
import { noSettingsYet } from '../../shared/dialogue/facts/fact.ts';
import type { LeftOff, OpenPoint } from '../../shared/dialogue/left-off.ts';
import { writeBrief } from '../../shared/managers/write-brief.ts';
import { CUSTOMER_ID } from '../support/gift-examples.ts';
import { managedCare, NOW } from './care-examples.ts';

function pointOf(facts: Pick<OpenPoint, 'kind' | 'owedBy'> & Partial<OpenPoint>): OpenPoint {
  return {
    id: `${facts.kind}-${facts.owedBy}`,
    text: 'Do you have any allergies?',
    openedAt: NOW,
    ...facts,
  };
}

function brief(points: readonly OpenPoint[], language: 'en' | 'de') {
  const leftOff: LeftOff = { id: CUSTOMER_ID, version: 1, turnCount: 0, points };
  const ports = {
    customers: { find: async () => undefined },
    leftOffs: { find: async () => leftOff },
    factBooks: { find: async () => ({ facts: [], settings: noSettingsYet(CUSTOMER_ID) }) },
    gifts: { ofCustomer: async () => [] },
    clock: { now: () => NOW },
  };
  return writeBrief(ports, managedCare(), language);
}

describe('the brief of a handover says who owes what', () => {
  test.each([
    ['answer', 'us', 'en', 'We owe an answer: '],
    ['answer', 'customer', 'en', 'They owe us an answer: '],
    ['answer', 'customer', 'de', 'Der Kunde schuldet uns eine Antwort: '],
    ['promise', 'us', 'en', 'We promised: '],
    ['promise', 'customer', 'en', 'They wanted to: '],
    ['proposal', 'us', 'en', 'We owe a proposal: '],
    ['proposal', 'us', 'de', 'Wir schulden einen Vorschlag: '],
    ['proposal', 'customer', 'en', 'A proposal waits for them: '],
    ['case', 'customer', 'de', 'Der Kunde sollte sagen, ob diese Beschwerde erledigt ist: '],
  ] as const)('%s owed by %s (%s)', async (kind, owedBy, language, words) => {
    expect(await brief([pointOf({ kind, owedBy })], language)).toContain(`- ${words}`);
  });
});
