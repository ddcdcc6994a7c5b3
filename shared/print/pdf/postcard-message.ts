import { addressLines } from '../../customers/address-lines.ts';
import { capitalised, oneLine, severalLines } from '../../mail/safe-text.ts';
import type { PostcardDocument } from '../print-documents.ts';
import { qrCodeOf } from './codes.ts';
import { type Desk, drawCode, fitted, INK, said, write } from './desk.ts';
import { mm } from './measures.ts';
import type { PostcardLayout } from './postcard-layout.ts';
import type { TextStyle } from './text-block.ts';

type Looks = readonly [TextStyle, ...TextStyle[]];

const LEAD: Looks = [
  { style: 'serif', size: 14, leading: 18 },
  { style: 'serif', size: 11, leading: 14 },
  { style: 'serif', size: 8.5, leading: 11.5 },
];
const LABEL: TextStyle = { style: 'strong', size: 5.8, leading: 8, tracking: 0.3 };
const VALUE: TextStyle = { style: 'sans', size: 7.6, leading: 10 };
const WORDS: Looks = [
  { style: 'italic', size: 9, leading: 12.5 },
  { style: 'italic', size: 7.8, leading: 10.5 },
  { style: 'italic', size: 6.8, leading: 9 },
];
const ADDRESS: Looks = [
  { style: 'sans', size: 10, leading: 13.5 },
  { style: 'sans', size: 8.5, leading: 11 },
  { style: 'sans', size: 7, leading: 8.6 },
  { style: 'sans', size: 6, leading: 7.2 },
];
const SENDER: TextStyle = { style: 'sans', size: 5.8, leading: 7.5 };
const LINK: Looks = [
  { style: 'strong', size: 6.6, leading: 8.6 },
  { style: 'strong', size: 5.4, leading: 7 },
];
const CODE = mm(21);
const LABEL_WIDTH = mm(15);

/** The side that is written: the shop's words on the left, the post's matters on the right. */
export function drawMessageSide(
  desk: Desk,
  document: PostcardDocument,
  layout: PostcardLayout,
): void {
  drawPostSide(desk, document, layout);
  const { x, width } = layout.message;
  const factsTop = drawLead(desk, document, layout);
  const bottom = drawFacts(desk, document, { x, y: factsTop, width });
  const footTop = layout.message.y + layout.message.height - CODE;
  drawWords(desk, document, { x, y: bottom + mm(1.8), width, height: footTop - bottom - mm(3) });
  drawWayToChange(desk, document, { x, y: footTop, width });
}

function drawLead(desk: Desk, { recipientName }: PostcardDocument, { message }: PostcardLayout) {
  const { x, y, width } = message;
  const lead = desk.words.postcard.lead(said(recipientName));
  const block = fitted(desk, lead, { looks: LEAD, width, height: 2 * (LEAD[0]?.leading ?? 0) });
  desk.sheet.text(block, { x, y: y - mm(1), colour: INK.accent });
  return y + block.height + mm(0.8);
}

type Place = { readonly x: number; readonly y: number; readonly width: number };

function drawFacts(desk: Desk, document: PostcardDocument, { x, y, width }: Place): number {
  const { words, formats } = desk;
  const { postcard } = words;
  const facts = [
    [postcard.item, oneLine(document.item)],
    [postcard.occasion, capitalised(oneLine(document.occasion), formats.locale)],
    [postcard.deliverOn, formats.date(document.deliverOn)],
    [postcard.charge, postcard.charged(oneLine(document.amount), formats.date(document.chargeOn))],
  ] as const;
  let top = y;
  for (const [label, value] of facts) {
    write(desk, label, { look: LABEL, x, y: top + 1, width: LABEL_WIDTH, colour: INK.soft });
    const { bottom } = write(desk, value, {
      look: VALUE,
      x: x + LABEL_WIDTH,
      y: top,
      width: width - LABEL_WIDTH,
      lineCountMax: 2,
      colour: INK.ink,
    });
    top = bottom + 1;
  }
  return top;
}

function drawWords(
  desk: Desk,
  { message }: PostcardDocument,
  { x, y, width, height }: Place & { readonly height: number },
): void {
  const { sheet, words } = desk;
  const written = severalLines(message);
  sheet.line([x, y], [x + width, y], { colour: INK.rule, weight: 0.5 });
  const labelY = y + mm(1.2);
  write(desk, words.postcard.message, { look: LABEL, x, y: labelY, width, colour: INK.soft });
  const top = labelY + LABEL.leading + mm(0.4);
  const text = written === '' ? words.postcard.noMessage : written;
  const block = fitted(desk, text, { looks: WORDS, width, height: y + height - top });
  const colour = written === '' ? INK.soft : INK.ink;
  sheet.text(block, { x, y: top, width, align: 'start', colour });
}

function drawWayToChange(desk: Desk, { link }: PostcardDocument, { x, y, width }: Place): void {
  const { sheet, words } = desk;
  const code = { x: x - mm(2), y, width: CODE, height: CODE };
  drawCode(desk, qrCodeOf(link), code);
  sheet.link(code, link);
  const textX = x + CODE;
  const room = { x: textX, width: width - CODE };
  const { nothingToDo, change } = words.postcard;
  const look = { ...VALUE, size: 6.6, leading: 8.8 };
  const first = write(desk, nothingToDo, { look, ...room, y: y + mm(1.6), colour: INK.ink });
  const second = write(desk, change, { look, ...room, y: first.bottom + 1, colour: INK.ink });
  const address = fitted(desk, link.replace(/^https:\/\//, ''), {
    looks: LINK,
    width: room.width,
    height: y + CODE - second.bottom,
  });
  sheet.text(address, { x: textX, y: second.bottom, colour: INK.accent });
}

function drawPostSide(desk: Desk, document: PostcardDocument, layout: PostcardLayout): void {
  const { sheet, formats } = desk;
  const { dividerX, stamp, address, message, paper, bleed } = layout;
  const { to, shopName, shopAddress } = document;
  const bottom = message.y + message.height;
  sheet.line([dividerX, message.y], [dividerX, bottom], { colour: INK.rule, weight: 0.6 });
  sheet.strokeBox(stamp, { colour: INK.rule, weight: 0.7, dash: 2 }, 2);
  const sender = shopAddress === undefined ? shopName : `${shopName} · ${shopAddress}`;
  write(desk, oneLine(sender), {
    look: SENDER,
    x: address.x,
    y: message.y,
    width: bleed + paper.width - mm(6) - stamp.width - mm(4) - address.x,
    lineCountMax: 4,
    colour: INK.soft,
  });
  const country = formats.country(to.address.country).toLocaleUpperCase(formats.locale);
  const lines = addressLines(oneLine(to.name), to.address, country);
  const block = fitted(desk, lines.map(oneLine).join('\n'), {
    looks: ADDRESS,
    width: address.width,
    height: address.height,
    country: to.address.country,
  });
  sheet.text(block, { x: address.x, y: address.y, colour: INK.ink });
}
