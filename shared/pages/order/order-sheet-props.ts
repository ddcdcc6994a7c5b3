import { countryNames } from '../country-names.ts';
import { ORDER_SHEET_MESSAGES } from '../messages/order-sheet.ts';
import { sheetNotice } from './order-sheet-notice.ts';
import type { SheetPageProps } from './order-sheet-page.tsx';
import {
  occasionChoices,
  pageOfRows,
  rowViews,
  type SheetViewFacts,
  sumOfRows,
} from './order-sheet-view.ts';

export type SheetPageFacts = Omit<SheetViewFacts, 'says'> &
  Partial<Pick<SheetPageProps, 'pasted' | 'isAskedToEmpty'>> & {
    readonly notice?: string | undefined;
  };

export function sheetPageProps(facts: SheetPageFacts): SheetPageProps {
  const { opened, voice, terms } = facts;
  const says = ORDER_SHEET_MESSAGES[voice.language];
  const view = { ...facts, says };
  const toMend = new Set(opened.check.problems.map(({ rowId }) => rowId));
  return {
    ...{ voice, says, terms, rowId: facts.rowId },
    rows: rowViews(view),
    rowCount: opened.sheet.rows.length,
    toMendCount: facts.isChecked ? toMend.size : 0,
    pages: pageOfRows(opened.sheet.rows, view),
    recipients: opened.check.recipients,
    occasions: occasionChoices(opened, voice),
    countries: countryNames(voice),
    sum: sumOfRows(view),
    notice: sheetNotice(facts.notice, voice),
    pasted: facts.pasted ?? { text: '', refused: [] },
    isAskedToEmpty: facts.isAskedToEmpty ?? false,
  };
}
