import { localDateOf } from '../../shared/kernel/time.ts';
import { type PrintJob, printJobIdOf } from '../../shared/print/print-job.ts';
import { type WorkForm, workFormIdOf } from '../../shared/work-forms/work-form.ts';
import { type AuditedGift, type Books, latestOf } from './audit/books.ts';
import { DAY_MS, Dice, HOUR_MS } from './dice.ts';
import { type Person, PLACES } from './people.ts';
import type { Shop } from './shop.ts';

const EVERY_DAYS = 100;

/** Now and then a catalogue comes out, at any hour, and whoever gave gifts gets a form by mail. */
export class Editions {
  readonly #shop: Shop;
  readonly #books: Books;

  constructor(shop: Shop, books: Books, people: readonly Person[]) {
    this.#shop = shop;
    this.#books = books;
    const { agenda, settings, span } = shop;
    const dice = new Dice(settings.seed, 'editions');
    const untilMs = span.endMs - settings.restDays * DAY_MS;
    let atMs = span.startMs + 30 * DAY_MS;
    for (let number = 1; atMs < untilMs; number += 1) {
      agenda.at(atMs, () => {
        for (const person of people)
          void this.#send(person, `edn_${String(number).padStart(26, '0')}`);
      });
      atMs += EVERY_DAYS * DAY_MS + dice.between(-12, 12) * HOUR_MS;
    }
  }

  /** The form and its PDF are made; what comes after that is the shop's. */
  async #send({ customerId }: Person, editionId: string): Promise<void> {
    const [gift] = this.#books.giftsByCustomer.get(customerId) ?? [];
    if (gift === undefined || this.#books.goneIds.has(customerId)) return;
    const { calmPorts, clock, files } = this.#shop;
    const now = clock.now();
    const form = this.#formOf(gift, editionId);
    const { id: workFormId } = form;
    const subject = { kind: 'work_form', workFormId } as const;
    const fileKey = `printed/work-forms/${workFormId}.pdf`;
    const job: PrintJob = {
      ...{ id: printJobIdOf(subject), version: 0, customerId, by: 'mail', subject, format: 'a4' },
      ...{ addedAt: now, state: 'ready', fileKey, readyAt: now },
    };
    const pdf = { contentType: 'application/pdf', fileName: 'form.pdf' };
    await files.put(fileKey, new Uint8Array([37, 80, 68, 70]), pdf);
    await calmPorts.workForms.add(form);
    this.#books.reach.expect({ customerId, kind: 'work_form', aboutId: workFormId });
    const ready = { type: 'WorkFormReady', customerId, by: 'mail', format: 'a4', workFormId };
    await calmPorts.printJobs.save(job, [ready], now);
  }

  #formOf(gift: AuditedGift, editionId: string): WorkForm {
    const { customerId } = gift;
    const now = this.#shop.clock.now();
    const { recipientId, occasion, productCode, options, message } = latestOf(gift);
    const [place] = PLACES;
    if (place === undefined) throw new RangeError('there is a place');
    const deliverOn = localDateOf(now, 'UTC').add({ days: 100 });
    const row = {
      ...{ number: 1, giftIdBefore: gift.id, recipientId, recipientName: 'Friend' },
      ...{ address: { ...place.address, lines: [...place.address.lines] }, occasion, productCode },
      ...{ productName: productCode, options, message, deliverOn },
      lastDeliveredOn: deliverOn.subtract({ years: 1 }),
    };
    return {
      ...{ id: workFormIdOf(editionId, customerId), version: 0, customerId, editionId },
      ...{ editionName: 'Spring', language: 'en', paper: 'a4', by: 'mail', rows: [row] },
      ...{ leftOutCount: 0, emptyRowCount: 0, madeAt: now },
    };
  }
}
