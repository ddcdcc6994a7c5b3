import type { Channel, Purpose } from './purpose.ts';
import type { Hold } from './reach-reason.ts';

export type Policy = {
  /** When they were never asked. */
  readonly unasked: Readonly<Record<Channel, boolean>>;
  /** Said first is what is looked at first. */
  readonly heldBy: Readonly<Record<Channel, readonly Hold[]>>;
  /** Whether it counts towards the limit of the week. */
  readonly isCounted: boolean;
  /** Goes to many alike: it stops for whoever has a manager of their own. */
  readonly isMass: boolean;
  /** How long it makes sense to wait; then it expires. */
  readonly waitsHoursMax: number;
};

const DAY_HOURS = 24;
const OURS_ALONE: readonly Hold[] = ['bereaved', 'paused', 'weekly_limit'];
const CALL: readonly Hold[] = [...OURS_ALONE, 'holiday', 'night', 'dinner'];

/**
 * All that is decided about purposes, in one place. Paper rings no bell, so quiet hours are nothing
 * to it. A pause and a limit are about what we begin: who asks us something is answered.
 */
export const POLICIES: Readonly<Record<Purpose, Policy>> = {
  service: {
    unasked: { mail: true, phone: false, post: true },
    heldBy: { mail: [], phone: CALL.filter((hold) => hold !== 'weekly_limit'), post: [] },
    isCounted: false,
    isMass: false,
    waitsHoursMax: 0,
  },
  dialogue: {
    unasked: { mail: true, phone: false, post: false },
    heldBy: { mail: ['night'], phone: CALL, post: [] },
    isCounted: true,
    isMass: false,
    waitsHoursMax: 14 * DAY_HOURS,
  },
  offers: {
    unasked: { mail: false, phone: false, post: false },
    heldBy: { mail: [...OURS_ALONE, 'holiday', 'night'], phone: CALL, post: OURS_ALONE },
    isCounted: true,
    isMass: true,
    waitsHoursMax: 3 * DAY_HOURS,
  },
  catalogue: {
    // Only whoever gave gifts gets a form, and `workFormsBy` says how.
    unasked: { mail: true, phone: false, post: false },
    heldBy: { mail: [...OURS_ALONE, 'night'], phone: CALL, post: OURS_ALONE },
    isCounted: true,
    isMass: true,
    waitsHoursMax: 14 * DAY_HOURS,
  },
  research: {
    unasked: { mail: false, phone: false, post: false },
    heldBy: { mail: [...OURS_ALONE, 'night'], phone: CALL, post: OURS_ALONE },
    isCounted: true,
    isMass: false,
    waitsHoursMax: 7 * DAY_HOURS,
  },
};

/** They asked to be called: then only what nobody wants to be called in counts. */
export const CALL_BACK_HELD_BY: readonly Hold[] = ['night', 'dinner'];
