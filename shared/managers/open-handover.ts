import type { Customer, CustomerId, Language } from '../customers/customer.ts';
import type { Looks } from '../dialogue/ports.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { ActingStaff } from '../staff/acting-staff.ts';
import { mayMember } from '../staff/may.ts';
import type { StaffMember } from '../staff/staff-member.ts';
import type { CareIn } from './care.ts';
import { roomOf } from './portfolio.ts';
import type { Cares, Portfolios, Staff } from './ports.ts';
import { type BriefPorts, writeBrief } from './write-brief.ts';

export type HandoverToWrite = {
  readonly customer: Customer;
  readonly care: CareIn<'managed'>;
  readonly others: readonly { readonly member: StaffMember; readonly room: number }[];
  readonly brief: string;
};

type Ports = BriefPorts & {
  readonly cares: Pick<Cares, 'find'>;
  readonly portfolios: Pick<Portfolios, 'all'>;
  readonly staff: Pick<Staff, 'all'>;
  readonly looks: Pick<Looks, 'note'>;
};

export type OpenHandoverRefusal =
  | 'customer_not_found'
  | 'customer_not_managed'
  | 'not_your_customer';

/**
 * What a handover begins with: who has room, and a brief to change. It tells of the customer, so that
 * it is on record who looked.
 */
export async function openHandover(
  ports: Ports,
  {
    customerId,
    member,
    language,
  }: {
    readonly customerId: CustomerId;
    readonly member: StaffMember;
    readonly language: Language;
  },
): Promise<Outcome<HandoverToWrite, OpenHandoverRefusal>> {
  const [customer, care] = await Promise.all([
    ports.customers.find(customerId),
    ports.cares.find(customerId),
  ]);
  if (customer === undefined) return refused('customer_not_found');
  if (care?.state !== 'managed') return refused('customer_not_managed');
  if (!mayHandOver(member, care)) return refused('not_your_customer');
  const staff: ActingStaff = { id: member.id, name: member.name };
  const at = ports.clock.now();
  const [brief, portfolios, members] = await Promise.all([
    writeBrief(ports, care, language),
    ports.portfolios.all(),
    ports.staff.all(),
    ports.looks.note({ customerId, staff, lookedAt: 'conversation', at }),
  ]);
  const memberById = new Map(members.map((each) => [each.id, each]));
  const others = portfolios.flatMap((portfolio) => {
    const other = memberById.get(portfolio.id);
    const room = roomOf(portfolio);
    return other === undefined || room === 0 || other.id === care.managerId
      ? []
      : [{ member: other, room }];
  });
  return accepted({ customer, care, brief, others });
}

/** A manager their own, whoever sees all portfolios anybody's. */
export function mayHandOver(member: StaffMember, care: Pick<CareIn<'managed'>, 'managerId'>) {
  return care.managerId === member.id || mayMember(member, 'see_all_portfolios');
}
