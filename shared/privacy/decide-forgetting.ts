import type { CustomerId } from '../customers/customer.ts';
import type { Gift } from '../gifts/gift.ts';
import { type Instant, isBefore } from '../kernel/time.ts';
import type { Forgetting, OpenGifts } from './forgetting.ts';

/** Somebody may still pay for it, send it or give it back. */
export function isOpen(gift: Gift): boolean {
  switch (gift.state) {
    case 'ordered':
    case 'charging':
    case 'declined':
    case 'released':
    case 'dispatched':
      return true;
    case 'cancelled':
      return gift.refund !== undefined && gift.refund.refundedAt === undefined;
    case 'draft':
    case 'delivered':
    case 'delivery_failed':
    case 'lapsed':
      return false;
  }
}

/** Every day, as long as gifts that they kept are still to come. */
const WAIT_HOURS = 24;
/** Money is on its way to or from a bank; also after a crash. */
const BUSY_MINUTES = 10;
/** Longer than any queue or lock keeps what was on its way. */
const LOOK_AGAIN_HOURS = 24;

/** So long after nobody could say that a parcel arrived, its word is waited for no more. */
export const UNCONFIRMED_DAYS = 30;

/** Many a carrier never reports: whoever keeps such a gift is forgotten all the same. */
function isWaitedFor(gift: Gift, now: Instant): boolean {
  if (!isOpen(gift)) return false;
  const since = 'unconfirmedAt' in gift ? gift.unconfirmedAt : undefined;
  return since === undefined || isBefore(now, since.add({ hours: 24 * UNCONFIRMED_DAYS }));
}

export type ForgettingStep = 'wait' | 'cancel' | 'empty';

/**
 * What is to be done first. Gifts that they kept are waited for; those that they gave up are
 * cancelled and their money goes back first. What the carrier has arrives, whatever we know of it.
 */
export function nextStep(
  { state, openGifts }: Forgetting,
  gifts: readonly Gift[],
  now: Instant,
): ForgettingStep {
  if (state === 'emptied' || state === 'done') return 'empty';
  if (openGifts === 'keep') return gifts.some((each) => isWaitedFor(each, now)) ? 'wait' : 'empty';
  const open = gifts.filter(isOpen);
  return open.every(({ state: each }) => each === 'dispatched') ? 'empty' : 'cancel';
}

/** A new one: whoever has nothing open, or gives it up, is forgotten now. */
export function decideForgetting(
  facts: Pick<Forgetting, 'id' | 'openGifts'>,
  gifts: readonly Gift[],
  now: Instant,
): Exclude<Forgetting, { state: 'emptied' | 'done' }> {
  const common = { ...facts, version: 0, askedAt: now };
  const hasToWait = facts.openGifts === 'keep' && gifts.some((each) => isWaitedFor(each, now));
  return hasToWait
    ? { ...common, state: 'waiting', tryAt: now.add({ hours: WAIT_HOURS }) }
    : { ...common, state: 'begun', tryAt: now.add({ minutes: BUSY_MINUTES }) };
}

export function waitingOn(forgetting: Forgetting, now: Instant): Forgetting {
  const common = commonOf(forgetting);
  return forgetting.openGifts === 'keep' && forgetting.state === 'waiting'
    ? { ...common, state: 'waiting', tryAt: now.add({ hours: WAIT_HOURS }) }
    : begun(forgetting, now);
}

/** @param parts all records of theirs, as long as that is known */
export function begun(
  forgetting: Forgetting,
  now: Instant,
  parts: readonly CustomerId[] | undefined = forgetting.parts,
): Forgetting {
  const common = { ...commonOf(forgetting), ...(parts === undefined ? {} : { parts }) };
  return { ...common, state: 'begun', tryAt: now.add({ minutes: BUSY_MINUTES }) };
}

/** Nothing is there any more: once more tomorrow, then never again. */
export function emptied(forgetting: Forgetting, now: Instant): Forgetting {
  return forgetting.state === 'emptied'
    ? { ...commonOf(forgetting), state: 'done', doneAt: now }
    : {
        ...commonOf(forgetting),
        state: 'emptied',
        tryAt: now.add({ hours: LOOK_AGAIN_HOURS }),
      };
}

function commonOf({ id, version, askedAt, openGifts, parts }: Forgetting): {
  readonly id: Forgetting['id'];
  readonly version: number;
  readonly askedAt: Instant;
  readonly openGifts: OpenGifts;
  readonly parts?: readonly CustomerId[];
} {
  return { id, version, askedAt, openGifts, ...(parts === undefined ? {} : { parts }) };
}
