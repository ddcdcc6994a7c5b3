// Put in by the bundler (infra/bundle.ts): each changes with its content, and so does the address,
// so that browsers may keep every version for good.
declare const PAGE_SCRIPT_HASH: string | undefined;
declare const STYLE_SHEET_HASH: string | undefined;

/** Where pages find their script; not bundled, in tests, the address has no version. */
export const SCRIPT_URL =
  typeof PAGE_SCRIPT_HASH === 'string' ? `/page.js?v=${PAGE_SCRIPT_HASH}` : '/page.js';

/** A page holds the hash alone: the style sheet itself is in one function's bundle. */
export const STYLE_URL =
  typeof STYLE_SHEET_HASH === 'string' ? `/style.css?v=${STYLE_SHEET_HASH}` : '/style.css';
