/** Put in by the bundler (infra/bundle.ts): it changes with the script, and so does the address. */
declare const PAGE_SCRIPT_HASH: string | undefined;

/** Where pages find their script; not bundled, in tests, the address has no version. */
export const SCRIPT_URL =
  typeof PAGE_SCRIPT_HASH === 'string' ? `/page.js?v=${PAGE_SCRIPT_HASH}` : '/page.js';
