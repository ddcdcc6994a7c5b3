import type { WorkFormDocument } from '../print-documents.ts';
import type { Desk } from './desk.ts';
import type { WorkFormLayout } from './work-form-layout.ts';

/** A form in the making. */
export type WorkForm = {
  readonly desk: Desk;
  readonly document: WorkFormDocument;
  readonly layout: WorkFormLayout;
};

/** What is kept together on one page: measured before it is drawn. */
export type Piece = { readonly height: number; draw(y: number): void };

/** Pieces under one heading, which every page repeats. */
export type Section = { readonly head: Piece; readonly pieces: readonly Piece[] };

/** @param openPage begins a page and tells where on it the first piece may stand. */
export function layOut(
  sections: readonly Section[],
  plan: { readonly top: number; readonly bottom: number; readonly openPage: () => number },
): void {
  let y = plan.top;
  const put = (piece: Piece) => {
    piece.draw(y);
    y += piece.height;
  };
  for (const { head, pieces } of sections) {
    for (const [at, piece] of pieces.entries()) {
      const needed = piece.height + (at === 0 ? head.height : 0);
      const isFull = y + needed > plan.bottom;
      if (isFull) y = plan.openPage();
      if (isFull || at === 0) put(head);
      put(piece);
    }
  }
}

/** The last of the pieces takes another with it, so that this never stands on a page by itself. */
export function endingWith(last: Piece, sections: readonly Section[]): readonly Section[] {
  const filled = sections.filter(({ pieces }) => pieces.length > 0);
  const before = filled.at(-1);
  const nothing: Piece = { height: 0, draw: () => undefined };
  if (before === undefined) return [{ head: nothing, pieces: [last] }];
  const [end = nothing] = before.pieces.slice(-1);
  const both: Piece = {
    height: end.height + last.height,
    draw: (y) => {
      end.draw(y);
      last.draw(y + end.height);
    },
  };
  return [...filled.slice(0, -1), { ...before, pieces: [...before.pieces.slice(0, -1), both] }];
}
