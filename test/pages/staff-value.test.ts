import { describe, expect, test } from 'vitest';
import { pageVoiceOf } from '../../shared/pages/page-voice.ts';
import { aliveWordOf, changeText } from '../../shared/pages/staff/value-panel.tsx';
import type { CustomerValue, ValueChange } from '../../shared/value/customer-value.ts';
import { valueIdOf } from '../../shared/value/stored-value.ts';
import { valueStore } from '../../shared/value/value-store.ts';
import { customerValue } from '../value/value-examples.ts';
import { actsAt, openDesk } from './staff-desk.ts';
import { settings, world } from './staff-office.ts';

const desk = openDesk();
const { seen } = actsAt(desk);

async function worth(facts: Partial<CustomerValue> = {}) {
  const value = customerValue(facts);
  const { id: customerId } = desk.customer;
  const at = world().clock.now();
  const { lifetimeValueMinor, probabilityAlive } = value;
  const stored = {
    ...{ id: valueIdOf(customerId), version: 0, customerId, value, statisticsVersion: 1 },
    ...{ shard: 0, told: { at, lifetimeValueMinor, probabilityAlive } },
  };
  await world().table.write(valueStore(settings()).writeOf(stored, [], at));
}

describe('what a customer is worth, on the staff’s page of them', () => {
  test('is said plainly where nothing is known', async () => {
    expect(await seen()).toContain('No value yet.');
  });

  test('comes with its range, what is expected, why it changed, and how good it is', async () => {
    await worth();
    const text = await seen();
    for (const part of [
      ...['Over three years', '£520.00', 'between £310.00 and £880.00'],
      ...['almost certainly (93%)', '4.4', '£250.00', 'bought on 1 day more, for £120.00'],
      ...['Tested 6 times', 'it foresaw 97%', 'it foresaw 104%', '71 of 100 points'],
      ...['As of Sunday', '22 November 2026', 'A forecast, no fact'],
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('history is short');
  });

  test('says when there was too little history to test it', async () => {
    await worth({ quality: { backtestCount: 0, isEnoughHistory: false } });
    const text = await seen();
    expect(text).toContain('Our history is short');
    expect(text).toContain('has not been tested on our own past yet');
    expect(text).not.toContain('Tested');
  });

  test('says when its tests went badly', async () => {
    const calibrations = { calibrationOrders: 3.17, calibrationSpend: 2.9, gini: 0.6 };
    await worth({ quality: { ...calibrations, backtestCount: 5, isEnoughHistory: false } });
    const text = await seen();
    expect(text).toContain('far from what came');
    expect(text).toContain('it foresaw 317%');
    expect(text).not.toContain('Our history is short');
  });

  test('is a figure below nothing where they cost more than they bring', async () => {
    await worth({ lifetimeValueMinor: -1_234 });
    expect(await seen()).toContain('-£12.34');
  });
});

describe('the words for whether they are still there', () => {
  test.each([
    [1, 'sure'],
    [0.9, 'sure'],
    [0.899, 'likely'],
    [2 / 3, 'likely'],
    [0.6, 'open'],
    [0.34, 'open'],
    [1 / 3, 'unlikely'],
    [0.11, 'unlikely'],
    [0.1, 'gone'],
    [0, 'gone'],
  ])('at %d are %s', (probability, word) => {
    expect(aliveWordOf(probability)).toBe(word);
  });
});

describe('why a value changed', () => {
  const changes: readonly ValueChange[] = [
    { code: 'first_value' },
    { code: 'bought', orders: 2, spendMinor: 1000 },
    { code: 'bought', orders: -1, spendMinor: -1000 },
    { code: 'silent', days: 90, usualDays: 1 },
    { code: 'likelier_to_stay', from: 0.5, to: 0.8 },
    { code: 'likelier_gone', from: 0.8, to: 0.5 },
    { code: 'spends_more', fromMinor: 1000, toMinor: 2000 },
    { code: 'spends_less', fromMinor: 2000, toMinor: 1000 },
    { code: 'new_model', modelId: 'mdl_x' },
  ];

  test('is a sentence in each language', () => {
    const textsIn = (language: 'en' | 'de') =>
      changes.map((change) =>
        changeText(change, pageVoiceOf(language, 'Shop'), { currency: 'GBP' }),
      );
    expect(textsIn('en').join('\n')).toMatchInlineSnapshot(`
      "This is their first value.
      They bought on 2 days more, for £10.00.
      What they bought became less by £10.00: something came back.
      They have been silent for 90 days; between orders it used to be 1 day.
      It is likelier that they stay: 80%, after 50%.
      It is likelier that they are gone: still there 50%, after 80%.
      An order brings more: £20.00, after £10.00.
      An order brings less: £10.00, after £20.00.
      The forecast was made anew from the weeks since."
    `);
    expect(textsIn('de').join('\n')).toMatchInlineSnapshot(`
      "Das ist ihr erster Wert.
      Sie haben an 2 Tagen mehr gekauft, für 10,00 £.
      Ihre Einkäufe sind um 10,00 £ weniger geworden: Etwas kam zurück.
      Seit 90 Tagen ist es still; üblich war eine Pause von 1 Tag.
      Dass sie bleiben, ist wahrscheinlicher geworden: 80 %, zuvor 50 %.
      Dass sie gegangen sind, ist wahrscheinlicher geworden: Noch da mit 50 %, zuvor 80 %.
      Eine Bestellung bringt mehr: 20,00 £, zuvor 10,00 £.
      Eine Bestellung bringt weniger: 10,00 £, zuvor 20,00 £.
      Die Prognose wurde aus den seither vergangenen Wochen neu gemacht."
    `);
  });
});
