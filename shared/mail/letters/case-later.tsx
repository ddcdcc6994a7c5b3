import type { Letter } from '../../gifts/letters.ts';
import { paragraph, quietLinks } from '../building-blocks.tsx';
import { caseTokenOf } from '../feedback-foot.tsx';
import { greeting } from '../greeting.ts';
import type { LetterParts } from '../layout.tsx';
import { caseLink } from '../letter-links.ts';
import { customerFooter, type LetterVoice } from '../letter-voice.ts';
import { quotedWords, spokenWords } from '../spoken-words.tsx';

export type CaseLater = Extract<Letter, { kind: 'case_later' }>;

/** Another day than was promised, and why. */
export function caseLater(letter: CaseLater, voice: LetterVoice): LetterParts {
  const { words, formats, shop } = voice;
  const { customer, caseId, excerpt } = letter;
  const says = words.caseLater;
  const day = formats.day(letter.promisedOn);
  const url = caseLink(shop.siteUrl, caseId, { token: caseTokenOf(customer, caseId) });
  return {
    subject: says.subject(day),
    preheader: says.preheader,
    title: says.title(day),
    blocks: [
      ...greeting(customer, voice),
      paragraph(says.lead),
      spokenWords(letter.words, letter.staffName),
      ...(excerpt === '' ? [] : [quotedWords(words.case.youWrote, excerpt)]),
      quietLinks([{ label: words.case.see, url }]),
    ],
    footer: customerFooter(voice, undefined, 'whyCase'),
  };
}
