import { cardToCharge } from '../../customers/customer.ts';
import type { Letter } from '../../gifts/letters.ts';
import { localDateOf } from '../../kernel/time.ts';
import { type Block, button, facts, notice, paragraph, quietLinks } from '../building-blocks.tsx';
import {
  cardWords,
  type GiftWords,
  giftFacts,
  giftPostcard,
  giftWords,
  withNote,
} from '../gift-words.ts';
import { greeting } from '../greeting.ts';
import type { LetterParts } from '../layout.tsx';
import { type GiftLinkPurpose, giftLink } from '../letter-links.ts';
import { customerFooter, type LetterVoice } from '../letter-voice.ts';
import { postcard } from '../postcard.tsx';
import { momentOf } from '../voice.ts';

export type Reminder = Extract<Letter, { kind: 'reminder' }>;

/** Reads as a postcard: what arrives, when, at whose door, with which words, and what it costs. */
export function reminder(letter: Reminder, voice: LetterVoice): LetterParts {
  const { words, formats, shop } = voice;
  const { gift, recipient, customer } = letter;
  const said = giftWords(gift, recipient, voice);
  const link = (purpose: GiftLinkPurpose) =>
    giftLink(shop.siteUrl, gift.id, { token: letter.linkToken, purpose });
  const chargeDay = formats.day(localDateOf(gift.plan.chargeAt, customer.zone));
  return {
    subject: words.reminder.subject(said.shortName, said.day),
    preheader: words.reminder.preheader(said.item, said.amount, chargeDay),
    title: words.reminder.title(said.name, said.day),
    blocks: [
      ...opening(letter, voice, link('card')),
      postcard(giftPostcard(letter, voice)),
      facts(reminderFacts(letter, said, voice)),
      button({ label: words.links.change, url: link('change') }),
      quietLinks([
        { label: words.links.cancel, url: link('cancel'), hint: `(${words.reminder.cancelHint})` },
        {
          label: words.links.stop,
          url: link('stop'),
          hint: `(${words.reminder.stopHint(said.occasion, said.name)})`,
        },
      ]),
    ],
    footer: customerFooter(voice, customer.zone),
  };
}

function reminderFacts(letter: Reminder, said: GiftWords, voice: LetterVoice) {
  const { words } = voice;
  const { gift, customer } = letter;
  const card = letter.hasCard ? cardToCharge(customer) : undefined;
  const willPay = card !== undefined && !letter.cardExpiresBefore;
  return [
    ...giftFacts(said, voice),
    { label: words.gift.deliverOn, value: said.date },
    withNote(
      {
        label: words.gift.charge,
        value: words.reminder.charge(
          said.amount,
          momentOf(voice, gift.plan.chargeAt, customer.zone),
        ),
      },
      willPay ? words.fromCard(cardWords(card)) : undefined,
    ),
  ];
}

/** A card that cannot pay comes first; where it can, nothing needs to be done, and it says so. */
function opening(letter: Reminder, voice: LetterVoice, cardUrl: string): readonly Block[] {
  const { reminder: said, links } = voice.words;
  const trouble = cardTrouble(letter, voice);
  return trouble === undefined
    ? [...greeting(letter.customer, voice), paragraph(`${said.lead} ${said.nothingToDo}`)]
    : [
        ...greeting(letter.customer, voice),
        notice(trouble, { label: links.card, url: cardUrl }),
        paragraph(said.lead),
      ];
}

function cardTrouble(letter: Reminder, { words }: LetterVoice): string | undefined {
  if (!letter.hasCard) return words.reminder.noCard;
  if (!letter.cardExpiresBefore) return undefined;
  const card = cardToCharge(letter.customer);
  return card === undefined
    ? words.reminder.cardExpiresUnnamed
    : words.reminder.cardExpires(cardWords(card));
}
