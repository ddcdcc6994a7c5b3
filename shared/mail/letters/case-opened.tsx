import type { Letter } from '../../gifts/letters.ts';
import { paragraph, quietLinks } from '../building-blocks.tsx';
import { caseTokenOf } from '../feedback-foot.tsx';
import { greeting } from '../greeting.ts';
import type { LetterParts } from '../layout.tsx';
import { caseLink } from '../letter-links.ts';
import { customerFooter, type LetterVoice } from '../letter-voice.ts';
import { quotedWords } from '../spoken-words.tsx';

export type CaseOpened = Extract<Letter, { kind: 'case_opened' }>;

/** That it was heard, who cares, and by when an answer comes. */
export function caseOpened(letter: CaseOpened, voice: LetterVoice): LetterParts {
  const { words, formats, shop } = voice;
  const { customer, caseId, excerpt } = letter;
  const says = words.caseOpened;
  const day = formats.day(letter.promisedOn);
  const url = caseLink(shop.siteUrl, caseId, { token: caseTokenOf(customer, caseId) });
  return {
    subject: says.subject(day),
    preheader: says.preheader,
    title: letter.isAgain ? says.titleAgain : says.title,
    blocks: [
      ...greeting(customer, voice),
      paragraph(says.lead(day)),
      ...(excerpt === '' ? [] : [quotedWords(words.case.youWrote, excerpt)]),
      paragraph(says.more),
      quietLinks([{ label: words.case.see, url }]),
    ],
    footer: customerFooter(voice, undefined, 'whyCase'),
  };
}
