import type { Letter } from '../../gifts/letters.ts';
import { localDateOf } from '../../kernel/time.ts';
import { facts, paragraph, quietLinks } from '../building-blocks.tsx';
import { giftFacts, giftPostcard, giftWords } from '../gift-words.ts';
import type { LetterParts } from '../layout.tsx';
import { giftLink } from '../letter-links.ts';
import type { LetterVoice } from '../letter-voice.ts';
import { newsFooter } from '../news-footer.ts';
import { postcard } from '../postcard.tsx';

export type Delivered = Extract<Letter, { kind: 'delivered' }>;

/** It is there, with the words that came with it. */
export function delivered(letter: Delivered, voice: LetterVoice): LetterParts {
  const { words, formats, shop } = voice;
  const { gift, recipient } = letter;
  const said = giftWords(gift, recipient, voice);
  // On the calendar of the person at whose door it was.
  const arrivedOn =
    gift.state === 'delivered'
      ? localDateOf(gift.deliveredAt, gift.plan.recipientZone)
      : gift.deliverOn;
  const day = formats.day(arrivedOn);
  const isWordless = said.message === undefined;
  const { parcel, parcelWordless, eGift, eGiftWordless } = words.delivered;
  const leads = gift.kind === 'e_gift' ? [eGift, eGiftWordless] : [parcel, parcelWordless];
  const card = isWordless ? [] : [postcard(giftPostcard(letter, voice, arrivedOn))];
  return {
    subject: words.delivered.subject(said.shortName),
    preheader: words.delivered.preheader(said.item, day),
    title: words.delivered.title(said.name),
    blocks: [
      paragraph((isWordless ? leads[1] : leads[0])?.(day) ?? ''),
      ...card,
      facts([
        ...giftFacts(said, voice),
        { label: words.delivered.on, value: formats.date(arrivedOn) },
      ]),
      quietLinks([{ label: words.links.open, url: giftLink(shop.siteUrl, gift.id) }]),
    ],
    ...newsFooter(voice),
  };
}
