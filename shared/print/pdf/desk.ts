// What every document is made at: a sheet, type, words and colours.
import type { Language } from '../../customers/customer.ts';
import { type Formats, formatsOf } from '../../mail/formats.ts';
import { inSentence, oneLine } from '../../mail/safe-text.ts';
import { THEME } from '../../mail/theme.ts';
import { PRINT_MESSAGES, type PrintMessages } from '../print-messages.ts';
import { type Code, QUIET_MODULES } from './codes.ts';
import type { Fonts } from './fonts.ts';
import type { Box } from './measures.ts';
import { openSheet, type Placing, type Sheet } from './sheet.ts';
import {
  type Room,
  type TextBlock,
  type TextStyle,
  type Typesetter,
  typesetterOf,
} from './text-block.ts';

export const INK = THEME.light;

export type Desk = {
  readonly sheet: Sheet;
  readonly set: Typesetter;
  readonly words: PrintMessages;
  readonly formats: Formats;
};

type SheetPlan = Parameters<typeof openSheet>[0];

export function deskFor(language: Language, fonts: Fonts, plan: Omit<SheetPlan, 'language'>): Desk {
  return {
    sheet: openSheet({ ...plan, title: oneLine(plan.title), language }),
    set: typesetterOf(fonts),
    words: PRINT_MESSAGES[language],
    formats: formatsOf(language),
  };
}

export type Written = Room & Placing & { readonly look: TextStyle };

/** Sets and draws; where it ends is where the next text may begin. */
export function write(desk: Desk, text: string, plan: Written): { readonly bottom: number } {
  const block = desk.set(text, plan.look, plan);
  desk.sheet.text(block, plan);
  return { bottom: plan.y + block.height };
}

/** In the first of the looks, large to small, in which all of it has room; in the last with an ellipsis. */
export function fitted(
  { set }: Desk,
  text: string,
  plan: {
    readonly looks: readonly [TextStyle, ...TextStyle[]];
    readonly width: number;
    readonly height: number;
    readonly country?: string;
  },
): TextBlock {
  const { looks, height, ...room } = plan;
  const [largest, ...smaller] = looks;
  const setIn = (look: TextStyle) =>
    set(text, look, { ...room, lineCountMax: Math.max(1, Math.floor(height / look.leading)) });
  return smaller.reduce((block, look) => (block.isClipped ? setIn(look) : block), setIn(largest));
}

/** Another person's word inside a sentence of ours. */
export const said = inSentence;

/** Black on white whatever stands around it, with the margin that scanners need. */
export function drawCode({ sheet }: Desk, { path, size }: Code, box: Box): void {
  const scale = box.width / (size + 2 * QUIET_MODULES);
  sheet.fillBox(box, '#ffffff');
  sheet.placed({ x: box.x + QUIET_MODULES * scale, y: box.y + QUIET_MODULES * scale, scale }, () =>
    sheet.fill(path, '#000000'),
  );
}
