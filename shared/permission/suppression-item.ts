import type { EntityDefinition } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { Suppression } from './suppression.ts';

//   pk   SUPPRESSION#<sha256 of address> sk   SUPPRESSION
export const suppressionItem: EntityDefinition<Suppression, string> = {
  entity: 'suppression',
  schemaVersion: 1,
  schema: Suppression,
  keyOf: (emailHash) => ({ pk: key('SUPPRESSION', emailHash), sk: 'SUPPRESSION' }),
  refOf: ({ id }) => id,
};
