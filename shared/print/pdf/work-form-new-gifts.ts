import { oneLine } from '../../mail/safe-text.ts';
import { INK, said, write } from './desk.ts';
import { mm } from './measures.ts';
import type { Piece, WorkForm } from './work-form.ts';
import { COLUMNS, LOOKS, RULES } from './work-form-layout.ts';
import { drawWritingLine } from './work-form-row.ts';

const LINE_GAP = mm(11);
const NEW_GIFT_LINES = 4;

export function newGiftsHead({ desk, layout }: WorkForm): Piece {
  const { newGifts, newGiftsLead } = desk.words.workForm;
  const { left: x, width } = layout;
  return {
    height: mm(22),
    draw: (y) => {
      const heading = { look: LOOKS.section, x, y: y + mm(7), width, colour: INK.accent };
      const { bottom } = write(desk, newGifts, heading);
      write(desk, newGiftsLead, { look: LOOKS.lead, x, y: bottom, width, colour: INK.soft });
      const ruleY = y + mm(21.5);
      desk.sheet.line([x, ruleY], [x + width, ruleY], { colour: INK.accent, weight: 1 });
    },
  };
}

/** Lines to write on for one gift; its number goes on from those that are printed. */
export function newGiftRow({ desk, layout }: WorkForm, number: number): Piece {
  const { words, sheet } = desk;
  const { left, width } = layout;
  const middle = left + mm(92);
  const end = left + width;
  const start = left + COLUMNS.answer.x;
  const height = NEW_GIFT_LINES * LINE_GAP + mm(8);
  const { name, address, occasion, date, itemNumber, message } = words.workForm;
  return {
    height,
    draw: (y) => {
      const at = (line: number) => y + (line + 1) * LINE_GAP;
      write(desk, String(number), {
        look: LOOKS.number,
        x: left,
        y: at(0) - LOOKS.number.leading + mm(1),
        width: COLUMNS.number.width,
        colour: INK.accent,
      });
      const lines = [
        [name, start, middle - mm(4), 0],
        [address, start, middle - mm(4), 1],
        ['', start, middle - mm(4), 2],
        ['', start, middle - mm(4), 3],
        [occasion, middle, middle + mm(40), 0],
        [date, middle + mm(44), end, 0],
        [itemNumber, middle, end, 1],
        [message, middle, end, 2],
        ['', middle, end, 3],
      ] as const;
      for (const [label, from, to, line] of lines)
        drawWritingLine(desk, label, [from, to, at(line)]);
      const ruleY = y + height - mm(1);
      sheet.line([left, ruleY], [left + width, ruleY], { colour: INK.rule, ...RULES.row });
    },
  };
}

/** What happens next, and where the form goes. */
export function wayBack({ desk, layout, document }: WorkForm): Piece {
  const { back, backLead, postTo, postToShop, thanks } = desk.words.workForm;
  const { left: x, width } = layout;
  const where =
    document.shopAddress === undefined
      ? postToShop(said(document.shopName))
      : postTo(said(`${document.shopName}, ${oneLine(document.shopAddress)}`));
  const inset = mm(6);
  const room = { width: width - 2 * inset };
  const heading = desk.set(back, LOOKS.section, room);
  const sentences = desk.set(`${where}\n${backLead} ${thanks}`, LOOKS.lead, {
    ...room,
    lineCountMax: 8,
  });
  const height = heading.height + sentences.height + 2 * mm(5);
  return {
    height: height + mm(8),
    draw: (top) => {
      const y = top + mm(7);
      desk.sheet.fillBox({ x, y, width, height }, INK.card, 6);
      desk.sheet.text(heading, { x: x + inset, y: y + mm(4.5), colour: INK.accent });
      const below = y + mm(5) + heading.height;
      desk.sheet.text(sentences, { x: x + inset, y: below, colour: INK.ink });
    },
  };
}
