import type { CustomerId } from '../../shared/customers/customer.ts';
import type { SentRow } from '../../shared/order-sheet/decide-sheet-merge.ts';
import {
  findProducts,
  type OpenedSheet,
  openOwnSheet,
} from '../../shared/order-sheet/open-own-sheet.ts';
import { OrderSheetPage } from '../../shared/pages/order/order-sheet-page.tsx';
import { type SheetPageFacts, sheetPageProps } from '../../shared/pages/order/order-sheet-props.ts';
import { SHEET_PATH } from '../../shared/pages/paths.ts';
import { page, pageVoice } from './page.tsx';
import { problemReply } from './problem.ts';

type Asked = {
  readonly customerId: CustomerId;
  readonly sessionToken?: string | undefined;
  readonly headers: { readonly 'accept-language'?: string | undefined };
};

/** Where somebody is in the sheet, and what is said to them. */
type At = Partial<
  Pick<SheetPageFacts, 'rowId' | 'from' | 'isChecked' | 'isAskedToEmpty' | 'notice' | 'pasted'>
> & {
  /** Shown as it was sent, since it could not be saved. */
  readonly unsaved?: readonly SentRow[];
  /** Words to search for in the row that somebody is at. */
  readonly find?: string | undefined;
  readonly status?: number;
};

type Ports = Parameters<typeof openOwnSheet>[0];

/** The sheet as a page; for its own address, and for what could not be saved. */
export async function orderSheetReply(ports: Ports, asked: Asked, at: At) {
  const opened = await openOwnSheet(ports, asked.customerId, at.unsaved);
  if (!opened.ok) return problemReply(404, opened.refusal);
  const voice = pageVoice(asked, opened.value.customer);
  const { status, unsaved: _unsaved, find: _find, isChecked = false, ...rest } = at;
  const props = sheetPageProps({
    ...{ ...rest, isChecked, opened: opened.value, voice },
    found: await findProducts(ports, wordsOf(opened.value, at)),
    terms: ports.terms,
    now: ports.clock.now(),
  });
  return page(<OrderSheetPage {...props} />, {
    voice,
    title: props.says.title,
    session: asked.sessionToken,
    path: SHEET_PATH,
    isWide: true,
    ...(status === undefined ? {} : { status }),
  });
}

/** What is searched for in a row, and what was typed as a gift and is none. */
function wordsOf({ sheet, check }: OpenedSheet, { rowId, find }: At): ReadonlyMap<string, string> {
  const typed = sheet.rows.flatMap(({ rowId: id, productCode }) =>
    productCode.trim() === '' || check.products.has(productCode)
      ? []
      : [[id, productCode] as const],
  );
  const asked = rowId === undefined || find === undefined ? [] : [[rowId, find] as const];
  // The row that somebody is at comes first: the number of searches is limited.
  const words = new Map([...asked, ...typed.filter(([id]) => id === rowId), ...typed]);
  for (const [id, text] of asked) words.set(id, text);
  return words;
}
