import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Calls back with each page in turn, and lets go of the document afterwards. */
export async function eachPage<T>(
  pdf: Uint8Array,
  use: (page: PDFPageProxy) => Promise<T>,
): Promise<readonly T[]> {
  // The reader takes the bytes away from whoever hands them over.
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const results: T[] = [];
  for (let number = 1; number <= document.numPages; number++)
    results.push(await use(await document.getPage(number)));
  await task.destroy();
  return results;
}

/** @param scale pixels to a point: 1 is 72 dots per inch. */
export function drawnPages(pdf: Uint8Array, scale = 2): Promise<readonly Canvas[]> {
  return eachPage(pdf, async (page) => {
    const viewport = page.getViewport({ scale });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    // The reader's types know a browser's canvas only; this one has the same methods.
    const target = canvas as unknown as HTMLCanvasElement;
    await page.render({ canvas: target, viewport }).promise;
    return canvas;
  });
}

/** Each page as a picture, for screenshots and for eyes. */
export async function pdfPagesAsPng(pdf: Uint8Array, scale = 2): Promise<readonly Buffer[]> {
  const pages = await drawnPages(pdf, scale);
  return pages.map((page) => page.toBuffer('image/png'));
}
