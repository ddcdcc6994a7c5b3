import type { Letter } from '../../gifts/letters.ts';
import { button, paragraph } from '../building-blocks.tsx';
import { caseTokenOf } from '../feedback-foot.tsx';
import { greeting } from '../greeting.ts';
import type { LetterParts } from '../layout.tsx';
import { caseLink } from '../letter-links.ts';
import { customerFooter, type LetterVoice } from '../letter-voice.ts';
import { quotedWords } from '../spoken-words.tsx';

export type CaseClosed = Extract<Letter, { kind: 'case_closed' }>;

/** That silence was taken for a yes, and how to say that it was none. */
export function caseClosed(letter: CaseClosed, voice: LetterVoice): LetterParts {
  const { words, shop } = voice;
  const { customer, caseId, excerpt } = letter;
  const says = words.caseClosed;
  const token = caseTokenOf(customer, caseId);
  return {
    subject: says.subject,
    preheader: says.preheader,
    title: says.title,
    blocks: [
      ...greeting(customer, voice),
      paragraph(says.lead),
      ...(excerpt === '' ? [] : [quotedWords(words.case.youWrote, excerpt)]),
      paragraph(says.again),
      button({
        label: says.reopen,
        url: caseLink(shop.siteUrl, caseId, { token, purpose: 'more' }),
      }),
    ],
    footer: customerFooter(voice, undefined, 'whyCase'),
  };
}
