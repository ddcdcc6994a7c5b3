import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { ProductOption } from './product.ts';

/** In an options cell: the product has none. */
export const NO_OPTIONS = '-';

/**
 * Options as one cell of a table: `colour=red|blue+100;personalisation=initials+150`, where `+100`
 * is what the value costs more, in minor units. `-` says that there are none. A name that ends like a
 * mistyped surcharge, such as `blue+1.50`, is refused; `EU-38+0` says that it is a name indeed.
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

type OptionValue = ProductOption['values'][number];

/** Undefined, which no option takes, for what may be a mistyped surcharge. */
function readValue(text: string): OptionValue | undefined {
  const [, value = '', extra] = /^(.*?)\s*(?:\+\s*(\d{1,9}))?$/s.exec(text.trim()) ?? [];
  if (extra === undefined && endsLikeSurcharge(value)) return undefined;
  return { value, extraMinor: Number(extra ?? 0) };
}

/** `+1.50`, `+ £1`, `+EUR 2`; behind a plus nothing but an amount begins with a digit. */
const LIKE_MORE = /[+＋]\s*(?:[A-Z]{3}\s*)?[-−–]?[\p{Sc}\p{Nd}]/u;
/** `-100`, `-£1`; but `36-38` is a size. */
const LIKE_LESS = /(?<!\p{Nd}\s*)[-−–]\s*\p{Sc}?\s*\p{Nd}[\p{Nd}.,]*\s*\p{Sc}?$/u;

function endsLikeSurcharge(value: string): boolean {
  return LIKE_MORE.test(value) || LIKE_LESS.test(value);
}

function valueText({ value, extraMinor }: OptionValue): string {
  return extraMinor === 0 && !endsLikeSurcharge(value) ? value : `${value}+${extraMinor}`;
}

function isEachOnce(names: readonly string[]): boolean {
  return new Set(names.map((name) => name.toLowerCase())).size === names.length;
}
