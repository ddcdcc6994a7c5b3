import type { Letter } from '../../gifts/letters.ts';
import { facts, paragraph, quietLinks } from '../building-blocks.tsx';
import { giftFacts, giftWords } from '../gift-words.ts';
import type { LetterParts } from '../layout.tsx';
import { giftLink } from '../letter-links.ts';
import type { LetterVoice } from '../letter-voice.ts';
import { newsFooter } from '../news-footer.ts';

export type Dispatched = Extract<Letter, { kind: 'dispatched' }>;

export function dispatched(letter: Dispatched, voice: LetterVoice): LetterParts {
  const { words, formats, shop } = voice;
  const { gift, recipient } = letter;
  const said = giftWords(gift, recipient, voice);
  const arrivesOn = 'expectedOn' in gift ? gift.expectedOn : gift.deliverOn;
  const day = formats.day(arrivesOn);
  return {
    subject: words.dispatched.subject(said.shortName),
    preheader: words.dispatched.preheader(day),
    title: words.dispatched.title(said.name),
    blocks: [
      paragraph(words.dispatched.lead(day)),
      facts([
        ...giftFacts(said, voice),
        { label: words.dispatched.expected, value: formats.date(arrivesOn) },
      ]),
      quietLinks([{ label: words.links.open, url: giftLink(shop.siteUrl, gift.id) }]),
    ],
    ...newsFooter(voice),
  };
}
