import * as z from 'zod';
import { EditionPageDue, EditionStartDue } from '../../shared/catalogue/edition-events.ts';
import { editionStore } from '../../shared/catalogue/edition-store.ts';
import { startEdition } from '../../shared/catalogue/start-edition.ts';
import type { Customer } from '../../shared/customers/customer.ts';
import type { Recipient } from '../../shared/customers/recipient.ts';
import { dueEntriesStore } from '../../shared/due/due-entries-store.ts';
import { sweepDue } from '../../shared/due/sweep-due.ts';
import { watermarkStore } from '../../shared/due/watermark-store.ts';
import type { BusEvent } from '../../shared/events/ports.ts';
import { eventsOfItem } from '../../shared/events/published-events.ts';
import { type Gift, type GiftIn, giftIdOf } from '../../shared/gifts/gift.ts';
import { giverStore } from '../../shared/gifts/giver-store.ts';
import { orderSheetStore } from '../../shared/order-sheet/order-sheet-store.ts';
import { makePrintJobPdf } from '../../shared/print/make-print-job-pdf.ts';
import { PrintJobAdded, WorkFormReady } from '../../shared/print/print-events.ts';
import { printJobStore } from '../../shared/print/print-job-store.ts';
import { askToConfirmSheet } from '../../shared/work-forms/ask-to-confirm-sheet.ts';
import { makeEditionPage } from '../../shared/work-forms/make-edition-page.ts';
import { sendWorkForm } from '../../shared/work-forms/send-work-form.ts';
import { WorkFormAnswered } from '../../shared/work-forms/work-form-events.ts';
import { workFormStore } from '../../shared/work-forms/work-form-store.ts';
import { gateOver } from './gate.ts';
import { giftIn, on } from './gift-examples.ts';
import { giftWorld, newCustomer, stockShop } from './gift-world.ts';
import { MemoryFiles } from './memory-files.ts';

type Answer = { readonly ok: true } | { readonly ok: false; readonly refusal: string };
export type EditionWorld = Awaited<ReturnType<typeof editionWorld>>;
const SHOP = { name: 'Kingfisher & Sons', siteUrl: 'https://shop.test' };
export const PDF = new TextEncoder().encode('%PDF of a form');

/** What editions need, on one table in memory: events are delivered until `settle` finds none. */
export async function editionWorld(shardCount = 4, startsAt = '2027-09-01T12:00:00Z') {
  const world = giftWorld(startsAt);
  await stockShop(world);
  const { table, clock } = world;
  const settings = { table, shardCount };
  const ports = {
    ...world.ports,
    editions: editionStore(settings),
    givers: giverStore(settings),
    workForms: workFormStore(settings),
    orderSheets: orderSheetStore(settings),
    printJobs: printJobStore(settings),
    press: { pdfOf: async () => PDF },
    files: new MemoryFiles(clock),
    shop: SHOP,
    gate: gateOver(world),
  };
  const waiting: BusEvent[] = [];
  const delivered: BusEvent[] = [];
  table.onChange = ({ before, after }) => void waiting.push(...eventsOfItem(after, before));
  const react = async (event: BusEvent): Promise<Answer> => {
    delivered.push(event);
    switch (event.type) {
      case 'EditionStartDue':
        return startEdition(ports, z.parse(EditionStartDue, event));
      case 'EditionPageDue':
        return makeEditionPage(ports, z.parse(EditionPageDue, event));
      case 'PrintJobAdded':
        return makePrintJobPdf(ports, z.parse(PrintJobAdded, event).printJobId);
      case 'WorkFormReady':
        return sendWorkForm(ports, z.parse(WorkFormReady, event));
      case 'WorkFormAnswered':
        return askToConfirmSheet(ports, z.parse(WorkFormAnswered, event));
      default:
        return { ok: true };
    }
  };
  const publisher = {
    publish: async (events: readonly BusEvent[]) => void waiting.push(...events),
  };
  const sweep = { due: dueEntriesStore(table), watermarks: watermarkStore(settings), publisher };
  return {
    ...{ ports, table, clock, waiting, delivered, react, letters: world.letters },
    /** Delivers one event, or says that there is none. What failed comes back at the end. */
    async deliverOne(): Promise<Answer | undefined> {
      const event = waiting.shift();
      if (event === undefined) return undefined;
      const answer = await react(event);
      if (!answer.ok && answer.refusal === 'changed_meanwhile') waiting.push(event);
      return answer;
    },
    async settle(): Promise<void> {
      for (let event = waiting.shift(); event !== undefined; event = waiting.shift()) {
        await react(event);
      }
    },
    /** Announces what has been due for a while, as the sweep does. */
    async sweep(): Promise<void> {
      clock.advance({ minutes: 60 });
      for (let shard = 0; shard < shardCount; shard += 1) {
        await sweepDue({ ...sweep, clock }, { shard, budgetMs: 60_000 });
      }
    },
    async giver(facts: Partial<Customer> = {}, gifts: readonly Partial<Gift>[] = [{}]) {
      const customer = await newCustomer({ ports, clock }, facts);
      await ports.givers.note(customer.id, clock.now());
      const recipient = await addRecipient(customer);
      const given: Gift[] = [];
      for (const [index, more] of gifts.entries()) {
        given.push(await addGift(customer, recipient, index, more));
      }
      return { customer, recipient, gifts: given };
    },
    forms: () => table.all().filter(({ entity }) => entity === 'workForm'),
    printJobs: () => table.all().filter(({ entity }) => entity === 'printJob'),
  };

  async function addRecipient({ id: customerId }: Customer, facts: Partial<Recipient> = {}) {
    const now = clock.now();
    const recipient: Recipient = {
      ...{ id: ports.ids.next('rcp', now), version: 0, customerId, name: 'Grace Hopper' },
      address: { lines: ['1 High Street'], city: 'Oxford', postalCode: 'OX1 4AA', country: 'GB' },
      ...{ email: 'grace@example.com', stoppedOccasions: [], createdAt: now },
      ...facts,
    };
    const saved = await ports.recipients.save(recipient, [], now);
    if (!saved.ok) throw new Error(saved.refusal);
    return saved.value;
  }

  async function addGift(
    customer: Customer,
    recipient: Recipient,
    index: number,
    more: Partial<Gift>,
  ) {
    const orderId = ports.ids.next('ord', clock.now());
    const gift = giftIn('delivered', {
      ...{ id: giftIdOf(customer.id, orderId, index + 1), version: 0 },
      ...{ recipientId: recipient.id, deliverOn: on('2026-12-04') },
      ...{ productCode: '22423', productName: 'Regency cake stand' },
      ...(more as Partial<GiftIn<'delivered'>>),
    });
    await ports.gifts.save(gift, [], clock.now());
    return gift;
  }
}
