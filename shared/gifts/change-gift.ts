import { hasObjected } from '../customers/add-recipient.ts';
import { assert } from '../kernel/assert.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { type ChangeRefusal, decideChange } from './decide-change.ts';
import type { LineProblem } from './decide-gift-line.ts';
import { decideRecipient, type OrderLineRefusal } from './decide-gift-order.ts';
import type { GiftId, PlacedGift } from './gift.ts';
import type { GiftChange } from './gift-line.ts';
import { type LoadedGift, loadGift } from './load-gift.ts';
import type { GiftPorts } from './ports.ts';

type Ports = Pick<
  GiftPorts,
  'gifts' | 'customers' | 'recipients' | 'products' | 'transactions' | 'terms' | 'clock' | 'ids'
>;

export type ChangeGiftRefusal = ChangeRefusal | 'gift_not_found' | 'changed_meanwhile';

export type ChangeRequest = {
  readonly giftId: GiftId;
  readonly change: GiftChange;
  /** What the customer looked at; absent means whatever it is now. */
  readonly versionExpected?: number;
};

/** Changes a gift in everything until its charge begins. Two changes at once: one wins. */
export async function changeGift(
  ports: Ports,
  { giftId, change, versionExpected }: ChangeRequest,
): Promise<Outcome<PlacedGift, ChangeGiftRefusal, readonly LineProblem<OrderLineRefusal>[]>> {
  const loaded = await loadGift(ports, giftId);
  if (!loaded.ok) return refused(loaded.refusal, []);
  const { gift, customer, recipient: recipientBefore } = loaded.value;
  if (versionExpected !== undefined && versionExpected !== gift.version) {
    return refused('changed_meanwhile', []);
  }
  const isNothing = Object.values(change).every((each) => each === undefined);
  if (isNothing && gift.state === 'ordered') return accepted(gift);
  const now = ports.clock.now();
  const chosen = await chooseRecipient(ports, loaded.value, change);
  if (!chosen.ok) return chosen;
  const { recipient } = chosen.value;
  const product = await ports.products.find(change.productCode ?? gift.productCode);
  const { terms } = ports;
  const facts = { customer, recipientBefore, recipient, product, terms, now };
  const decided = decideChange(gift, change, facts);
  if (!decided.ok) return decided;
  const { gift: changed, happened } = decided.value;
  const written = await ports.transactions.writeAll([
    ports.gifts.writeOf(changed, happened, now),
    ...(recipient.version === 0 ? [ports.recipients.writeOf(recipient, [], now)] : []),
  ]);
  if (!written.ok) return refused('changed_meanwhile', []);
  return accepted({ ...changed, version: changed.version + 1 });
}

const OBJECTED = { field: 'recipient.email', code: 'recipient_objected' } as const;

async function chooseRecipient(
  ports: Ports,
  { gift, customer, recipient }: LoadedGift,
  change: GiftChange,
) {
  if (change.recipient === undefined && change.recipientId === undefined) {
    return accepted({ recipient });
  }
  const now = ports.clock.now();
  const book = [...(await ports.recipients.ofCustomer(recipient.customerId))];
  assert(
    book.some(({ id }) => id === gift.recipientId),
    'a recipient stays in the address book',
  );
  const newRecipientId = () => ports.ids.next('rcp', now);
  // Whoever is new stands beside the gift, whichever record leads.
  const owner = { ...customer, id: recipient.customerId };
  const decided = decideRecipient(change, { customer: owner, newRecipientId, now }, book);
  if (!decided.ok) return decided;
  if (await hasObjected(ports, decided.value)) {
    return refused('line_refused', [OBJECTED]);
  }
  return accepted({ recipient: decided.value });
}
