import { expect, test } from 'vitest';
import { checksOf } from '../../commands/one-customer/checks.ts';
import { checkLines, yearLines } from '../../commands/one-customer/print-year.ts';
import type { Asked, Learned, Mail, YearRecord } from '../../commands/one-customer/record.ts';
import { topicOf } from '../../shared/dialogue/facts/topics.ts';
import { Temporal } from '../../shared/kernel/time.ts';

const at = (text: string) => Temporal.Instant.from(`2027-${text}:00Z`);
const TURN = 'trn_01KP0000000000000000000001';
const FACT = 'fct_01KP0000000000000000000001';

const turn = (text: string) => ({
  ...{ turnId: TURN, at: at('01-11T10:00'), channel: 'mail', direction: 'from_customer', text },
  ...{ attachments: [], ledTo: [{ kind: 'fact', id: FACT }] },
});
const learned = (when: string, is: Learned['is'] = 'known', turnId = TURN) => ({
  ...{ at: at(when), is },
  fact: { id: FACT, topic: 'allergies', value: 'nuts', known: 'stated', channel: 'mail', turnId },
});
const asked = (when: string, where: string, known: readonly string[] = []): Asked => ({
  ...{ at: at(when), where, topic: 'allergies', known },
});
const mail = (when: string, text = 'Dear Nora'): Mail => ({
  ...{ id: 'm', sentAt: at(when), subject: 'A word', text, replyTo: [] },
});
const row = (when: string, purpose: string, more: object = {}) => ({
  ...{ outreachId: 'out_01KP0000000000000000000001', kind: 'answer', purpose, channel: 'mail' },
  ...{ wantedAt: at(when), state: 'sent', ...more },
});
const QUESTION = topicOf('allergies')?.words.en.question ?? '';

function recordWith(facts: object): YearRecord {
  const none = { openings: [], asked: [], learned: [], turns: [], outreach: [], mails: [] };
  return { zone: 'Europe/London', ...none, rules: [], openAtEnd: [], ...facts } as YearRecord;
}
const sent = (when: string, purpose: string, rules: object[] = []) => ({
  ...{ mails: [mail(when)], outreach: [row(when, purpose)], rules },
});
const paused = { at: at('07-01T10:00'), says: 'paused', until: '2027-08-01' };
const opening = (expected: string[], found: string[]) => ({
  openings: [{ at: at('01-11T10:00'), where: 'phone', expected, found }],
});
const owes = (kind: string) => ({ openAtEnd: [{ kind, id: 'x', owedBy: 'us', text: 'words' }] });

const OPENED = 'Each channel opened where we left off.';
const KNOWN = 'No question was asked whose answer was known.';
const TWICE = 'Nothing was asked twice.';
const SOURCE = 'Every fact that was stated has the turn in which it was said.';
const RECORDED = 'Every mail is on record, and nothing is on record that was not sent.';
const WANTED = 'No mail came that the customer does not want, or not then.';
const OWED = 'At the end nobody owes anybody an answer.';

test.each<[string, string | undefined, object]>([
  ['nothing at all', undefined, {}],
  ['an opening as it should be', undefined, opening(['answer: Will'], ['answer: Will it come?'])],
  ['an opening that forgot something', OPENED, opening(['answer: Will'], [])],
  ['an opening with more than there is', OPENED, opening([], ['answer: Will it come?'])],
  ['an opening with something else', OPENED, opening(['promise: a'], ['answer: a'])],
  [
    'a screen that asks what is known',
    KNOWN,
    { asked: [asked('02-01T10:00', 'till', ['allergies'])] },
  ],
  [
    'a mail that asks what is known',
    KNOWN,
    {
      ...{ mails: [mail('02-01T10:00', `Hello\n${QUESTION}\n`)], turns: [turn('nuts')] },
      ...{ outreach: [row('02-01T10:00', 'dialogue')], learned: [learned('01-11T10:00')] },
    },
  ],
  [
    'a mail that asks what was forgotten',
    undefined,
    {
      ...{ mails: [mail('02-01T10:00', QUESTION)], outreach: [row('02-01T10:00', 'dialogue')] },
      ...{
        turns: [turn('nuts')],
        learned: [learned('01-11T10:00'), learned('01-12T10:00', 'gone')],
      },
    },
  ],
  [
    'a question that stands 30 days',
    undefined,
    { asked: [asked('01-01T10:00', 'mail'), asked('01-31T10:00', 'phone')] },
  ],
  [
    'a question on the 31st day',
    TWICE,
    { asked: [asked('01-01T10:00', 'mail'), asked('01-31T10:01', 'phone')] },
  ],
  [
    'a question twice by mail',
    TWICE,
    { asked: [asked('01-01T10:00', 'mail'), asked('01-03T10:00', 'mail')] },
  ],
  [
    'a question after 90 days',
    undefined,
    { asked: [asked('01-01T10:00', 'mail'), asked('04-01T10:00', 'mail')] },
  ],
  ['a fact with its turn', undefined, { turns: [turn('nuts')], learned: [learned('01-11T10:00')] }],
  ['a fact of no turn', SOURCE, { learned: [learned('01-11T10:00')] }],
  ['a mail on record', undefined, sent('05-03T10:00', 'dialogue')],
  ['a mail that is not on record', RECORDED, { mails: [mail('05-03T10:00')] }],
  ['a record without a mail', RECORDED, { outreach: [row('05-03T10:00', 'service')] }],
  [
    'what was not sent',
    undefined,
    { outreach: [row('05-03T10:00', 'offers', { state: 'refused' })] },
  ],
  ['an answer at 20:59', undefined, sent('05-03T19:59', 'dialogue')],
  ['an answer at 21:00', WANTED, sent('05-03T20:00', 'dialogue')],
  ['an answer at 07:59', WANTED, sent('05-03T06:59', 'dialogue')],
  ['an answer at 08:00', undefined, sent('05-03T07:00', 'dialogue')],
  ['an order’s mail at night', undefined, sent('05-03T22:00', 'service')],
  ['a catalogue in a pause', WANTED, sent('07-31T10:00', 'catalogue', [paused])],
  ['a catalogue when it is over', undefined, sent('08-01T10:00', 'catalogue', [paused])],
  ['an answer in a pause', undefined, sent('07-31T10:00', 'dialogue', [paused])],
  [
    'a catalogue after a stop word',
    WANTED,
    sent('09-01T10:00', 'catalogue', [{ ...paused, says: 'stopped' }]),
  ],
  ['a promise that is open at the end', OWED, owes('promise')],
  ['a question that is open at the end', undefined, owes('question')],
])('%s: %s', (_, broken, facts) => {
  const checks = checksOf(recordWith(facts));
  const against = checks.filter(({ but }) => but.length > 0).map(({ sentence }) => sentence);
  expect(against).toEqual(broken === undefined ? [] : [broken]);
});

test('what failed is printed with what is against it', () => {
  const lines = checkLines(checksOf(recordWith(owes('promise'))));
  expect(lines.slice(-2)).toEqual([`NO   ${OWED}`, '       promise, owed by us: words']);
});

test('the year is printed by the customer’s clock, with who said what and what it led to', () => {
  const lines = yearLines(
    recordWith({
      turns: [{ ...turn('I cannot eat nuts.'), at: at('07-11T10:00') }],
      learned: [learned('07-11T10:00')],
    }),
  );
  expect(lines).toContain('11 Jul 11:00  mail   Nora: I cannot eat nuts.');
  expect(lines).toContain('                     → Allergies: nuts');
  expect(lines).toContain('11 Jul 11:00  Allergies: nuts (stated, mail)');
});
