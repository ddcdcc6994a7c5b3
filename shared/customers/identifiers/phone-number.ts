import * as z from 'zod';

/** E.164: a plus, the country's code and the number, at most 15 digits. */
export const PhoneNumber = z
  .string()
  .regex(/^\+[1-9]\d{5,14}$/, 'must be an international number such as +442079460018');
export type PhoneNumber = z.output<typeof PhoneNumber>;
