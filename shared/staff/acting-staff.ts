import * as z from 'zod';
import { ApiKeyId } from '../customers/api-key.ts';
import { StaffId, StaffName } from './staff-member.ts';

const Acting = z.object({ id: z.union([StaffId, ApiKeyId]), name: StaffName });

/** As it was written while the staff still signed in with keys. */
const ActedWithKey = z.object({ keyId: ApiKeyId, name: StaffName });

/**
 * Who takes part on the company's side, as the customer may read it: a member of the staff, or a
 * program of theirs by its key.
 */
export const ActingStaff = z.codec(z.union([Acting, ActedWithKey]), Acting, {
  decode: (stored) => ('keyId' in stored ? { id: stored.keyId, name: stored.name } : stored),
  encode: (acting) => acting,
});
export type ActingStaff = Readonly<z.output<typeof ActingStaff>>;
