import { addressLines } from '../../customers/address-lines.ts';
import { oneLine } from '../../mail/safe-text.ts';
import { deskCodeText, qrCodeOf } from './codes.ts';
import { drawCode, fitted, INK, said, write } from './desk.ts';
import { mm } from './measures.ts';
import { drawBow } from './ornaments.ts';
import type { TextStyle } from './text-block.ts';
import type { WorkForm } from './work-form.ts';
import { LOOKS } from './work-form-layout.ts';

const LINK_CODE = mm(31);
const DESK_CODE = mm(14);

/** Long addresses get smaller before they get cut. */
const ADDRESS_LOOKS: readonly [TextStyle, ...TextStyle[]] = [
  { style: 'sans', size: 10.5, leading: 13.5 },
  { style: 'sans', size: 9, leading: 11.2 },
  { style: 'sans', size: 8, leading: 9.4 },
  { style: 'sans', size: 6.5, leading: 7.6 },
];

/** One line: a number is compared sign by sign. */
const NUMBER_LOOKS: readonly [TextStyle, ...TextStyle[]] = [
  { style: 'strong', size: 9.5, leading: 13 },
  { style: 'strong', size: 8, leading: 12 },
  { style: 'strong', size: 7, leading: 12 },
];

/** @returns where the first row may begin. */
export function drawFirstPageHead(form: WorkForm): number {
  drawLetterhead(form);
  drawWindow(form);
  drawNumbers(form);
  for (const y of form.layout.foldMarksY)
    form.desk.sheet.line([mm(4), y], [mm(8), y], { colour: INK.rule, weight: 0.5 });
  return drawInvitation(form);
}

/** @returns where the first row may begin. */
export function drawPageHead({ desk, layout, document }: WorkForm): number {
  const { words, sheet } = desk;
  const { left: x, width, rowsTop } = layout;
  const y = mm(13);
  const look = LOOKS.smallShop;
  drawBow(sheet, { x: x + mm(3.5), y: y + look.leading / 2, width: mm(7), colour: INK.accent });
  const shop = desk.set(oneLine(document.shopName), look, { width: width / 2, lineCountMax: 1 });
  sheet.text(shop, { x: x + mm(9.5), y, colour: INK.accent });
  const continued = words.workForm.continued(words.workForm.heading, said(document.editionName));
  write(desk, continued, {
    look: LOOKS.small,
    x: x + width * 0.6,
    y: y + 4,
    width: width * 0.4,
    lineCountMax: 1,
    align: 'right',
    colour: INK.soft,
  });
  return rowsTop;
}

export function drawFoot(form: WorkForm, page: number, pageCount: number): void {
  const { desk, layout, document } = form;
  const { words } = desk;
  const { left: x, width, paper } = layout;
  const y = paper.height - mm(21);
  const code = { x: x - mm(1.5), y, width: DESK_CODE, height: DESK_CODE };
  drawCode(desk, qrCodeOf(deskCodeText(document)), code);
  const middle = y + DESK_CODE / 2 - LOOKS.small.leading / 2;
  const whose = words.workForm.formAndCustomer(document.formNumber, document.customerNumber);
  const small = { look: LOOKS.small, colour: INK.soft, lineCountMax: 1 };
  write(desk, whose, { ...small, x: x + DESK_CODE, y: middle, width: width - mm(50) });
  const counted = words.workForm.page(page, pageCount);
  write(desk, counted, {
    ...small,
    x: x + width - mm(34),
    y: middle,
    width: mm(34),
    align: 'right',
  });
}

function drawLetterhead({ desk, layout, document }: WorkForm): void {
  const { sheet } = desk;
  const { left: x, width } = layout;
  const y = mm(17);
  drawBow(sheet, { x: x + mm(6.5), y: y + mm(4.6), width: mm(13), colour: INK.accent });
  const nameX = x + mm(17);
  const look = LOOKS.shop;
  const name = fitted(desk, oneLine(document.shopName), {
    looks: [look, { ...look, size: 15, leading: 18 }, { ...look, size: 10, leading: 13 }],
    width: width - mm(66),
    height: mm(10),
  });
  sheet.text(name, { x: nameX, y, colour: INK.accent });
  write(desk, oneLine(document.editionName), {
    look: LOOKS.lead,
    x: x + width - mm(45),
    y: y + mm(2.4),
    width: mm(45),
    lineCountMax: 2,
    align: 'right',
    colour: INK.soft,
  });
  const ruleY = y + mm(12.5);
  sheet.line([x, ruleY], [x + width, ruleY], { colour: INK.rule, weight: 0.8 });
}

function drawWindow({ desk, layout, document }: WorkForm): void {
  const { to, shopName, shopAddress } = document;
  if (to === undefined) return;
  const { window, senderY } = layout;
  const sender = shopAddress === undefined ? shopName : `${shopName} · ${shopAddress}`;
  const line = desk.set(oneLine(sender), LOOKS.sender, { width: window.width, lineCountMax: 1 });
  desk.sheet.text(line, { x: window.x, y: senderY, colour: INK.soft });
  const ruleY = senderY + line.height + 1;
  desk.sheet.line([window.x, ruleY], [window.x + line.width, ruleY], {
    colour: INK.soft,
    weight: 0.3,
  });
  const country = desk.formats.country(to.address.country).toLocaleUpperCase(desk.formats.locale);
  const lines = addressLines(oneLine(to.name), to.address, country);
  const block = fitted(desk, lines.map(oneLine).join('\n'), {
    looks: ADDRESS_LOOKS,
    width: window.width,
    height: window.height,
    country: to.address.country,
  });
  desk.sheet.text(block, { x: window.x, y: window.y, colour: INK.ink });
}

/** Beside the window, where a letter has its reference. */
function drawNumbers({ desk, layout, document }: WorkForm): void {
  const { customerNumber, formNumber } = desk.words.workForm;
  const x = layout.left + layout.width - mm(48);
  let y = layout.senderY - mm(1);
  for (const [label, value] of [
    [customerNumber, document.customerNumber],
    [formNumber, document.formNumber],
  ] as const) {
    write(desk, label, { look: LOOKS.label, x, y, width: mm(48), colour: INK.soft });
    const number = fitted(desk, value, { looks: NUMBER_LOOKS, width: mm(48), height: mm(5) });
    desk.sheet.text(number, { x, y: y + LOOKS.label.leading, colour: INK.ink });
    y += LOOKS.label.leading + mm(6.5);
  }
}

function drawInvitation({ desk, layout, document }: WorkForm): number {
  const { words, sheet } = desk;
  const { left: x, width, headingY } = layout;
  const { heading, greeting, greetingToNobody, lead, nothingYet, scan } = words.workForm;
  const codeX = x + width - LINK_CODE;
  const textWidth = width - LINK_CODE - mm(12);
  const place = { x, width: textWidth, colour: INK.ink };
  const title = write(desk, heading, {
    look: LOOKS.heading,
    ...place,
    y: headingY,
    colour: INK.accent,
  });
  const name = document.to?.name;
  const dear = name === undefined ? greetingToNobody : greeting(said(name));
  const hello = write(desk, dear, {
    look: LOOKS.lead,
    ...place,
    y: title.bottom + mm(1.5),
    lineCountMax: 2,
  });
  const { bottom } = write(desk, `${lead(document.rows.length)} ${nothingYet}`, {
    look: LOOKS.lead,
    ...place,
    y: hello.bottom,
  });
  const code = { x: codeX, y: headingY, width: LINK_CODE, height: LINK_CODE };
  drawCode(desk, qrCodeOf(document.link), code);
  sheet.link(code, document.link);
  const caption = write(desk, scan, {
    look: LOOKS.small,
    x: codeX,
    y: headingY + LINK_CODE,
    width: LINK_CODE,
    align: 'center',
    colour: INK.soft,
  });
  return Math.max(bottom, caption.bottom) + mm(8);
}
