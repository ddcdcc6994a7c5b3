import { connect } from '../../../commands/connect.ts';
import { systemClock, systemIds, systemSecrets } from '../../../commands/system.ts';
import { apiKeyStore } from '../../../shared/customers/api-key-store.ts';
import { makeApiKey } from '../../../shared/customers/make-api-key.ts';
import { customerIdOf } from '../../../shared/gifts/gift.ts';
import type { GiftView } from '../../../shared/gifts/gift-view.ts';
import { SandboxPayments } from '../../../shared/payments/sandbox-payments.ts';
import type { LocalHost } from '../../support/local-host.ts';

/** A key with which a carrier polls and reports. */
export function carrierKeyOf(host: LocalHost): Promise<string> {
  return newKey(host, { name: 'carrier', scopes: ['carrier', 'fulfilment'] });
}

/** A key with which a print house polls. */
export function printKeyOf(host: LocalHost): Promise<string> {
  return newKey(host, { name: 'print house', scopes: ['print'] });
}

async function newKey({ dataDir }: LocalHost, given: Parameters<typeof makeApiKey>[1]) {
  const { table, close } = await connect({ data: dataDir });
  const apiKeys = apiKeyStore({ table, shardCount: 1 });
  const ports = { apiKeys, clock: systemClock, ids: systemIds, secrets: systemSecrets };
  const { token } = await makeApiKey(ports, given);
  close();
  return token;
}

/** What the payment provider's own books say about a gift. */
export async function sandboxChargesOf({ dataDir }: LocalHost, { giftId }: GiftView) {
  const { table, close } = await connect({ data: dataDir });
  const sandbox = new SandboxPayments({ table, clock: systemClock, siteUrl: 'http://localhost' });
  const charges = await sandbox.ofCustomer(customerIdOf(giftId));
  close();
  return charges.filter((charge) => charge.giftId === giftId);
}
