import { oneLine } from '../../mail/safe-text.ts';
import type { PostcardDocument } from '../print-documents.ts';
import { type Desk, fitted } from './desk.ts';
import { mm } from './measures.ts';
import { circle, drawParcel } from './parcel-picture.ts';
import type { PostcardLayout } from './postcard-layout.ts';
import { PALETTES, type Palette, seasonOf } from './seasons.ts';
import type { TextStyle } from './text-block.ts';

const CREAM = '#fbf4e6';
const MOTTO: TextStyle = { style: 'italic', size: 16, leading: 22 };
const SHOP: TextStyle = { style: 'strong', size: 8, leading: 11, tracking: 0.6 };
const MOTE_COUNT = 110;
/** Successive points of this angle never fall into rows. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** The side that is looked at: nothing personal on it. */
export function drawPictureSide(
  desk: Desk,
  document: PostcardDocument,
  layout: PostcardLayout,
): void {
  const { sheet, words } = desk;
  const { full, bleed } = layout;
  const season = seasonOf(document.deliverOn, document.to.address.country);
  const palette = PALETTES[season];
  sheet.fillBox({ x: 0, y: 0, ...full }, palette.ground);
  drawMotes(desk, layout, palette);
  const inset = bleed + mm(5);
  sheet.strokeBox(
    { x: inset, y: inset, width: full.width - 2 * inset, height: full.height - 2 * inset },
    { colour: CREAM, weight: 0.7 },
    6,
  );
  sheet.placed({ x: full.width / 2, y: full.height * 0.44, scale: mm(1) }, () =>
    drawParcel(sheet, season, palette),
  );
  const width = full.width - 2 * inset - mm(12);
  const x = inset + mm(6);
  const motto = fitted(desk, words.postcard.picture, {
    looks: [MOTTO, { ...MOTTO, size: 13 }],
    width,
    height: MOTTO.leading,
  });
  const shop = fitted(desk, oneLine(document.shopName), {
    looks: [SHOP, { ...SHOP, size: 6 }],
    width,
    height: SHOP.leading,
  });
  const bottom = full.height - inset - mm(4.5);
  const shopY = bottom - SHOP.leading;
  sheet.text(shop, { x, y: shopY, width, align: 'center', colour: CREAM });
  sheet.text(motto, { x, y: shopY - MOTTO.leading - 1, width, align: 'center', colour: CREAM });
}

/** Snow, pollen, light or seeds, as the season has it. */
function drawMotes({ sheet }: Desk, { full }: PostcardLayout, { glow, leaf }: Palette): void {
  const middle = [full.width / 2, full.height / 2] as const;
  const step = Math.hypot(...middle) / Math.sqrt(MOTE_COUNT);
  for (let at = 6; at < MOTE_COUNT; at++) {
    const distance = step * Math.sqrt(at) * 1.02;
    const x = middle[0] + distance * Math.cos(at * GOLDEN_ANGLE);
    const y = middle[1] + distance * Math.sin(at * GOLDEN_ANGLE);
    const isBright = at % 4 === 0;
    sheet.fill(circle(x, y, mm(isBright ? 0.45 : 0.8)), isBright ? leaf : glow, isBright ? 0.7 : 1);
  }
}
