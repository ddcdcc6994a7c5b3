import * as z from 'zod';

/** What feedback can be about: a delivered gift, or what one of our mails was about. */
export const FeedbackAbout = z.enum([
  'gift',
  'reminder',
  'order',
  'charged',
  'declined',
  'lapsed',
  'late',
  'dispatched',
  'cancelled',
  'stopped',
  'form',
  'sheet',
  'answer',
  'proposal',
  'regular',
  'account',
  'case',
]);
export type FeedbackAbout = z.output<typeof FeedbackAbout>;

/** One thing that can be good or bad: each has one feedback of its customer. */
export const FeedbackSubject = z.object({
  about: FeedbackAbout,
  /** Of the gift, the order, the case …; `mail` for what has none. */
  id: z
    .string()
    .regex(/^[a-z]{2,8}(_[0-9A-HJKMNP-TV-Z]+)*$/)
    .max(80),
});
export type FeedbackSubject = Readonly<z.output<typeof FeedbackSubject>>;

/** `gift-gft-01j…-01j…-0001`: survives mail programs, which may write links in lower case. */
export function subjectCodeOf({ about, id }: FeedbackSubject): string {
  return `${about}-${id.toLowerCase().replaceAll('_', '-')}`;
}

/** Anything can stand in a link: what is no subject is `undefined`. */
export function readSubjectCode(code: string): FeedbackSubject | undefined {
  const [about, prefix = '', ...ulids] = code.split('-');
  const id = [prefix, ...ulids.map((ulid) => ulid.toUpperCase())].join('_');
  const subject = FeedbackSubject.safeParse({ about, id });
  return subject.success ? subject.data : undefined;
}
