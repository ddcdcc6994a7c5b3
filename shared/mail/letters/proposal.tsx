import type { Letter } from '../../gifts/letters.ts';
import { aside, button, paragraph } from '../building-blocks.tsx';
import { entryList } from '../entry-list.tsx';
import { greeting } from '../greeting.ts';
import type { LetterParts } from '../layout.tsx';
import { proposalLink } from '../letter-links.ts';
import { type LetterVoice, shopAddress } from '../letter-voice.ts';
import { oneLine, severalLines } from '../safe-text.ts';

export type ProposalLetter = Extract<Letter, { kind: 'proposal' }>;

/** There are ideas to look at; the pictures themselves stay on the page. */
export function proposal(letter: ProposalLetter, voice: LetterVoice): LetterParts {
  const { words, shop, formats } = voice;
  const said = words.proposal;
  const { lines, round, message, proposalId } = letter;
  const isFirst = round === 1;
  const names = lines.map(({ productName }) => oneLine(productName)).join(', ');
  return {
    subject: isFirst ? said.subject(lines.length) : said.subjectAgain(lines.length),
    preheader: said.preheader(names),
    title: isFirst ? said.title : said.titleAgain,
    blocks: [
      ...greeting(letter.customer, voice),
      ...severalLines(message)
        .split('\n')
        .filter((line) => line !== '')
        .map(paragraph),
      paragraph(isFirst ? said.lead : said.leadAgain),
      entryList(
        lines.map(({ productName, price, remark }) => ({
          ...{ over: formats.money(price), heading: oneLine(productName) },
          ...{ line: oneLine(remark), quietLines: [] },
        })),
      ),
      button({ label: said.open, url: proposalLink(shop.siteUrl, proposalId) }),
      paragraph(said.reply),
      aside(said.nothing),
    ],
    footer: [said.why(shop.name), ...shopAddress(shop)],
  };
}
