import { describe, expect, it } from 'vitest';
import { columnOfPath, readGiftRow } from '../../commands/import/read-gift-row.ts';
import { countryCodeOf } from '../../shared/customers/country-code.ts';
import { postalRuleOf } from '../../shared/customers/postal-rules.ts';
import { type GiftColumn, giftColumnOf } from '../../shared/gifts/gift-columns.ts';

describe('countryCodeOf', () => {
  it.each([
    ['GB', 'GB'],
    ['gb', 'GB'],
    ['UK', 'GB'],
    ['United Kingdom', 'GB'],
    ['Great Britain', 'GB'],
    ['U.S.A.', 'US'],
    ['Vereinigte Staaten', 'US'],
    ['EIRE', 'IE'],
    ['Österreich', 'AT'],
    ['Osterreich', 'AT'],
    ['Côte d’Ivoire', 'CI'],
    ['Brasil', 'BR'],
    ['India', 'IN'],
    ['New Zealand', 'NZ'],
    ['Korea', undefined],
    ['Channel Islands', undefined],
    ['European Community', undefined],
    ['ZZ', undefined],
    ['', undefined],
  ])('“%s” is %s', (text, code) => {
    expect(countryCodeOf(text)).toBe(code);
  });

  it('gives every country back by its English name', () => {
    const names = new Intl.DisplayNames(['en'], { type: 'region' });
    for (const code of ['AU', 'CD', 'CG', 'GN', 'GW', 'NE', 'NG', 'KP', 'KR', 'DM', 'DO']) {
      expect(postalRuleOf(code)).toBeDefined();
      expect(countryCodeOf(names.of(code) ?? '')).toBe(code);
    }
  });
});

describe('giftColumnOf', () => {
  it.each([
    ['Recipient', 'name'],
    ['Full Name', 'name'],
    ['Address line 1', 'line1'],
    ['Straße', 'line1'],
    ['address_2', 'line2'],
    ['Town', 'city'],
    ['ZIP', 'postalCode'],
    ['Post-Code', 'postalCode'],
    ['E-Mail', 'email'],
    ['Stock code', 'productCode'],
    ['Quantity', 'quantity'],
    ['QTY', 'quantity'],
    ['Stück', 'quantity'],
    ['Gift message', 'message'],
    ['deliver_on', 'deliverOn'],
    ['Date', 'deliverOn'],
    ['Birthday', undefined],
    ['', undefined],
  ])('“%s” is %s', (heading, column) => {
    expect(giftColumnOf(heading)).toBe(column);
  });
});

const GOOD: readonly (readonly [GiftColumn, string])[] = [
  ['name', 'Ada Lovelace'],
  ['line1', '12 St James’s Square'],
  ['city', 'London'],
  ['postalCode', 'SW1Y 4JH'],
  ['country', 'England'],
  ['occasion', 'birthday'],
  ['productCode', '22423'],
  ['deliverOn', '2027-12-10'],
];
const row = (changes: Partial<Record<GiftColumn, string>> = {}) => {
  const cells = new Map<GiftColumn, string>(GOOD);
  for (const [column, cell] of Object.entries(changes) as [GiftColumn, string][]) {
    if (cell === '') cells.delete(column);
    else cells.set(column, cell);
  }
  return cells;
};

describe('readGiftRow', () => {
  it('gives a gift as the API takes it', () => {
    const cells = row({
      line1: '12 St James’s Square\nFlat 3',
      line2: 'Door 4',
      email: 'ada@example.com',
      zone: 'Europe/London',
      options: 'colour=red; personalisation: first name',
      message: 'Happy\nbirthday!',
      wrapping: 'festive',
      deliverOn: '10/12/2027',
    });
    expect(readGiftRow(cells, 'dmy')).toEqual({
      ok: true,
      value: {
        recipient: {
          name: 'Ada Lovelace',
          address: {
            lines: ['12 St James’s Square', 'Flat 3', 'Door 4'],
            city: 'London',
            postalCode: 'SW1Y 4JH',
            country: 'GB',
          },
          email: 'ada@example.com',
          zone: 'Europe/London',
        },
        occasion: 'birthday',
        productCode: '22423',
        options: { colour: 'red', personalisation: 'first name' },
        message: 'Happy\nbirthday!',
        wrapping: 'festive',
        deliverOn: '2027-12-10',
      },
    });
  });

  it('joins first and last name', () => {
    const read = readGiftRow(row({ name: '', firstName: 'Ada', lastName: 'Lovelace' }));
    expect(read).toMatchObject({ value: { recipient: { name: 'Ada Lovelace' } } });
  });

  it('takes somebody of the address book without an address', () => {
    const recipientId = 'rcp_01JDABCDEFGHJKMNPQRSTVWXYZ';
    const read = readGiftRow(row({ recipientId, name: '', line1: '', city: '', country: '' }));
    expect(read).toMatchObject({ ok: true, value: { recipientId } });
    expect(read).not.toHaveProperty('value.recipient');
  });

  it.each(['-', 'no', 'None', ''])('takes “%s” for no wrapping', (wrapping) => {
    expect(readGiftRow(row({ wrapping }))).not.toHaveProperty('value.wrapping');
  });

  it.each<[Partial<Record<GiftColumn, string>>, string, string]>([
    [{ name: '' }, 'name', 'missing'],
    [{ firstName: 'Ada' }, 'name', 'recipient_twice'],
    [{ occasion: '' }, 'occasion', 'missing'],
    [{ productCode: '' }, 'productCode', 'missing'],
    [{ deliverOn: '' }, 'deliverOn', 'missing'],
    [{ deliverOn: '03/04/2027' }, 'deliverOn', 'date_ambiguous'],
    [{ line1: '' }, 'line1', 'address_incomplete'],
    [{ city: '' }, 'city', 'address_incomplete'],
    [{ postalCode: '' }, 'postalCode', 'address_incomplete'],
    [{ postalCode: '12345' }, 'postalCode', 'postal_code_invalid'],
    [{ country: '' }, 'country', 'address_incomplete'],
    [{ country: 'Atlantis' }, 'country', 'unknown_country'],
    [{ options: 'red' }, 'options', 'options_malformed'],
    [{ options: 'colour=red;colour=blue' }, 'options', 'options_malformed'],
    [{ quantity: '0' }, 'quantity', 'quantity_invalid'],
    [{ quantity: '21' }, 'quantity', 'quantity_invalid'],
    [{ quantity: '1.5' }, 'quantity', 'quantity_invalid'],
    [{ quantity: 'two' }, 'quantity', 'quantity_invalid'],
    [{ occasion: 'x'.repeat(41) }, 'occasion', 'malformed'],
    [{ name: 'Ada\u0007' }, 'name', 'malformed'],
    [{ recipientId: 'somebody' }, 'recipientId', 'malformed'],
    [{ productCode: 'x'.repeat(41) }, 'productCode', 'malformed'],
  ])('refuses %o', (changes, field, code) => {
    expect(readGiftRow(row(changes))).toEqual({
      ok: false,
      refusal: 'row_refused',
      details: [{ field, code }],
    });
  });

  it.each([
    ['', undefined],
    ['1', undefined],
    ['2', 2],
    ['20', 20],
  ])('reads a quantity of “%s” as %s', (cell, quantity) => {
    const read = readGiftRow(row({ quantity: cell }));
    expect(read.ok && read.value.quantity).toBe(quantity);
  });

  it('names everything that is wrong at once', () => {
    const read = readGiftRow(row({ occasion: '', deliverOn: 'soon', city: '', country: 'GB' }));
    expect(read).toMatchObject({
      details: [{ field: 'occasion' }, { field: 'deliverOn' }, { field: 'city' }],
    });
  });
});

describe('columnOfPath', () => {
  it.each([
    ['recipient.address.lines.0', 'line1'],
    ['recipient.address.postalCode', 'postalCode'],
    ['recipient.email', 'email'],
    ['recipient', 'name'],
    ['options.colour', 'options'],
    ['quantity', 'quantity'],
    ['deliverOn', 'deliverOn'],
  ])('%s is the column %s', (path, column) => {
    expect(columnOfPath(path.split('.'))).toBe(column);
  });
});
