import { connect } from '../../../commands/connect.ts';
import { newHostKey } from '../../../commands/host-key.ts';
import { systemClock } from '../../../commands/system.ts';
import { customerIdOf } from '../../../shared/gifts/gift.ts';
import type { GiftView } from '../../../shared/gifts/gift-view.ts';
import { SandboxPayments } from '../../../shared/payments/sandbox-payments.ts';
import type { LocalHost } from '../../support/local-host.ts';

/** A key with which a carrier polls and reports. */
export function carrierKeyOf(host: LocalHost): Promise<string> {
  return newHostKey(host.dataDir, { name: 'carrier', scopes: ['carrier', 'fulfilment'] });
}

/** A key with which a print house polls. */
export function printKeyOf(host: LocalHost): Promise<string> {
  return newHostKey(host.dataDir, { name: 'print house', scopes: ['print'] });
}

/** What the payment provider's own books say about a gift. */
export async function sandboxChargesOf({ dataDir }: LocalHost, { giftId }: GiftView) {
  const { table, close } = await connect({ data: dataDir });
  const sandbox = new SandboxPayments({ table, clock: systemClock, siteUrl: 'http://localhost' });
  const charges = await sandbox.ofCustomer(customerIdOf(giftId));
  close();
  return charges.filter((charge) => charge.giftId === giftId);
}
