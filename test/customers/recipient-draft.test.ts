import { describe, expect, test } from 'vitest';
import { addressProblems } from '../../shared/customers/address-problems.ts';
import { PostalAddress } from '../../shared/customers/postal-address.ts';
import { completeRecipient, RecipientDraft } from '../../shared/customers/recipient-draft.ts';
import { findSameRecipient } from '../../shared/customers/same-recipient.ts';
import { aRecipient, idOf, LONDON } from './shop.ts';

const problemsOf = (address: Parameters<typeof addressProblems>[0]) =>
  addressProblems(address).map(({ field, code }) => `${field} ${code}`);

describe('an address', () => {
  const full = { lines: ['1 Main Street'], city: 'Town', region: 'Region' };

  // Codes of real places, from the posts' own sites and their head offices.
  test.each([
    ['GB', 'SW1A 2AA', 'SW1A 2A'],
    ['GB', 'sw1a2aa', 'QQ1A 2AA'],
    ['US', '10118', '1011'],
    ['US', '10118-0110', '10118-01'],
    ['CA', 'K1A 0B1', 'K1A 0BD'],
    ['IN', '110001', '11001'],
    ['NZ', '6011', '601'],
    ['BR', '01310-100', '01310-10'],
    ['AU', '2000', '20000'],
    ['DE', '10117', '1011'],
    ['FR', '75007', '7500'],
    ['NL', '1012 JS', '0012 JS'],
    ['IE', 'D02 X285', 'D02X28'],
    ['JP', '100-8994', '100-899'],
    ['PL', '00-940', '00940'],
    ['PT', '1200-001', '1200'],
    ['SE', '111 52', '1115'],
    ['SG', '048616', '4861'],
    ['CH', '3030', '30300'],
    ['ZA', '0001', '001'],
  ])('in %s has a code such as %s, not %s', (country, postalCode, wrong) => {
    expect(problemsOf({ ...full, country, postalCode })).toEqual([]);
    expect(problemsOf({ ...full, country, postalCode: wrong })).toEqual([
      'postalCode postal_code_invalid',
    ]);
  });

  test.each([
    ['nothing at all', {}, ['country']],
    ['only the country', { country: 'GB' }, ['lines', 'city', 'postalCode']],
    ['blank lines', { ...LONDON, lines: [' ', ''] }, ['lines']],
    ['no city', { ...LONDON, city: '  ' }, ['city']],
    ['no postal code in London', { ...LONDON, postalCode: '' }, ['postalCode']],
    ['no postal code in Dublin', { ...full, country: 'IE' }, []],
    ['no postal code in Dubai', { ...full, country: 'AE' }, []],
    ['no emirate in Dubai', { lines: ['x'], city: 'Dubai', country: 'AE' }, ['region']],
    [
      'no state in the USA',
      { lines: ['x'], city: 'Boise', postalCode: '83702', country: 'US' },
      ['region'],
    ],
    ['no city in Singapore', { lines: ['x'], postalCode: '048616', country: 'SG' }, []],
    ['any code where there are none', { ...full, postalCode: 'whatever', country: 'HK' }, []],
  ])('with %s', (_, address, missing) => {
    expect(problemsOf(address)).toEqual(missing.map((field) => `${field} address_incomplete`));
  });

  test.each(['XX', 'UK', 'Germany', 'G', '??', 'ZZ', 'EU'])('in %s is in no country', (country) => {
    expect(problemsOf({ ...full, country })).toEqual(['country unknown_country']);
  });
});

describe('a recipient', () => {
  const draft = { name: 'Grace', address: LONDON };
  const without = (field: keyof typeof LONDON) => ({ ...LONDON, [field]: undefined });

  test.each([
    ['no name', { ...draft, name: ' ' }, 'name_missing', 'name'],
    ['no address', { name: 'Grace' }, 'address_incomplete', 'address.country'],
    ['no city', { ...draft, address: without('city') }, 'address_incomplete', 'address.city'],
    [
      'no such country',
      { ...draft, address: { ...LONDON, country: 'XX' } },
      'unknown_country',
      'address.country',
    ],
    [
      'a French code',
      { ...draft, address: { ...LONDON, postalCode: '75001' } },
      'postal_code_invalid',
      'address.postalCode',
    ],
    ['no e-mail in the e-mail', { ...draft, email: 'grace' }, 'email_invalid', 'email'],
    ['a zone of elsewhere', { ...draft, zone: 'Mars/Olympus' }, 'unknown_zone', 'zone'],
  ])('with %s is refused', (_, given, refusal, field) => {
    const answer = completeRecipient(given as RecipientDraft);
    expect(answer).toEqual({ ok: false, refusal, details: { field } });
  });

  test('is tidied: spaces, case of country, code and e-mail, blanks left out', () => {
    const answer = completeRecipient({
      name: '  Grace Hopper ',
      address: {
        lines: [' 10  Downing Street', ''],
        city: 'London ',
        region: ' ',
        postalCode: 'sw1a 2aa',
        country: 'gb',
      },
      email: 'Grace@Example.com',
      zone: '',
    });
    expect(answer).toEqual({
      ok: true,
      value: { name: 'Grace Hopper', address: LONDON, email: 'grace@example.com' },
    });
  });

  test.each([
    ['SG', '048616', undefined, 'Singapore'],
    ['MC', '98000', undefined, 'Monaco'],
    ['HK', undefined, 'Kowloon', 'Kowloon'],
  ])('in %s without a city has one', (country, postalCode, region, city) => {
    const address = { lines: ['1 Street'], city, country, postalCode, region };
    const { city: _, ...given } = address;
    const sent = JSON.parse(
      JSON.stringify({ name: 'Lee', address: country === 'MC' ? address : given }),
    );
    const answer = completeRecipient(RecipientDraft.parse(sent));
    expect(answer).toMatchObject({ ok: true, value: { address: { city } } });
    if (answer.ok) expect(PostalAddress.safeParse(answer.value.address).success).toBe(true);
  });

  test.each([
    { ...draft, phone: '1' },
    { ...draft, address: { ...LONDON, street: 'x' } },
    { ...draft, name: 'x'.repeat(101) },
    { ...draft, name: 'Grace\nBcc: eve@example.com' },
    { ...draft, address: { ...LONDON, lines: ['1', '2', '3', '4', '5'] } },
    { ...draft, name: 7 },
  ])('%j is no draft', (sent) => {
    expect(RecipientDraft.safeParse(sent).success).toBe(false);
  });
});

describe('the same recipient', () => {
  const book = [
    aRecipient({ id: idOf('rcp', 1), email: 'grace@example.com' }),
    aRecipient({ id: idOf('rcp', 2) }),
  ];
  const grace = { name: 'Grace Hopper', address: LONDON };

  test.each([
    ['as it stands', grace, idOf('rcp', 2)],
    ['in capitals', { ...grace, name: 'GRACE HOPPER' }, idOf('rcp', 2)],
    ['with wide letters', { ...grace, name: 'Ｇｒａｃｅ Ｈｏｐｐｅｒ' }, idOf('rcp', 2)],
    ['with two spaces', { ...grace, name: 'Grace  Hopper ' }, idOf('rcp', 2)],
    ['with the e-mail', { ...grace, email: 'grace@example.com' }, idOf('rcp', 1)],
    ['with another e-mail', { ...grace, email: 'g@example.com' }, undefined],
    ['with another name', { ...grace, name: 'Grace Hoppe' }, undefined],
    [
      'in another street',
      { ...grace, address: { ...LONDON, lines: ['11 Downing Street'] } },
      undefined,
    ],
    [
      'with the lines cut elsewhere',
      { ...grace, address: { ...LONDON, lines: ['10 Downing', 'Street'] } },
      undefined,
    ],
    ['in another country', { ...grace, address: { ...LONDON, country: 'US' } }, undefined],
  ])('%s', (_, candidate, id) => {
    expect(findSameRecipient(book, candidate)?.id).toBe(id);
  });

  test('two ways of writing é are one', () => {
    const composed = aRecipient({ name: 'Ren\u00e9' });
    expect(findSameRecipient([composed], { name: 'Rene\u0301', address: LONDON })).toBe(composed);
  });
});
