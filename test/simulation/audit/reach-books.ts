import type { Channel, Purpose } from '../../../shared/permission/purpose.ts';
import type { NaiveCustomer } from '../../permission/naive-model.ts';
import type { Invocation } from '../invocation.ts';
import type { Mailed } from '../mailroom.ts';
import { type Dated, inForceSince } from './dated.ts';

export type Sending = Dated<{
  readonly purpose: Purpose;
  readonly channel: Channel;
  /** The same thing sent again after a crash counts once. */
  readonly subject: string;
}>;

/** Something that is to reach somebody, or to be on record as not to. */
export type Expected = {
  readonly customerId: string;
  readonly kind: string;
  readonly aboutId: string;
};

/** What the auditor knows of who wants to be reached, and of who was. */
export class ReachBooks {
  readonly #states = new Map<string, Dated<NaiveCustomer>[]>();
  readonly #sendings = new Map<string, Sending[]>();
  /** Every mail by the record that it left on. */
  readonly mails = new Map<string, { readonly mailed: Mailed; readonly sender: Invocation }>();
  /** In which state each record was written last. */
  readonly records = new Map<string, string>();
  /** When the shop had heard first that an address is closed. */
  readonly closedAtMs = new Map<string, number>();
  /** Somebody has at least tried to say so of some address. */
  isSomeClosed = false;
  readonly expected: Expected[] = [];
  readonly #met = new Set<string>();

  close(email: string, nowMs: number): void {
    this.closedAtMs.set(email, this.closedAtMs.get(email) ?? nowMs);
  }

  note(customerId: string, state: Dated<NaiveCustomer>): void {
    this.#states.set(customerId, [...(this.#states.get(customerId) ?? []), state]);
  }

  /** What may have been true for somebody who looked since then. */
  statesSince(customerId: string, sinceMs: number): readonly Dated<NaiveCustomer>[] {
    return inForceSince(this.#states.get(customerId) ?? [], sinceMs);
  }

  latest(customerId: string): NaiveCustomer | undefined {
    return this.#states.get(customerId)?.at(-1);
  }

  noteSending(customerId: string, sending: Sending): void {
    const others = this.sendingsTo(customerId).filter(({ subject }) => subject !== sending.subject);
    this.#sendings.set(customerId, [...others, sending]);
  }

  /** What one record was sent counts for the other one, too. */
  shareSendings(from: string, to: string): void {
    const known = this.sendingsTo(to);
    const more = this.sendingsTo(from).filter((each) => !known.includes(each));
    this.#sendings.set(to, [...known, ...more]);
  }

  sendingsTo(customerId: string): readonly Sending[] {
    return this.#sendings.get(customerId) ?? [];
  }

  /** What became of it all: `{ "mail dialogue sent": 12, "dialogue night": 3, … }`. */
  readonly counts = new Map<string, number>();

  count(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }

  expect(expected: Expected): void {
    this.expected.push(expected);
  }

  /** It was mailed, or refused on record. */
  meet(kind: string, aboutId: string): void {
    this.#met.add(`${kind} ${aboutId}`);
  }

  /** It is to come again. */
  unmeet(kind: string, aboutId: string): void {
    this.#met.delete(`${kind} ${aboutId}`);
  }

  isMet(kind: string, aboutId: string): boolean {
    return this.#met.has(`${kind} ${aboutId}`);
  }
}
