import * as z from 'zod';
import type { CustomerId } from '../../shared/customers/customer.ts';
import { withProductsNamed } from '../../shared/order-sheet/name-pasted-products.ts';
import { pressSheetButton, type SheetChange } from '../../shared/order-sheet/press-sheet-button.ts';
import { type RefusedPaste, readPastedRows } from '../../shared/order-sheet/read-pasted-rows.ts';
import { printOfRow } from '../../shared/order-sheet/sheet-print.ts';
import { occasionKeyOf } from '../../shared/pages/occasion-names.ts';
import { readSheetForm, type SheetForm } from '../../shared/pages/order/order-form.ts';
import { afterPress } from '../../shared/pages/order/order-sheet-paths.ts';
import { SHEET_PATH } from '../../shared/pages/paths.ts';
import type { Endpoint, RequestOf } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orderSheetReply } from '../runtime/order-sheet-reply.tsx';
import { BROWSER, problemPage, signedIn } from '../runtime/page.tsx';
import { problemReply } from '../runtime/problem.ts';
import { json, redirect } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { catalogueResources } from '../runtime/resources-catalogue.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';

const resources = resourcesOf(catalogueResources, customerResources, giftResources, idResources);

export const endpoint = {
  method: 'POST',
  path: SHEET_PATH,
  summary: 'Save the order sheet, and do what was pressed',
  auth: 'visitor',
  bodyType: 'form',
  /** A pasted list of a thousand gifts, as a form writes it. */
  bodyBytesMax: 4_000_000,
  request: {
    headers: BROWSER.extend({ accept: z.string().optional() }),
    body: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  },
  responses: {
    200: z.object({
      rows: z.array(z.object({ rowId: z.string(), shown: z.string() })),
      /** Another device wrote into the same row: it stands there twice now. */
      isDoubled: z.boolean(),
    }),
  },
} as const satisfies Endpoint;

type Asked = RequestOf<typeof endpoint> & { readonly customerId: CustomerId };

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const asked = { ...request, customerId: signedIn(request) };
    const form = readSheetForm(request.body);
    // The script saves while somebody types; everything else is a page.
    const isScript = request.headers.accept?.startsWith('application/json') === true;
    if (form.isTooLong) {
      if (isScript) return problemReply(400, 'too_long');
      return unsaved(asked, form, { notice: 'too_long', status: 400 });
    }
    const { change, refused } = await changeOf(asked, form);
    const pressed = await pressSheetButton(resources, {
      ...{ customerId: asked.customerId, sent: form, change },
    });
    if (!pressed.ok) {
      if (isScript) return problemReply(409, pressed.refusal);
      return unsaved(asked, form, { notice: pressed.refusal, status: 409 });
    }
    const { sheet, doubled, rowId } = pressed.value;
    if (isScript) {
      const rows = sheet.rows.map((row) => ({ rowId: row.rowId, shown: printOfRow(row) }));
      return json(200, { rows, isDoubled: doubled.length > 0 });
    }
    if (refused.length > 0) {
      const pasted = { text: linesOf(form.pasted, refused), refused };
      return orderSheetReply(resources, asked, { isChecked: true, pasted, status: 400 });
    }
    return redirect(afterPress(form, { rowId, isDoubled: doubled.length > 0 }));
  },
  { pageOf: problemPage },
);

function unsaved(
  asked: Asked,
  { rows, pasted }: SheetForm,
  at: { readonly notice: string; readonly status: number },
) {
  return orderSheetReply(resources, asked, {
    ...at,
    unsaved: rows,
    pasted: { text: pasted, refused: [] },
  });
}

type Asks = { readonly change: SheetChange; readonly refused: readonly RefusedPaste[] };

async function changeOf({ customerId }: Asked, { press, pasted }: SheetForm): Promise<Asks> {
  switch (press.do) {
    case 'save':
    case 'empty':
    case 'search':
    case 'open':
      return { change: { do: 'nothing' }, refused: [] };
    case 'paste': {
      const customer = await resources.customers.find(customerId);
      const dateOrder = customer?.language === 'de' ? { dateOrder: 'dmy' as const } : {};
      const { rows, refused } = await readPastedRows(pasted, dateOrder);
      const named = await withProductsNamed(resources.products, rows);
      const added = named.map((row) => ({ ...row, occasion: occasionKeyOf(row.occasion) }));
      return { change: { do: 'add', rows: added }, refused };
    }
    default:
      return { change: press, refused: [] };
  }
}

/** What could not be read stays in its box. */
function linesOf(text: string, refused: readonly RefusedPaste[]): string {
  const isWhole = refused.some(
    ({ code }) => code !== 'cells_do_not_fit' && code !== 'cell_too_long',
  );
  if (isWhole) return text;
  const lines = text.split(/\r\n?|\n/);
  return refused.map(({ line }) => lines[line - 1] ?? '').join('\n');
}
