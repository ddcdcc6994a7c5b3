import type { PostalAddress } from '../customers/postal-address.ts';
import type { Letter, LetterSent, Letters } from '../gifts/letters.ts';
import type { Shop } from '../mail/voice.ts';
import { askGate, noteSent } from '../permission/gate.ts';
import { letterFactsOf } from '../permission/letter-policies.ts';
import type { GatePorts } from '../permission/ports.ts';
import { addPrintJob } from './add-print-job.ts';
import type { PrintPorts } from './ports.ts';
import { postcardDocument, type Reminder } from './postcard-document.ts';

export type PaperLettersParts = Pick<PrintPorts, 'printJobs' | 'clock'> & {
  readonly shop: Shop;
  readonly gate: GatePorts;
};

/**
 * Puts reminders on paper for those who want them so, and for those whose mail comes back; all else
 * goes as a mail. Who takes mails costs nothing here: nothing is read and nothing written.
 */
export class PaperLetters implements Letters {
  readonly #mails: Letters;
  readonly #parts: PaperLettersParts;

  constructor(mails: Letters, parts: PaperLettersParts) {
    this.#mails = mails;
    this.#parts = parts;
  }

  async send(letter: Letter): Promise<LetterSent> {
    if (letter.kind !== 'reminder') return this.#mails.send(letter);
    const { postcardsBy, address } = letter.customer;
    const isOnPaper = postcardsBy === 'paper' && address !== undefined;
    const mailed = isOnPaper ? 'not_reachable' : await this.#mails.send(letter);
    return mailed === 'not_reachable' && address !== undefined
      ? this.#print(letter, address)
      : mailed;
  }

  async #print(letter: Reminder, address: PostalAddress): Promise<LetterSent> {
    const { gift, customer, kind } = letter;
    const { gate, shop } = this.#parts;
    const approach = { customer, kind, channel: 'post', ...letterFactsOf(letter) } as const;
    const asked = await askGate(gate, approach);
    if (!asked.may) return asked.answer;
    const { isNew } = await addPrintJob(this.#parts, {
      customerId: customer.id,
      way: asked.pass,
      subject: { kind: 'postcard', giftId: gift.id, deliverOn: gift.deliverOn },
      document: { kind: 'postcard', postcard: postcardDocument(letter, address, shop) },
    });
    // A repeat is printed once, and stands on their record once.
    if (isNew) await noteSent(gate, asked.pass);
    return 'sent';
  }
}
