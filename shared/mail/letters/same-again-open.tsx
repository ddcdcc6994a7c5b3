import type { Letter } from '../../gifts/letters.ts';
import { aside, type Block, button, notice, paragraph, quietLinks } from '../building-blocks.tsx';
import { regularName, regularWords } from '../gift-words.ts';
import { greeting } from '../greeting.ts';
import type { LetterParts } from '../layout.tsx';
import { regularLink, regularsLink, sameAgainLink } from '../letter-links.ts';
import { customerFooter, type LetterVoice } from '../letter-voice.ts';

export type SameAgainOpen = Extract<Letter, { kind: 'same_again_open' }>;
type Choice = SameAgainOpen['choices'][number];

/** Somebody asked for the same again, and it was not clear what, or something was in the way. */
export function sameAgainOpen(letter: SameAgainOpen, voice: LetterVoice): LetterParts {
  const { words, shop } = voice;
  const said = words.sameAgainOpen;
  const [only, ...others] = letter.choices;
  const isOne = only !== undefined && others.length === 0;
  return {
    subject: isOne ? said.subjectNamed(regularName(only.prescription)) : said.subject,
    preheader: said.preheader,
    title: said.title,
    blocks: [
      ...greeting(letter.customer, voice),
      ...matterOf(letter, voice),
      button({
        label: isOne ? words.standingOrderStuck.see : said.open,
        url: isOne ? regularLink(shop.siteUrl, only.prescription.id) : regularsLink(shop.siteUrl),
      }),
      aside(said.nothingOrdered),
    ],
    footer: customerFooter(voice, undefined, 'whySaid'),
  };
}

function matterOf({ about, choices }: SameAgainOpen, voice: LetterVoice): readonly Block[] {
  const { sameAgainOpen: said, regular } = voice.words;
  switch (about) {
    case 'which_one':
      return [paragraph(said.whichOne), quietLinks(choices.map((choice) => linkOf(choice, voice)))];
    case 'no_prescription':
    case 'prescription_not_found':
      return [paragraph(said.none)];
    default: {
      const [only] = choices;
      const help = { ...regular.whatHelps, ...said.whatHelps }[about];
      return only === undefined
        ? [notice(help)]
        : [paragraph(said.notYet(regularName(only.prescription))), notice(help)];
    }
  }
}

/** Without a key of the customer's own the page asks for sign-in. */
function linkOf({ prescription, token }: Choice, voice: LetterVoice) {
  const { siteUrl } = voice.shop;
  const { value, note } = regularWords(prescription, voice);
  return {
    label: regularName(prescription),
    url:
      token === undefined ? regularLink(siteUrl, prescription.id) : sameAgainLink(siteUrl, token),
    hint: [value, ...(note === undefined ? [] : [note])].join(', '),
  };
}
