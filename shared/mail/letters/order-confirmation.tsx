import { cardToCharge } from '../../customers/customer.ts';
import { totalOf } from '../../gifts/gift.ts';
import type { Letter } from '../../gifts/letters.ts';
import { sum } from '../../kernel/money.ts';
import { isBefore, isDue, Temporal } from '../../kernel/time.ts';
import { aside, type Block, button, facts, notice, paragraph } from '../building-blocks.tsx';
import { entryList, fittingEntries, totalLine } from '../entry-list.tsx';
import { giftWords } from '../gift-words.ts';
import { greeting } from '../greeting.ts';
import type { LetterParts } from '../layout.tsx';
import { giftBookLink, giftLink } from '../letter-links.ts';
import { customerFooter, type LetterVoice } from '../letter-voice.ts';
import { oneLine, shortened } from '../safe-text.ts';
import { momentOf } from '../voice.ts';

export type OrderConfirmation = Extract<Letter, { kind: 'order_confirmation' }>;
type Ordered = OrderConfirmation['gifts'][number];

const CHOICE_LENGTH_MAX = 100;

/**
 * Every gift with its dates and its price, the nearest first: those that come without a reminder
 * are told here or nowhere. Of a very large order the later ones are told by month.
 */
export function orderConfirmation(letter: OrderConfirmation, voice: LetterVoice): LetterParts {
  const { words, formats, shop } = voice;
  const { customer, order } = letter;
  const byDate = letter.gifts.toSorted((left, right) =>
    Temporal.PlainDate.compare(left.gift.deliverOn, right.gift.deliverOn),
  );
  const count = byDate.length;
  const total = formats.money(totalMoney(byDate, order.currency));
  const listed = fittingEntries(byDate, (ordered) => entryOf(ordered, letter, voice));
  const later = byDate.slice(listed.length);
  const first = byDate[0]?.recipient.name ?? '';
  return {
    subject: words.confirmation.subject(count),
    preheader: words.confirmation.preheader(total, oneLine(first)),
    title: words.confirmation.title(count),
    blocks: [
      ...greeting(customer, voice),
      paragraph(words.confirmation.lead(count)),
      ...cardNotice(letter, voice),
      entryList(listed),
      ...(later.length === 0 ? [] : laterByMonth(later, order.currency, voice)),
      totalLine(words.confirmation.total(count), total),
      button({ label: words.links.book, url: giftBookLink(shop.siteUrl) }),
      aside(words.confirmation.changes),
    ],
    footer: customerFooter(voice, customer.zone),
  };
}

function entryOf(
  { gift, recipient }: Ordered,
  { customer, order }: OrderConfirmation,
  voice: LetterVoice,
) {
  const { words, formats } = voice;
  const said = giftWords(gift, recipient, voice);
  const { chargeAt, remindAt } = gift.plan;
  const choice = said.choice === undefined ? [] : [shortened(said.choice, CHOICE_LENGTH_MAX)];
  return {
    over: said.date,
    heading: `${said.name} · ${said.occasion}`,
    line: said.item,
    quietLines: [
      ...choice,
      isDue(chargeAt, order.orderedAt)
        ? words.confirmation.chargedNow(said.amount)
        : words.confirmation.charged(said.amount, momentOf(voice, chargeAt, customer.zone)),
      remindAt === undefined
        ? words.confirmation.notReminded
        : words.confirmation.reminded(formats.dateAt(remindAt, customer.zone)),
    ],
  };
}

function laterByMonth(
  later: readonly Ordered[],
  currency: string,
  voice: LetterVoice,
): readonly Block[] {
  const { words, formats } = voice;
  const months = Map.groupBy(later, ({ gift }) => gift.deliverOn.toPlainYearMonth().toString());
  return [
    paragraph(words.confirmation.more(later.length)),
    facts(
      [...months].map(([month, gifts]) => ({
        label: formats.month(Temporal.PlainDate.from(`${month}-01`)),
        value: words.confirmation.month(gifts.length, formats.money(totalMoney(gifts, currency))),
      })),
    ),
  ];
}

function cardNotice(
  { customer, gifts, order }: OrderConfirmation,
  voice: LetterVoice,
): readonly Block[] {
  const { words, shop } = voice;
  const next = gifts.toSorted((left, right) =>
    isBefore(left.gift.plan.chargeAt, right.gift.plan.chargeAt) ? -1 : 1,
  )[0];
  if (next === undefined || cardToCharge(customer) !== undefined) return [];
  const { chargeAt } = next.gift.plan;
  const says = isDue(chargeAt, order.orderedAt)
    ? words.confirmation.noCardNow
    : words.confirmation.noCard(momentOf(voice, chargeAt, customer.zone));
  return [
    notice(says, {
      label: words.links.card,
      url: giftLink(shop.siteUrl, next.gift.id, { purpose: 'card' }),
    }),
  ];
}

function totalMoney(gifts: readonly Ordered[], currency: string) {
  return sum(
    gifts.map(({ gift }) => totalOf(gift.price)),
    currency,
  );
}
