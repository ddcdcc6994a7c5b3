import { afterAll, beforeAll, vi } from 'vitest';
import { editionIdOf } from '../../shared/catalogue/edition.ts';
import { giftIdOf } from '../../shared/gifts/gift.ts';
import { orderSheetStore } from '../../shared/order-sheet/order-sheet-store.ts';
import { formTokenOf } from '../../shared/pages/form-token.ts';
import type { StaffRole } from '../../shared/staff/staff-member.ts';
import { decideWorkForm } from '../../shared/work-forms/decide-work-form.ts';
import type { WorkForm } from '../../shared/work-forms/work-form.ts';
import { workFormStore } from '../../shared/work-forms/work-form-store.ts';
import { exampleRecipient, giftIn, on } from '../support/gift-examples.ts';
import { newCustomer, TEST_PRODUCTS } from '../support/gift-world.ts';
import { Browser, type PageWorld, pageWorld } from './page-world.ts';

export const SCRIPT = '<script>alert(1)</script>';
export const STAFF = '__Host-staff';
const held: { world?: PageWorld } = {};

/** For the top of a test file: functions keep what they made. */
export function openOffice(): void {
  beforeAll(async () => {
    held.world = await pageWorld('2027-09-01T12:00:00Z');
  }, 60_000);
  afterAll(() => void vi.restoreAllMocks());
}

export function world(): PageWorld {
  if (held.world === undefined) throw new Error('the world stands');
  return held.world;
}

export const settings = () => ({ table: world().table, shardCount: 1 });

/** Somebody of the staff at their browser. */
export class Clerk extends Browser {
  sendOwn(path: string, form: Readonly<Record<string, string>> = {}, site?: string) {
    const session = this.cookies.get(STAFF) ?? '';
    return this.post(path, { formToken: formTokenOf(session), ...form }, site);
  }
}

/** One who may do everything, unless told otherwise. */
export async function signedIn(role: StaffRole = 'lead'): Promise<Clerk> {
  return new Clerk().signInAsStaff(role, world());
}

/** A form of two gifts, in the table. */
export async function printed(more: { readonly name?: string; readonly message?: string } = {}) {
  const { ports, clock } = world();
  const customer = await newCustomer(world());
  const recipient = exampleRecipient({
    ...{ id: ports.ids.next('rcp', clock.now()), version: 0, customerId: customer.id },
    name: more.name ?? 'Grace Hopper',
  });
  await ports.recipients.save(recipient, [], clock.now());
  const orderId = ports.ids.next('ord', clock.now());
  const given = (line: number, deliverOn: string, facts = {}) =>
    giftIn('delivered', {
      ...{ id: giftIdOf(customer.id, orderId, line), recipientId: recipient.id },
      ...{ deliverOn: on(deliverOn), message: more.message ?? 'Many happy\nreturns' },
      ...facts,
    });
  const decided = decideWorkForm({
    edition: { id: editionIdOf('Autumn 2027'), name: 'Autumn 2027' },
    ...{ customer, recipients: [recipient], terms: ports.terms, now: clock.now() },
    gifts: [
      given(1, '2026-12-04', { productCode: '22423', productName: 'Regency cake stand' }),
      given(2, '2027-02-14', { occasion: 'thank you', options: { colour: 'red' } }),
    ],
    products: new Map(TEST_PRODUCTS.map((product) => [product.id, product])),
  });
  if (!decided.ok) throw new Error(decided.refusal);
  const form: WorkForm = decided.value;
  await workFormStore(settings()).add(form);
  const ref = { customerId: customer.id, sheetId: form.id };
  return {
    ...{ form, customer, path: `/staff/work-forms/${form.id}` },
    sheet: () => orderSheetStore(settings()).find(ref),
  };
}

/** What a browser sends: every field of the page as it stands, with what was ticked and written. */
export function fieldsIn(text: string): Record<string, string> {
  const unescaped = (value: string) =>
    value.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const inputs = [...text.matchAll(/<input [^>]*name="([rn]\d+-[^"]+)" value="([^"]*)"[^>]*>/g)]
    .filter(([tag]) => !tag.includes('type="radio"') || tag.includes('checked'))
    .map(([, name = '', value = '']) => [name, unescaped(value)]);
  const areas = [...text.matchAll(/<textarea [^>]*name="([^"]+)"[^>]*>([^<]*)<\/textarea>/g)].map(
    ([, name = '', value = '']) => [name, unescaped(value).replaceAll('\n', '\r\n')],
  );
  return Object.fromEntries([...inputs, ...areas]);
}
