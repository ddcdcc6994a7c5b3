import { describe, expect, test } from 'vitest';
import { decideHeard } from '../../shared/dialogue/listener/decide-heard.ts';
import type { HeardFact } from '../../shared/dialogue/listener/heard.ts';

const kinds = (text: string, question?: string) =>
  decideHeard(text, { question }).heard.map(({ kind }) => kind);
const facts = (text: string, question?: string) =>
  decideHeard(text, { question }).heard.filter(
    (heard): heard is HeardFact => heard.kind === 'fact',
  );
const said = (text: string, question?: string) =>
  facts(text, question).map(({ topic, value, about }) =>
    about === undefined ? [topic, value] : [topic, value, about],
  );

describe('stop words', () => {
  test.each([
    'Stop',
    'STOP!',
    'stop please',
    'Please stop.',
    'unsubscribe',
    'Unsubscribe me, please',
    'Hello, please stop sending me mails. Thanks',
    'Stop emailing me',
    'No more mails, please.',
    'no more newsletters',
    'Please take me off your list',
    'Could you please stop sending these offers?',
    'I want to unsubscribe',
    'Dear team,\nplease stop these emails.\nKind regards',
    'Stopp',
    'Bitte keine Mails mehr',
    'bitte keine mails mehr!',
    'Bitte keine Werbung mehr. Danke',
    'Ich möchte keine E-Mails mehr von Ihnen bekommen.',
    'Guten Tag, ich möchte mich abmelden.',
    'Abmelden',
    'Bitte melden Sie mich vom Newsletter ab.',
    'Newsletter abbestellen',
    'Bitte nehmen Sie mich aus dem Verteiler: aus dem Verteiler nehmen',
    'Schicken Sie mir bitte keine Werbung mehr.',
    'Können Sie mich bitte aus der Liste löschen?',
  ])('%j ends the mails', (text) => {
    expect(kinds(text)).toEqual(['stop']);
  });

  test.each([
    "Don't stop!",
    'Please don’t stop sending me mails',
    'Do not unsubscribe me, please.',
    'Never stop writing, I love your catalogue.',
    'Please stop the delivery for Anna.',
    'Stop the standing order from March on.',
    'The bus stops in front of the house.',
    'The clock has stopped working.',
    'Did I unsubscribe by accident?',
    'How do I unsubscribe from the list of the other shop?',
    'I did not unsubscribe.',
    'Non-stop bestseller! I take two.',
    'The mail was late, no more, no less.',
    'Bitte nicht abmelden!',
    'Bitte nicht aufhören mit den Mails',
    'Habe ich den Newsletter abbestellt?',
    'Ich habe keine Mail bekommen.',
    'Sie können das Paket vor der Tür abstellen.',
    'Der Zug hält ohne Stopp bis Ulm.',
    'Ich melde mich bald.',
    'Ich melde mich nächste Woche wieder.',
    '',
  ])('%j does not', (text) => {
    expect(kinds(text)).not.toContain('stop');
  });
});

describe('the same again', () => {
  test.each([
    'The same again',
    'the same again, please!',
    'Same again please',
    'Hi, I would like the same again, please. Thank you!',
    'The same again: Dad’s shirts',
    'The same again for the office coffee',
    'The same as last time, please',
    'The usual, please',
    'Noch einmal dasselbe, bitte',
    'Bitte nochmal das Gleiche',
    'Das Gleiche noch einmal',
    'Ich hätte gern wieder dasselbe.',
    'Wie immer, bitte',
    'Hallo, bitte noch einmal dasselbe. Viele Grüße',
  ])('%j is asked for', (text) => {
    expect(decideHeard(text, {})).toEqual({ heard: [{ kind: 'same_again' }], isAll: true });
  });

  test.each([
    'Is the same again possible?',
    'The same again but in blue',
    'Not the same again, please!',
    'Never the same again.',
    'The same again, only in size 43',
    'It was broken, and now the same again happened to me.',
    'Noch einmal dasselbe, aber in Blau',
    'Nicht schon wieder dasselbe!',
    'Kann ich noch einmal dasselbe haben?',
    'Wie immer war alles wunderbar.',
    'Do you still have the same again in stock',
  ])('%j is for somebody to read', (text) => {
    expect(kinds(text)).not.toContain('same_again');
  });

  test('beside something else is heard, and the rest is still to be read', () => {
    const { heard, isAll } = decideHeard('The same again, please. When can it be here?', {});
    expect(heard).toEqual([{ kind: 'same_again' }]);
    expect(isAll).toBe(false);
  });
});

describe('the answer to the question that stands', () => {
  test.each([
    ['style', 'Classic', true],
    ['style', 'clear and modern, please', true],
    ['style', 'Klassisch!', true],
    ['colours', 'Black and white', true],
    ['shoe-size', '43', false],
    ['shoe-size', 'uk 9½', false],
    ['birthday', '4 March', false],
    ['addressed-as', 'Dr Lovelace', false],
  ])('about %s: %j', (question, text, isExactAnswer) => {
    expect(facts(text, question)).toMatchObject([{ topic: question, isExactAnswer }]);
    expect(decideHeard(text, { question }).isAll).toBe(isExactAnswer);
  });

  test('keeps its capitals', () => {
    expect(said('Dr Lovelace.', 'addressed-as')).toEqual([['addressed-as', 'Dr Lovelace']]);
  });

  test.each([
    ['style', 'What do you mean by that?'],
    ['style', 'I do not know yet, we shall see when we move house'],
    ['shoe-size', 'large'],
    ['allergies', 'none'],
    ['allergies', 'no'],
    ['addressed-as', 'When will my parcel be here, it is late'],
    ['addressed-as', 'Stop'],
    ['addressed-as', 'the same again'],
    ['gone-topic', 'red'],
  ])('about %s is not %j', (question, text) => {
    expect(facts(text, question)).toEqual([]);
  });
});

describe('yes and no', () => {
  test.each([
    ['Yes', 'yes'],
    ['Yes, please!', 'yes'],
    ['Hello, that’s right. Thanks', 'yes'],
    ['Ja, stimmt.', 'yes'],
    ['no', 'no'],
    ['Nein, danke', 'no'],
    ['Das stimmt nicht', 'no'],
  ])('%j is %s', (text, kind) => {
    expect(kinds(text)).toEqual([kind]);
  });

  test.each(['Yes, but in blue', 'No, the other one', 'Ja, und bitte zwei davon'])(
    '%j is neither',
    (text) => {
      expect(kinds(text)).toEqual([]);
    },
  );
});

describe('whatever is written', () => {
  test.each([
    ['x'.repeat(10_000)],
    ['stop '.repeat(2_000)],
    ['the same again '.repeat(700)],
    ['a'.repeat(5_000).concat(' shoe size ')],
    ['😀'.repeat(5_000)],
    ['?!.'.repeat(3_000)],
  ])('is heard to its end', (text) => {
    expect(decideHeard(text, { question: 'addressed-as' }).heard.length).toBeLessThan(5);
  });
});
