import type { CustomerId } from '../../customers/customer.ts';
import type { FactSettings } from './fact.ts';

/** What two records decided about being known, as one: neither knows more than both allow. */
export function joinedSettings(
  lead: FactSettings,
  other: FactSettings,
  alsoOf: readonly CustomerId[],
): FactSettings {
  return {
    ...lead,
    forbiddenTopics: union(lead.forbiddenTopics, other.forbiddenTopics),
    isInferenceAllowed: lead.isInferenceAllowed && other.isInferenceAllowed,
    askings: joinedAskings(lead, other),
    alsoOf,
  };
}

/** The record that leads, taken apart again: what was decided since the merge holds. */
export function settingsApart(
  lead: FactSettings,
  { before, after }: { readonly before: FactDecisions; readonly after: FactDecisions },
  alsoOf: readonly CustomerId[],
): FactSettings {
  const { alsoOf: _with, ...rest } = lead;
  const brought = after.forbiddenTopics.filter((topic) => !before.forbiddenTopics.includes(topic));
  const isSame = lead.isInferenceAllowed === after.isInferenceAllowed;
  return {
    ...rest,
    forbiddenTopics: lead.forbiddenTopics.filter((topic) => !brought.includes(topic)),
    isInferenceAllowed: isSame ? before.isInferenceAllowed : lead.isInferenceAllowed,
    ...(alsoOf.length === 0 ? {} : { alsoOf }),
  };
}

/** The other record: what was forbidden since the merge is forbidden there, too. */
export function settingsOfOther(
  other: FactSettings,
  lead: FactSettings,
  { after }: { readonly after: FactDecisions },
): FactSettings {
  const since = lead.forbiddenTopics.filter((topic) => !after.forbiddenTopics.includes(topic));
  const isTakenBack = after.isInferenceAllowed && !lead.isInferenceAllowed;
  return {
    ...other,
    forbiddenTopics: union(other.forbiddenTopics, since),
    isInferenceAllowed: other.isInferenceAllowed && !isTakenBack,
  };
}

export type FactDecisions = Pick<FactSettings, 'forbiddenTopics' | 'isInferenceAllowed'>;

export function decisionsOf({ forbiddenTopics, isInferenceAllowed }: FactSettings): FactDecisions {
  return { forbiddenTopics, isInferenceAllowed };
}

const ASKING_COUNT_MAX = 200;

/** What one was asked is not asked of the other. */
function joinedAskings({ askings }: FactSettings, other: FactSettings): FactSettings['askings'] {
  const known = new Set(askings.map((asking) => JSON.stringify(asking)));
  const more = other.askings.filter((asking) => !known.has(JSON.stringify(asking)));
  return [...more, ...askings].slice(-ASKING_COUNT_MAX);
}

function union(left: readonly string[], right: readonly string[]): readonly string[] {
  return [...new Set([...left, ...right])];
}
