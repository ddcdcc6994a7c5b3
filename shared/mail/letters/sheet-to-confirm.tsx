import type { Letter, ReadRow } from '../../gifts/letters.ts';
import type { Money } from '../../kernel/money.ts';
import { sum } from '../../kernel/money.ts';
import { type Block, button, notice, paragraph } from '../building-blocks.tsx';
import { type Entry, entryList, fittingEntries, totalLine } from '../entry-list.tsx';
import { itemName } from '../gift-words.ts';
import { greeting } from '../greeting.ts';
import type { LetterParts } from '../layout.tsx';
import { sheetLink } from '../letter-links.ts';
import { customerFooter, type LetterVoice } from '../letter-voice.ts';
import { inSentence } from '../safe-text.ts';

export type SheetToConfirm = Extract<Letter, { kind: 'sheet_to_confirm' }>;

/** A form was typed in by somebody else: every line is shown, and what is unsure says so. */
export function sheetToConfirm(letter: SheetToConfirm, voice: LetterVoice): LetterParts {
  const { words, shop } = voice;
  const { sheet: said, links } = words;
  const { rows } = letter;
  const url = sheetLink(shop.siteUrl, letter.sheetId, letter.linkToken);
  const unreadCount = rows.filter((row) => !isRead(row)).length;
  const listed = fittingEntries(rows, (row) => entryOf(row, voice));
  const moreCount = rows.length - listed.length;
  return {
    subject: said.subject,
    preheader: said.preheader(rows.length),
    title: said.title,
    blocks: [
      ...greeting(letter.customer, voice),
      paragraph(said.lead),
      ...(unreadCount === 0 ? [] : [notice(said.unread(unreadCount))]),
      entryList(listed),
      ...(moreCount === 0 ? [] : [paragraph(said.more(moreCount))]),
      ...totalOf(rows, voice),
      button({ label: links.check, url }),
    ],
    footer: customerFooter(voice, undefined, 'whySheet'),
  };
}

function isRead({ recipientName, productName, deliverOn }: ReadRow): boolean {
  return recipientName.trim() !== '' && productName.trim() !== '' && deliverOn !== undefined;
}

function entryOf(row: ReadRow, { words, formats }: LetterVoice): Entry {
  const { recipientName, productName, deliverOn, amount } = row;
  const { noName, noProduct, noDate } = words.sheet;
  return {
    over: deliverOn === undefined ? noDate : formats.date(deliverOn),
    heading: recipientName.trim() === '' ? noName : inSentence(recipientName),
    line: productName.trim() === '' ? noProduct : itemName(row),
    quietLines: amount === undefined ? [] : [formats.money(amount)],
  };
}

/** Only where it is the sum of all lines, in one currency. */
function totalOf(rows: readonly ReadRow[], { words, formats }: LetterVoice): readonly Block[] {
  const amounts = rows.map(({ amount }) => amount);
  const [first] = amounts;
  const isWhole = (all: readonly (Money | undefined)[]): all is readonly Money[] =>
    all.every((amount) => amount !== undefined && amount.currency === first?.currency);
  if (first === undefined || !isWhole(amounts)) return [];
  const total = formats.money(sum(amounts, first.currency));
  return [totalLine(words.sheet.total(rows.length), total)];
}
