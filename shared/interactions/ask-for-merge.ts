import type { CustomerId } from '../customers/customer.ts';
import type { DialoguePorts } from '../dialogue/ports.ts';
import { recordTurn } from '../dialogue/record-turn.ts';
import { localDateOf } from '../kernel/time.ts';

/**
 * Somebody found that a number or an address of theirs belongs to another record here: whether both
 * are one person is for the staff to find out. Asking twice on a day is asking once.
 */
export function askForMerge(
  ports: DialoguePorts,
  { customerId, text }: { readonly customerId: CustomerId; readonly text: string },
) {
  const today = localDateOf(ports.clock.now(), 'UTC');
  return recordTurn(ports, {
    ...{ customerId, channel: 'page', direction: 'from_customer', text, isPress: true },
    sourceId: `merge ${today} ${text}`,
  });
}
