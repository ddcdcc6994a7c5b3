import type { StaffMember, StaffRole } from './staff-member.ts';

/** All that the staff may see and do. Every page and endpoint of theirs names one of these. */
export type StaffAction =
  /** The first page: who waits for an answer. */
  | 'see_desk'
  | 'find_customers'
  /** Everything said, bought, given, promised, known and allowed; each look is on record. */
  | 'see_customers'
  | 'write_to_customers'
  | 'take_calls'
  | 'see_cases'
  | 'answer_cases'
  | 'propose_gifts'
  /** Two records are one person's, or were not after all. */
  | 'merge_customers'
  | 'key_in_forms'
  /** Mails that found nobody. */
  | 'sort_mails'
  /** Whatever customers may do themselves, in their name: for programs alone. */
  | 'act_for_customers'
  | 'publish_editions'
  /** Their own customers, and today's work for them. */
  | 'see_portfolio'
  /** Everybody's. */
  | 'see_all_portfolios'
  | 'hand_over_customers'
  | 'see_fence'
  | 'move_fence'
  | 'see_laboratory'
  | 'change_laboratory';

const DESK = [
  'see_desk',
  'find_customers',
  'see_customers',
  'write_to_customers',
  'take_calls',
  'see_cases',
  'answer_cases',
  'propose_gifts',
] as const satisfies readonly StaffAction[];

/** `program`: with an API key of the scope `staff`. */
export type StaffActor = StaffRole | 'program';

/** What is not in this table is denied. */
export const MAY: Readonly<Record<StaffActor, readonly StaffAction[]>> = {
  operator: [...DESK, 'key_in_forms', 'sort_mails'],
  manager: [...DESK, 'see_portfolio', 'hand_over_customers', 'see_fence', 'see_laboratory'],
  lead: [
    ...DESK,
    ...(['key_in_forms', 'sort_mails', 'merge_customers', 'publish_editions'] as const),
    ...(['see_portfolio', 'see_all_portfolios', 'hand_over_customers'] as const),
    ...(['see_fence', 'move_fence', 'see_laboratory', 'change_laboratory'] as const),
  ],
  program: ['act_for_customers', 'key_in_forms', 'publish_editions'],
};

export function may(actor: StaffActor, action: StaffAction): boolean {
  return MAY[actor].includes(action);
}

/** Whoever was removed may nothing. */
export function mayMember({ role, removedAt }: StaffMember, action: StaffAction): boolean {
  return removedAt === undefined && may(role, action);
}
