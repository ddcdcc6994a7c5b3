import type { Letter } from '../../gifts/letters.ts';
import { facts, paragraph, quietLinks } from '../building-blocks.tsx';
import { giftFacts, giftWords } from '../gift-words.ts';
import type { LetterParts } from '../layout.tsx';
import { giftBookLink } from '../letter-links.ts';
import { customerFooter, type LetterVoice } from '../letter-voice.ts';

export type Cancelled = Extract<Letter, { kind: 'cancelled' }>;

/** Of a gift that the customer cancelled; those of a stopped occasion are told in one letter. */
export function cancelled(letter: Cancelled, voice: LetterVoice): LetterParts {
  const { words, shop } = voice;
  const { gift, recipient, isRefunded } = letter;
  const said = giftWords(gift, recipient, voice);
  return {
    subject: words.cancelled.subject(said.shortName),
    preheader: isRefunded
      ? words.cancelled.preheaderRefunded(said.amount)
      : words.cancelled.preheaderFree,
    title: words.cancelled.title(said.name),
    blocks: [
      paragraph(isRefunded ? words.cancelled.refunded(said.amount) : words.cancelled.free),
      facts([
        ...giftFacts(said, voice),
        { label: words.late.planned, value: said.date },
        { label: words.gift.price, value: said.amount },
      ]),
      quietLinks([{ label: words.links.book, url: giftBookLink(shop.siteUrl) }]),
    ],
    footer: customerFooter(voice),
  };
}
