import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { idSchema } from '../kernel/ids.ts';
import { Instant } from '../kernel/time.ts';

export const DataExportId = idSchema('exp');
export type DataExportId = z.output<typeof DataExportId>;

const facts = {
  id: DataExportId,
  version: z.int().nonnegative(),
  customerId: CustomerId,
  askedAt: Instant,
};

/** Everything that we have on a customer, put together once, for a week. */
export const DataExport = z.discriminatedUnion('state', [
  z.object({ ...facts, state: z.literal('asked') }),
  z.object({
    ...facts,
    state: z.literal('ready'),
    readyAt: Instant,
    recordCount: z.int().nonnegative(),
    jsonKey: z.string().max(300),
    htmlKey: z.string().max(300),
  }),
]);
export type DataExport = Readonly<z.output<typeof DataExport>>;
export type DataExportRef = { readonly customerId: CustomerId; readonly exportId: DataExportId };
