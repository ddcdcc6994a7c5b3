import type { StaffMember } from '../../shared/dialogue/turn.ts';
import { type Clock, localDateOf } from '../../shared/kernel/time.ts';
import { StaffCasePage, type StaffCaseProps } from '../../shared/pages/cases/staff-case-page.tsx';
import { staffPage } from './staff-handler.tsx';

type Facts = Omit<StaffCaseProps, 'today' | 'staffKeyId'> & {
  readonly staff: StaffMember;
  readonly session: string | undefined;
  readonly status?: number;
};

/** A case for the staff, as it stands or with what could not be taken. */
export function staffCaseReply(
  { clock }: { readonly clock: Clock },
  { session, status = 200, staff, ...facts }: Facts,
) {
  const { voice, found } = facts;
  const today = localDateOf(clock.now(), found.customer.zone);
  const content = <StaffCasePage {...{ ...facts, today, staffKeyId: staff.keyId }} />;
  return staffPage(content, { voice, session, status });
}
