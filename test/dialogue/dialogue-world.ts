import { factBookStore } from '../../shared/dialogue/facts/fact-store.ts';
import { leftOffStore } from '../../shared/dialogue/left-off-store.ts';
import { lookStore } from '../../shared/dialogue/look-store.ts';
import type { Turn } from '../../shared/dialogue/turn.ts';
import { turnStore } from '../../shared/dialogue/turn-store.ts';
import { Temporal } from '../../shared/kernel/time.ts';
import { orderSheetStore } from '../../shared/order-sheet/order-sheet-store.ts';
import { outreachStore } from '../../shared/permission/outreach-store.ts';
import { giftWorld } from '../support/gift-world.ts';

export const at = (text: string) => Temporal.Instant.from(text);
export const on = (text: string) => Temporal.PlainDate.from(text);

export const MARY = { id: 'key_01KP0000000000000000000001', name: 'Mary' } as const;

/** The dialogue in memory, beside the gifts. */
export function dialogueWorld(startsAt = '2027-03-01T12:00:00Z') {
  const world = giftWorld(startsAt);
  const settings = { table: world.table, shardCount: 1 };
  return {
    ...world,
    ports: {
      ...world.ports,
      turns: turnStore(settings),
      leftOffs: leftOffStore(settings),
      looks: lookStore(settings),
      orderSheets: orderSheetStore(settings),
      outreaches: outreachStore(settings),
      factBooks: factBookStore(settings),
    },
  };
}
export type DialogueWorld = ReturnType<typeof dialogueWorld>;

/** Something said, as it would be stored. */
export function turnSaid(facts: Partial<Turn> = {}): Turn {
  return {
    ...{ id: 'trn_01KP0000000000000000000001', version: 0 },
    customerId: 'cus_01KP0000000000000000000002',
    at: at('2027-03-01T12:00:00Z'),
    ...{ channel: 'page', direction: 'from_customer', text: 'Is there a green one?' },
    ...facts,
  };
}
