import type { ProductStore } from '../../../shared/catalogue/product-store.ts';
import type { Customer, Language } from '../../../shared/customers/customer.ts';
import { type GiftId, orderIdOf } from '../../../shared/gifts/gift.ts';
import { PlainDate } from '../../../shared/kernel/time.ts';
import { orderSheetStore } from '../../../shared/order-sheet/order-sheet-store.ts';
import { declineTokenOf, permissionTokenOf } from '../../../shared/permission/declinable.ts';
import { recipientTokenOf } from '../../../shared/privacy/recipients/recipient-token.ts';
import type { WorkForm } from '../../../shared/work-forms/work-form.ts';
import { workFormStore } from '../../../shared/work-forms/work-form-store.ts';
import type { PhotoPagesWorld } from '../../photos/photo-pages-world.ts';
import { Browser, orderGift, type PageWorld, remindedToken } from '../page-world.ts';
import { openCalls, openMails } from './hostile-calls.ts';
import { openCasePages, openDialogue } from './hostile-dialogue.ts';
import { openIdeas, openRegulars } from './hostile-ideas.ts';
import { openIdentifiers, openKnown } from './hostile-known.ts';
import { openFence } from './hostile-managers.ts';
import { openBought } from './hostile-purchases.ts';
import { openMerge, openMyData } from './hostile-records.ts';
import { ADDRESS, hostile, MESSAGE, SCRIPT, SECRETS, TYPED } from './hostile-texts.ts';
import { HOSTILE_STAFF_NAME, hostileVisit, type Visit } from './hostile-visit.ts';

/** Stocks what staff can write, once. */
export async function stockHostileProducts({ ports, clock }: PageWorld): Promise<void> {
  // The staff type options as `name=value`: what they can type is hostile, too.
  const optionsById = { EVIL: ['<b onclick=1>colour', '"onmouseover="alert(4)'], WORSE: TYPED };
  for (const [id, [name = '', value = '']] of Object.entries(optionsById)) {
    await (ports.products as ProductStore).save(
      {
        ...{ id, version: 0, kind: 'parcel', leadDays: 3, isOnSale: true, name: hostile(id) },
        price: { amountMinor: 900, currency: 'GBP' },
        options: [{ name, values: [{ value, extraMinor: 0 }] }],
      },
      clock.now(),
    );
  }
}

/** Opens every page, full of what hostile customers and staff write. */
export async function openEverything(world: PhotoPagesWorld, language: Language) {
  const visit = await hostileVisit(world, language);
  const { customer, guest, clerk, open } = visit;
  const gift = await hostileGift(world, customer);
  const token = await remindedToken(world, gift);
  await clerk.signInAsStaff('lead', world, HOSTILE_STAFF_NAME);
  await open(guest, '/?notice=%3Cscript%3E', '/sign-in?next=javascript:alert(1)&notice=__proto__');
  await guest.post('/sign-in', { email: hostile(SECRETS.typed) });
  await open(guest, '/sign-in');
  await guest.post('/sign-in', { email: SECRETS.typed });
  await open(guest, '/sign-in/code?notice=constructor');
  await openStaffDoor(visit);
  await openGiftPages(visit, { gift, token });
  await openOwnPages(visit, gift);
  await openCasePages(visit, gift);
  await openStaffPages(visit);
  await openRegulars(visit);
  await openBought(visit);
  await openIdeas(visit);
  await openDialogue(visit);
  await openKnown(visit);
  await openIdentifiers(visit);
  await openMails(visit);
  await openCalls(visit);
  await openMerge(visit);
  const exported = await openMyData(visit);
  world.clock.set('2027-02-15T12:00:00Z');
  return { opened: visit.opened, exported };
}

/** Ordered, and so near that a reminder of it is due. */
async function hostileGift(world: PageWorld, customer: Customer): Promise<GiftId> {
  const gift = await orderGift(world, customer, {
    recipient: { name: hostile(SECRETS.name), address: ADDRESS, email: 'g@example.com' },
    ...{ occasion: SCRIPT, productCode: 'EVIL', message: MESSAGE },
    options: { '<b onclick=1>colour': '"onmouseover="alert(4)' },
  });
  world.clock.set('2027-02-22T12:00:00Z');
  return gift;
}

async function openGiftPages(
  { owner, guest, open }: Visit,
  { gift, token }: { gift: GiftId; token: string },
) {
  await open(owner, '/gifts', '/gifts?view=calendar', '/gifts?view=list', '/gifts?view=earlier');
  for (const choice of ['', 'change', 'cancel', 'stop', 'card', '<script>']) {
    const part = encodeURIComponent(choice);
    await open(guest, `/gifts/${gift}?token=${token}&do=${part}`);
    await open(owner, `/gifts/${gift}?do=${part}&notice=too_soon&on=%3Cscript%3E`);
  }
  await open(owner, `/cards/new?gift=${gift}`, '/cards/new');
  await open(guest, `/cards/new?gift=${gift}&token=${token}`);
  const begun = await owner.post('/cards/new', { gift });
  await open(owner, `${begun.location}?notice=unknown_card`);
  const chosen = await owner.post(new URL(begun.location).pathname, { card: 'sandbox_visa_ok' });
  await open(owner, chosen.location, '/cards/return?setup=');
}

async function openOwnPages({ world, settings, owner, customer, open }: Visit, gift: GiftId) {
  const { clock, ports } = world;
  await open(
    owner,
    '/welcome?next=//evil.example',
    '/me?notice=saved',
    '/cards?notice=card_chosen',
  );
  for (const { id } of customer.cards) await open(owner, `/cards?remove=${id}`, '/cards?view=all');
  await orderSheetStore(settings).save(
    {
      ...{ id: 'own', version: 0, customerId: customer.id, changedAt: clock.now() },
      orderKey: 'order-key-of-the-sheet',
      rows: [
        {
          ...{ rowId: 'a1', name: hostile(SECRETS.name), email: hostile('e'), address: ADDRESS },
          ...{ occasion: SCRIPT, productCode: 'EVIL', options: {}, wrapping: '"><b>' },
          ...{ message: MESSAGE, deliverOn: SCRIPT },
        },
      ],
    },
    [],
    clock.now(),
  );
  await open(owner, '/order', '/order/own?notice=%3Cscript%3E', `/orders/${orderIdOf(gift)}`);
  await open(owner, '/products/EVIL/picture.svg', '/products/%3Cscript%3E/picture.svg', '/again');
  const [recipient] = await ports.recipients.ofCustomer(customer.id);
  await open(owner, '/people', `/people/${recipient?.id}`);
  const asked = recipientTokenOf(customer, recipient?.id ?? '');
  await open(owner, `/address?token=${asked}`, '/address?token=%3Cscript%3E');
  await open(owner, '/address?step=%3Cscript%3E&error=%3Cscript%3E', '/address?step=code');
  const decline = declineTokenOf(customer, 'charged');
  const all = permissionTokenOf(customer);
  await open(owner, '/permissions', '/permissions?token=%3Cscript%3E', '/permissions/sent');
  await open(
    owner,
    `/permissions?token=${all}`,
    `/permissions/sent?token=${all}&cursor=%3Cscript%3E`,
  );
  await open(owner, `/decline-mail?token=${decline}`, '/decline-mail?token=%3Cscript%3E');
}

/** Where nobody of the staff is known yet. */
async function openStaffDoor({ customer, open }: Visit) {
  const stranger = new Browser();
  stranger.language = customer.language;
  await open(stranger, '/staff?notice=wrong_code&next=//evil.example');
  await stranger.post('/staff', { email: hostile(SECRETS.typed) });
  await open(stranger, '/staff');
  await stranger.post('/staff', { email: SECRETS.typed, next: '//evil.example' });
  await open(stranger, '/staff/code?notice=%3Cscript%3E', '/staff/openid?next=//evil.example');
  await open(stranger, '/staff/openid/return?code=%3Cscript%3E&error_description=%3Cscript%3E');
}

async function openStaffPages(visit: Visit) {
  const { world, customer, owner, clerk, open } = visit;
  const form = await hostileForm(world, customer);
  await open(owner, `/again/${form.id}`);
  await open(clerk, '/staff?notice=%3Cscript%3E', '/staff/work-forms?number=%3Cscript%3E');
  await open(clerk, `/staff/work-forms/${form.id}`);
  await openFence(visit);
}

async function hostileForm({ table, clock, ports }: PageWorld, customer: Customer) {
  const [gift] = await ports.gifts.ofCustomer(customer.id);
  if (gift === undefined) throw new Error('there is a gift');
  const on = (text: string) => PlainDate.parse(text);
  const form: WorkForm = {
    ...{ id: ports.ids.next('wfm', clock.now()), version: 0, customerId: customer.id },
    ...{ editionId: ports.ids.next('edn', clock.now()), editionName: SCRIPT, leftOutCount: 0 },
    ...{ language: customer.language, paper: 'a4', by: 'paper', emptyRowCount: 2 },
    ...{ to: { name: hostile(SECRETS.name), address: ADDRESS }, madeAt: clock.now() },
    rows: [
      {
        ...{ number: 1, giftIdBefore: gift.id, recipientId: gift.recipientId, address: ADDRESS },
        ...{ recipientName: hostile(SECRETS.name), occasion: SCRIPT, productCode: 'EVIL' },
        ...{ productName: hostile('product'), options: gift.options, message: MESSAGE },
        ...{ wrapping: '"><b>', lastDeliveredOn: on('2026-03-04'), deliverOn: on('2027-03-04') },
      },
    ],
  };
  const added = await workFormStore({ table, shardCount: 1 }).add(form);
  if (!added.ok) throw new Error(added.refusal);
  return form;
}
