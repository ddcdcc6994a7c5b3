import type { Happening } from '../table/entity-store.ts';
import type { PlacedGift } from './gift.ts';

/** What becomes of a gift and what is said about it, both written at once. */
export type Decision = { readonly gift: PlacedGift; readonly happened: readonly Happening[] };
