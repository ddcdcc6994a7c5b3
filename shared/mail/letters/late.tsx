import type { Letter } from '../../gifts/letters.ts';
import { button, facts, paragraph, quietLinks } from '../building-blocks.tsx';
import { giftFacts, giftWords } from '../gift-words.ts';
import type { LetterParts } from '../layout.tsx';
import { giftLink } from '../letter-links.ts';
import { customerFooter, type LetterVoice } from '../letter-voice.ts';

export type Late = Extract<Letter, { kind: 'late' }>;

export function late({ gift, recipient, expectedOn }: Late, voice: LetterVoice): LetterParts {
  const { words, formats, shop } = voice;
  const said = giftWords(gift, recipient, voice);
  return {
    subject: words.late.subject(said.shortName, formats.day(expectedOn)),
    preheader: words.late.preheader(said.day),
    title: words.late.title(said.name, formats.day(expectedOn)),
    blocks: [
      paragraph(words.late.lead(said.day)),
      facts([
        ...giftFacts(said, voice),
        { label: words.late.expected, value: formats.date(expectedOn) },
        { label: words.late.planned, value: said.date },
        { label: words.gift.price, value: said.amount },
      ]),
      button({ label: words.links.open, url: giftLink(shop.siteUrl, gift.id) }),
      paragraph(words.late.choice),
      quietLinks([
        { label: words.links.cancel, url: giftLink(shop.siteUrl, gift.id, { purpose: 'cancel' }) },
      ]),
    ],
    footer: customerFooter(voice),
  };
}
