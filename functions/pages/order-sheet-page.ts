import * as z from 'zod';
import { SheetRow } from '../../shared/order-sheet/order-sheet.ts';
import { SHEET_PATH } from '../../shared/pages/paths.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orderSheetReply } from '../runtime/order-sheet-reply.tsx';
import { BROWSER, NOTICE_QUERY, problemPage, signedIn, spoilable } from '../runtime/page.tsx';
import { resourcesOf } from '../runtime/resources.ts';
import { catalogueResources } from '../runtime/resources-catalogue.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';

const resources = resourcesOf(catalogueResources, customerResources, giftResources, idResources);

export const endpoint = {
  method: 'GET',
  path: SHEET_PATH,
  summary: 'The order sheet, as far as it is filled in',
  auth: 'visitor',
  request: {
    query: z.object({
      ...NOTICE_QUERY,
      row: spoilable(SheetRow.shape.rowId),
      find: spoilable(z.string().max(100)),
      from: spoilable(z.coerce.number().int().min(0).max(1000)),
      check: spoilable(z.literal('1')),
      ask: spoilable(z.literal('empty')),
    }),
    headers: BROWSER,
  },
  responses: { 200: 'html' },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const customerId = signedIn(request);
    const { row, find, from, check, ask, notice } = request.query;
    return orderSheetReply(
      resources,
      { ...request, customerId },
      {
        ...{ rowId: row, find, from, notice },
        isChecked: check !== undefined,
        isAskedToEmpty: ask !== undefined,
      },
    );
  },
  { pageOf: problemPage },
);
