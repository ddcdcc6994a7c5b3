import type { Letter } from '../../gifts/letters.ts';
import { aside, button, facts } from '../building-blocks.tsx';
import { greeting } from '../greeting.ts';
import type { LetterParts } from '../layout.tsx';
import { conversationLink } from '../letter-links.ts';
import { type LetterVoice, shopAddress } from '../letter-voice.ts';
import { oneLine, shortened } from '../safe-text.ts';
import { quotedWords, spokenWords } from '../spoken-words.tsx';

export type Answer = Extract<Letter, { kind: 'answer' }>;

const PREHEADER_LENGTH_MAX = 120;

/** What somebody of the staff says, what it answers, and what was promised with it. */
export function answer(letter: Answer, voice: LetterVoice): LetterParts {
  const { words, shop, formats } = voice;
  const says = words.answer;
  const { quoted, promises, wantsAnswer } = letter;
  const isAnswer = quoted !== undefined;
  const promised = promises.map(({ text, promisedOn }) => ({
    label:
      promisedOn === undefined ? says.promisedUndated : says.promised(formats.date(promisedOn)),
    value: oneLine(text),
  }));
  return {
    subject: isAnswer ? says.subject : says.subjectAlone,
    preheader: shortened(oneLine(letter.words), PREHEADER_LENGTH_MAX),
    title: isAnswer ? says.title : says.titleAlone,
    blocks: [
      ...greeting(letter.customer, voice),
      spokenWords(letter.words, letter.staffName),
      ...(promised.length === 0 ? [] : [facts(promised)]),
      ...(isAnswer ? [quotedWords(says.quoted, quoted)] : []),
      aside(wantsAnswer ? says.asks : says.reply),
      button({ label: says.open, url: conversationLink(shop.siteUrl) }),
    ],
    footer: [says.why(shop.name), ...shopAddress(shop)],
  };
}
