import { caseStore } from '../../../shared/cases/case-store.ts';
import type { ProductStore } from '../../../shared/catalogue/product-store.ts';
import { apiKeyStore } from '../../../shared/customers/api-key-store.ts';
import type { Customer, Language } from '../../../shared/customers/customer.ts';
import { makeApiKey } from '../../../shared/customers/make-api-key.ts';
import { feedbackTokenOf } from '../../../shared/feedback/feedback-token.ts';
import { type GiftId, orderIdOf } from '../../../shared/gifts/gift.ts';
import { PlainDate } from '../../../shared/kernel/time.ts';
import { orderSheetStore } from '../../../shared/order-sheet/order-sheet-store.ts';
import { declineTokenOf, permissionTokenOf } from '../../../shared/permission/declinable.ts';
import type { WorkForm } from '../../../shared/work-forms/work-form.ts';
import { workFormStore } from '../../../shared/work-forms/work-form-store.ts';
import { newCustomer } from '../../support/gift-world.ts';
import { type Answer, Browser, orderGift, type PageWorld, remindedToken } from '../page-world.ts';
import { routeOf } from './page-routes.ts';

const SCRIPT = '"><script>alert(1)</script>';
/** Each stands in what somebody wrote, and nowhere else: not in an address of ours, not in a log. */
export const SECRETS = {
  name: 'Mallory-of-the-Marsh',
  lines: 'Lane-of-Secrets',
  city: 'Secretville',
  message: 'whispered-words',
  email: 'mallory@secret.example',
  typed: 'typed@secret.example',
} as const;
const hostile = (mark: string) => `${SCRIPT}{{7*7}} ${mark}`;
const ADDRESS = {
  lines: [hostile(SECRETS.lines), '\'><img src=x onerror="alert(2)">'],
  city: hostile(SECRETS.city),
  region: 'javascript:alert(1)',
  postalCode: 'OX1 4AA',
  country: 'GB',
};
const MESSAGE = `${hostile(SECRETS.message)}</textarea></title><svg/onload=alert(3)>\u202e`;

export type Opened = { readonly route: string; readonly path: string; readonly answer: Answer };

/** Stocks what staff can write, once. */
export async function stockHostileProduct({ ports, clock }: PageWorld): Promise<void> {
  const values = [{ value: '"onmouseover="alert(4)', extraMinor: 0 }];
  await (ports.products as ProductStore).save(
    {
      ...{ id: 'EVIL', version: 0, kind: 'parcel', leadDays: 3, isOnSale: true },
      name: hostile('product'),
      price: { amountMinor: 900, currency: 'GBP' },
      options: [{ name: '<b onclick=1>colour', values }],
    },
    clock.now(),
  );
}

/** Opens every page, full of what hostile customers and staff write. */
export async function openEverything(world: PageWorld, language: Language) {
  const opened: Opened[] = [];
  const open = async (browser: Browser, ...paths: readonly string[]) => {
    for (const path of paths) {
      const route = routeOf('GET', path);
      // Routes come and go; that each there is was opened is a test of its own.
      if (route !== undefined) opened.push({ route, path, answer: await browser.get(path) });
    }
  };
  const customer = await hostileCustomer(world, language);
  const owner = await new Browser().signInAs(customer, world);
  const guest = new Browser();
  guest.language = language;
  const gift = await hostileGift(world, customer);
  const token = await remindedToken(world, gift);
  await open(guest, '/?notice=%3Cscript%3E', '/sign-in?next=javascript:alert(1)&notice=__proto__');
  await guest.post('/sign-in', { email: hostile(SECRETS.typed) });
  await open(guest, '/sign-in');
  await guest.post('/sign-in', { email: SECRETS.typed });
  await open(guest, '/sign-in/code?notice=constructor');
  await openGiftPages(open, { owner, guest, gift, token });
  await openOwnPages(open, { world, owner, customer, gift });
  await openStaffPages(open, { world, customer });
  world.clock.set('2027-02-15T12:00:00Z');
  return opened;
}

type Open = (browser: Browser, ...paths: readonly string[]) => Promise<void>;

async function hostileCustomer(world: PageWorld, language: Language): Promise<Customer> {
  const { cards } = await newCustomer(world);
  const email = `${language}.${SECRETS.email}`;
  return newCustomer(world, {
    ...{ language, email, name: hostile(SECRETS.name), address: ADDRESS },
    cards: cards.map((card) => ({ ...card, brand: '"><script>alert(1)</script>' })),
    ...(cards[0] === undefined ? {} : { cardIdToCharge: cards[0].id }),
  });
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
  open: Open,
  facts: { owner: Browser; guest: Browser; gift: GiftId; token: string },
) {
  const { owner, guest, gift, token } = facts;
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

type Owned = { world: PageWorld; owner: Browser; customer: Customer; gift: GiftId };

async function openOwnPages(open: Open, { world, owner, customer, gift }: Owned) {
  const { clock, table, ports } = world;
  const settings = { table, shardCount: 1 };
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
  const decline = declineTokenOf(customer, 'charged');
  const all = permissionTokenOf(customer);
  await open(owner, '/permissions', '/permissions?token=%3Cscript%3E', '/permissions/sent');
  await open(
    owner,
    `/permissions?token=${all}`,
    `/permissions/sent?token=${all}&cursor=%3Cscript%3E`,
  );
  await open(owner, `/decline-mail?token=${decline}`, '/decline-mail?token=%3Cscript%3E');
  await openCasePages(open, { owner, customer, gift });
}

async function openCasePages(open: Open, { owner, customer, gift }: Omit<Owned, 'world'>) {
  const token = feedbackTokenOf(customer, { about: 'reminder', id: gift }) ?? '';
  await open(owner, '/cases', `/feedback?token=${token}&answer=bad&notice=%3Cscript%3E`);
  const complained = await owner.post('/feedback', { token, answer: 'bad', words: MESSAGE });
  await open(owner, complained.location, '/cases?notice=constructor');
  const { text } = await owner.get(complained.location);
  const path = /"(\/cases\/cas_\w+)/.exec(text)?.[1] ?? '';
  await open(owner, path, `${path}?do=more&notice=%3Cscript%3E`);
}

async function openStaffPages(open: Open, { world, customer }: Pick<Owned, 'world' | 'customer'>) {
  const settings = { table: world.table, shardCount: 1 };
  const form = await hostileForm(world, customer);
  const owner = await new Browser().signInAs(customer, world);
  await open(owner, `/again/${form.id}`);
  const apiKeys = apiKeyStore(settings);
  const made = await makeApiKey({ ...world.ports, apiKeys }, { name: SCRIPT, scopes: ['staff'] });
  const clerk = new Browser();
  clerk.language = customer.language;
  await open(clerk, '/staff?notice=key_unknown&next=//evil.example');
  await clerk.post('/staff', { key: made.token });
  await open(clerk, '/staff?notice=%3Cscript%3E', '/staff/work-forms?number=%3Cscript%3E');
  await open(clerk, `/staff/work-forms/${form.id}`);
  const [complaint] = await caseStore(settings).ofCustomer(customer.id);
  await open(clerk, '/staff/cases', `/staff/cases/${complaint?.id}?notice=%3Cscript%3E`);
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
