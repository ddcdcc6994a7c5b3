import * as z from 'zod';
import { openOrderSheet } from '../../shared/order-sheet/open-order-sheet.ts';
import { OrderSheetId } from '../../shared/order-sheet/order-sheet.ts';
import { OrderCheckPage } from '../../shared/pages/order/order-check-page.tsx';
import { checkPageProps } from '../../shared/pages/order/order-check-props.ts';
import { problemPlace } from '../../shared/pages/order/order-fields.tsx';
import { pathWith, SHEET_PATH } from '../../shared/pages/paths.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orderPlacedReply } from '../runtime/order-placed-reply.tsx';
import {
  BROWSER,
  LinkToken,
  NOTICE_QUERY,
  page,
  pageVoice,
  problemPage,
} from '../runtime/page.tsx';
import { problemReply } from '../runtime/problem.ts';
import { redirect } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { catalogueResources } from '../runtime/resources-catalogue.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';

const resources = resourcesOf(catalogueResources, customerResources, giftResources, idResources);

export const endpoint = {
  method: 'GET',
  path: '/order/{sheetId}',
  summary: 'Everything as it will be, before it is ordered',
  auth: 'visitor',
  request: {
    pathParameters: z.object({ sheetId: OrderSheetId }),
    query: z.object({ ...NOTICE_QUERY, token: LinkToken }),
    headers: BROWSER,
  },
  responses: { 200: 'html' },
} as const satisfies Endpoint;

const STATUS = { not_signed_in: 401, sheet_not_found: 404, link_not_valid: 404 } as const;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const { customerId, pathParameters, query } = request;
    const { token, notice } = query;
    const opened = await openOrderSheet(resources, pathParameters.sheetId, { customerId, token });
    if (!opened.ok) return problemReply(STATUS[opened.refusal], opened.refusal);
    const { sheet, customer, order, isOwner, check } = opened.value;
    if (order !== undefined)
      return orderPlacedReply(resources, request, { order, customer, isOwner });
    if (sheet.rows.length === 0) {
      return redirect(
        pathWith(SHEET_PATH, { notice: sheet.id === 'own' ? 'sheet_empty' : 'copied' }),
      );
    }
    if (sheet.id === 'own' && check.planned === undefined) {
      const [first] = check.problems;
      const anchor = first === undefined ? '' : `#${problemPlace(first.rowId, first.field)}`;
      return redirect(pathWith(SHEET_PATH, { check: '1', notice, row: first?.rowId }) + anchor);
    }
    const voice = pageVoice(request, customer);
    const props = checkPageProps(opened.value, voice, { token, notice });
    return page(<OrderCheckPage {...props} />, {
      voice,
      title: props.says.checked.title,
      session: request.sessionToken,
      path: SHEET_PATH,
      isWide: true,
    });
  },
  { pageOf: problemPage },
);
