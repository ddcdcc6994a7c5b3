import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { VNode } from 'preact';
import { STAFF_MESSAGES } from '../../shared/pages/messages/staff.ts';
import type { PageVoice } from '../../shared/pages/page-voice.ts';
import { isOwnPath, STAFF_PATH, staffPath } from '../../shared/pages/paths.ts';
import { problemTitle } from '../../shared/pages/problem-page.tsx';
import { StaffProblemPage } from '../../shared/pages/staff/staff-page.tsx';
import { MayDo, StaffPlaces } from '../../shared/pages/staff/staff-places.tsx';
import { findStaff } from '../../shared/staff/find-staff.ts';
import { mayMember, type StaffAction } from '../../shared/staff/may.ts';
import type { Endpoint, ReplyOf, RequestOf, StaffAsker } from './endpoint.ts';
import { cookiesOf, headerOf } from './http-request.ts';
import { page, pageVoice, signedOut } from './page.tsx';
import { HttpError, type Problem } from './problem.ts';
import { publicHandler } from './public-handler.ts';
import type { TextReply } from './reply.ts';
import { resourcesOf } from './resources.ts';
import { staffResources } from './resources-staff.ts';
import { assertSameSite } from './same-site.ts';

/** Apart from a customer's: being one of the two never opens what is the other's. */
export const STAFF_COOKIE = '__Host-staff';

const resources = resourcesOf(staffResources);

type Event = APIGatewayProxyEventV2;

/**
 * Makes a page of the staff, for whoever may do what its endpoint names (`shared/staff/may.ts`).
 * Nobody else gets further than this.
 */
export function staffHandler<const E extends Endpoint & { readonly auth: `staff:${StaffAction}` }>(
  endpoint: E,
  handle: (request: RequestOf<E>) => Promise<ReplyOf<E>>,
) {
  const action = endpoint.auth.slice('staff:'.length) as StaffAction;
  const authenticate = async (event: Event) => {
    const asker = await staffOf(event);
    if (asker === undefined) throw new HttpError(401, 'staff_session_over');
    const { member } = asker;
    if (!mayMember(member, action)) throw new HttpError(403, 'not_for_your_role');
    return { ...asker, staff: { id: member.id, name: member.name } };
  };
  return publicHandler(endpoint, handle, { authenticate, pageOf: staffProblemPage });
}

/** Makes a page where the staff come in or go out: it knows who is signed in, if anybody. */
export function staffDoorHandler<const E extends Endpoint & { readonly auth: 'staff_door' }>(
  endpoint: E,
  handle: (request: RequestOf<E>) => Promise<ReplyOf<E>>,
) {
  const authenticate = async (event: Event) => (await staffOf(event)) ?? {};
  return publicHandler(endpoint, handle, { authenticate, pageOf: staffProblemPage });
}

async function staffOf(event: Event): Promise<StaffAsker | undefined> {
  const token = cookiesOf(event)[STAFF_COOKIE] || undefined;
  const member = token === undefined ? undefined : await findStaff(resources, token);
  if (member === undefined || token === undefined) return undefined;
  assertSameSite(event);
  return { member, sessionToken: token };
}

/** @param facts `asker`: who looks at it, with the places that they may go to; absent at the door. */
export function staffPage(
  content: VNode,
  facts: {
    readonly voice: PageVoice;
    readonly asker: StaffAsker | undefined;
    readonly status?: number;
    readonly isWide?: boolean;
    readonly path?: string;
    readonly imageOrigins?: readonly string[];
  },
): TextReply {
  const { asker, ...more } = facts;
  const { title } = STAFF_MESSAGES[more.voice.language];
  const member = asker?.member;
  const places =
    member === undefined ? <span /> : <StaffPlaces {...{ voice: more.voice, member }} />;
  const shown = <MayDo.Provider value={member?.role}>{content}</MayDo.Provider>;
  return page(shown, { ...more, session: asker?.sessionToken, title, places });
}

function staffProblemPage(problem: Problem, event: Event): TextReply {
  const voice = pageVoice({ headers: { 'accept-language': headerOf(event, 'accept-language') } });
  if (problem.code === 'staff_session_over') {
    const isGet = event.requestContext.http.method === 'GET';
    const next = isGet && isStaffPath(event.rawPath) ? event.rawPath : undefined;
    const href = staffPath({ notice: 'staff_session_over', next });
    return signedOut({ voice, event, href, places: <span /> });
  }
  const { notForYourRole } = STAFF_MESSAGES[voice.language].problem;
  const text = problem.code === 'not_for_your_role' ? notForYourRole : problemTitle(voice, problem);
  const content = <StaffProblemPage voice={voice} text={text} />;
  return staffPage(content, { voice, asker: undefined, status: problem.status });
}

/** A page of the staff to go on to. */
export function isStaffPath(path: string): boolean {
  return isOwnPath(path) && path.startsWith(`${STAFF_PATH}/`);
}
