import { describe, expect, test } from 'vitest';
import { forgotten } from '../../shared/dialogue/facts/decide-fact.ts';
import type { Fact, FactSettings } from '../../shared/dialogue/facts/fact.ts';
import {
  factBookStore,
  factItem,
  factSettingsItem,
} from '../../shared/dialogue/facts/fact-store.ts';
import { factValueText, readFactValue } from '../../shared/dialogue/facts/fact-value.ts';
import {
  questionSubject,
  readQuestionSubject,
} from '../../shared/dialogue/facts/question-subject.ts';
import { TOPICS } from '../../shared/dialogue/facts/topics.ts';
import { accepted, refused } from '../../shared/kernel/outcome.ts';
import { EntityStore } from '../../shared/table/entity-store.ts';
import { idOf, instant } from '../customers/shop.ts';
import { MemoryTable } from '../support/memory-table.ts';
import { aFact, CUSTOMER_ID, STARTS_AT } from './facts-support.ts';

const at = instant(STARTS_AT);
const plain = (entity: unknown) => JSON.parse(JSON.stringify(entity));
const full = aFact(1, {
  ...{ about: 'Anna', turnId: idOf('trn'), staff: { id: idOf('key'), name: 'Eva' } },
  ...{ seenIn: { count: 3, of: 4 }, replaces: idOf('fct', 2), confirmedAt: at },
});

describe('stored', () => {
  const settings = { table: new MemoryTable(), shardCount: 4 };

  test.each<[Fact]>([
    [full],
    [{ ...full, state: 'proposed' }],
    [{ ...full, state: 'denied', deniedAt: at }],
    [forgotten(full, at)],
  ])('a fact reads back as what it was: %o', (fact) => {
    const store = new EntityStore(factItem, settings);
    const item = plain(store.toItem({ entity: fact, happened: [], at }));
    expect(item).toMatchObject({ pk: `CUSTOMER#${CUSTOMER_ID}`, sk: `FACT#shoe-size#${fact.id}` });
    const { confirmedAt, ...rest } = plain(fact);
    const expected = fact.state === 'kept' ? plain(fact) : { ...rest, confirmedAt: undefined };
    expect(plain(store.fromItem(item))).toEqual(plain({ ...expected, version: fact.version + 1 }));
  });

  test('the settings read back as what they were, beside the facts', async () => {
    const table = new MemoryTable();
    const books = factBookStore({ table, shardCount: 4 });
    const entity: FactSettings = {
      ...{ id: CUSTOMER_ID, version: 0, isInferenceAllowed: true, forbiddenTopics: ['style'] },
      askings: [
        {
          topic: 'style',
          askedAt: at,
          channel: 'mail',
          answeredAt: at,
          putOffAt: at,
          declinedAt: at,
        },
      ],
    };
    await table.write(books.writeOfFact({ ...full, version: 0 }, at));
    expect((await books.find(CUSTOMER_ID)).settings.askings).toEqual([]);
    await books.saveSettings(entity, at);
    const book = await books.find(CUSTOMER_ID);
    expect(plain(book.settings)).toEqual({ ...plain(entity), version: 1 });
    expect(book.facts.map(({ id }) => id)).toEqual([full.id]);
    expect(factSettingsItem.keyOf(CUSTOMER_ID)).toEqual({
      pk: `CUSTOMER#${CUSTOMER_ID}`,
      sk: 'FACTS',
    });
  });
});

describe('a value', () => {
  test.each([
    ['shoe-size', ' 43 ', '43'],
    ['shoe-size', '42,5', '42.5'],
    ['shoe-size', 'uk 9½', 'UK 9.5'],
    ['clothing-size', 'xl', 'XL'],
    ['clothing-size', 'm', 'M'],
    ['style', 'Clear and modern', 'modern'],
    ['style', 'klassisch', 'classic'],
    ['style', 'modern', 'modern'],
    ['birthday', '4 March', '--03-04'],
    ['birthday', '4. März 1961', '1961-03-04'],
    ['birthday', '04.03.1961', '1961-03-04'],
    ['birthday', '29.2.', '--02-29'],
    ['birthday', '13/4', '--04-13'],
    ['birthday', '4/13', '--04-13'],
    ['birthday', '--03-04', '--03-04'],
    ['allergies', 'tree \n nuts', 'tree nuts'],
  ] as const)('of %s written %j is %j', (code, written, value) => {
    expect(readFactValue(TOPICS[code], written)).toEqual(accepted(value));
    expect(readFactValue(TOPICS[code], value)).toEqual(accepted(value));
  });

  test.each([
    ['shoe-size', '0', 'value_not_valid'],
    ['shoe-size', '1000', 'value_not_valid'],
    ['shoe-size', 'a', 'value_not_valid'],
    ['style', 'baroque', 'value_not_valid'],
    ['birthday', '3/4', 'value_not_valid'],
    ['birthday', '29.02.1961', 'value_not_valid'],
    ['birthday', 'soon', 'value_not_valid'],
    ['allergies', '', 'value_missing'],
  ] as const)('of %s cannot be %j: %s', (code, written, refusal) => {
    expect(readFactValue(TOPICS[code], written)).toEqual(refused(refusal));
  });

  test.each([
    ['style', 'modern', 'de', 'Klar und modern'],
    ['style', 'gone', 'de', 'gone'],
    ['birthday', '--02-29', 'en', '29 February'],
    ['birthday', '1961-03-04', 'de', '4. März 1961'],
    ['shoe-size', 'UK 9.5', 'en', 'UK 9.5'],
  ] as const)('of %s, %s, reads in %s as %s', (code, value, language, text) => {
    expect(factValueText(TOPICS[code], value, language)).toBe(text);
  });
});

test.each([
  [['shoe-size'], { topic: 'shoe-size', choice: undefined }],
  [['colours', 'black-white'], { topic: 'colours', choice: 'black-white' }],
])('the subject of a link reads back: %j', ([topic = '', choice], expected) => {
  expect(readQuestionSubject(questionSubject(topic, choice))).toEqual(expected);
});

test.each(['', 'hat-size', 'constructor', '--modern'])(
  '%j is the subject of no question',
  (text) => {
    expect(readQuestionSubject(text)).toBe(undefined);
  },
);
