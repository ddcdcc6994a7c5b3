import { describe, expect, test } from 'vitest';
import { decideLast, decideNamed } from '../../shared/prescriptions/decide-which.ts';
import type { Prescription } from '../../shared/prescriptions/prescription.ts';
import { at, CUSTOMER_ID, ORDER_ID, on } from '../support/gift-examples.ts';

const ULID = '01KAN0G4V0000000000000000';
function named(name: string, orderedAt?: string): Prescription {
  const placed = { giftOrderId: ORDER_ID, deliverOn: on('2027-03-04') };
  return {
    ...{ id: `prs_${ULID}0`, version: 1, customerId: CUSTOMER_ID, name, productCode: 'MUG' },
    ...{ productName: 'Mug', options: {}, quantity: 1, createdAt: at('2026-11-01T00:00:00Z') },
    placed: orderedAt === undefined ? [] : [{ ...placed, orderedAt: at(orderedAt) }],
  };
}

describe('the last one', () => {
  test.each([
    ['none', [], 'no_prescription'],
    ['the only one, though never ordered', [named('Coffee')], 'Coffee'],
    ['several, none ordered', [named('Coffee'), named('Tea')], 'which_one'],
    ['the one ordered', [named('Coffee'), named('Tea', '2027-01-01T00:00:00Z')], 'Tea'],
    [
      'the one ordered later',
      [named('Coffee', '2027-01-02T00:00:00Z'), named('Tea', '2027-01-01T00:00:00Z')],
      'Coffee',
    ],
  ])('%s', (_, prescriptions, expected) => {
    const last = decideLast(prescriptions);
    expect(last.ok ? last.value.name : last.refusal).toBe(expected);
  });
});

describe('the one that was said', () => {
  const all = ['Coffee', 'Coffee for the office', 'Dad’s shirts', 'Café'].map((name) =>
    named(name),
  );
  test.each([
    ['The same again please', 'which_one'],
    ['dad’s SHIRTS again', 'Dad’s shirts'],
    ["dad's shirts, the same again", 'Dad’s shirts'],
    ['coffee again', 'Coffee'],
    ['Coffee for the office, the same again', 'Coffee for the office'],
    ['cafe', 'Café'],
    ['coffees again', 'which_one'],
    ['Dad’s shirts and café', 'which_one'],
    ['', 'which_one'],
  ])('%s', (text, expected) => {
    const said = decideNamed(all, text);
    expect(said.ok ? said.value.name : said.refusal).toBe(expected);
  });

  test('is the only one, whatever is said', () => {
    expect(decideNamed([named('Coffee')], 'the same again')).toMatchObject({ ok: true });
    expect(decideNamed([], 'the same again')).toMatchObject({ refusal: 'no_prescription' });
  });

  test('offers those that it could be', () => {
    const said = decideNamed(all, 'Dad’s shirts and café');
    expect(said.ok ? [] : said.details.map(({ name }) => name)).toEqual(['Dad’s shirts', 'Café']);
  });
});
