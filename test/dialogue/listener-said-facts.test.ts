import { describe, expect, test } from 'vitest';
import { decideHeard } from '../../shared/dialogue/listener/decide-heard.ts';
import type { HeardFact } from '../../shared/dialogue/listener/heard.ts';

const facts = (text: string, question?: string) =>
  decideHeard(text, { question }).heard.filter(
    (heard): heard is HeardFact => heard.kind === 'fact',
  );
const said = (text: string, question?: string) =>
  facts(text, question).map(({ topic, value, about }) =>
    about === undefined ? [topic, value] : [topic, value, about],
  );

describe('sizes', () => {
  test.each([
    ['My shoe size is 43.', [['shoe-size', '43']]],
    ['shoe size: UK 9', [['shoe-size', 'UK 9']]],
    ['I take size 42.5 in shoes', [['shoe-size', '42.5']]],
    ['Meine Schuhgröße ist 38', [['shoe-size', '38']]],
    ['Schuhgroesse 41,5', [['shoe-size', '41,5']]],
    ['I am a size M', [['clothing-size', 'M']]],
    ["I'm size 14 and love the dress", [['clothing-size', '14']]],
    ['My shirt size is XXL', [['clothing-size', 'XXL']]],
    ['Ich trage Größe 40', [['clothing-size', '40']]],
    ['Hemdengröße: L', [['clothing-size', 'L']]],
    [
      'My shoe size is 43. I am a size L.',
      [
        ['shoe-size', '43'],
        ['clothing-size', 'L'],
      ],
    ],
  ])('%j says them', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  test.each([
    'Do you have shoe size 43?',
    'My shoe size is not 43.',
    "My wife's shoe size is 38",
    'My son takes size 42 in shoes',
    'His shoe size is 45',
    'Die Schuhgröße meiner Frau ist 38',
    'Seine Schuhgröße ist 45',
    'Haben Sie Schuhgröße 38?',
    'Ich habe keine Größe 38',
    'The order of size 1200 units',
  ])('%j says nothing of the customer’s', (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('days', () => {
  test.each([
    ['My birthday is on 4 March.', [['birthday', '--03-04']]],
    ['my birthday is March 4th, 1961', [['birthday', '1961-03-04']]],
    ['Ich habe am 4. März Geburtstag', [['birthday', '--03-04']]],
    ['Mein Geburtstag ist der 29.02.', [['birthday', '--02-29']]],
    ['Ich bin am 04.03.1961 geboren.', [['birthday', '1961-03-04']]],
    ["My mother's birthday is 12 May", [['special-days', '--05-12', 'mother']]],
    ["Anna's birthday is on the 1st of June", [['special-days', '--06-01', 'Anna']]],
    ['Der Geburtstag meiner Mutter ist am 12. Mai', [['special-days', '--05-12', 'Mutter']]],
    ['Anna hat am 1.6. Geburtstag', [['special-days', '--06-01', 'Anna']]],
    [
      'Our wedding anniversary is on 30 August 1999',
      [['special-days', '1999-08-30', 'wedding anniversary']],
    ],
    ['Unser Hochzeitstag ist am 30. August', [['special-days', '--08-30', 'Hochzeitstag']]],
  ])('%j says one', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  test.each([
    'Please deliver it on 4 March.',
    'For the birthday please deliver on 4 March or on 5 March.',
    'My birthday is on 3/4',
    'My birthday is on 30 February',
    'Is your birthday on 4 March?',
    'My birthday is not on 4 March',
    'It is for a birthday on 4 March.',
  ])('%j says none', (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('allergies', () => {
  test.each([
    [
      'I am allergic to nuts and milk.',
      [
        ['allergies', 'nuts'],
        ['allergies', 'milk'],
      ],
    ],
    ['I have a peanut allergy', [['allergies', 'peanut']]],
    ['Ich bin allergisch gegen Nüsse', [['allergies', 'Nüsse']]],
    ['I am not allergic to anything', []],
    ['My son is allergic to nuts', []],
    ['Is anybody allergic to nuts?', []],
  ])('%j', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});
