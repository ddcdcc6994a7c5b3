import type { Letter } from '../../gifts/letters.ts';
import { button, paragraph } from '../building-blocks.tsx';
import { greeting } from '../greeting.ts';
import type { LetterParts } from '../layout.tsx';
import { myDataLink } from '../letter-links.ts';
import { customerFooter, type LetterVoice } from '../letter-voice.ts';

export type ExportReady = Extract<Letter, { kind: 'export_ready' }>;

/** Only that it is there: the way to it asks for their session. */
export function exportReady({ customer }: ExportReady, voice: LetterVoice): LetterParts {
  const { words, shop } = voice;
  const says = words.exportReady;
  return {
    subject: says.subject,
    preheader: says.preheader,
    title: says.title,
    blocks: [
      ...greeting(customer, voice),
      paragraph(says.lead),
      paragraph(says.kept),
      button({ label: says.open, url: myDataLink(shop.siteUrl) }),
      paragraph(says.notYou),
    ],
    footer: customerFooter(voice, undefined, 'whyData'),
  };
}
