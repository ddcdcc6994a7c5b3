import { connect } from '../../commands/connect.ts';
import { startProgress } from '../../commands/progress.ts';
import type { ShopClient } from '../../commands/sixteen-months/shop-client.ts';
import { systemClock, systemIds, systemSecrets } from '../../commands/system.ts';
import { apiKeyStore } from '../../shared/customers/api-key-store.ts';
import type { Language } from '../../shared/customers/customer.ts';
import { makeApiKey } from '../../shared/customers/make-api-key.ts';
import { instantText, Temporal } from '../../shared/kernel/time.ts';
import { workFormIdOf } from '../../shared/work-forms/work-form.ts';
import { LINES, ROUNDS, STORY_LOOKS_AT } from './year-of-ada.ts';

export const ADA = 'ada@example.com';

export type Story = {
  readonly customerToken: string;
  readonly staffKey: string;
  readonly orderId: string;
  /** Somebody who has just come for the first time. */
  readonly newcomerTokens: Readonly<Record<Language, string>>;
  readonly workFormId: string;
  /** In order of delivery. */
  readonly giftIds: readonly string[];
};

/** A customer with a year behind her: ordered, announced, paid, delivered, and more to come. */
export async function playStory(shop: ShopClient, data: string): Promise<Story> {
  const keys = await makeKeys(data);
  const token = await shop.signIn(ADA, { zone: 'Europe/London' });
  await shop.saveCard(token);
  const order = await shop.order(token, LINES, 'year-of-ada');
  const giftIds = order.gifts.map(({ giftId }) => giftId);
  const progress = startProgress('round', ROUNDS.length + 1);
  for (const [index, at] of ROUNDS.entries()) {
    await shop.advanceTo(at, () => {});
    const { releases } = await shop.releases(keys.carrier);
    for (const { giftId } of releases) {
      await shop.report(keys.carrier, giftId, 'dispatched');
      await shop.report(keys.carrier, giftId, 'delivered');
    }
    progress.set(index + 1, at.slice(0, 10));
  }
  await shop.advanceTo(STORY_LOOKS_AT, () => {});
  progress.set(ROUNDS.length + 1, STORY_LOOKS_AT.slice(0, 10));
  progress.stop();
  // The session of a year ago has ended long since.
  const customerToken = await shop.signIn(ADA, { zone: 'Europe/London' });
  const { editionId } = await shop.publishEdition(keys.staff, 'Autumn 2027');
  await shop.advanceTo(
    instantText(Temporal.Instant.from(STORY_LOOKS_AT).add({ hours: 1 })),
    () => {},
  );
  return {
    customerToken,
    newcomerTokens: {
      en: await shop.signIn('newcomer@example.com'),
      de: await shop.signIn('neu@example.com', { language: 'de' }),
    },
    staffKey: keys.staff,
    orderId: order.giftOrderId,
    workFormId: workFormIdOf(editionId, customerToken.split('.')[0] ?? ''),
    giftIds,
  };
}

async function makeKeys(data: string) {
  const { table, close } = await connect({ data });
  const apiKeys = apiKeyStore({ table, shardCount: 1 });
  const ports = { apiKeys, clock: systemClock, ids: systemIds, secrets: systemSecrets };
  const carrier = await makeApiKey(ports, { name: 'carrier', scopes: ['carrier', 'fulfilment'] });
  const staff = await makeApiKey(ports, { name: 'staff', scopes: ['staff'] });
  close();
  return { carrier: carrier.token, staff: staff.token };
}
