import type { Language } from '../customers/customer.ts';
import type { Letter } from '../gifts/letters.ts';
import { Temporal } from '../kernel/time.ts';
import { sampleCustomer, sampleGift, sampleOrder, sampleRecipient } from './sample-people.ts';
import { THEME } from './theme.ts';
import { type Shop, voiceOf } from './voice.ts';
import { type WrittenLetter, writeLetter, writeSignInCode } from './write-letter.ts';

const SAMPLE_SHOP: Shop = { name: THEME.shopName, siteUrl: 'https://shop.example' };

/** One of every letter, and its notable forms. */
export const SAMPLE_KINDS = [
  'sign_in_code',
  'order_confirmation',
  'order_confirmation_large',
  'reminder',
  'reminder_card_expires',
  'reminder_no_card',
  'declined',
  'declined_for_good',
  'lapsed',
  'late',
  'cancelled',
  'cancelled_refunded',
  'e_gift',
] as const;
export type SampleKind = (typeof SAMPLE_KINDS)[number];
type LetterSampleKind = Exclude<SampleKind, 'sign_in_code'>;

const SAMPLES: Record<LetterSampleKind, (language: Language) => Letter> = {
  order_confirmation: (language) => confirmation(language, 3),
  order_confirmation_large: (language) => confirmation(language, 1000),
  reminder: (language) => ({ ...about(language), ...reminded, kind: 'reminder' }),
  reminder_card_expires: (language) => ({
    ...about(language),
    ...reminded,
    kind: 'reminder',
    cardExpiresBefore: true,
  }),
  reminder_no_card: (language) => ({
    ...about(language),
    ...reminded,
    kind: 'reminder',
    hasCard: false,
    gift: sampleGift(language, { message: '' }),
  }),
  declined: (language) => ({
    ...about(language),
    kind: 'declined',
    reason: 'soft',
    nextTryAt: Temporal.Instant.from('2027-03-02T15:00:00.000Z'),
  }),
  declined_for_good: (language) => ({ ...about(language), kind: 'declined', reason: 'hard' }),
  lapsed: (language) => ({ ...about(language), kind: 'lapsed' }),
  late: (language) => ({
    ...about(language),
    kind: 'late',
    expectedOn: Temporal.PlainDate.from('2027-03-06'),
  }),
  cancelled: (language) => ({ ...about(language), kind: 'cancelled', isRefunded: false }),
  cancelled_refunded: (language) => ({ ...about(language), kind: 'cancelled', isRefunded: true }),
  e_gift: (language) => ({
    ...about(language),
    kind: 'e_gift',
    gift: sampleGift(language, E_GIFT[language]),
    to: 'recipient@example.com',
  }),
};

export function sampleLetter(kind: LetterSampleKind, language: Language): Letter {
  return SAMPLES[kind](language);
}

/** For looking at the letters without an order. */
export function renderSample(kind: SampleKind, language: Language): WrittenLetter {
  if (kind !== 'sign_in_code') return writeLetter(sampleLetter(kind, language), SAMPLE_SHOP);
  const now = Temporal.Instant.from('2026-11-20T10:00:00.000Z');
  return writeSignInCode(
    { code: '402917', now, expiresAt: now.add({ minutes: 10 }) },
    voiceOf(language, SAMPLE_SHOP),
  );
}

const E_GIFT = {
  en: { kind: 'e_gift', productName: 'An afternoon of your choice at the pottery', options: {} },
  de: { kind: 'e_gift', productName: 'Ein Nachmittag in der Töpferei', options: {} },
} as const;

const reminded = {
  linkToken: 'sample-token-sample-tok',
  cardExpiresBefore: false,
  hasCard: true,
} as const;

function about(language: Language) {
  return {
    customer: sampleCustomer(language),
    gift: sampleGift(language),
    recipient: sampleRecipient(language),
  };
}

/** Gifts three days apart; the first is too near for a reminder. */
function confirmation(language: Language, count: number): Letter {
  const { customer, recipient } = about(language);
  const firstOn = Temporal.PlainDate.from('2026-11-28');
  const gifts = Array.from({ length: count }, (_, at) => {
    const gift = sampleGift(language, { deliverOn: firstOn.add({ days: (at * 3) % 470 }) });
    const { remindAt, ...plan } = gift.plan;
    return at === 0 || remindAt === undefined ? { ...gift, plan } : gift;
  });
  return {
    kind: 'order_confirmation',
    customer,
    order: sampleOrder(language, gifts),
    gifts: gifts.map((gift) => ({ gift, recipient })),
  };
}
