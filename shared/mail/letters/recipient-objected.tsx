import type { Letter } from '../../gifts/letters.ts';
import { paragraph, quietLinks } from '../building-blocks.tsx';
import type { LetterParts } from '../layout.tsx';
import { giftBookLink } from '../letter-links.ts';
import { type LetterVoice, shopAddress } from '../letter-voice.ts';
import { inSentence } from '../safe-text.ts';
import { cancelledGifts } from './occasion-stopped.tsx';

export type RecipientObjected = Extract<Letter, { kind: 'recipient_objected' }>;

/** To the giver, kindly: nobody is to blame, and nobody is asked why. */
export function recipientObjected(letter: RecipientObjected, voice: LetterVoice): LetterParts {
  const { words, shop } = voice;
  const said = words.recipientObjected;
  const name = inSentence(letter.recipient.name);
  const book = { label: words.links.book, url: giftBookLink(shop.siteUrl) };
  return {
    subject: said.subject(name),
    preheader: said.preheader,
    title: said.title(name),
    blocks: [
      paragraph(said.lead),
      ...(letter.cancelled.length === 0
        ? [paragraph(said.nothing)]
        : cancelledGifts(letter, voice)),
      paragraph(said.after),
      quietLinks([book]),
    ],
    footer: [words.whyObjected(shop.name), ...shopAddress(shop)],
  };
}
