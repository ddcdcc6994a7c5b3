import * as z from 'zod';

/** ISO 3166-1 alpha-2, upper case. */
export const Country = z.string().regex(/^[A-Z]{2}$/, 'must be two letters such as GB');

export const PostalAddress = z.strictObject({
  lines: z.array(z.string().trim().min(1).max(100)).min(1).max(4).readonly(),
  city: z.string().trim().min(1).max(100),
  region: z.exactOptional(z.string().trim().min(1).max(100)),
  postalCode: z.exactOptional(z.string().trim().min(1).max(20)),
  country: Country,
});
export type PostalAddress = Readonly<z.output<typeof PostalAddress>>;
