import { beginSignIn } from '../../shared/customers/begin-sign-in.ts';
import type { Customer } from '../../shared/customers/customer.ts';
import { signInStore } from '../../shared/customers/sign-in-store.ts';
import { GiftLine } from '../../shared/gifts/gift-line.ts';
import { orderGifts } from '../../shared/gifts/order-gifts.ts';
import { asideMailStore } from '../../shared/inbound-mail/aside-mail-store.ts';
import { orderSheetStore } from '../../shared/order-sheet/order-sheet-store.ts';
import { suppressionStore } from '../../shared/permission/suppression-store.ts';
import { ObjectionMade, RecipientObjected } from '../../shared/privacy/privacy-events.ts';
import { markRecipients } from '../../shared/privacy/recipients/mark-recipients.ts';
import { objectByProof } from '../../shared/privacy/recipients/object-as-recipient.ts';
import { objectionStore } from '../../shared/privacy/recipients/objection-store.ts';
import { proveAddress } from '../../shared/privacy/recipients/prove-address.ts';
import { withdrawRecipient } from '../../shared/privacy/recipients/withdraw-recipient.ts';
import { workFormStore } from '../../shared/work-forms/work-form-store.ts';
import { acceptedOf } from '../cases/case-world.ts';
import { giftLine, giftWorld, newCustomer, stockShop } from '../support/gift-world.ts';

export const EMAIL = 'ottoline.fern@example.com';
export const OTTOLINE = {
  name: 'Ottoline Fern',
  email: EMAIL,
  address: { lines: ['3 Damson Row'], city: 'York', postalCode: 'YO1 7HH', country: 'GB' },
};
export const E_GIFT = { productCode: 'VOUCHER-25', wrapping: undefined };

/** Two customers who give to Ottoline, and a shop in memory. */
export async function newTown() {
  const world = giftWorld('2027-02-01T09:00:00Z');
  await stockShop(world);
  const settings = { table: world.table, shardCount: 1 };
  const codes: string[] = [];
  const ports = {
    ...world.ports,
    ...{ signIns: signInStore(settings), objections: objectionStore(settings) },
    suppressions: suppressionStore(settings),
    signInMails: { sendCode: async ({ code }: { code: string }) => void codes.push(code) },
    ...{ orderSheets: orderSheetStore(settings), workForms: workFormStore(settings) },
    ...{ asideMails: asideMailStore(settings), counters: world.table },
  };
  const linkKey = 'k'.repeat(22);
  const vera = await newCustomer(world, { name: 'Vera Gold', email: 'vera@example.com', linkKey });
  const { name: _, ...nameless } = await newCustomer(world, {
    ...{ email: 'max@example.com', language: 'de' },
  });
  const max = acceptedOf(await ports.customers.save(nameless, [], world.clock.now()));
  const order = async (customer: Customer, ...facts: Record<string, unknown>[]) => {
    const lines = facts.map((each) =>
      GiftLine.parse(JSON.parse(JSON.stringify(giftLine({ recipient: OTTOLINE, ...each })))),
    );
    return orderGifts(ports, { customerId: customer.id, lines });
  };
  /** What the two workers do, however often they are told. */
  const work = async (times = 1) => {
    for (let count = 0; count < times; count += 1) {
      for (const event of world.events) {
        const made = ObjectionMade.safeParse(event);
        if (made.success) await markRecipients(ports, made.data.objectionId);
      }
      for (const event of world.events) {
        const objected = RecipientObjected.safeParse(event);
        if (objected.success) await withdrawRecipient(ports, objected.data);
      }
    }
    await world.settle();
  };
  const prove = async () => {
    acceptedOf(await beginSignIn(ports, { email: EMAIL }));
    return acceptedOf(await proveAddress(ports, { email: EMAIL, code: codes.at(-1) ?? '' }));
  };
  const entryOf = async (customer: Customer) => (await ports.recipients.ofCustomer(customer.id))[0];
  return { ...world, ports, vera, max, order, work, prove, entryOf, codes };
}
export type Town = Awaited<ReturnType<typeof newTown>>;

/** Vera gives twice, Max once, and Ottoline asks for everything about her to be forgotten. */
export async function forgotten(town: Town, times = 1) {
  acceptedOf(await town.order(town.vera, { deliverOn: '2027-03-04' }, { deliverOn: '2027-06-04' }));
  acceptedOf(await town.order(town.max, { deliverOn: '2027-03-05' }));
  await town.advanceTo('2027-03-02T18:00:00Z', 240);
  const proof = await town.prove();
  acceptedOf(await objectByProof(town.ports, proof, EMAIL));
  await town.work(times);
}
