import type { Recipients } from '../../customers/ports.ts';
import type { Recipient } from '../../customers/recipient.ts';
import { accepted, type Outcome, refused } from '../../kernel/outcome.ts';
import type { Clock, Instant } from '../../kernel/time.ts';
import type { OrderSheets } from '../../order-sheet/ports.ts';
import type { ObjectionId } from './objection.ts';
import type { Objections } from './ports.ts';
import { redactSheet } from './redact-papers.ts';

const PAGE_SIZE = 100;

type Ports = {
  readonly objections: Pick<Objections, 'find'>;
  readonly recipients: Pick<Recipients, 'withEmail' | 'save'>;
  readonly orderSheets: OrderSheets;
  readonly clock: Clock;
};

/**
 * Goes through every address book that has somebody who asked to be forgotten. From here on nothing
 * can be given to them; `RecipientObjected` ends what is open and tells the giver. A repeat finds
 * those that are left. @returns how many were marked now
 */
export async function markRecipients(
  ports: Ports,
  objectionId: ObjectionId,
): Promise<Outcome<number, 'objection_not_found' | 'changed_meanwhile'>> {
  const { objections, recipients, clock } = ports;
  const objection = await objections.find(objectionId);
  if (objection?.state !== 'made') return refused('objection_not_found');
  const { emailHash } = objection;
  let markedCount = 0;
  let isRepeatNeeded = false;
  let cursor: string | undefined;
  do {
    const page = { limit: PAGE_SIZE, ...(cursor === undefined ? {} : { cursor }) };
    const found = await recipients.withEmail(emailHash, page);
    for (const recipient of found.items) {
      // Before the address goes, by which its rows are known.
      const redacted = await redactSheet(ports, recipient, emailHash);
      if (!redacted.ok) {
        isRepeatNeeded = true;
        continue;
      }
      const now = clock.now();
      const happened = [{ type: 'RecipientObjected' }];
      const saved = await recipients.save(objected(recipient, now), happened, now);
      if (saved.ok) markedCount += 1;
      else isRepeatNeeded = true;
    }
    cursor = found.cursor;
  } while (cursor !== undefined);
  return isRepeatNeeded ? refused('changed_meanwhile') : accepted(markedCount);
}

/** Name and street stay until the giver was told whom it is about, and nothing is on its way any more. */
function objected({ email: _email, zone: _zone, ...others }: Recipient, now: Instant): Recipient {
  return { ...others, objectedAt: now };
}
