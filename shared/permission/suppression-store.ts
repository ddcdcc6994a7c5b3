import { normalisedEmail } from '../customers/email.ts';
import { hashOf } from '../customers/secret-hash.ts';
import { accepted } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import { EntityStore, type StoreSettings } from '../table/entity-store.ts';
import type { Suppressions } from './ports.ts';
import { SuppressionReason } from './suppression.ts';
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

    async suppress(text, reason, at) {
      const email = normalisedEmail(text);
      if (email === undefined) return;
      const emailHash = hashOf(email);
      // Whoever wrote at the same moment may have had the lighter reason.
      const saved = await repeatWhenChanged(async () => {
        const known = await suppressions.find(emailHash);
        if (known !== undefined && weightOf(known.reason) >= weightOf(reason)) {
          return accepted(known);
        }
        const entity = { id: emailHash, version: known?.version ?? 0, reason, suppressedAt: at };
        return suppressions.save({ entity, happened: [], at });
      });
      if (!saved.ok) throw new Error(`suppressing an address: ${saved.refusal}`);
    },
  };
}

function weightOf(reason: SuppressionReason): number {
  return SuppressionReason.options.indexOf(reason);
}
