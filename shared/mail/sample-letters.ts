import type { Language } from '../customers/customer.ts';
import { questionToAsk } from '../dialogue/facts/ask-question.ts';
import type { GiftIn } from '../gifts/gift.ts';
import { instantOf, Temporal } from '../kernel/time.ts';
import type { LetterToWrite } from './letter-to-write.ts';
import type { OccasionStopped } from './letters/occasion-stopped.tsx';
import { ANSWER_SAMPLE_KINDS, ANSWER_SAMPLES } from './sample-answers.ts';
import { CASE_SAMPLE_KINDS, CASE_SAMPLES } from './sample-case-letters.ts';
import { isOtherSample, OTHER_SAMPLE_KINDS, renderOtherSample } from './sample-other-letters.ts';
import {
  sampleCustomer,
  sampleGift,
  sampleOrder,
  samplePeople,
  sampleRecipient,
} from './sample-people.ts';
import { proposed } from './sample-proposal.ts';
import { REGULAR_SAMPLES } from './sample-regulars.ts';
import { THEME } from './theme.ts';
import type { Shop } from './voice.ts';
import { type WrittenLetter, writeLetter } from './write-letter.ts';

const SAMPLE_SHOP: Shop = { name: THEME.shopName, siteUrl: 'https://shop.example' };
const TOKEN = 'sample-token-sample-tok';

/** One of every letter, and its notable forms. */
export const SAMPLE_KINDS = [
  ...OTHER_SAMPLE_KINDS,
  'order_confirmation',
  'order_confirmation_large',
  'order_confirmation_question',
  'reminder',
  'reminder_long',
  'reminder_e_gift',
  'reminder_card_expires',
  'reminder_no_card',
  'charged',
  'dispatched',
  'delivered',
  'delivered_e_gift',
  'declined',
  'declined_for_good',
  'declined_to_confirm',
  'declined_no_card',
  'lapsed',
  'late',
  'cancelled',
  'cancelled_refunded',
  'occasion_stopped',
  'occasion_stopped_without_gifts',
  'recipient_objected',
  'recipient_objected_without_gifts',
  'e_gift',
  'e_gift_unnamed',
  'work_form',
  'sheet_to_confirm',
  'standing_order_stuck',
  'standing_order_price',
  'standing_order_left_out',
  'same_again_which',
  'same_again_no_card',
  'proposal',
  'proposal_again',
  ...CASE_SAMPLE_KINDS,
  'export_ready',
  ...ANSWER_SAMPLE_KINDS,
] as const;
export type SampleKind = (typeof SAMPLE_KINDS)[number];
export type LetterSampleKind = Exclude<SampleKind, (typeof OTHER_SAMPLE_KINDS)[number]>;

const SAMPLES: Record<LetterSampleKind, (language: Language) => LetterToWrite> = {
  order_confirmation: (language) => confirmation(language, 3),
  order_confirmation_large: (language) => confirmation(language, 1000),
  order_confirmation_question: (language) => {
    const question = questionToAsk(sampleCustomer(language), 'style');
    return { ...confirmation(language, 1), ...(question === undefined ? {} : { question }) };
  },
  reminder: (language) => ({ ...about(language), ...reminded }),
  reminder_long: (language) => {
    const { gift, recipient } = samplePeople(language)[2];
    return { ...about(language), ...reminded, gift, recipient };
  },
  reminder_e_gift: (language) => ({
    ...{ ...about(language), ...reminded },
    gift: sampleGift(language, E_GIFT[language]),
  }),
  reminder_card_expires: (language) => ({
    ...{ ...about(language), ...reminded, cardExpiresBefore: true },
  }),
  reminder_no_card: (language) => ({
    ...{ ...about(language), ...reminded, hasCard: false },
    gift: sampleGift(language, { message: '' }),
  }),
  charged: (language) => {
    const { customer, ...rest } = about(language);
    const amount = { amountMinor: 1940, currency: customer.currency };
    const card = { brand: 'visa', last4: '4242' };
    return { ...rest, kind: 'charged', customer, amount, card };
  },
  dispatched: (language) => ({ ...about(language), kind: 'dispatched' }),
  delivered: (language) => ({ ...about(language), kind: 'delivered' }),
  delivered_e_gift: (language) => ({
    ...{ ...about(language), kind: 'delivered' },
    gift: sampleGift(language, { ...E_GIFT[language], message: '' }),
  }),
  declined: (language) => ({
    ...{ ...unpaid(language), reason: 'soft' },
    nextTryAt: Temporal.Instant.from('2027-03-02T15:00:00.000Z'),
  }),
  declined_for_good: (language) => ({ ...unpaid(language), reason: 'hard' }),
  declined_to_confirm: (language) => ({ ...unpaid(language), reason: 'authentication_required' }),
  declined_no_card: (language) => ({ ...unpaid(language), reason: 'no_card' }),
  lapsed: (language) => ({ ...about(language), kind: 'lapsed' }),
  late: (language) => ({
    ...{ ...about(language), kind: 'late' },
    expectedOn: Temporal.PlainDate.from('2027-03-06'),
  }),
  cancelled: (language) => ({ ...about(language), kind: 'cancelled', isRefunded: false }),
  cancelled_refunded: (language) => ({ ...about(language), kind: 'cancelled', isRefunded: true }),
  occasion_stopped: (language) => stopped(language, 2),
  occasion_stopped_without_gifts: (language) => stopped(language, 0),
  recipient_objected: (language) => ({ ...stopped(language, 2), kind: 'recipient_objected' }),
  recipient_objected_without_gifts: (language) => ({
    ...{ ...stopped(language, 0), kind: 'recipient_objected' },
  }),
  e_gift: (language) => ({
    ...{ ...about(language), kind: 'e_gift', to: 'recipient@example.com' },
    gift: sampleGift(language, E_GIFT[language]),
  }),
  e_gift_unnamed: (language) => {
    const { name: _, ...customer } = sampleCustomer(language);
    const gift = sampleGift(language, { ...E_GIFT[language], message: '' });
    const to = 'recipient@example.com';
    return { ...about(language), kind: 'e_gift', customer, gift, to };
  },
  work_form: (language) => ({
    ...{ kind: 'work_form', customer: sampleCustomer(language) },
    editionName: { en: 'Spring 2028', de: 'Frühjahr 2028' }[language],
    ...{ rowCount: 12, workFormId: 'wfm_01KP0000000000000000000004' },
    pdf: Buffer.from('%PDF-1.4\n%%EOF\n'),
  }),
  proposal: (language) => proposed(language, 1),
  proposal_again: (language) => proposed(language, 2),
  sheet_to_confirm: (language) => ({
    ...{ kind: 'sheet_to_confirm', customer: sampleCustomer(language), linkToken: TOKEN },
    sheetId: 'wfm_01KP0000000000000000000004',
    rows: [
      ...samplePeople(language).map(({ gift, recipient }) => ({
        ...{ recipientName: recipient.name, productName: gift.productName },
        deliverOn: gift.deliverOn,
        amount: { amountMinor: 1940, currency: gift.price.currency },
      })),
      { recipientName: sampleRecipient(language).name, productName: '' },
    ],
  }),
  standing_order_stuck: (language) =>
    REGULAR_SAMPLES.standing_order_stuck(sampleCustomer(language)),
  standing_order_price: (language) =>
    REGULAR_SAMPLES.standing_order_price(sampleCustomer(language)),
  standing_order_left_out: (language) =>
    REGULAR_SAMPLES.standing_order_left_out(sampleCustomer(language)),
  same_again_which: (language) => REGULAR_SAMPLES.same_again_which(sampleCustomer(language)),
  same_again_no_card: (language) => REGULAR_SAMPLES.same_again_no_card(sampleCustomer(language)),
  ...CASE_SAMPLES,
  export_ready: (language) => ({
    ...{ kind: 'export_ready', customer: sampleCustomer(language) },
    exportId: 'exp_01KP0000000000000000000001',
  }),
  ...ANSWER_SAMPLES,
};

export function sampleLetter(kind: LetterSampleKind, language: Language): LetterToWrite {
  return SAMPLES[kind](language);
}

/** For looking at the letters without an order. */
export function renderSample(kind: SampleKind, language: Language): WrittenLetter {
  return isOtherSample(kind)
    ? renderOtherSample(kind, language, SAMPLE_SHOP)
    : writeLetter(sampleLetter(kind, language), SAMPLE_SHOP);
}

const E_GIFT = {
  en: { kind: 'e_gift', productName: 'An afternoon of your choice at the pottery', options: {} },
  de: { kind: 'e_gift', productName: 'Ein Nachmittag in der Töpferei', options: {} },
} as const;

const reminded = {
  kind: 'reminder',
  linkToken: TOKEN,
  cardExpiresBefore: false,
  hasCard: true,
} as const;

function unpaid(language: Language) {
  const told = about(language);
  return { ...told, kind: 'declined', finalTryAt: told.gift.plan.lastTryAt } as const;
}

function about(language: Language) {
  return {
    customer: sampleCustomer(language),
    gift: sampleGift(language),
    recipient: sampleRecipient(language),
  };
}

/** Gifts three days apart; the first is too near for a reminder. */
function confirmation(language: Language, count: number): LetterToWrite {
  const firstOn = Temporal.PlainDate.from('2026-11-28');
  const people = samplePeople(language);
  const gifts = Array.from({ length: count }, (_, at) => {
    const { gift, recipient } = people[count > people.length ? 0 : at] ?? people[0];
    const { id, version, state, deliverOn: _on, plan: _plan, ...facts } = gift;
    const deliverOn = firstOn.add({ days: (at * 3) % 470 });
    const moved = sampleGift(language, { ...facts, deliverOn });
    const { remindAt, ...plan } = moved.plan;
    const isNear = at === 0 || remindAt === undefined;
    return { gift: isNear ? { ...moved, plan } : moved, recipient };
  });
  return {
    ...{ kind: 'order_confirmation', customer: sampleCustomer(language), gifts },
    order: sampleOrder(
      language,
      gifts.map(({ gift }) => gift),
    ),
  };
}

/** The first gift was charged already. */
function stopped(language: Language, count: number): OccasionStopped {
  const { customer } = about(language);
  const occasion = 'birthday';
  const cancelled = Array.from({ length: count }, (_, at) => {
    const deliverOn = Temporal.PlainDate.from('2027-03-04').add({ years: at });
    const gift = sampleGift(language, { deliverOn });
    const cancelledAt = instantOf(deliverOn.subtract({ days: 1 }), '10:00', customer.zone);
    const refund = { id: `${gift.id}-refund`, amountMinor: 1940, chargeRef: 'sample' };
    const ended: GiftIn<'cancelled'> = {
      ...gift,
      state: 'cancelled',
      cancelledFor: 'stopped_occasion',
      cancelledAt,
    };
    return at === 0 ? { ...ended, refund } : ended;
  });
  const recipient = sampleRecipient(language, { stoppedOccasions: [occasion] });
  return { kind: 'occasion_stopped', customer, recipient, occasion, cancelled };
}
