import { addressLines } from '../../customers/address-lines.ts';
import { capitalised, oneLine, severalLines } from '../../mail/safe-text.ts';
import type { WorkFormRow } from '../print-documents.ts';
import { fitted, INK, write } from './desk.ts';
import { mm } from './measures.ts';
import type { TextBlock, TextStyle } from './text-block.ts';
import type { Piece, WorkForm } from './work-form.ts';
import { COLUMNS, LOOKS, RULES, THIS_YEAR_WIDTH } from './work-form-layout.ts';

const TOP = mm(3.8);
const TICK_GAP = mm(5.8);
const TICK_SIZE = mm(3.6);
const STRIP = mm(11.5);
const BOTTOM = mm(2);
const PANEL_INSET = mm(3);

/** Each column's lines at most: more than an address book takes, so that only nonsense is cut. */
const LINES_MAX = { name: 4, address: 18, occasion: 2, item: 5, arrived: 2, message: 3 };

/** One line, however long the month's name. */
const DATE_LOOKS: readonly [TextStyle, ...TextStyle[]] = [
  { style: 'serif', size: 15, leading: 19 },
  { style: 'serif', size: 13.5, leading: 19 },
  { style: 'serif', size: 12, leading: 19 },
];

type Placed = { readonly block: TextBlock; readonly colour: string; readonly gapAbove?: number };

export function columnHeads({ desk, layout }: WorkForm): Piece {
  const { words } = desk;
  const { left, width } = layout;
  const heads = [
    [COLUMNS.answer.x, words.workForm.answer],
    [COLUMNS.recipient.x, words.workForm.recipient],
    [COLUMNS.lastYear.x, words.workForm.lastYear],
    [width - THIS_YEAR_WIDTH + PANEL_INSET, words.workForm.thisYear],
  ] as const;
  return {
    height: mm(6.5),
    draw: (y) => {
      for (const [x, text] of heads)
        write(desk, text, { look: LOOKS.label, x: left + x, y, width: mm(46), colour: INK.soft });
      const ruleY = y + mm(5);
      desk.sheet.line([left, ruleY], [left + width, ruleY], { colour: INK.accent, weight: 1 });
    },
  };
}

export function giftRow(form: WorkForm, row: WorkFormRow): Piece {
  const { desk, layout } = form;
  const { left, width } = layout;
  const thisYear = thisYearStack(form, row);
  const columns = [
    { x: COLUMNS.recipient.x, stack: recipientStack(form, row) },
    { x: COLUMNS.lastYear.x, stack: lastYearStack(form, row) },
    { x: width - THIS_YEAR_WIDTH + PANEL_INSET, stack: thisYear },
  ];
  const inside = Math.max(3 * TICK_GAP, ...columns.map(({ stack }) => heightOf(stack)));
  return {
    height: TOP + inside + STRIP + BOTTOM,
    draw: (y) => {
      const panel = {
        x: left + width - THIS_YEAR_WIDTH,
        y: y + TOP - mm(2),
        width: THIS_YEAR_WIDTH,
      };
      desk.sheet.fillBox({ ...panel, height: heightOf(thisYear) + mm(4) }, INK.card, 4);
      write(desk, String(row.number), {
        look: LOOKS.number,
        x: left,
        y: y + TOP - mm(1),
        width: COLUMNS.number.width,
        colour: INK.accent,
      });
      drawTicks(form, y + TOP);
      for (const { x, stack } of columns) drawStack(form, stack, left + x, y + TOP);
      drawChangeLines(form, y + TOP + inside + mm(7.5));
      const end = y + TOP + inside + STRIP + BOTTOM - mm(1);
      desk.sheet.line([left, end], [left + width, end], { colour: INK.rule, ...RULES.row });
    },
  };
}

/** The country goes without saying where it is the customer's own. */
function recipientStack({ desk, document }: WorkForm, row: WorkFormRow): readonly Placed[] {
  const { country } = row.address;
  const { width } = COLUMNS.recipient;
  const isAbroad = country !== document.to?.address.country;
  const countryName = isAbroad ? desk.formats.country(country) : undefined;
  const address = addressLines('', row.address, countryName);
  const room = (lineCountMax: number) => ({ width, lineCountMax, country });
  return [
    {
      block: desk.set(oneLine(row.recipientName), LOOKS.strong, room(LINES_MAX.name)),
      colour: INK.ink,
    },
    {
      block: desk.set(address.map(oneLine).join('\n'), LOOKS.body, room(LINES_MAX.address)),
      colour: INK.ink,
      gapAbove: mm(0.5),
    },
  ];
}

function lastYearStack({ desk }: WorkForm, row: WorkFormRow): readonly Placed[] {
  const { words, formats, set } = desk;
  const { width } = COLUMNS.lastYear;
  const occasion = capitalised(oneLine(row.occasion), formats.locale);
  const message = severalLines(row.message).replaceAll('\n', ' ');
  const arrived = words.workForm.arrived(shortDate(row.lastDeliveredOn, formats.locale));
  const stack: Placed[] = [
    {
      block: set(occasion, LOOKS.strong, { width, lineCountMax: LINES_MAX.occasion }),
      colour: INK.ink,
    },
    {
      block: set(oneLine(row.item), LOOKS.body, { width, lineCountMax: LINES_MAX.item }),
      colour: INK.ink,
      gapAbove: mm(0.5),
    },
    {
      block: set(arrived, LOOKS.body, { width, lineCountMax: LINES_MAX.arrived }),
      colour: INK.soft,
    },
  ];
  if (message === '') return stack;
  const quoted = set(message, LOOKS.words, { width, lineCountMax: LINES_MAX.message });
  return [...stack, { block: quoted, colour: INK.soft, gapAbove: mm(1) }];
}

function thisYearStack({ desk }: WorkForm, row: WorkFormRow): readonly Placed[] {
  const { locale } = desk.formats;
  const width = THIS_YEAR_WIDTH - 2 * PANEL_INSET;
  const day = row.deliverOn.toLocaleString(locale, { day: 'numeric', month: 'long' });
  const weekday = row.deliverOn.toLocaleString(locale, { weekday: 'long' });
  return [
    { block: fitted(desk, day, { looks: DATE_LOOKS, width, height: 19 }), colour: INK.ink },
    {
      block: desk.set(`${weekday}, ${row.deliverOn.year}`, LOOKS.body, { width }),
      colour: INK.ink,
    },
    {
      block: desk.set(oneLine(row.amount), LOOKS.strong, { width, lineCountMax: 3 }),
      colour: INK.accent,
      gapAbove: mm(1.5),
    },
  ];
}

function shortDate(on: WorkFormRow['deliverOn'], locale: string): string {
  return on.toLocaleString(locale, { dateStyle: 'long' });
}

function heightOf(stack: readonly Placed[]): number {
  return stack.reduce((sum, { block, gapAbove = 0 }) => sum + gapAbove + block.height, 0);
}

function drawStack({ desk }: WorkForm, stack: readonly Placed[], x: number, top: number): void {
  let y = top;
  for (const { block, colour, gapAbove = 0 } of stack) {
    desk.sheet.text(block, { x, y: y + gapAbove, colour });
    y += gapAbove + block.height;
  }
}

function drawTicks({ desk, layout }: WorkForm, top: number): void {
  const { keep, change, drop } = desk.words.workForm;
  const x = layout.left + COLUMNS.answer.x;
  for (const [at, text] of [keep, change, drop].entries()) {
    const y = top + at * TICK_GAP;
    const box = { x, y, width: TICK_SIZE, height: TICK_SIZE };
    desk.sheet.strokeBox(box, { colour: INK.ink, weight: 0.8 }, 1);
    write(desk, text, {
      look: LOOKS.body,
      x: x + TICK_SIZE + mm(1.8),
      y: y + TICK_SIZE / 2 - LOOKS.body.leading / 2,
      width: COLUMNS.answer.width - TICK_SIZE - mm(1.8),
      colour: INK.ink,
    });
  }
}

/** Room to write, each line with its name below, as on any form of paper. */
function drawChangeLines({ desk, layout }: WorkForm, y: number): void {
  const { newDate, newItem, newMessage } = desk.words.workForm;
  const start = COLUMNS.recipient.x;
  const end = layout.width;
  const lines = [
    [newDate, start, start + mm(28)],
    [newItem, start + mm(32), start + mm(68)],
    [newMessage, start + mm(72), end],
  ] as const;
  for (const [text, from, to] of lines)
    drawWritingLine(desk, text, [layout.left + from, layout.left + to, y]);
}

export function drawWritingLine(
  desk: WorkForm['desk'],
  label: string,
  [from, to, y]: readonly [from: number, to: number, y: number],
): void {
  desk.sheet.line([from, y], [to, y], { colour: INK.soft, ...RULES.writing });
  write(desk, label, {
    look: LOOKS.label,
    x: from,
    y: y + 1.5,
    width: to - from,
    colour: INK.soft,
  });
}
