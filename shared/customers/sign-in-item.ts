import { assert } from '../kernel/assert.ts';
import type { EntityDefinition } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { expiresAtSecondsOf } from './expiry.ts';
import { SignIn } from './sign-in.ts';

//   pk   SIGNIN#<sha256 of the e-mail>   sk   CODE
export const signInItem: EntityDefinition<SignIn, SignIn['id']> = {
  entity: 'sign_in',
  schemaVersion: 1,
  schema: SignIn,
  keyOf: (emailHash) => ({ pk: key('SIGNIN', emailHash), sk: 'CODE' }),
  refOf: ({ id }) => id,
  expiresAtSecondsOf: ({ sentAts }) => {
    const lastSentAt = sentAts.at(-1);
    assert(lastSentAt !== undefined, 'a sign-in begins with a code that is sent');
    return expiresAtSecondsOf(lastSentAt.add({ hours: 1 }));
  },
};
