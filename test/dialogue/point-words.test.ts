import { beforeEach, describe, expect, test } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import { proposeFact } from '../../shared/dialogue/facts/confirm-fact.ts';
import { LeftOff, type OpenPoint } from '../../shared/dialogue/left-off.ts';
import { pointWords } from '../../shared/dialogue/point-words.ts';
import { recordTurn } from '../../shared/dialogue/record-turn.ts';
import { leftOffView } from '../../shared/dialogue/turn-view.ts';
import { acceptedOf } from '../cases/case-world.ts';
import { newCustomer } from '../support/gift-world.ts';
import { at, type DialogueWorld, dialogueWorld } from './dialogue-world.ts';

const point = (facts: Partial<OpenPoint>): OpenPoint => ({
  ...{ kind: 'promise', id: 'p', owedBy: 'us', text: 'As it was written' },
  openedAt: at('2027-03-01T12:00:00Z'),
  ...facts,
});

test.each([
  [
    'a question',
    { kind: 'question', id: 'shoe-size' },
    'Which shoe size do you wear?',
    'Schuhgröße',
  ],
  [
    'what waits for their word',
    { kind: 'fact_to_confirm', fact: { topic: 'shoe-size', value: '38' } },
    'Shoe size: 38?',
    'Schuhgröße: 38?',
  ],
  [
    'which one of several',
    { kind: 'question', id: 'same-again', names: ['Tea', 'Mugs'] },
    'The same again: which one? Tea, Mugs',
    'Noch einmal das Gleiche: Was davon? Tea, Mugs',
  ],
  ['photos', { kind: 'proposal', id: 'photos' }, 'Ideas for your photos', 'Ideen zu Ihren Fotos'],
  ['ideas', { kind: 'proposal', id: 'prp_1' }, 'waiting for your word', 'warten auf Ihr Wort'],
] as const)('%s is said in the language of whoever reads it', (_name, facts, en, de) => {
  expect(pointWords(point(facts), 'en')).toContain(en);
  expect(pointWords(point(facts), 'de')).toContain(de);
});

test.each([
  ['a promise', {}],
  ['a complaint', { kind: 'case' }],
  ['an answer', { kind: 'answer' }],
  ['an old point without what it is about', { kind: 'fact_to_confirm' }],
  ['an old question about several', { kind: 'question', id: 'same-again' }],
] as const)('%s stays in the words that were written', (_name, facts) => {
  expect(pointWords(point(facts), 'de')).toBe('As it was written');
});

test('more names than fit are cut', () => {
  const names = Array.from({ length: 10 }, () => 'x'.repeat(80));
  expect(pointWords(point({ kind: 'question', names }), 'en')).toHaveLength(200);
});

test.each([
  ['photos', 'Ideas for their photos', 'Ideen zu den Fotos'],
  ['prp_1', 'Our ideas, waiting for their word', 'Unsere Ideen warten auf eine Antwort'],
])('the staff are not spoken to as if they were the customer: %s', (id, en, de) => {
  expect(pointWords(point({ kind: 'proposal', id }), 'en', 'staff')).toBe(en);
  expect(pointWords(point({ kind: 'proposal', id }), 'de', 'staff')).toBe(de);
});

describe('where we left off', () => {
  let world: DialogueWorld;
  let customer: Customer;
  beforeEach(async () => {
    world = dialogueWorld();
    customer = await newCustomer(world);
  });

  test('is told over the API in the language that they have now, and without the inside', async () => {
    const { ports } = world;
    const said = { channel: 'page', direction: 'from_customer', text: 'I wear 38' } as const;
    const turn = acceptedOf(await recordTurn(ports, { customerId: customer.id, ...said }));
    const heard = { topic: 'shoe-size', value: '38', channel: 'page', language: 'en' } as const;
    await proposeFact(ports, {
      ...{ ...heard, customerId: customer.id, turnId: turn.id, at: turn.at },
    });
    const stored = await ports.leftOffs.find(customer.id);
    if (stored === undefined) throw new Error('something was said');
    const [, shown] = leftOffView(stored, 'de').points;
    expect(shown).toMatchObject({ kind: 'fact_to_confirm', text: 'Schuhgröße: 38?' });
    expect(shown).not.toHaveProperty('fact');
  });

  test('of an earlier version is read', () => {
    const stored = {
      ...{ id: customer.id, version: 3, turnCount: 0 },
      points: [
        {
          ...{ kind: 'fact_to_confirm', id: 'fct_1', owedBy: 'customer', text: 'Shoe size: 38?' },
          openedAt: '2027-03-01T12:00:00Z',
        },
      ],
    };
    expect(LeftOff.parse(stored).points).toMatchObject([{ text: 'Shoe size: 38?' }]);
  });
});
