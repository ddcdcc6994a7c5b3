import { normalisedEmail } from '../customers/email.ts';
import { hashOf } from '../customers/secret-hash.ts';
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
      const known = await suppressions.find(emailHash);
      if (known !== undefined && weightOf(known.reason) >= weightOf(reason)) return;
      const entity = { id: emailHash, version: known?.version ?? 0, reason, suppressedAt: at };
      // Refused means that the same address was suppressed at the same moment: it is, and that counts.
      await suppressions.save({ entity, happened: [], at });
    },
  };
}

function weightOf(reason: SuppressionReason): number {
  return SuppressionReason.options.indexOf(reason);
}
