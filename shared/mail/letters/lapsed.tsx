import type { Letter } from '../../gifts/letters.ts';
import { button, facts, paragraph } from '../building-blocks.tsx';
import { giftFacts, giftWords } from '../gift-words.ts';
import type { LetterParts } from '../layout.tsx';
import { giftBookLink } from '../letter-links.ts';
import { customerFooter, type LetterVoice } from '../letter-voice.ts';

export type Lapsed = Extract<Letter, { kind: 'lapsed' }>;

export function lapsed({ gift, recipient }: Lapsed, voice: LetterVoice): LetterParts {
  const { words, shop } = voice;
  const said = giftWords(gift, recipient, voice);
  return {
    subject: words.lapsed.subject(said.shortName),
    preheader: words.lapsed.preheader,
    title: words.lapsed.title(said.name),
    blocks: [
      paragraph(words.lapsed.lead),
      facts([
        ...giftFacts(said, voice),
        { label: words.late.planned, value: said.date },
        { label: words.gift.price, value: said.amount },
      ]),
      paragraph(words.lapsed.again),
      button({ label: words.links.book, url: giftBookLink(shop.siteUrl) }),
    ],
    footer: customerFooter(voice),
  };
}
