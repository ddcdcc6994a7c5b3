import { newHostKey } from '../host-key.ts';
import { newHostMember } from '../host-member.ts';
import { autumn } from './autumn.ts';
import type { YearRecord } from './record.ts';
import { spring } from './spring.ts';
import type { StaffKeys } from './staff.ts';
import { summer } from './summer.ts';
import { winter } from './winter.ts';
import { Year } from './year.ts';

export type PlayedOn = {
  readonly url: string;
  /** Where the host keeps its data. */
  readonly data: string;
  /** Whose January it begins in; the clock must not be beyond its eleventh. */
  readonly year: number;
  readonly say: (progress: string) => void;
};

/** Plays a year with one customer on a host whose clock may be moved. @throws CommandError */
export async function playYear({ data, ...settings }: PlayedOn): Promise<YearRecord> {
  const keys = await newStaffKeys(data);
  const year = new Year({
    ...{ ...settings, keys },
    ...{ email: 'nora.whitfield@example.com', phone: '+442079460018' },
  });
  for (const season of [winter, spring, summer, autumn]) await season(year);
  return year.record();
}

/** Customers read these names beside an answer. */
async function newStaffKeys(data: string): Promise<StaffKeys> {
  const member = await newHostMember(data, {
    ...{ email: 'miriam@example.com', name: 'Miriam', role: 'lead' },
  });
  const staff = await newHostKey(data, { name: 'Miriam', scopes: ['staff'] });
  const contactCentre = await newHostKey(data, {
    ...{ name: 'Contact centre', scopes: ['contact_centre'] },
  });
  const carrier = await newHostKey(data, { name: 'Carrier', scopes: ['carrier', 'fulfilment'] });
  return { member, staff, contactCentre, carrier };
}
