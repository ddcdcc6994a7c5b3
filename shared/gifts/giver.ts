import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';

/** Somebody who has ordered gifts at least once: of these an edition thinks. */
export const Giver = z.object({ id: CustomerId, version: z.int().nonnegative() });
export type Giver = Readonly<z.output<typeof Giver>>;
