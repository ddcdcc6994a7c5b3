import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { ProductOption } from './product.ts';

/** In an options cell: the product has none. */
export const NO_OPTIONS = '-';

/**
 * Options as one cell of a table: `colour=red|blue+100;personalisation=initials+150`, where `+100`
 * is what the value costs more, in minor units. `-` says that there are none.
 */
export function readOptionsText(
  text: string,
): Outcome<readonly ProductOption[], 'options_malformed'> {
  if (text.trim() === NO_OPTIONS) return accepted([]);
  const options: ProductOption[] = [];
  for (const part of text.split(';').filter((one) => one.trim() !== '')) {
    const [name = '', values, ...rest] = part.split('=').map((one) => one.trim());
    if (values === undefined || rest.length > 0) return refused('options_malformed');
    const option = ProductOption.safeParse({ name, values: values.split('|').map(readValue) });
    if (!option.success) return refused('options_malformed');
    options.push(option.data);
  }
  const isDistinct =
    isEachOnce(options.map(({ name }) => name)) &&
    options.every(({ values }) => isEachOnce(values.map(({ value }) => value)));
  return isDistinct && options.length <= 10 ? accepted(options) : refused('options_malformed');
}

export function optionsText(options: readonly ProductOption[]): string {
  if (options.length === 0) return NO_OPTIONS;
  return options.map(({ name, values }) => `${name}=${values.map(valueText).join('|')}`).join(';');
}

function readValue(text: string) {
  const [, value = '', extra = '0'] = /^(.*?)\s*(?:\+\s*(\d{1,9}))?$/s.exec(text.trim()) ?? [];
  return { value, extraMinor: Number(extra) };
}

function valueText({ value, extraMinor }: ProductOption['values'][number]): string {
  return extraMinor === 0 ? value : `${value}+${extraMinor}`;
}

function isEachOnce(names: readonly string[]): boolean {
  return new Set(names.map((name) => name.toLowerCase())).size === names.length;
}
