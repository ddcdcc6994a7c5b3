import type { Letter } from '../../gifts/letters.ts';
import { button, facts, paragraph, quietLinks } from '../building-blocks.tsx';
import { giftFacts, giftWords } from '../gift-words.ts';
import type { LetterParts } from '../layout.tsx';
import { giftLink } from '../letter-links.ts';
import { customerFooter, type LetterVoice } from '../letter-voice.ts';
import { momentOf } from '../voice.ts';

export type Declined = Extract<Letter, { kind: 'declined' }>;

/** Says why in kind words, what happens next by itself, and the one thing that helps. */
export function declined(letter: Declined, voice: LetterVoice): LetterParts {
  const { words, shop } = voice;
  const { gift, recipient, customer, nextTryAt, finalTryAt } = letter;
  const said = giftWords(gift, recipient, voice);
  return {
    subject: words.declined.subject(said.shortName),
    preheader: words.declined.preheader(said.amount),
    title: words.declined.title(said.name),
    blocks: [
      paragraph(words.declined.reasons[letter.reason]),
      paragraph(
        nextTryAt === undefined
          ? words.declined.noNextTry
          : words.declined.nextTry(momentOf(voice, nextTryAt, customer.zone)),
      ),
      button({
        label: letter.reason === 'no_card' ? words.links.card : words.links.pay,
        url: giftLink(shop.siteUrl, gift.id, { purpose: 'card' }),
      }),
      facts([
        ...giftFacts(said, voice),
        { label: words.gift.deliverOn, value: said.date },
        { label: words.gift.price, value: said.amount },
      ]),
      paragraph(words.declined.lastDay(momentOf(voice, finalTryAt, customer.zone))),
      quietLinks([
        { label: words.links.cancel, url: giftLink(shop.siteUrl, gift.id, { purpose: 'cancel' }) },
      ]),
    ],
    footer: customerFooter(voice, customer.zone),
  };
}
