import { newHostKey } from '../../commands/host-key.ts';
import { newHostMember } from '../../commands/host-member.ts';
import type { StaffKeys } from '../../commands/one-customer/staff.ts';
import { startProgress } from '../../commands/progress.ts';
import { ShopClient } from '../../commands/sixteen-months/shop-client.ts';
import type { Language } from '../../shared/customers/customer.ts';
import { instantText, Temporal } from '../../shared/kernel/time.ts';
import { workFormIdOf } from '../../shared/work-forms/work-form.ts';
import { pastOfTheShop } from './past-of-the-shop.ts';
import { introduce, putUpTheFence, takeIn } from './shop-of-ada.ts';
import { playTalk, type Talk } from './talk-of-ada.ts';
import { LINES, ROUNDS, STORY_LOOKS_AT, STORY_STARTS_AT } from './year-of-ada.ts';

export const ADA = 'ada@example.com';
const MANAGERS = [
  ['Tom Whitfield', 'tom@example.com'],
  ['Ruth Adeyemi', 'ruth@example.com'],
] as const;

export type Story = {
  readonly customerToken: string;
  /** Whoever is at the pages of the staff. */
  readonly staffEmail: string;
  readonly orderId: string;
  /** Somebody who has just come for the first time. */
  readonly newcomerTokens: Readonly<Record<Language, string>>;
  readonly workFormId: string;
  /** In order of delivery. */
  readonly giftIds: readonly string[];
  readonly talk: Talk;
};

/** A customer with a year behind her: ordered, announced, paid, delivered, and more to come. */
export async function playStory(url: string, data: string): Promise<Story> {
  const shop = new ShopClient(url);
  const keys = await makeKeys(data);
  const token = await shop.signIn(ADA, { zone: 'Europe/London' });
  await shop.saveCard(token);
  const order = await shop.order(token, LINES, 'year-of-ada');
  const giftIds = order.gifts.map(({ giftId }) => giftId);
  const { buyers, sales } = pastOfTheShop({ name: 'Ada Lovelace', email: ADA });
  await introduce(shop, buyers);
  await takeIn(data, sales, { from: '', to: STORY_STARTS_AT });
  await putUpTheFence(data);
  let takenInTo = STORY_STARTS_AT;
  const progress = startProgress('round', ROUNDS.length + 1);
  for (const [index, at] of ROUNDS.entries()) {
    await shop.advanceTo(at, () => {});
    await takeIn(data, sales, { from: takenInTo, to: at });
    takenInTo = at;
    const { releases } = await shop.releases(keys.carrier);
    for (const { giftId } of releases) {
      await shop.report(keys.carrier, giftId, 'dispatched');
      await shop.report(keys.carrier, giftId, 'delivered');
    }
    progress.set(index + 1, at.slice(0, 10));
  }
  await shop.advanceTo(STORY_LOOKS_AT, () => {});
  await takeIn(data, sales, { from: takenInTo, to: STORY_LOOKS_AT });
  progress.set(ROUNDS.length + 1, STORY_LOOKS_AT.slice(0, 10));
  progress.stop();
  // The session of a year ago has ended long since.
  const customerToken = await shop.signIn(ADA, { zone: 'Europe/London' });
  const { editionId } = await shop.publishEdition(keys.staff, 'Autumn 2027');
  await shop.advanceTo(
    instantText(Temporal.Instant.from(STORY_LOOKS_AT).add({ hours: 1 })),
    () => {},
  );
  const talk = await playTalk({ shop, url, email: ADA, keys });
  return {
    talk,
    customerToken,
    newcomerTokens: {
      en: await shop.signIn('newcomer@example.com'),
      de: await shop.signIn('neu@example.com', { language: 'de' }),
    },
    staffEmail: keys.member,
    orderId: order.giftOrderId,
    workFormId: workFormIdOf(editionId, customerToken.split('.')[0] ?? ''),
    giftIds,
  };
}

async function makeKeys(data: string): Promise<StaffKeys> {
  for (const [name, email] of MANAGERS) {
    await newHostMember(data, { name, email, role: 'manager' });
  }
  return {
    carrier: await newHostKey(data, { name: 'Carrier', scopes: ['carrier', 'fulfilment'] }),
    member: await newHostMember(data, {
      ...{ email: 'miriam@example.com', name: 'Miriam', role: 'lead' },
    }),
    staff: await newHostKey(data, { name: 'Miriam', scopes: ['staff'] }),
    contactCentre: await newHostKey(data, { name: 'Contact centre', scopes: ['contact_centre'] }),
  };
}
