import * as z from 'zod';
import { findPortfolio } from '../../shared/managers/find-portfolio.ts';
import { PortfolioPage } from '../../shared/pages/managers/portfolio-page.tsx';
import { PORTFOLIO_MESSAGES } from '../../shared/pages/messages/portfolio.ts';
import { doneNotice } from '../../shared/pages/notice-of.ts';
import { mayMember } from '../../shared/staff/may.ts';
import { StaffId } from '../../shared/staff/staff-member.ts';
import type { Endpoint, RequestOf } from '../runtime/endpoint.ts';
import { BROWSER, NOTICE_QUERY, pageVoice, spoilable } from '../runtime/page.tsx';
import { resourcesOf } from '../runtime/resources.ts';
import { managerResources } from '../runtime/resources-managers.ts';
import { staffHandler, staffPage } from '../runtime/staff-handler.tsx';

const resources = resourcesOf(managerResources);

const FROM_MAX = 1_000;

export const endpoint = {
  method: 'GET',
  path: '/staff/portfolio',
  summary: 'A manager’s customers by what they are worth, and today’s work for them',
  auth: 'staff:see_portfolio',
  request: {
    query: z.object({
      ...NOTICE_QUERY,
      of: spoilable(StaffId),
      from: spoilable(z.coerce.number().int().min(0).max(FROM_MAX)),
    }),
    headers: BROWSER,
  },
  responses: { 200: 'html' },
} as const satisfies Endpoint;

export const handler = staffHandler(endpoint, async (request) => {
  const voice = pageVoice(request);
  const { from = 0, notice } = request.query;
  const of = await otherOf(request);
  const managerId = of?.id ?? request.member.id;
  const found = await findPortfolio(resources, { managerId, from });
  const { notices } = PORTFOLIO_MESSAGES[voice.language];
  const props = { voice, found, of, now: resources.clock.now() };
  const content = <PortfolioPage {...props} notice={doneNotice(notice, notices)} />;
  return staffPage(content, { voice, asker: request, isWide: true });
});

/** Somebody else's, for those who may look; whoever may not sees their own. */
async function otherOf({ query, member }: RequestOf<typeof endpoint>) {
  const { of } = query;
  if (of === undefined || of === member.id || !mayMember(member, 'see_all_portfolios'))
    return undefined;
  const other = await resources.staff.find(of);
  return other && { id: other.id, name: other.name };
}
