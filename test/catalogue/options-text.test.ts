import { describe, expect, it } from 'vitest';
import { optionsText, readOptionsText } from '../../shared/catalogue/options-text.ts';
import { accepted } from '../../shared/kernel/outcome.ts';

const read = (value: string) => {
  const options = readOptionsText(`colour=red|${value}`);
  return options.ok ? options.value[0]?.values[1] : options.refusal;
};

describe('a value', () => {
  it.each([
    ['blue', 'blue', 0],
    ['blue+1', 'blue', 1],
    ['blue + 150', 'blue', 150],
    ['blue+999999999', 'blue', 999_999_999],
    ['A++150', 'A+', 150],
    ['2-ply+150', '2-ply', 150],
  ])('“%s” costs more', (text, value, extraMinor) => {
    expect(read(text)).toEqual({ value, extraMinor });
  });

  it.each([
    ...['T-shirt', 'A+', 'A++', '2-ply', 'red-white', 'red+white', 'tea + cake', 'red+'],
    ...['36-38', '98 - 104', '3-6 months', '2027-03-04', 'DIN-A4', '50+ years', 'cotton-100%'],
    ...['B+W', 'Lavender - 100 ml', 'blue-', '100', '£20'],
  ])('“%s” is a name', (value) => {
    expect(read(value)).toEqual({ value, extraMinor: 0 });
  });

  it.each([
    ...['blue+1.50', 'blue+1,50', 'blue + 1.50', 'blue+£1', 'blue+ £ 1.50', 'blue+1.50 £'],
    ...['blue+GBP1', 'blue+EUR 2', 'blue+150p', 'blue+1 50', 'blue+1000000000', 'blue+-100'],
    ...['blue-100', 'blue -100', 'blue - 100', 'blue-1.50', 'blue-£1', 'blue-1€', 'blue−100'],
    ...['blue＋100', '+£1', '-100', 'EU-38'],
  ])('“%s” ends like a mistyped surcharge', (text) => {
    expect(read(text)).toBe('options_malformed');
  });

  it.each(['EU-38', 'blue+1.50', 'SPF+50'])('“%s” is a name when +0 says so', (value) => {
    expect(read(`${value}+0`)).toEqual({ value, extraMinor: 0 });
    const options = [{ name: 'size', values: [{ value, extraMinor: 0 }] }];
    expect(optionsText(options)).toBe(`size=${value}+0`);
    expect(readOptionsText(optionsText(options))).toEqual(accepted(options));
  });
});
