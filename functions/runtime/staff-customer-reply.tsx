import type { Secrets } from '../../shared/kernel/ids.ts';
import { type Clock, localDateOf } from '../../shared/kernel/time.ts';
import { type CarePorts, findCare } from '../../shared/managers/find-care.ts';
import {
  StaffCustomerPage,
  type StaffCustomerProps,
} from '../../shared/pages/staff/customer-page.tsx';
import { findShareOfCustomer } from '../../shared/value/find-share-of-customer.ts';
import type {
  ComparableCustomers,
  CountedPurchases,
  Spectra,
  Values,
} from '../../shared/value/ports.ts';
import type { StaffAsker } from './endpoint.ts';
import { staffPage } from './staff-handler.tsx';

type Facts = Omit<StaffCustomerProps, 'now' | 'formKey' | 'value' | 'standing' | 'care'> & {
  readonly asker: StaffAsker;
  readonly status?: number;
};

type Ports = CarePorts & {
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly values: Pick<Values, 'find'>;
  readonly countedPurchases: Pick<CountedPurchases, 'find'>;
  readonly comparables: Pick<ComparableCustomers, 'find'>;
  readonly spectra: Pick<Spectra, 'all'>;
};

/** The staff's page of one customer, as it stands or with an answer that could not be taken. */
export async function staffCustomerReply(ports: Ports, { asker, status = 200, ...facts }: Facts) {
  const { customer, known } = facts.conversation;
  const now = ports.clock.now();
  const [stored, care] = await Promise.all([
    ports.values.find(customer.id, { stale: true }),
    findCare(ports, customer.id),
  ]);
  const value = stored?.value;
  const standing = await findShareOfCustomer(ports, {
    ...{ customerId: customer.id, value, topics: known.topics },
    today: localDateOf(now, customer.zone),
  });
  const made = { value, standing, care, now, formKey: ports.secrets.token() };
  const content = <StaffCustomerPage {...facts} {...made} />;
  return staffPage(content, { voice: facts.voice, asker, status, isWide: true });
}
