import { FONT_FILES } from '../shared/print/pdf/font-files.ts';
import type { FunctionName } from './functions.ts';

export type ExtraFile = {
  /** From the repository: `node_modules/some-font/files/some-font.woff2`. */
  readonly from: string;
  /** Its name beside `index.mjs`, which reads it by `new URL('./<name>', import.meta.url)`. */
  readonly to: string;
};

/** What a function needs beside its `index.mjs`; the bundler copies it there. */
export const EXTRA_FILES: Readonly<Partial<Record<FunctionName, readonly ExtraFile[]>>> = {
  'on-print-job-added-make-pdf': Object.entries(FONT_FILES).map(([file, inPackage]) => ({
    from: `node_modules/${inPackage}`,
    to: `fonts/${file}`,
  })),
};
