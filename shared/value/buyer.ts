import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';

/** Somebody who has bought at least once: of these the walk over all values thinks. */
export const Buyer = z.object({ id: CustomerId, version: z.int().nonnegative() });
export type Buyer = Readonly<z.output<typeof Buyer>>;
