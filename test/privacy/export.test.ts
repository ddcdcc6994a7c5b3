import { beforeAll, describe, expect, test } from 'vitest';
import { hashOf } from '../../shared/customers/secret-hash.ts';
import { ulidOf } from '../../shared/gifts/gift.ts';
import type { ExportDocument } from '../../shared/privacy/export-document.ts';
import { gatherEverything } from '../../shared/privacy/gather-everything.ts';
import { ENTITIES_LEFT_OUT, SECRETS_LEFT_OUT } from '../../shared/privacy/left-out.ts';
import { acceptedOf } from '../cases/case-world.ts';
import { PLANTED, PLANTED_WORDS, type RichCustomer, richCustomer } from './rich-customer.ts';

let world: RichCustomer;
let exported: ExportDocument;
let text: string;
beforeAll(async () => {
  world = await richCustomer();
  exported = acceptedOf(await gatherEverything(world.ports, world.customerId));
  text = JSON.stringify(exported);
});

/** Looks at every item of the table, and knows nothing of keys. */
function itemsAbout({ table, customerId }: RichCustomer) {
  const signs = [customerId, ulidOf(customerId), ...PLANTED_WORDS, hashOf(PLANTED.email)];
  return table.all().filter((item) => {
    const itemText = JSON.stringify(item);
    return signs.some((sign) => itemText.includes(sign));
  });
}

describe('everything that we have on a customer', () => {
  test('has every item of the table that is about them, as often as it is there', () => {
    const countByEntity = (entities: readonly unknown[]) =>
      Object.fromEntries(
        [...Map.groupBy(entities, (entity) => String(entity))].map(([name, all]) => [
          name,
          all.length,
        ]),
      );
    const stored = itemsAbout(world)
      .filter(({ entity }) => !ENTITIES_LEFT_OUT.includes(entity))
      .map(({ entity, pk }) => entity ?? pk.split('#')[0]?.toLowerCase());
    const written = exported.parts.flatMap(({ name, records }) => records.map(() => name));
    expect(countByEntity(written)).toEqual(countByEntity(stored));
    expect(Object.keys(countByEntity(stored)).toSorted()).toMatchInlineSnapshot(`
      [
        "alert",
        "asideMail",
        "buyer",
        "care",
        "case",
        "casePlace",
        "consent",
        "customer",
        "customer_email",
        "customer_phone",
        "fact",
        "feedback",
        "gift",
        "giftOrder",
        "giver",
        "handover",
        "leftOff",
        "look",
        "mailClaim",
        "orderSheet",
        "outreach",
        "participant",
        "participation",
        "photo",
        "photocount",
        "prescription",
        "printJob",
        "proposal",
        "purchase",
        "purchaseStatistics",
        "recipient",
        "release",
        "sale",
        "sandbox-charge",
        "session",
        "sign_in",
        "turn",
        "value",
        "workForm",
      ]
    `);
  });

  test('has every word of theirs', () => {
    expect(PLANTED_WORDS.filter((word) => !text.includes(word))).toEqual([]);
  });

  test('names every file of theirs in the bucket', () => {
    expect([...exported.files].toSorted()).toEqual([...world.files.keys()].toSorted());
  });

  test('has no secret, and says which', () => {
    const deepSecrets = SECRETS_LEFT_OUT.filter((name) => name !== 'code');
    for (const name of deepSecrets) expect(text).not.toContain(`"${name}":`);
    // Deep inside it may be what says why a value changed.
    const records = exported.parts.flatMap((part) => part.records);
    expect(records.filter((record) => 'code' in record)).toEqual([]);
    expect(text).not.toContain(hashOf('a-secret'));
    expect(exported.leftOut).toEqual(SECRETS_LEFT_OUT);
  });

  test('that is more than can be shown at once is refused', async () => {
    const gathered = await gatherEverything(world.ports, world.customerId, { itemCountMax: 10 });
    expect(gathered).toEqual({ ok: false, refusal: 'too_much_at_once' });
  });

  test('has nothing of anybody else', () => {
    expect(text).not.toContain('Somebody Else');
    expect(text).not.toContain(world.other.id);
  });
});
