import type { Product } from '../../catalogue/product.ts';
import type { LineProblem } from '../../gifts/decide-gift-line.ts';
import type { PlacedGift } from '../../gifts/gift.ts';
import type { GiftTerms } from '../../gifts/gift-terms.ts';
import type { OpenedGift } from '../../gifts/open-gift.ts';
import { type Instant, localDateOf, PlainDate } from '../../kernel/time.ts';
import type { Fact } from '../../mail/building-blocks.tsx';
import { giftWords } from '../../mail/gift-words.ts';
import { capitalised, oneLine } from '../../mail/safe-text.ts';
import { ONE_GIFT_MESSAGES, type OneGiftMessages } from '../messages/one-gift.ts';
import type { PageVoice } from '../page-voice.ts';
import { personPath } from '../paths.ts';

type Choice = { readonly code: string; readonly label: string; readonly isChosen: boolean };
type OptionField = {
  readonly name: string;
  readonly label: string;
  readonly values: readonly Choice[];
  readonly error?: string | undefined;
};

/** The form in which a gift is changed, as it is or as somebody has just typed it. */
export type ChangeFields = {
  readonly version: string;
  readonly message: string;
  readonly messageLengthMax: number;
  readonly deliverOn: string;
  /** What the browser's calendar offers; what really works is decided when it is sent. */
  readonly firstOn: string;
  readonly lastOn: string;
  readonly wrappings: readonly Choice[];
  readonly product?: ProductFields;
  readonly errors: Partial<Record<'message' | 'deliverOn' | 'wrapping' | 'product', string>>;
  /** Where an e-mail address that is missing can be entered. */
  readonly personPath?: string;
  /** The gift as it is stored, when it is not the one that somebody began to change. */
  readonly storedNow?: readonly Fact[];
};

export type ProductFields = {
  readonly code: string;
  readonly name: string;
  /** Another one than was ordered. */
  readonly isTaken: boolean;
  readonly options: readonly OptionField[];
  readonly search: string;
  readonly found?: FoundProducts;
};

export type FoundProducts = {
  readonly items: readonly { readonly code: string; readonly label: string }[];
  readonly hasMore: boolean;
};

/** What was typed and is not stored. */
export type TypedChange = {
  readonly message: string;
  readonly deliverOn: string;
  readonly wrapping?: string;
  readonly options: Readonly<Record<string, string>>;
  readonly search: string;
};

export type ChangeProblem = Pick<LineProblem, 'field' | 'possible'> & { readonly code: string };

export type ChangeFacts = {
  readonly voice: PageVoice;
  readonly terms: GiftTerms;
  readonly now: Instant;
  /** The one that is chosen; absent for who may not choose another. */
  readonly product?: Product | undefined;
  readonly typed?: TypedChange | undefined;
  readonly problems?: readonly ChangeProblem[];
  readonly found?: { readonly items: readonly Product[]; readonly hasMore: boolean } | undefined;
  readonly isConflict?: boolean;
};

export function changeFields(opened: OpenedGift, facts: ChangeFacts): ChangeFields {
  const { gift, customer } = opened;
  const { voice, terms, now, product, typed, problems = [], isConflict = false } = facts;
  const today = localDateOf(now, customer.zone);
  const isMailed = (product ?? gift).kind === 'e_gift';
  const isMailMissing = problems.some(({ code }) => code === 'email_missing');
  return {
    version: String(gift.version),
    message: typed?.message ?? gift.message,
    messageLengthMax: terms.messageLengthMax,
    deliverOn: typed?.deliverOn ?? gift.deliverOn.toString(),
    firstOn: today.add({ days: gift.plan.transitDays }).toString(),
    lastOn: today.add({ months: terms.horizonMonths }).toString(),
    wrappings: isMailed ? [] : wrappingsOf(gift, typed?.wrapping ?? gift.wrapping ?? '', facts),
    errors: errorsOf(problems, voice),
    ...(product === undefined ? {} : { product: productFields(gift, product, facts) }),
    ...(isMailMissing ? { personPath: personPath(gift.recipientId) } : {}),
    ...(isConflict ? { storedNow: storedNow(opened, voice) } : {}),
  };
}

function wrappingsOf(gift: PlacedGift, chosen: string, { terms, voice }: ChangeFacts) {
  const { says, words, formats } = voice;
  const offered = terms.wrappings.map(({ code, priceMinor }) => {
    const amount = formats.money({ amountMinor: priceMinor, currency: gift.price.currency });
    return {
      code,
      label: says.change.wrappingPrice(words.wrappings[code] ?? oneLine(code), amount),
    };
  });
  const isOffered = offered.some(({ code }) => code === gift.wrapping);
  const agreed =
    gift.wrapping === undefined || isOffered
      ? []
      : [{ code: gift.wrapping, label: words.wrappings[gift.wrapping] ?? oneLine(gift.wrapping) }];
  return [{ code: '', label: says.change.noWrapping }, ...agreed, ...offered].map((wrapping) => ({
    ...wrapping,
    isChosen: wrapping.code === chosen,
  }));
}

function productFields(gift: PlacedGift, product: Product, facts: ChangeFacts): ProductFields {
  const { voice, typed, problems = [], found } = facts;
  const isTaken = product.id !== gift.productCode;
  const agreed = isTaken ? {} : gift.options;
  return {
    code: product.id,
    name: oneLine(product.name),
    isTaken,
    options: product.options.map((option) => {
      const problem = problems.find(({ field }) => field === `options.${option.name}`);
      return {
        name: option.name,
        label: capitalised(oneLine(option.name), voice.formats.locale),
        values: valuesOf(option, agreed[option.name], { product, facts }),
        ...(problem === undefined ? {} : { error: problemText(problem, voice) }),
      };
    }),
    search: typed?.search ?? '',
    ...(found === undefined ? {} : { found: foundOf(found, voice) }),
  };
}

/** What was agreed can stay, also when nobody else can have it any more. */
function valuesOf(
  { name, values }: Product['options'][number],
  agreed: string | undefined,
  { product, facts: { voice, typed } }: { product: Product; facts: ChangeFacts },
): readonly Choice[] {
  const { choose, optionPrice } = ONE_GIFT_MESSAGES[voice.language].change;
  const chosen = typed?.options[name] ?? agreed ?? '';
  const isGone = agreed !== undefined && !values.some(({ value }) => value === agreed);
  const { currency } = product.price;
  return [
    ...(agreed === undefined ? [{ code: '', label: choose }] : []),
    ...(isGone ? [{ code: agreed, label: oneLine(agreed) }] : []),
    ...values.map(({ value, extraMinor }) => {
      const amount = voice.formats.money({ amountMinor: extraMinor, currency });
      const label = oneLine(value);
      return { code: value, label: extraMinor === 0 ? label : optionPrice(label, amount) };
    }),
  ].map((each) => ({ ...each, isChosen: each.code === chosen }));
}

function foundOf(
  { items, hasMore }: NonNullable<ChangeFacts['found']>,
  voice: PageVoice,
): FoundProducts {
  const { take } = ONE_GIFT_MESSAGES[voice.language].change;
  return {
    hasMore,
    items: items.map(({ id, name, price }) => ({
      code: id,
      label: take(oneLine(name), voice.formats.money(price)),
    })),
  };
}

const PLACES: Readonly<Record<string, keyof ChangeFields['errors']>> = {
  message: 'message',
  deliverOn: 'deliverOn',
  wrapping: 'wrapping',
};

/** Whatever has no field of its own concerns the gift. */
function errorsOf(problems: readonly ChangeProblem[], voice: PageVoice): ChangeFields['errors'] {
  const errors: ChangeFields['errors'] = {};
  for (const problem of problems) {
    if (problem.field.startsWith('options.')) continue;
    const place = PLACES[problem.field] ?? 'product';
    errors[place] ??= problemText(problem, voice);
  }
  return errors;
}

function problemText({ code, possible }: ChangeProblem, voice: PageVoice): string {
  const words: Partial<Record<string, string>> = ONE_GIFT_MESSAGES[voice.language].problems;
  const text = words[code] ?? voice.says.refused.line_refused;
  const nearest = PlainDate.safeParse(possible);
  if (!nearest.success) return text;
  return `${text} ${voice.says.nearest(voice.formats.date(nearest.data))}`;
}

function storedNow({ gift, recipient }: OpenedGift, voice: PageVoice): readonly Fact[] {
  const { conflict }: OneGiftMessages = ONE_GIFT_MESSAGES[voice.language];
  const { item, choice, date, message } = giftWords(gift, recipient, voice);
  const { gift: labels } = voice.words;
  return [
    {
      label: labels.item,
      value: item,
      note: choice ?? (gift.kind === 'parcel' ? conflict.noWrapping : labels.byMail),
    },
    { label: labels.deliverOn, value: date },
    { label: voice.says.change.message, value: message ?? conflict.noMessage },
  ];
}
