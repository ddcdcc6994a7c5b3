import type { EntityDefinition } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { Suppression } from './suppression.ts';

//   pk   EMAIL#<address>                 sk   SUPPRESSION
export const suppressionItem: EntityDefinition<Suppression, string> = {
  entity: 'suppression',
  schemaVersion: 1,
  schema: Suppression,
  keyOf: (email) => ({ pk: key('EMAIL', email), sk: 'SUPPRESSION' }),
  refOf: ({ id }) => id,
};
