import * as z from 'zod';
import { copyToOwnSheet } from '../../shared/order-sheet/copy-to-own-sheet.ts';
import { type FoundSheet, findOrderSheet } from '../../shared/order-sheet/open-order-sheet.ts';
import { OrderSheet, OrderSheetId } from '../../shared/order-sheet/order-sheet.ts';
import { orderSheetGifts } from '../../shared/order-sheet/order-sheet-gifts.ts';
import {
  orderPath,
  pathWith,
  SHEET_PATH,
  sheetPath,
  signInPath,
} from '../../shared/pages/paths.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { LinkToken, problemPage } from '../runtime/page.tsx';
import { problemReply } from '../runtime/problem.ts';
import { redirect } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { catalogueResources } from '../runtime/resources-catalogue.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';

const resources = resourcesOf(catalogueResources, customerResources, giftResources, idResources);

const OrderForm = z.object({
  do: z.literal('order'),
  token: LinkToken,
  version: z.coerce.number().int().nonnegative(),
  orderKey: OrderSheet.shape.orderKey,
});

export const endpoint = {
  method: 'POST',
  path: '/order/{sheetId}',
  summary: 'Order what was checked, or change something first',
  auth: 'visitor',
  bodyType: 'form',
  request: {
    pathParameters: z.object({ sheetId: OrderSheetId }),
    body: z.discriminatedUnion('do', [
      OrderForm,
      z.object({ do: z.literal('change'), token: LinkToken }),
    ]),
  },
  responses: {},
} as const satisfies Endpoint;

const STATUS = { not_signed_in: 401, sheet_not_found: 404, link_not_valid: 404 } as const;

export const handler = httpHandler(
  endpoint,
  async ({ customerId, pathParameters: { sheetId }, body }) => {
    const { token } = body;
    const found = await findOrderSheet(resources, sheetId, { customerId, token });
    if (!found.ok) return problemReply(STATUS[found.refusal], found.refusal);
    return redirect(
      body.do === 'order'
        ? await order(found.value, body)
        : await change(found.value, { isSignedIn: customerId !== undefined, token }),
    );
  },
  { pageOf: problemPage },
);

async function order(
  { sheet, isOwner }: FoundSheet,
  { token, version, orderKey }: z.output<typeof OrderForm>,
): Promise<string> {
  const { customerId, id: sheetId } = sheet;
  const ordered = await orderSheetGifts(resources, { customerId, sheetId, version, orderKey });
  if (ordered.ok) return isOwner ? orderPath(ordered.value.id) : sheetPath(sheetId, { token });
  if (sheetId === 'own' && ordered.refusal === 'ordered_before') {
    return pathWith(SHEET_PATH, { notice: ordered.refusal });
  }
  return sheetPath(sheetId, { token, notice: ordered.refusal });
}

/** Whoever has the link alone signs in first, and presses once more. */
async function change(
  { sheet, isOwner }: FoundSheet,
  { isSignedIn, token }: { readonly isSignedIn: boolean; readonly token: string | undefined },
): Promise<string> {
  const here = sheetPath(sheet.id, { token });
  if (!isOwner) return isSignedIn ? here : signInPath({ next: here });
  const copied = await copyToOwnSheet(resources, sheet);
  return copied.ok
    ? pathWith(SHEET_PATH, { notice: 'copied', check: '1' })
    : sheetPath(sheet.id, { token, notice: copied.refusal });
}
