import * as z from 'zod';
import { CustomerId } from '../../shared/customers/customer.ts';
import { findUndoable, lookAtRecord } from '../../shared/customers/merging/compare-records.ts';
import { type MergedBy, MergeId } from '../../shared/customers/merging/merge.ts';
import { mergeCustomers } from '../../shared/customers/merging/merge-customers.ts';
import { undoMerge } from '../../shared/customers/merging/undo-merge.ts';
import { findCaller } from '../../shared/interactions/find-caller.ts';
import { STAFF_MERGE_MESSAGES } from '../../shared/pages/messages/staff-merge.ts';
import { staffMergePath } from '../../shared/pages/paths.ts';
import { StaffMergePage } from '../../shared/pages/staff/merge-page.tsx';
import type { ActingStaff } from '../../shared/staff/acting-staff.ts';
import type { Endpoint, RequestOf } from '../runtime/endpoint.ts';
import { BROWSER, pageVoice } from '../runtime/page.tsx';
import { problemReply } from '../runtime/problem.ts';
import { redirect } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { mergingResources } from '../runtime/resources-merging.ts';
import { staffHandler, staffPage } from '../runtime/staff-handler.tsx';

const resources = resourcesOf(mergingResources);

export const endpoint = {
  method: 'POST',
  path: '/staff/customers/{customerId}/merge',
  summary: 'Shows two records side by side, makes them one person’s, or takes them apart again',
  auth: 'staff:merge_customers',
  bodyType: 'form',
  request: {
    pathParameters: z.object({ customerId: CustomerId }),
    headers: BROWSER,
    body: z.discriminatedUnion('do', [
      z.object({ do: z.literal('compare'), who: z.string().max(300) }),
      z.object({ do: z.literal('merge'), other: CustomerId }),
      z.object({ do: z.literal('undo'), merge: MergeId }),
    ]),
  },
  responses: { 200: 'html', 404: 'html' },
} as const satisfies Endpoint;

export const handler = staffHandler(endpoint, async (request) => {
  const { staff } = request;
  const { body } = request;
  const { customerId } = request.pathParameters;
  const by: MergedBy = { kind: 'staff', ...staff };
  const to = (notice: string) => redirect(staffMergePath(customerId, { notice }));
  switch (body.do) {
    case 'compare':
      return compare(request, body.who, staff);
    case 'merge': {
      const merged = await mergeCustomers(resources, { customerId, otherId: body.other, by });
      return to(merged.ok ? 'merged' : merged.refusal);
    }
    case 'undo': {
      const undone = await undoMerge(resources, { customerId, mergeId: body.merge, by });
      return to(undone.ok ? 'taken_apart' : undone.refusal);
    }
  }
});

type Request = RequestOf<typeof endpoint>;

/** Both side by side; what was typed stands in no address of a page. */
async function compare(request: Request, who: string, staff: ActingStaff) {
  const { customerId } = request.pathParameters;
  const [lead, caller] = await Promise.all([
    lookAtRecord(resources, { customerId, staff }),
    findCaller(resources, { who }),
  ]);
  if (!lead.ok) return problemReply(404, lead.refusal);
  const other =
    caller.found === undefined
      ? undefined
      : await lookAtRecord(resources, { customerId: caller.found, staff });
  const voice = pageVoice(request);
  const { refused } = STAFF_MERGE_MESSAGES[voice.language];
  const facts = { voice, asker: request };
  if (other?.ok !== true) {
    const undoable = await findUndoable(resources, lead.value.customer.id);
    const notice = { isGood: false, text: refused.unknown };
    const content = <StaffMergePage {...{ voice, lead: lead.value, undoable, who, notice }} />;
    return staffPage(content, { ...facts, status: 404 });
  }
  if (other.value.customer.id === lead.value.customer.id) {
    const isSame = caller.found === customerId;
    return redirect(
      staffMergePath(customerId, { notice: isSame ? 'same_record' : 'already_merged' }),
    );
  }
  return staffPage(<StaffMergePage {...{ voice, lead: lead.value, other: other.value }} />, facts);
}
