import { encode } from 'uqr';
import type { WorkFormDocument } from '../print-documents.ts';

/** A code as one path in SVG's notation, to be scaled by `1 / size` of its printed width. */
export type Code = { readonly path: string; readonly size: number };

/** What a scanner needs around a code, in its modules. */
export const QUIET_MODULES = 4;

/** Rows overlap by a hair, so that no printer leaves a gap between them. */
const OVERLAP = 0.02;

/** Without its quiet margin: white paper around it is the page's business. */
export function qrCodeOf(text: string): Code {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const path = data.flatMap((row, y) =>
    darkSpansOf(row).map(([from, to]) => `M${from} ${y}h${to - from}v${1 + OVERLAP}h${from - to}z`),
  );
  return { path: path.join(''), size };
}

/** The code for our own desk: form number, a space, customer number. */
export function deskCodeText(document: Pick<WorkFormDocument, 'formNumber' | 'customerNumber'>) {
  return `${document.formNumber} ${document.customerNumber}`;
}

function darkSpansOf(row: readonly boolean[]): readonly (readonly [from: number, to: number])[] {
  const spans: [number, number][] = [];
  for (const [x, isDark] of row.entries()) {
    const last = spans.at(-1);
    if (!isDark) continue;
    if (last?.[1] === x) last[1] = x + 1;
    else spans.push([x, x + 1]);
  }
  return spans;
}
