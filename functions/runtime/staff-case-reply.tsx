import { type Clock, localDateOf } from '../../shared/kernel/time.ts';
import { StaffCasePage, type StaffCaseProps } from '../../shared/pages/cases/staff-case-page.tsx';
import type { ActingStaff } from '../../shared/staff/acting-staff.ts';
import type { StaffAsker } from './endpoint.ts';
import { staffPage } from './staff-handler.tsx';

type Facts = Omit<StaffCaseProps, 'today' | 'staffId'> & {
  readonly staff: ActingStaff;
  readonly asker: StaffAsker;
  readonly status?: number;
};

/** A case for the staff, as it stands or with what could not be taken. */
export function staffCaseReply(
  { clock }: { readonly clock: Clock },
  { asker, status = 200, staff, ...facts }: Facts,
) {
  const { voice, found } = facts;
  const today = localDateOf(clock.now(), found.customer.zone);
  const content = <StaffCasePage {...{ ...facts, today, staffId: staff.id }} />;
  return staffPage(content, { voice, asker, status });
}
