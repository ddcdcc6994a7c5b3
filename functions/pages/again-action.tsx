import * as z from 'zod';
import { addToSheet } from '../../shared/order-sheet/add-to-sheet.ts';
import { againRows } from '../../shared/pages/again/again-form.ts';
import { AgainPage } from '../../shared/pages/again/again-page.tsx';
import { againProps, todayOf } from '../../shared/pages/again/again-props.ts';
import type { AgainNotice } from '../../shared/pages/messages/again.ts';
import { AGAIN_PATH, pathWith, SHEET_PATH } from '../../shared/pages/paths.ts';
import { type Again, findAgain } from '../../shared/work-forms/find-again.ts';
import { WorkFormId } from '../../shared/work-forms/work-form.ts';
import type { Endpoint, RequestOf } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import {
  BROWSER,
  page,
  pageVoice,
  problemPage,
  signedIn,
  signedInParts,
} from '../runtime/page.tsx';
import { redirect, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';

const resources = resourcesOf(customerResources, giftResources, idResources);

export const endpoint = {
  method: 'POST',
  path: '/again',
  summary: 'Put the ticked gifts of last year on the order sheet',
  auth: 'visitor',
  bodyType: 'form',
  request: {
    headers: BROWSER,
    body: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  },
  responses: {},
  refusals: { customer_not_found: 404, work_form_not_found: 404 },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const customerId = signedIn(request);
    const { workForm, ...sent } = request.body;
    const workFormId = workForm === undefined ? undefined : WorkFormId.safeParse(workForm).data;
    return respond(await findAgain(resources, { customer: signedInParts(request), workFormId }), {
      ...endpoint.refusals,
      accepted: async (again) => {
        const { rows, isTooLong, isOnSheet } = againRows(again.choices, sent);
        const toSheet = () => redirect(pathWith(SHEET_PATH, { notice: 'added' }));
        if (rows.length === 0 && isOnSheet) return toSheet();
        if (rows.length === 0) return onceMore(request, again, 'nothing_ticked', 422);
        if (isTooLong) return onceMore(request, again, 'too_long', 422);
        const added = await addToSheet(resources, customerId, rows);
        return added.ok ? toSheet() : onceMore(request, again, added.refusal, 409);
      },
    });
  },
  { pageOf: problemPage },
);

/** The page as it was sent, so that nothing typed is lost. */
function onceMore(
  request: RequestOf<typeof endpoint>,
  again: Again,
  notice: AgainNotice,
  status: 409 | 422,
) {
  const voice = pageVoice(request, again.customer);
  const today = todayOf(again, resources.clock.now());
  const { horizonMonths } = resources.terms;
  const props = againProps(again, { voice, today, horizonMonths, sent: request.body, notice });
  const session = request.sessionToken;
  return page(<AgainPage {...props} />, {
    ...{ voice, status, title: props.title, session, path: AGAIN_PATH, isWide: true },
  });
}
