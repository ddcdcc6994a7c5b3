import * as z from 'zod';
import { AsideMailId } from '../../shared/inbound-mail/aside-mail.ts';
import { attachAsideMail, putAsideMailAway } from '../../shared/inbound-mail/deal-with-aside.ts';
import type { StaffMailsNotice } from '../../shared/pages/messages/staff-mails.ts';
import { pathWith, STAFF_MAILS_PATH } from '../../shared/pages/paths.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { redirect } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { fileResources } from '../runtime/resources-files.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { inboxResources } from '../runtime/resources-inbox.ts';
import { storeSettings } from '../runtime/resources-table.ts';
import { staffHandler } from '../runtime/staff-handler.tsx';

const resources = resourcesOf(
  customerResources,
  dialogueResources,
  fileResources,
  idResources,
  inboxResources,
  { transactions: () => storeSettings().table },
);

export const endpoint = {
  method: 'POST',
  path: '/staff/mails/{mailId}',
  summary: 'Say whose a mail is, or put it away',
  auth: 'staff:sort_mails',
  bodyType: 'form',
  request: {
    pathParameters: z.object({ mailId: AsideMailId }),
    body: z.discriminatedUnion('do', [
      z.object({ do: z.literal('attach'), email: z.string().max(254) }),
      z.object({ do: z.literal('away') }),
    ]),
  },
  responses: {},
} as const satisfies Endpoint;

export const handler = staffHandler(endpoint, async (request) => {
  const { pathParameters, body } = request;
  const { mailId } = pathParameters;
  if (body.do === 'away') {
    const put = await putAsideMailAway(resources, mailId);
    return toMails(put.ok ? 'put_away' : put.refusal);
  }
  const { staff } = request;
  const attached = await attachAsideMail(resources, { mailId, email: body.email, staff });
  return toMails(attached.ok ? 'attached' : attached.refusal);
});

function toMails(notice: StaffMailsNotice) {
  return redirect(pathWith(STAFF_MAILS_PATH, { notice }));
}
