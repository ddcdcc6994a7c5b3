import * as z from 'zod';
import { CustomerId, Language, News } from '../customers/customer.ts';
import { idSchema } from '../kernel/ids.ts';
import { Instant } from '../kernel/time.ts';
import { Channel, Purpose } from './purpose.ts';

export const ConsentId = idSchema('cns');
export type ConsentId = z.output<typeof ConsentId>;

/** How they said it; `merge` when two records became one, and the stricter of both holds. */
export const ConsentWay = z.enum([
  'page',
  'mail_link',
  'mail_reply',
  'phone',
  'api',
  'import',
  'merge',
]);
export type ConsentWay = z.output<typeof ConsentWay>;

export const ConsentSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('choice'), purpose: Purpose, channel: Channel }),
  z.object({ kind: z.literal('news'), news: News }),
  z.object({
    kind: z.literal('setting'),
    setting: z.enum(['pause', 'bereaved', 'weekly_max', 'night', 'dinner']),
  }),
]);
export type ConsentSubject = Readonly<z.output<typeof ConsentSubject>>;

/** Proof of one thing that a customer allowed or took back. It is never changed. */
export const Consent = z.object({
  id: ConsentId,
  version: z.int().nonnegative(),
  customerId: CustomerId,
  subject: ConsentSubject,
  isGiven: z.boolean(),
  /** Of a setting: `2027-03-04`, `3`, `22:00-07:00`. */
  value: z.exactOptional(z.string().max(40)),
  way: ConsentWay,
  /** What they read or were told when they said it. */
  words: z.string().min(1).max(600),
  language: Language,
  /** Who of the staff took it down. */
  staffName: z.exactOptional(z.string().min(1).max(60)),
  at: Instant,
});
export type Consent = Readonly<z.output<typeof Consent>>;
export type ConsentRef = { readonly customerId: CustomerId; readonly consentId: ConsentId };
