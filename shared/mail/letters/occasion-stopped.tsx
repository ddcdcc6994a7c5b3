import { isOccasionStopped } from '../../customers/recipient.ts';
import type { Letter } from '../../gifts/letters.ts';
import { money } from '../../kernel/money.ts';
import { Temporal } from '../../kernel/time.ts';
import { aside, type Block, paragraph, quietLinks } from '../building-blocks.tsx';
import { type Entry, entryList, fittingEntries } from '../entry-list.tsx';
import { giftWords } from '../gift-words.ts';
import type { LetterParts } from '../layout.tsx';
import { giftBookLink, personLink } from '../letter-links.ts';
import { customerFooter, type LetterVoice } from '../letter-voice.ts';
import { inSentence } from '../safe-text.ts';
import { occasionName } from '../voice.ts';

export type OccasionStopped = Extract<Letter, { kind: 'occasion_stopped' }>;

/**
 * Plain help: somebody may have died, or somebody else may have pressed. No cheer and no
 * condolences; what was done, what comes back, and how to take it back.
 */
export function occasionStopped(letter: OccasionStopped, voice: LetterVoice): LetterParts {
  const { words, shop } = voice;
  const { recipient } = letter;
  const said = words.occasionStopped;
  const occasion = occasionName(voice, letter.occasion);
  const name = inSentence(recipient.name);
  const isStill = isOccasionStopped(recipient, letter.occasion);
  const takeBack = { label: words.links.takeBack, url: personLink(shop.siteUrl, recipient.id) };
  const book = { label: words.links.book, url: giftBookLink(shop.siteUrl) };
  return {
    subject: said.subject(occasion, name),
    preheader: said.preheader,
    title: said.title(occasion, name),
    blocks: [
      paragraph(said.lead),
      ...cancelledGifts(letter, voice),
      paragraph(isStill ? said.takeBack : said.lifted),
      quietLinks(isStill ? [takeBack, book] : [book]),
    ],
    footer: customerFooter(voice, undefined, 'whyStopped'),
  };
}

/** What was cancelled, and what comes back. */
export function cancelledGifts(
  { cancelled, recipient }: Pick<OccasionStopped, 'cancelled' | 'recipient'>,
  voice: LetterVoice,
): readonly Block[] {
  if (cancelled.length === 0) return [];
  const { occasionStopped: said } = voice.words;
  const byDate = cancelled.toSorted((left, right) =>
    Temporal.PlainDate.compare(left.deliverOn, right.deliverOn),
  );
  const listed = fittingEntries(byDate, (gift) => entryOf({ gift, recipient }, voice));
  const moreCount = byDate.length - listed.length;
  return [
    paragraph(said.ended(cancelled.length)),
    entryList(listed),
    ...(moreCount === 0 ? [] : [paragraph(said.more(moreCount))]),
    ...(cancelled.some(({ refund }) => refund !== undefined) ? [aside(said.bank)] : []),
  ];
}

function entryOf(
  {
    gift,
    recipient,
  }: { gift: OccasionStopped['cancelled'][number]; recipient: OccasionStopped['recipient'] },
  voice: LetterVoice,
): Entry {
  const { words, formats } = voice;
  const { refund, price } = gift;
  const said = giftWords(gift, recipient, voice);
  return {
    over: words.occasionStopped.plannedFor(said.date),
    heading: said.item,
    line: said.choice ?? '',
    quietLines: [
      refund === undefined
        ? words.occasionStopped.free
        : words.occasionStopped.refunded(formats.money(money(refund.amountMinor, price.currency))),
    ],
  };
}
