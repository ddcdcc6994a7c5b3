import { fileURLToPath } from 'node:url';
import { fontsIn } from '../../shared/print/pdf/fonts.ts';
import { postcardPdf } from '../../shared/print/pdf/postcard-pdf.ts';
import { workFormPdf } from '../../shared/print/pdf/work-form-pdf.ts';
import type { Press } from '../../shared/print/ports.ts';

/** Beside the bundle (`infra/extra-files.ts`). */
const FONT_DIR = fileURLToPath(new URL('./fonts', import.meta.url));

export const pressResources = {
  press: (): Press => {
    const fonts = fontsIn(FONT_DIR);
    return {
      pdfOf: (document) =>
        document.kind === 'postcard'
          ? postcardPdf(document.postcard, fonts)
          : workFormPdf(document.workForm, fonts),
    };
  },
};
