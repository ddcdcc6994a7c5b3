import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';

/** Things of a customer that are found by a number of their own and so lie outside their partition. */
export const ElsewhereKind = z.enum(['work_form', 'print_job', 'aside_mail']);
export type ElsewhereKind = z.output<typeof ElsewhereKind>;

/** Where something of a customer lies, so that it is found when they ask for everything. */
export const Elsewhere = z.object({
  /** Of the thing. */
  id: z.string().min(1).max(150),
  version: z.int().nonnegative(),
  customerId: CustomerId,
  kind: ElsewhereKind,
});
export type Elsewhere = Readonly<z.output<typeof Elsewhere>>;
