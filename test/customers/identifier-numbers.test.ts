import { describe, expect, test } from 'vitest';
import { readCaller, readIdentifier } from '../../shared/customers/identifiers/read-identifier.ts';
import {
  phoneCountryOf,
  phoneText,
  readPhoneNumber,
} from '../../shared/customers/identifiers/read-phone-number.ts';
import {
  newStoreCardNumber,
  readStoreCardNumber,
  StoreCardNumber,
  storeCardText,
} from '../../shared/customers/identifiers/store-card-number.ts';
import fc from '../support/fast-check.ts';
import { seededSecrets } from '../support/seeded.ts';
import { aCustomer, LONDON } from './shop.ts';

describe('a phone number is read', () => {
  test.each([
    ['+442079460018', undefined, '+442079460018'],
    ['+44 20 7946 0018', 'DE', '+442079460018'],
    ['+44 (0)20 7946 0018', undefined, '+442079460018'],
    ['020 7946 0018', 'GB', '+442079460018'],
    ['(020) 7946-0018', 'GB', '+442079460018'],
    ['0044 20 7946 0018', 'DE', '+442079460018'],
    ['030 901820', 'DE', '+4930901820'],
    ['0171/1234567', 'DE', '+491711234567'],
    ['0049 171 123 45 67', 'AT', '+491711234567'],
    ['(212) 555-0123', 'US', '+12125550123'],
    ['1-212-555-0123', 'US', '+12125550123'],
    ['011 44 20 7946 0018', 'US', '+442079460018'],
    ['01 42 68 53 00', 'FR', '+33142685300'],
    ['06 6982', 'IT', '+39066982'],
    ['09-6543210', 'FI', '+35896543210'],
    ['098765 43210', 'IN', '+919876543210'],
    ['03-1234-5678', 'JP', '+81312345678'],
    ['+81 ３-１２３４-５６７８', undefined, '+81312345678'],
    ['٠١٠٠١٢٣٤٥٦٧', 'EG', '+201001234567'],
    ['8 (495) 123-45-67', 'RU', '+74951234567'],
    ['+44 20 7946 0018 ext. 12', undefined, '+442079460018'],
  ])('%s in %s', (text, country, number) => {
    expect(readPhoneNumber(text, country)).toBe(number);
  });

  test.each([
    ['', 'GB'],
    ['020 7946 0018', undefined],
    ['020 7946 0018', 'XX'],
    ['12', 'GB'],
    ['+44', 'GB'],
    ['+999 1234567', undefined],
    ['call me on 020 7946 0018', 'GB'],
    ['020 7946 0018 or 020 7946 0019', 'GB'],
    ['ada@example.com', 'GB'],
    ['<script>alert(1)</script>', 'GB'],
    [`+44${'1'.repeat(5000)}`, 'GB'],
    ['+'.repeat(60), 'GB'],
    ['\u0000\u202e', 'GB'],
  ])('and %j in %s is none', (text, country) => {
    expect(readPhoneNumber(text, country)).toBeUndefined();
  });

  test('whatever is read is an international number, and reads back as itself', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789+-() '), maxLength: 24 });
    fc.assert(
      fc.property(digits, fc.constantFrom('GB', 'DE', 'US', 'IN'), (text, country) => {
        const number = readPhoneNumber(text, country);
        if (number === undefined) return;
        expect(number).toMatch(/^\+[1-9]\d{5,14}$/);
        expect(readPhoneNumber(phoneText(number), 'FR')).toBe(number);
      }),
    );
  });

  test('in the country where the customer lives, or else that of their money', () => {
    expect(phoneCountryOf(aCustomer({ address: { ...LONDON, country: 'AT' } }))).toBe('AT');
    expect(phoneCountryOf(aCustomer())).toBe('GB');
    expect(phoneCountryOf(aCustomer({ currency: 'EUR', language: 'de' }))).toBe('DE');
    expect(phoneCountryOf(aCustomer({ currency: 'EUR' }))).toBeUndefined();
  });
});

describe('a store card', () => {
  const number = newStoreCardNumber(seededSecrets());

  test('has 16 digits, of which no bank’s card has the first', () => {
    expect(number).toMatch(/^9\d{15}$/);
    expect(StoreCardNumber.safeParse(number).success).toBe(true);
    expect(storeCardText(number)).toMatch(/^9\d{3} \d{4} \d{4} \d{4}$/);
    expect(readStoreCardNumber(` ${storeCardText(number)} `)).toBe(number);
    expect(readStoreCardNumber(number.replace(/(\d{4})/g, '$1-').slice(0, -1))).toBe(number);
  });

  test('with any one digit wrong is nobody’s', () => {
    for (let at = 1; at < number.length; at += 1) {
      const wrong = String((Number(number[at]) + 1) % 10);
      expect(
        readStoreCardNumber(number.slice(0, at) + wrong + number.slice(at + 1)),
      ).toBeUndefined();
    }
  });

  test.each([
    '',
    '9',
    '4111111111111111',
    '5500005555555559',
    `${'9'.repeat(16)}`,
    '9'.repeat(500),
  ])('%s is none', (text) => {
    expect(readStoreCardNumber(text)).toBeUndefined();
  });
});

describe('what was typed is told apart', () => {
  const card = newStoreCardNumber(seededSecrets());

  test.each([
    [' Ada@Example.com ', { kind: 'email', value: 'ada@example.com' }],
    ['020 7946 0018', { kind: 'phone', value: '+442079460018' }],
    [storeCardText(card), { kind: 'store_card', value: card }],
    ['ada@', undefined],
    ['Ada', undefined],
    ['', undefined],
  ])('%j', (text, identifier) => {
    expect(readIdentifier(text, 'GB')).toEqual(identifier);
  });
});

describe('a caller', () => {
  test.each([
    '',
    '  ',
    'anonymous',
    'Anonymous',
    'Restricted',
    'private',
    'UNAVAILABLE',
    'No Caller ID',
    '+266696687',
    'sip:anonymous@anonymous.invalid',
  ])('%j is hidden', (from) => {
    expect(readCaller(from, 'GB')).toEqual({ kind: 'hidden' });
  });

  test.each(['1234', 'reception', 'sip:bob@example.com', '<script>'])('%j is no number', (from) => {
    expect(readCaller(from, 'GB')).toEqual({ kind: 'unreadable' });
  });

  test.each([
    '+442079460018',
    '02079460018',
    'tel:+442079460018',
    'sip:+442079460018@carrier.example;user=phone',
    'sips:+442079460018@carrier.example',
  ])('%s is a number', (from) => {
    expect(readCaller(from, 'GB')).toEqual({
      kind: 'number',
      identifier: { kind: 'phone', value: '+442079460018' },
    });
  });
});
