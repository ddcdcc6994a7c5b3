import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { isWithin, STAFF_PATH } from '../../shared/pages/paths.ts';
import { problemTitle } from '../../shared/pages/problem-page.tsx';
import { StaffProblemPage } from '../../shared/pages/staff/staff-page.tsx';
import type { Endpoint } from '../runtime/endpoint.ts';
import { headerOf } from '../runtime/http-request.ts';
import { page, pageVoice, problemPage } from '../runtime/page.tsx';
import { type Problem, problemReply } from '../runtime/problem.ts';
import { publicHandler } from '../runtime/public-handler.ts';
import type { TextReply } from '../runtime/reply.ts';

/** The route `$default`: every method, and every address at which nothing else is. */
export const endpoint = {
  method: 'GET',
  path: '/{anything+}',
  summary: 'That there is nothing here, and where to go on',
  auth: 'none',
  responses: {},
} as const satisfies Endpoint;

/** It asks no table: whatever looks for holes costs next to nothing. */
export const handler = publicHandler(endpoint, async () => problemReply(404, 'not_found'), {
  pageOf: nothingHere,
});

function nothingHere(problem: Problem, event: APIGatewayProxyEventV2): TextReply | undefined {
  if (isForProgram(event)) return undefined;
  if (!isWithin(event.rawPath, STAFF_PATH)) return problemPage(problem, event);
  const voice = pageVoice({ headers: { 'accept-language': headerOf(event, 'accept-language') } });
  const title = problemTitle(voice, problem);
  return page(<StaffProblemPage voice={voice} text={title} />, {
    ...{ voice, title, session: undefined, places: <span /> },
    status: problem.status,
  });
}

function isForProgram(event: APIGatewayProxyEventV2): boolean {
  const accept = headerOf(event, 'accept') ?? '';
  return isWithin(event.rawPath, '/v1') || (/json\b/i.test(accept) && !/\bhtml\b/i.test(accept));
}
