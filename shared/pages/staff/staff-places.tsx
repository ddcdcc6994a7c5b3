import { type ComponentChildren, createContext } from 'preact';
import { oneLine } from '../../mail/safe-text.ts';
import { may, mayMember, type StaffAction } from '../../staff/may.ts';
import type { StaffMember, StaffRole } from '../../staff/staff-member.ts';
import { STAFF_LABORATORY_PATH } from '../laboratory/laboratory-path.ts';
import { STAFF_FENCE_PATH, STAFF_PORTFOLIO_PATH } from '../manager-paths.ts';
import { STAFF_MESSAGES, type StaffMessages } from '../messages/staff.ts';
import { STAFF_DOOR_MESSAGES } from '../messages/staff-door.ts';
import { PostedForm } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import {
  STAFF_CALLS_PATH,
  STAFF_CASES_PATH,
  STAFF_MAILS_PATH,
  STAFF_PATH,
  STAFF_SIGN_OUT_PATH,
} from '../paths.ts';

type Place = readonly [action: StaffAction, path: string, label: (says: StaffMessages) => string];

/** In the order in which they stand; one sees only those to which one may go. */
const PLACES: readonly Place[] = [
  ['see_desk', STAFF_PATH, (says) => says.front],
  ['take_calls', STAFF_CALLS_PATH, (says) => says.calls],
  ['see_cases', STAFF_CASES_PATH, (says) => says.cases],
  ['see_portfolio', STAFF_PORTFOLIO_PATH, (says) => says.portfolio],
  ['see_fence', STAFF_FENCE_PATH, (says) => says.fence],
  ['sort_mails', STAFF_MAILS_PATH, (says) => says.mails],
  ['see_laboratory', STAFF_LABORATORY_PATH, (says) => says.laboratory],
];

/** The links of somebody of the staff, in place of a customer's, and who they are. */
export const StaffPlaces = ({ voice, member }: { voice: PageVoice; member: StaffMember }) => {
  const says = STAFF_MESSAGES[voice.language];
  const { roles } = STAFF_DOOR_MESSAGES[voice.language];
  return (
    <>
      {PLACES.filter(([action]) => mayMember(member, action)).map(([, path, label]) => (
        <a href={path}>{label(says)}</a>
      ))}
      <span class="member small">
        <bdi>{oneLine(member.name)}</bdi>, {roles[member.role]}
      </span>
      <PostedForm action={STAFF_SIGN_OUT_PATH}>
        <button class="plain" type="submit">
          {says.signOut}
        </button>
      </PostedForm>
    </>
  );
};

/** The role of whoever looks at the page. */
export const MayDo = createContext<StaffRole | undefined>(undefined);

/** What only those see who may do it; the page behind it asks once more. */
export const IfMay = (props: { action: StaffAction; children: ComponentChildren }) => (
  <MayDo.Consumer>
    {(role) => (role !== undefined && may(role, props.action) ? props.children : null)}
  </MayDo.Consumer>
);
