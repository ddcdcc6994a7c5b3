import type { Secrets } from '../../shared/kernel/ids.ts';
import { localDateOf } from '../../shared/kernel/time.ts';
import { type CarePorts, findCare } from '../../shared/managers/find-care.ts';
import {
  findOneCustomer,
  type OneCustomerPorts,
  type TimelineWanted,
} from '../../shared/managers/find-one-customer.ts';
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

type Made = 'now' | 'formKey' | 'value' | 'standing' | 'care' | 'one';
type Facts = Omit<StaffCustomerProps, Made> & {
  readonly asker: StaffAsker;
  readonly status?: number;
  readonly wanted?: TimelineWanted;
};

const ALL_OF_IT: TimelineWanted = { show: 'all', before: undefined };

type Ports = CarePorts &
  OneCustomerPorts & {
    readonly secrets: Secrets;
    readonly values: Pick<Values, 'find'>;
    readonly countedPurchases: Pick<CountedPurchases, 'find'>;
    readonly comparables: Pick<ComparableCustomers, 'find'>;
    readonly spectra: Pick<Spectra, 'all'>;
  };

/** The staff's page of one customer, as it stands or with an answer that could not be taken. */
export async function staffCustomerReply(
  ports: Ports,
  { asker, status = 200, wanted = ALL_OF_IT, ...facts }: Facts,
) {
  const { customer, known, leftOff } = facts.conversation;
  const now = ports.clock.now();
  const [stored, care] = await Promise.all([
    ports.values.find(customer.id, { stale: true }),
    findCare(ports, customer.id),
  ]);
  const value = stored?.value;
  const read = { customer, leftOff, book: known.book, value, care: care?.care };
  const [standing, one] = await Promise.all([
    findShareOfCustomer(ports, {
      ...{ customerId: customer.id, value, topics: known.topics },
      today: localDateOf(now, customer.zone),
    }),
    findOneCustomer(ports, read, wanted),
  ]);
  const made = { value, standing, care, one, now, formKey: ports.secrets.token() };
  const content = <StaffCustomerPage {...facts} {...made} />;
  return staffPage(content, { voice: facts.voice, asker, status, isWide: true });
}
