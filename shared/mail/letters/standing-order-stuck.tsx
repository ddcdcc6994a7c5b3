import type { Letter } from '../../gifts/letters.ts';
import { type Block, button, type Fact, facts, notice, paragraph } from '../building-blocks.tsx';
import { regularName, regularWords } from '../gift-words.ts';
import type { LetterParts } from '../layout.tsx';
import { regularLink } from '../letter-links.ts';
import { customerFooter, type LetterVoice } from '../letter-voice.ts';

export type StandingOrderStuck = Extract<Letter, { kind: 'standing_order_stuck' }>;

/** What is in the way of a standing order's next delivery, and the one thing that helps. */
export function standingOrderStuck(letter: StandingOrderStuck, voice: LetterVoice): LetterParts {
  const { words, formats, shop } = voice;
  const said = words.standingOrderStuck;
  const { prescription, plannedOn, reason } = letter;
  const name = regularName(prescription);
  const day = formats.day(plannedOn);
  const isLeftOut = letter.until === undefined;
  return {
    subject: isLeftOut ? said.subjectLeftOut(name, day) : said.subject(name, day),
    preheader: isLeftOut ? said.preheaderLeftOut : said.preheader,
    title: isLeftOut ? said.titleLeftOut(name, day) : said.title(name, day),
    blocks: [
      ...outlook(letter, voice),
      notice(words.regular.whatHelps[reason]),
      facts([
        regularWords(prescription, voice),
        { label: said.planned, value: formats.date(plannedOn) },
        ...prices(letter, voice),
      ]),
      button({ label: said.see, url: regularLink(shop.siteUrl, prescription.id) }),
    ],
    footer: customerFooter(voice),
  };
}

function outlook(
  { until, prescription, plannedOn }: StandingOrderStuck,
  { words, formats }: LetterVoice,
): readonly Block[] {
  const said = words.standingOrderStuck;
  const next = prescription.standing?.nextOn ?? plannedOn;
  return [
    paragraph(
      until === undefined ? said.leftOut(formats.day(next)) : said.until(formats.day(until)),
    ),
  ];
}

function prices(
  { price, prescription }: StandingOrderStuck,
  { words, formats }: LetterVoice,
): readonly Fact[] {
  const agreed = prescription.standing?.agreed;
  if (price === undefined || agreed === undefined) return [];
  const { standingOrderStuck: said } = words;
  return [
    { label: said.agreed, value: formats.money(agreed) },
    { label: said.now, value: formats.money(price) },
  ];
}
