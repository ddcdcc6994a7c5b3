import type { AsideMail } from '../../inbound-mail/aside-mail.ts';
import type { AsideMails } from '../../inbound-mail/ports.ts';
import { hashedUlid } from '../../kernel/hashed-id.ts';
import { accepted, type Outcome, refused } from '../../kernel/outcome.ts';
import { type Clock, localDateOf } from '../../kernel/time.ts';
import { key } from '../../table/keys.ts';
import type { Table } from '../../table/table.ts';

/** A person looks at each of them; whoever wants to bury us under them does not get further. */
export const POST_REQUESTS_A_DAY_MAX = 200;
const COUNTER_KEPT_HOURS = 48;

export type PostRequest = {
  readonly name: string;
  readonly address: string;
  readonly wish: 'know' | 'forget';
};

type Ports = {
  readonly asideMails: Pick<AsideMails, 'save'>;
  readonly counters: Pick<Table, 'countUp'>;
  readonly clock: Clock;
};

const SUBJECTS = {
  know: 'A recipient asks where we have their address from',
  forget: 'A recipient asks to be forgotten',
} as const;

/**
 * Somebody who has only a parcel asks. What they say cannot be proven here, so a person looks it up,
 * and answers to the address on the parcel alone. The same request on the same day is one.
 */
export async function askByPost(
  { asideMails, counters, clock }: Ports,
  { name, address, wish }: PostRequest,
): Promise<Outcome<undefined, 'words_missing' | 'too_many_requests'>> {
  if (name.trim() === '' || address.trim() === '') return refused('words_missing');
  const now = clock.now();
  const today = localDateOf(now, 'UTC').toString();
  //   pk   POSTREQUESTS#<utc day>          sk   COUNT                   a counter that expires
  const counted = await counters.countUp(
    { pk: key('POSTREQUESTS', today), sk: 'COUNT' },
    {
      max: POST_REQUESTS_A_DAY_MAX,
      expiresAtSeconds: Math.floor(now.add({ hours: COUNTER_KEPT_HOURS }).epochMilliseconds / 1000),
    },
  );
  if (!counted.ok) return refused('too_many_requests');
  const text = `${name.trim()}\n${address.trim()}`.toWellFormed();
  const ulid = hashedUlid(JSON.stringify([today, wish, text]));
  const request: AsideMail = {
    ...{ id: `mai_${ulid}`, version: 0, state: 'open', reason: 'recipient_asks', at: now },
    ...{ fromName: name.trim().slice(0, 100).toWellFormed(), subject: SUBJECTS[wish] },
    ...{ isReply: false, text, fileNames: [], byteCount: Buffer.byteLength(text) },
    // No mail lies behind it: where it would lie is nothing.
    ...{ inboxKey: `inbound/post-request-${ulid}`, sourceId: ulid },
  };
  // Refused means that it was sent before.
  await asideMails.save(request, now);
  return accepted(undefined);
}
