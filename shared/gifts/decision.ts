import type { Happening } from '../table/entity-store.ts';
import type { Gift } from './gift.ts';

/** What becomes of a gift and what is said about it, both written at once. */
export type Decision = { readonly gift: Gift; readonly happened: readonly Happening[] };
