import { postcardPdf } from '../../shared/print/pdf/postcard-pdf.ts';
import { workFormPdf } from '../../shared/print/pdf/work-form-pdf.ts';
import { sampleForm, samplePostcard, sampleRows } from '../print/pdf/print-examples.ts';
import { pdfPagesAsPng } from '../support/pdf-pages.ts';
import { repositoryFonts } from '../support/repository-fonts.ts';
import type { Camera } from './camera.ts';

export async function shootPrintedMatter(camera: Camera): Promise<void> {
  const fonts = repositoryFonts();
  for (const [format, language] of [
    ['a6', 'de'],
    ['4x6', 'en'],
  ] as const) {
    const pdf = await postcardPdf(samplePostcard({ format, language }), fonts);
    await keepPages(camera, `print/postcard-${format}-${language}`, pdf);
  }
  for (const [paper, language] of [
    ['a4', 'de'],
    ['letter', 'en'],
  ] as const) {
    const pdf = await workFormPdf(sampleForm({ paper, language, rows: sampleRows(14) }), fonts);
    await keepPages(camera, `print/work-form-${paper}-${language}`, pdf);
  }
}

async function keepPages(camera: Camera, name: string, pdf: Uint8Array): Promise<void> {
  for (const [index, page] of (await pdfPagesAsPng(pdf)).entries()) {
    await camera.keep(`${name}-${index + 1}`, page);
  }
}
