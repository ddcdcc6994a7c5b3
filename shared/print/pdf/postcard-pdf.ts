import type { PostcardDocument } from '../print-documents.ts';
import { PRINT_MESSAGES } from '../print-messages.ts';
import { deskFor, said } from './desk.ts';
import type { Fonts } from './fonts.ts';
import { POSTCARD_LAYOUTS } from './postcard-layout.ts';
import { drawMessageSide } from './postcard-message.ts';
import { drawPictureSide } from './postcard-picture.ts';

/** Two pages with their bleed: the picture, then what is written. `TrimBox` is the card as it is cut. */
export function postcardPdf(document: PostcardDocument, fonts: Fonts): Promise<Uint8Array> {
  const { format, language, shopName } = document;
  const layout = POSTCARD_LAYOUTS[format];
  const desk = deskFor(language, fonts, {
    paper: layout.paper,
    bleed: layout.bleed,
    title: PRINT_MESSAGES[language].postcard.title(said(shopName)),
    author: shopName,
  });
  desk.sheet.addPage();
  drawPictureSide(desk, document, layout);
  desk.sheet.addPage();
  drawMessageSide(desk, document, layout);
  return desk.sheet.finish();
}
