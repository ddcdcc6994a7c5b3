import type { Letter } from '../../gifts/letters.ts';
import { aside, button, paragraph, quietLinks } from '../building-blocks.tsx';
import { caseTokenOf } from '../feedback-foot.tsx';
import { greeting } from '../greeting.ts';
import type { LetterParts } from '../layout.tsx';
import { caseLink } from '../letter-links.ts';
import { customerFooter, type LetterVoice } from '../letter-voice.ts';
import { oneLine, shortened } from '../safe-text.ts';
import { quotedWords, spokenWords } from '../spoken-words.tsx';

export type CaseAnswer = Extract<Letter, { kind: 'case_answer' }>;

const PREHEADER_LENGTH_MAX = 120;

/** Our answer, and the one question that is left: is it settled? */
export function caseAnswer(letter: CaseAnswer, voice: LetterVoice): LetterParts {
  const { words, shop } = voice;
  const { customer, caseId, excerpt } = letter;
  const says = words.caseAnswer;
  const token = caseTokenOf(customer, caseId);
  const linkTo = (purpose: 'settle' | 'more') => caseLink(shop.siteUrl, caseId, { token, purpose });
  return {
    subject: says.subject,
    preheader: shortened(oneLine(letter.words), PREHEADER_LENGTH_MAX),
    title: says.title,
    blocks: [
      ...greeting(customer, voice),
      spokenWords(letter.words, letter.staffName),
      ...(excerpt === '' ? [] : [quotedWords(words.case.youWrote, excerpt)]),
      paragraph(says.ask),
      button({ label: says.settled, url: linkTo('settle') }),
      quietLinks([{ label: says.notYet, url: linkTo('more') }]),
      aside(says.silence),
    ],
    footer: customerFooter(voice, undefined, 'whyCase'),
  };
}
