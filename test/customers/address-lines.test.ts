import { describe, expect, test } from 'vitest';
import { addressLines } from '../../shared/customers/address-lines.ts';
import type { PostalAddress } from '../../shared/customers/postal-address.ts';

const written = (address: PostalAddress) => addressLines('Ann Lee', address).join(' | ');

describe('in the order of the country', () => {
  test.each<[PostalAddress, string]>([
    [
      { lines: ['14 Orchard Row'], city: 'Bristol', postalCode: 'BS1 4DJ', country: 'GB' },
      'Ann Lee | 14 Orchard Row | Bristol | BS1 4DJ',
    ],
    [
      { lines: ['Obstweg 14'], city: 'Lübeck', postalCode: '23552', country: 'DE' },
      'Ann Lee | Obstweg 14 | 23552 Lübeck',
    ],
    [
      {
        lines: ['1 Main St', 'Apt 4'],
        city: 'Austin',
        region: 'TX',
        postalCode: '73301',
        country: 'US',
      },
      'Ann Lee | 1 Main St | Apt 4 | Austin, TX 73301',
    ],
    [
      {
        lines: ['神宮前1-1'],
        city: '渋谷区',
        region: '東京都',
        postalCode: '150-0001',
        country: 'JP',
      },
      '〒150-0001 | 東京都渋谷区 | 神宮前1-1 | Ann Lee',
    ],
    [
      {
        lines: ['1-1 Jingumae'],
        city: 'Shibuya',
        region: 'Tokyo',
        postalCode: '150-0001',
        country: 'JP',
      },
      'Ann Lee | 1-1 Jingumae | Shibuya, Tokyo | 150-0001',
    ],
    [
      {
        lines: ['세종대로 110'],
        city: '중구',
        region: '서울특별시',
        postalCode: '04524',
        country: 'KR',
      },
      '서울특별시 중구 | 세종대로 110 | Ann Lee | 04524',
    ],
    [
      {
        lines: ['Rua Augusta 1'],
        city: 'São Paulo',
        region: 'SP',
        postalCode: '01304',
        country: 'BR',
      },
      'Ann Lee | Rua Augusta 1 | São Paulo-SP | 01304',
    ],
  ])('%j', (address, expected) => {
    expect(written(address)).toBe(expected);
  });
});

describe('what is missing leaves no gap', () => {
  test.each<[PostalAddress, string]>([
    [{ lines: ['1 Main St'], city: 'Austin', postalCode: '73301', country: 'US' }, 'Austin 73301'],
    [{ lines: ['1 Main St'], city: 'Austin', region: 'TX', country: 'US' }, 'Austin, TX'],
    [{ lines: ['1 Main St'], city: 'Austin', country: 'US' }, 'Austin'],
    [{ lines: ['Rua 1'], city: 'Rio', postalCode: '20000', country: 'BR' }, 'Rio | 20000'],
    [{ lines: ['X 1'], city: 'Kadıköy', postalCode: '34710', country: 'TR' }, '34710 Kadıköy'],
  ])('%j', (address, expected) => {
    expect(written(address)).toBe(`Ann Lee | ${address.lines[0]} | ${expected}`);
  });

  test('a code that a sign goes before', () => {
    const address = { lines: ['神宮前1-1'], city: '渋谷区', region: '東京都', country: 'JP' };
    expect(written(address)).toBe('東京都渋谷区 | 神宮前1-1 | Ann Lee');
  });

  test('a name that stands elsewhere', () => {
    const address = { lines: ['Obstweg 14'], city: 'Lübeck', postalCode: '23552', country: 'DE' };
    expect(addressLines('', address, 'Germany')).toEqual(['Obstweg 14', '23552 Lübeck', 'Germany']);
  });
});

test('nothing is left out in any country, and nothing is written twice', () => {
  const parts = { city: 'Cityville', region: 'Regionia', postalCode: 'ZZ99' };
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  for (const country of letters.flatMap((first) => letters.map((second) => first + second)))
    for (const lines of [['1 Street'], ['一丁目']]) {
      const text = addressLines('Ann Lee', { ...parts, lines, country }, 'Land').join('\n');
      for (const part of ['Ann Lee', ...lines, ...Object.values(parts), 'Land'])
        expect(text.split(part), `${part} in ${country}`).toHaveLength(2);
    }
});
