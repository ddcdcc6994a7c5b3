import { expect, test } from 'vitest';
import { orderSheetStore } from '../../shared/order-sheet/order-sheet-store.ts';
import { suppressionStore } from '../../shared/permission/suppression-store.ts';
import { RecipientObjected } from '../../shared/privacy/privacy-events.ts';
import { markRecipients } from '../../shared/privacy/recipients/mark-recipients.ts';
import { objectByLink } from '../../shared/privacy/recipients/object-as-recipient.ts';
import { objectionStore } from '../../shared/privacy/recipients/objection-store.ts';
import { recipientTokenOf } from '../../shared/privacy/recipients/recipient-token.ts';
import { withdrawRecipient } from '../../shared/privacy/recipients/withdraw-recipient.ts';
import { acceptedOf, refusalOf } from '../cases/case-world.ts';
import { PLANTED, type RichCustomer, richCustomer } from './rich-customer.ts';

const SIGNS = [PLANTED.recipient, PLANTED.recipientEmail, PLANTED.recipientStreet];
const traces = ({ table }: RichCustomer) =>
  table.all().filter((item) => SIGNS.some((sign) => JSON.stringify(item).includes(sign)));
const entitiesOf = (world: RichCustomer) =>
  [...new Set(traces(world).map(({ entity }) => String(entity)))].toSorted();

test('of a recipient who is forgotten, only what a carrier needs and their giver typed is left', async () => {
  const world = await richCustomer();
  const settings = { table: world.table, shardCount: 1 };
  const ports = {
    ...world.ports,
    ...{ objections: objectionStore(settings), orderSheets: orderSheetStore(settings) },
    suppressions: suppressionStore(settings),
  };
  const { customer, customerId } = world;
  const [entry] = await ports.recipients.ofCustomer(customerId);
  const sheetRef = { customerId, sheetId: 'own' } as const;
  const sheet = await ports.orderSheets.find(sheetRef);
  const typed = { name: PLANTED.recipient, email: ` ${PLANTED.recipientEmail.toUpperCase()}` };
  const rows = (sheet?.rows ?? []).map((row) => ({ ...row, ...typed }));
  if (sheet === undefined || entry === undefined) throw new Error('the customer is rich');
  acceptedOf(await ports.orderSheets.save({ ...sheet, rows }, [], ports.clock.now()));
  expect(entitiesOf(world)).toEqual(['orderSheet', 'recipient', 'release', 'workForm']);

  const made = acceptedOf(await objectByLink(ports, recipientTokenOf(customer, entry.id) ?? ''));
  const sheets = { save: async () => ({ ok: false, refusal: 'changed_meanwhile' }) as const };
  const busy = { ...ports, orderSheets: { ...ports.orderSheets, ...sheets } };
  expect(refusalOf(await markRecipients(busy, made?.id ?? ''))).toBe('changed_meanwhile');
  expect(acceptedOf(await markRecipients(ports, made?.id ?? ''))).toBe(1);
  const objected = world.events.findLast(({ type }) => type === 'RecipientObjected');
  const event = RecipientObjected.parse(objected);
  const replace = sheets.save;
  const late = { ...ports, workForms: { ...ports.workForms, replace } };
  expect(refusalOf(await withdrawRecipient(late, event))).toBe('changed_meanwhile');
  acceptedOf(await withdrawRecipient(ports, event));
  expect(entitiesOf(world)).toEqual(['release']);
  expect((await ports.orderSheets.find(sheetRef))?.rows[0]).toMatchObject({
    recipientId: entry.id,
    message: PLANTED.message,
  });
});
