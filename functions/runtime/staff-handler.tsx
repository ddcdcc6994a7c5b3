import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { VNode } from 'preact';
import { findStaff } from '../../shared/customers/staff-sign-in.ts';
import type { StaffMember } from '../../shared/dialogue/turn.ts';
import { STAFF_MESSAGES } from '../../shared/pages/messages/staff.ts';
import type { PageVoice } from '../../shared/pages/page-voice.ts';
import { isOwnPath, STAFF_PATH, staffPath } from '../../shared/pages/paths.ts';
import { problemTitle } from '../../shared/pages/problem-page.tsx';
import { StaffPlaces, StaffProblemPage } from '../../shared/pages/staff/staff-page.tsx';
import type { Endpoint, ReplyOf, RequestOf } from './endpoint.ts';
import { cookiesOf, headerOf } from './http-request.ts';
import { page, pageVoice } from './page.tsx';
import { HttpError, type Problem } from './problem.ts';
import { publicHandler } from './public-handler.ts';
import { redirect, type TextReply } from './reply.ts';
import { resourcesOf } from './resources.ts';
import { customerResources } from './resources-customers.ts';
import { assertSameSite } from './same-site.ts';

/** Apart from a customer's: being one of the two never opens what is the other's. */
export const STAFF_COOKIE = '__Host-staff';

const resources = resourcesOf(customerResources);

/** Makes a page of the staff: a `publicHandler` that knows whose session it is, if anybody's. */
export function staffHandler<const E extends Endpoint & { readonly auth: 'staff' }>(
  endpoint: E,
  handle: (request: RequestOf<E>) => Promise<ReplyOf<E>>,
) {
  return publicHandler(endpoint, handle, { authenticate: staffOf, pageOf: staffProblemPage });
}

async function staffOf(event: APIGatewayProxyEventV2) {
  const token = cookiesOf(event)[STAFF_COOKIE] || undefined;
  const apiKey = token === undefined ? undefined : await findStaff(resources, token);
  if (apiKey === undefined || token === undefined) return {};
  assertSameSite(event);
  const staff: StaffMember = { keyId: apiKey.id, name: apiKey.name };
  return { staffKeyId: apiKey.id, staff, sessionToken: token };
}

/** @throws HttpError which leads to the sign-in of the staff, and back. */
export function assertStaff({ staffKeyId }: { readonly staffKeyId?: string | undefined }): void {
  if (staffKeyId === undefined) throw new HttpError(401, 'staff_session_over');
}

/** @throws HttpError likewise */
export function signedInStaff({
  staff,
}: {
  readonly staff?: StaffMember | undefined;
}): StaffMember {
  if (staff === undefined) throw new HttpError(401, 'staff_session_over');
  return staff;
}

export function staffPage(
  content: VNode,
  facts: {
    readonly voice: PageVoice;
    readonly session: string | undefined;
    readonly status?: number;
    readonly isWide?: boolean;
    readonly imageOrigins?: readonly string[];
  },
): TextReply {
  const { voice, session } = facts;
  const { title } = STAFF_MESSAGES[voice.language];
  const places = session === undefined ? <span /> : <StaffPlaces voice={voice} />;
  return page(content, { ...facts, title, places });
}

function staffProblemPage(problem: Problem, event: APIGatewayProxyEventV2): TextReply {
  if (problem.code === 'staff_session_over') {
    const isGet = event.requestContext.http.method === 'GET';
    const next = isGet && isStaffPath(event.rawPath) ? event.rawPath : undefined;
    return redirect(staffPath({ notice: 'staff_session_over', next }));
  }
  const voice = pageVoice({ headers: { 'accept-language': headerOf(event, 'accept-language') } });
  const content = <StaffProblemPage voice={voice} text={problemTitle(voice, problem)} />;
  return staffPage(content, { voice, session: undefined, status: problem.status });
}

/** A page of the staff to go on to. */
export function isStaffPath(path: string): boolean {
  return isOwnPath(path) && path.startsWith(`${STAFF_PATH}/`);
}
