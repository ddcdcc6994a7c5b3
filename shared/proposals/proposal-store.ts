import { pageOfParts } from '../customers/page-of-parts.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { Instant } from '../kernel/time.ts';
import {
  type EntityDefinition,
  EntityStore,
  type Happening,
  type StoreSettings,
} from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import type { Proposals } from './ports.ts';
import { Proposal, type ProposalRef } from './proposal.ts';

//   pk   CUSTOMER#<customerId>           sk   IDEA#<proposalId>
const definition: EntityDefinition<Proposal, ProposalRef> = {
  entity: 'proposal',
  schemaVersion: 1,
  schema: Proposal,
  keyOf: ({ customerId, proposalId }) => ({
    pk: key('CUSTOMER', customerId),
    sk: key('IDEA', proposalId),
  }),
  refOf: ({ customerId, id }) => ({ customerId, proposalId: id }),
};

export function proposalStore(settings: StoreSettings): Proposals {
  const proposals = new EntityStore(definition, settings);
  return {
    find: (ref) => proposals.find(ref),
    async newest(customerId, limit) {
      const { items } = await pageOfParts(settings.table, { customerId, prefix: 'IDEA', limit });
      return items.map((item) => proposals.fromItem(item));
    },
    save: <Some extends Proposal>(proposal: Some, happened: readonly Happening[], at: Instant) =>
      // The store gives back what it was given, with its new version.
      proposals.save({ entity: proposal, happened, at }) as Promise<
        Outcome<Some, 'changed_meanwhile'>
      >,
  };
}
