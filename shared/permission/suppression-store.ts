import { normalisedEmail } from '../customers/email.ts';
import { hashOf } from '../customers/secret-hash.ts';
import { accepted } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import { EntityStore, type StoreSettings } from '../table/entity-store.ts';
import type { Suppressions } from './ports.ts';
import { isObjected, type Suppression, SuppressionReason } from './suppression.ts';
import { suppressionItem } from './suppression-item.ts';

export function suppressionStore(settings: StoreSettings): Suppressions {
  const suppressions = new EntityStore(suppressionItem, settings);
  const find = async (text: string) => {
    const email = normalisedEmail(text);
    return email === undefined ? undefined : suppressions.find(hashOf(email));
  };
  return {
    isSuppressed: async (text) => (await find(text)) !== undefined,
    findReason: async (text) => (await find(text))?.reason,
    async hasObjected(text) {
      const known = await find(text);
      return known !== undefined && isObjected(known);
    },

    async suppress(text, reason, at) {
      const email = normalisedEmail(text);
      if (email === undefined) return;
      const emailHash = hashOf(email);
      // Whoever wrote at the same moment may have had the lighter reason.
      const saved = await repeatWhenChanged(async () => {
        const known = await suppressions.find(emailHash);
        const entity = withReason(known, { id: emailHash, reason, suppressedAt: at });
        if (entity === undefined) return accepted(known);
        return suppressions.save({ entity, happened: [], at });
      });
      if (!saved.ok) throw new Error(`suppressing an address: ${saved.refusal}`);
    },
  };
}

type Said = Pick<Suppression, 'id' | 'reason' | 'suppressedAt'>;

/** Absent when it says nothing new. */
function withReason(known: Suppression | undefined, said: Said): Suppression | undefined {
  if (known === undefined) return { ...said, version: 0 };
  if (said.reason === 'objected') {
    return isObjected(known) ? undefined : { ...known, objectedAt: said.suppressedAt };
  }
  if (weightOf(known.reason) >= weightOf(said.reason)) return undefined;
  const { objectedAt, suppressedAt, version } = known;
  return {
    ...{ ...said, version },
    ...(isObjected(known) ? { objectedAt: objectedAt ?? suppressedAt } : {}),
  };
}

function weightOf(reason: SuppressionReason): number {
  return SuppressionReason.options.indexOf(reason);
}
