import type { Secrets } from '../../shared/kernel/ids.ts';
import type { Clock } from '../../shared/kernel/time.ts';
import {
  StaffCustomerPage,
  type StaffCustomerProps,
} from '../../shared/pages/staff/customer-page.tsx';
import { staffPage } from './staff-handler.tsx';

type Facts = Omit<StaffCustomerProps, 'now' | 'formKey'> & {
  readonly session: string | undefined;
  readonly status?: number;
};

/** The staff's page of one customer, as it stands or with an answer that could not be taken. */
export function staffCustomerReply(
  { clock, secrets }: { readonly clock: Clock; readonly secrets: Secrets },
  { session, status = 200, ...facts }: Facts,
) {
  const content = <StaffCustomerPage {...facts} now={clock.now()} formKey={secrets.token()} />;
  return staffPage(content, { voice: facts.voice, session, status, isWide: true });
}
