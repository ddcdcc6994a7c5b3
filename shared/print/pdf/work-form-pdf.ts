import type { WorkFormDocument } from '../print-documents.ts';
import { PRINT_MESSAGES } from '../print-messages.ts';
import { deskFor, said } from './desk.ts';
import type { Fonts } from './fonts.ts';
import { endingWith, layOut, type WorkForm } from './work-form.ts';
import { drawFirstPageHead, drawFoot, drawPageHead } from './work-form-head.ts';
import { WORK_FORM_LAYOUTS } from './work-form-layout.ts';
import { newGiftRow, newGiftsHead, wayBack } from './work-form-new-gifts.ts';
import { columnHeads, giftRow } from './work-form-row.ts';

/**
 * Last year's gifts with this year's dates, to be ticked, changed, added to and posted back. A row
 * never goes over the end of a page, and every page says whose form it is.
 */
export async function workFormPdf(document: WorkFormDocument, fonts: Fonts): Promise<Uint8Array> {
  const { paper, language, shopName, editionName, rows, emptyRowCount } = document;
  const layout = WORK_FORM_LAYOUTS[paper];
  const desk = deskFor(language, fonts, {
    paper: layout.paper,
    title: PRINT_MESSAGES[language].workForm.title(said(shopName), said(editionName)),
    author: shopName,
  });
  const form: WorkForm = { desk, document, layout };
  const { sheet } = desk;
  sheet.addPage();
  const numberAfter = Math.max(0, ...rows.map(({ number }) => number)) + 1;
  const newGifts = Array.from({ length: emptyRowCount }, (_, at) =>
    newGiftRow(form, numberAfter + at),
  );
  layOut(
    endingWith(wayBack(form), [
      { head: columnHeads(form), pieces: rows.map((row) => giftRow(form, row)) },
      { head: newGiftsHead(form), pieces: newGifts },
    ]),
    {
      top: drawFirstPageHead(form),
      bottom: layout.rowsBottom,
      openPage: () => {
        sheet.addPage();
        return drawPageHead(form);
      },
    },
  );
  const pageCount = sheet.pageCount();
  for (let page = 0; page < pageCount; page++) {
    sheet.turnTo(page);
    drawFoot(form, page + 1, pageCount);
  }
  return sheet.finish();
}
