import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { finishCardSetup } from '../customers/finish-card-setup.ts';
import { accepted, type Outcome } from '../kernel/outcome.ts';
import type { StripeFact } from '../payments/stripe-webhook.ts';
import { chargeGift } from './charge-gift.ts';
import { GiftId } from './gift.ts';
import type { GiftPorts } from './ports.ts';

type Ports = Parameters<typeof chargeGift>[0] & Pick<GiftPorts, 'ids'>;

/**
 * What the provider says of its own accord. It is only a reason to look: what is true is asked of
 * the provider again, so that a fact that comes twice, late or in the wrong order does no harm.
 * @returns whether there was something to look at.
 */
export async function hearOfPayment(
  ports: Ports,
  fact: StripeFact,
): Promise<Outcome<'looked' | 'ignored', never>> {
  if (fact.kind === 'card_setup_finished') {
    const customerId = CustomerId.safeParse(fact.customerId);
    if (!customerId.success) return accepted('ignored');
    const { setupRef } = fact;
    await finishCardSetup(ports, { customerId: customerId.data, setupRef });
    return accepted('looked');
  }
  if (fact.kind === 'attempt_ended') {
    const giftId = z.safeParse(GiftId, fact.giftId);
    if (!giftId.success) return accepted('ignored');
    await chargeGift(ports, giftId.data);
    return accepted('looked');
  }
  return accepted('ignored');
}
