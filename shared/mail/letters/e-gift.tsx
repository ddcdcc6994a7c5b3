import type { Letter } from '../../gifts/letters.ts';
import { facts, paragraph } from '../building-blocks.tsx';
import { giftPostcard, giftWords, itemFact } from '../gift-words.ts';
import type { LetterParts } from '../layout.tsx';
import { type LetterVoice, shopAddress } from '../letter-voice.ts';
import { postcard } from '../postcard.tsx';
import { inSentence } from '../safe-text.ts';

export type EGift = Extract<Letter, { kind: 'e_gift' }>;

/**
 * To the recipient, who may not know the shop: who sends it and what it is. Never a price, and no link but the one at
 * its foot, which says where the address is from.
 */
export function eGift(letter: EGift, voice: LetterVoice): LetterParts {
  const { words, shop } = voice;
  const said = giftWords(letter.gift, letter.recipient, voice);
  const { eGift: phrases } = words;
  const sender = letter.customer.name === undefined ? undefined : inSentence(letter.customer.name);
  return {
    subject: sender === undefined ? phrases.subjectUnnamed : phrases.subject(sender),
    preheader: phrases.preheader(said.item),
    title: phrases.title(said.name),
    blocks: [
      paragraph(sender === undefined ? phrases.leadUnnamed : phrases.lead(sender)),
      postcard({ ...giftPostcard(letter, voice), emptyMessage: phrases.noMessage }),
      facts([
        itemFact(said, voice),
        { label: words.gift.occasion, value: said.occasion },
        ...(sender === undefined ? [] : [{ label: phrases.sender, value: sender }]),
      ]),
    ],
    footer: [
      sender === undefined ? phrases.whyUnnamed(shop.name) : phrases.why(shop.name, sender),
      phrases.once,
      ...shopAddress(shop),
    ],
  };
}
