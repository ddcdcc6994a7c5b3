import type { Letter } from '../../gifts/letters.ts';
import { aside, button, paragraph } from '../building-blocks.tsx';
import { greeting } from '../greeting.ts';
import type { LetterParts } from '../layout.tsx';
import { againLink } from '../letter-links.ts';
import { customerFooter, type LetterVoice } from '../letter-voice.ts';
import { oneLine } from '../safe-text.ts';

export type WorkForm = Extract<Letter, { kind: 'work_form' }>;

/** The one mail that nobody asked for: easy to use, and as easy to be rid of. */
export function workForm(letter: WorkForm, voice: LetterVoice): LetterParts {
  const { words, shop } = voice;
  const { workForm: said, links } = words;
  const edition = oneLine(letter.editionName);
  return {
    subject: said.subject(edition),
    preheader: said.preheader(letter.rowCount),
    title: said.title,
    blocks: [
      ...greeting(letter.customer, voice),
      paragraph(said.lead(edition, letter.rowCount)),
      paragraph(said.how),
      button({ label: links.again, url: againLink(shop.siteUrl, letter.workFormId) }),
      paragraph(said.paper),
      aside(said.nothing),
    ],
    footer: customerFooter(voice, undefined, 'whyForm'),
  };
}
