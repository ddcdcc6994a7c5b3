import type { Letter } from '../../gifts/letters.ts';
import { facts, paragraph, quietLinks } from '../building-blocks.tsx';
import { cardWords, giftFacts, giftWords, withNote } from '../gift-words.ts';
import type { LetterParts } from '../layout.tsx';
import { giftLink } from '../letter-links.ts';
import type { LetterVoice } from '../letter-voice.ts';
import { newsFooter } from '../news-footer.ts';

export type Charged = Extract<Letter, { kind: 'charged' }>;

/** A receipt, for those who asked for one. */
export function charged(letter: Charged, voice: LetterVoice): LetterParts {
  const { words, formats, shop } = voice;
  const { gift, recipient, card } = letter;
  const said = giftWords(gift, recipient, voice);
  const arrivesOn = 'expectedOn' in gift ? gift.expectedOn : gift.deliverOn;
  const day = formats.day(arrivesOn);
  const amount = formats.money(letter.amount);
  return {
    subject: words.charged.subject(said.shortName),
    preheader: words.charged.preheader(amount, day),
    title: words.charged.title(said.name),
    blocks: [
      paragraph(words.charged.lead(day)),
      facts([
        ...giftFacts(said, voice),
        { label: words.gift.deliverOn, value: formats.date(arrivesOn) },
        withNote(
          { label: words.charged.paid, value: amount },
          card === undefined ? undefined : words.fromCard(cardWords(card)),
        ),
      ]),
      quietLinks([{ label: words.links.open, url: giftLink(shop.siteUrl, gift.id) }]),
    ],
    ...newsFooter(voice),
  };
}
