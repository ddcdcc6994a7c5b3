import * as z from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import { Instant } from '../../kernel/time.ts';

export const ObjectionId = idSchema('obj');
export type ObjectionId = z.output<typeof ObjectionId>;

/** As long as somebody reads what we know of them and makes up their mind. */
export const PROOF_MINUTES = 30;
/** For as long as a worker may need, and somebody may ask what became of it. */
export const OBJECTION_KEPT_DAYS = 30;

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

const facts = {
  id: ObjectionId,
  version: z.int().nonnegative(),
  /** SHA-256 of the address: it leads to what there is, and says to nobody whose it is. */
  emailHash: Hash,
};

/** Somebody who receives gifts has shown that an address is theirs, and may have asked to be forgotten. */
export const Objection = z.discriminatedUnion('state', [
  z.object({ ...facts, state: z.literal('proven'), provenAt: Instant, secretHash: Hash }),
  z.object({ ...facts, state: z.literal('made'), madeAt: Instant }),
]);
export type Objection = Readonly<z.output<typeof Objection>>;
