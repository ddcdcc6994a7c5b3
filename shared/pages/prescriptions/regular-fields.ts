import type { Product } from '../../catalogue/product.ts';
import type { Customer } from '../../customers/customer.ts';
import type { Recipient } from '../../customers/recipient.ts';
import type { GiftTerms } from '../../gifts/gift-terms.ts';
import { type Instant, localDateOf, PlainDate } from '../../kernel/time.ts';
import { capitalised, inSentence, oneLine } from '../../mail/safe-text.ts';
import { PRESCRIPTION_MESSAGES } from '../messages/prescriptions.ts';
import { optionField } from '../order/order-form.ts';
import type { PageVoice } from '../page-voice.ts';
import { optionOf, type RegularForm, type RegularProblem } from './regular-form.ts';

type Choice = { readonly code: string; readonly label: string; readonly isChosen: boolean };

/** The form in which a prescription is written down, as it is or as somebody has just typed it. */
export type RegularFields = {
  readonly form: RegularForm;
  /** Sent along: what was looked at, or what makes two presses one. */
  readonly hidden: Readonly<Record<string, string | undefined>>;
  readonly isNew: boolean;
  readonly product?: {
    readonly code: string;
    readonly name: string;
    readonly options: readonly {
      readonly field: string;
      readonly label: string;
      readonly values: readonly Choice[];
      readonly error?: string | undefined;
    }[];
  };
  readonly found?: {
    readonly items: readonly { readonly code: string; readonly label: string }[];
    readonly hasMore: boolean;
  };
  readonly whom: readonly Choice[];
  readonly rhythms: readonly Choice[];
  /** What the browser's calendar offers; what really works is decided when it is sent. */
  readonly firstOn: string;
  readonly lastOn: string;
  readonly errors: Readonly<Record<string, string>>;
};

export type RegularFieldFacts = {
  readonly voice: PageVoice;
  readonly form: RegularForm;
  readonly customer: Customer;
  readonly recipients: readonly Recipient[];
  readonly product: Product | undefined;
  readonly terms: GiftTerms;
  readonly now: Instant;
  readonly hidden: RegularFields['hidden'];
  readonly isNew: boolean;
  readonly found?: { readonly items: readonly Product[]; readonly hasMore: boolean } | undefined;
  readonly problems?: readonly RegularProblem[] | undefined;
};

const RHYTHMS = [1, 2, 3, 4, 5, 6, 8, 10, 12, 13, 16, 20, 26, 39, 52];

export function regularFields(facts: RegularFieldFacts): RegularFields {
  const { voice, form, product, found, problems = [], hidden, isNew } = facts;
  const says = PRESCRIPTION_MESSAGES[voice.language];
  const today = localDateOf(facts.now, facts.customer.zone);
  const errors = errorsOf(problems, voice);
  return {
    ...{ form, hidden, isNew, errors },
    ...(product === undefined ? {} : { product: productOf(product, facts, errors) }),
    ...(found === undefined
      ? {}
      : {
          found: {
            hasMore: found.hasMore,
            items: found.items.map(({ id, name, price }) => ({
              code: id,
              label: says.form.take(oneLine(name), voice.formats.money(price)),
            })),
          },
        }),
    whom: [
      { code: '', label: says.form.myself, isChosen: form.whom === '' },
      ...facts.recipients.map(({ id, name }) => ({
        ...{ code: id, label: inSentence(name), isChosen: form.whom === id },
      })),
    ],
    rhythms: rhythmsOf(form, voice),
    firstOn: today.add({ days: 1 }).toString(),
    lastOn: today.add({ months: facts.terms.horizonMonths }).toString(),
  };
}

function rhythmsOf({ everyWeeks }: RegularForm, voice: PageVoice): readonly Choice[] {
  const says = PRESCRIPTION_MESSAGES[voice.language];
  const own = Number(everyWeeks);
  const isOdd = Number.isInteger(own) && own > 0 && own <= 52 && !RHYTHMS.includes(own);
  const weeks = isOdd ? [...RHYTHMS, own].toSorted((left, right) => left - right) : RHYTHMS;
  return [
    { code: '', label: says.form.never, isChosen: everyWeeks === '' },
    ...weeks.map((count) => ({
      code: String(count),
      label: capitalised(says.every(count), voice.formats.locale),
      isChosen: everyWeeks === String(count),
    })),
  ];
}

function productOf(
  product: Product,
  { voice, form }: RegularFieldFacts,
  errors: RegularFields['errors'],
) {
  const { choose, optionPrice } = PRESCRIPTION_MESSAGES[voice.language].form;
  const { currency } = product.price;
  return {
    code: product.id,
    name: oneLine(product.name),
    options: product.options.map(({ name, values }) => ({
      field: optionField(name),
      label: capitalised(oneLine(name), voice.formats.locale),
      error: errors[`options.${name}`],
      values: [
        { code: '', label: choose, isChosen: optionOf(form, name) === '' },
        ...values.map(({ value, extraMinor }) => {
          const amount = voice.formats.money({ amountMinor: extraMinor, currency });
          const label = oneLine(value);
          return {
            code: value,
            label: extraMinor === 0 ? label : optionPrice(label, amount),
            isChosen: optionOf(form, name) === value,
          };
        }),
      ],
    })),
  };
}

const FIELD_OF: Readonly<Record<string, string>> = {
  productCode: 'product',
  recipientId: 'whom',
  'standing.nextOn': 'nextOn',
};

/** The first problem of each field; an option of a product that is gone is the product's. */
function errorsOf(problems: readonly RegularProblem[], voice: PageVoice): Record<string, string> {
  const says = PRESCRIPTION_MESSAGES[voice.language];
  const errors: Record<string, string> = {};
  for (const { field, code, possible } of problems) {
    const place = FIELD_OF[field] ?? field;
    const nearest = PlainDate.safeParse(possible);
    const text = says.errors[code];
    errors[place] ??= nearest.success
      ? `${text} ${voice.says.nearest(voice.formats.date(nearest.data))}`
      : text;
  }
  return errors;
}
