import { normalisedEmail } from '../customers/email.ts';
import { EntityStore, type StoreSettings } from '../table/entity-store.ts';
import type { Suppressions } from './ports.ts';
import { suppressionItem } from './suppression-item.ts';

export function suppressionStore(settings: StoreSettings): Suppressions {
  const suppressions = new EntityStore(suppressionItem, settings);
  return {
    async isSuppressed(text) {
      const email = normalisedEmail(text);
      return email !== undefined && (await suppressions.find(email)) !== undefined;
    },

    async suppress(text, reason, at) {
      const email = normalisedEmail(text);
      if (email === undefined) return;
      const known = await suppressions.find(email);
      if (known?.reason === 'complained' || known?.reason === reason) return;
      const entity = { id: email, version: known?.version ?? 0, reason, suppressedAt: at };
      // Refused means that the same address was suppressed at the same moment: it is, and that counts.
      await suppressions.save({ entity, happened: [], at });
    },
  };
}
