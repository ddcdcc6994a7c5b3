/**
 * What is in no export. It is listed in `docs/privacy.md` and stands in every export, so that a
 * customer knows what they do not see.
 */
export const SECRETS_LEFT_OUT = [
  // Signs links in mails: whoever has it could write in their name.
  'linkKey',
  // Open a gift or a sheet without signing in.
  'linkTokenHash',
  'linkTokenHashes',
  // Of codes for signing in.
  'code',
  'lastTryId',
] as const;

/** Its id is the hash of a secret. */
export const ENTITIES_WITH_SECRET_IDS: readonly unknown[] = ['session', 'sign_in'];

/** Says nothing about anybody: how an item is found, counted and told of in the table. */
export const MACHINERY_LEFT_OUT = [
  ...['pk', 'sk', 'duePk', 'dueSk', 'entity', 'schemaVersion', 'version'],
  ...['happened', 'happenedAt', 'expiresAtSeconds'],
] as const;

/** Only says where something else lies, which is there itself. */
export const ENTITIES_LEFT_OUT: readonly unknown[] = ['elsewhere'];
