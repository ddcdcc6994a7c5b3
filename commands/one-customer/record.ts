// What is kept of the year while it is played, and what is asked for at its end. The checks and the
// printed log are made of this alone.
import * as z from 'zod';
import { FactView } from '../../shared/dialogue/facts/fact-view.ts';
import { OpenPoint } from '../../shared/dialogue/left-off.ts';
import { TurnView } from '../../shared/dialogue/turn-view.ts';
import { Instant, type Temporal } from '../../shared/kernel/time.ts';
import { OutreachView } from '../../shared/permission/permission-view.ts';

export const Point = OpenPoint.pick({ kind: true, id: true, owedBy: true, text: true });
export type Point = z.output<typeof Point>;

export const Mail = z.object({
  id: z.string(),
  sentAt: Instant,
  subject: z.string(),
  text: z.string(),
  replyTo: z.array(z.string()),
});
export type Mail = Readonly<z.output<typeof Mail>>;

export const KnownFact = FactView.pick({
  ...{ id: true, topic: true, value: true, known: true, channel: true, turnId: true },
});
export type KnownFact = Readonly<z.output<typeof KnownFact>>;

/** A channel opened, and what stood there. */
export type Opening = {
  readonly at: Temporal.Instant;
  readonly where: string;
  /** What should be open: the beginning of each as `kind: words`. */
  readonly expected: readonly string[];
  readonly found: readonly string[];
};

/** A question was put to the customer, or shown to whoever talks with them. */
export type Asked = {
  readonly at: Temporal.Instant;
  readonly where: string;
  readonly topic: string;
  /** The topics of which something was known just then. */
  readonly known: readonly string[];
};

/** Something came to be known, or is known no more. */
export type Learned = {
  readonly at: Temporal.Instant;
  readonly is: 'known' | 'gone';
  readonly fact: KnownFact;
};

export type YearRecord = {
  readonly zone: string;
  readonly openings: readonly Opening[];
  readonly asked: readonly Asked[];
  readonly learned: readonly Learned[];
  /** The oldest first. */
  readonly turns: readonly z.output<typeof TurnView>[];
  readonly outreach: readonly z.output<typeof OutreachView>[];
  readonly mails: readonly Mail[];
  /** In force from then on. */
  readonly rules: readonly Rule[];
  readonly openAtEnd: readonly Point[];
};

/** What the customer said about what we begin: paused until a day, or stopped for good. */
export type Rule =
  | { readonly at: Temporal.Instant; readonly says: 'paused'; readonly until: string }
  | { readonly at: Temporal.Instant; readonly says: 'stopped' };

export const Turns = z.object({
  leftOff: z.object({ points: z.array(Point) }),
  turns: z.array(TurnView),
  cursor: z.exactOptional(z.string()),
});
export const Outreaches = z.object({
  outreach: z.array(OutreachView),
  cursor: z.exactOptional(z.string()),
});
