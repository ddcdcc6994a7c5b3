import type { Letter, Letters } from '../gifts/letters.ts';
import type { Shop } from '../mail/voice.ts';
import { addPrintJob } from './add-print-job.ts';
import type { PrintPorts } from './ports.ts';
import { postcardDocument, type Reminder } from './postcard-document.ts';

export type PaperLettersParts = Pick<PrintPorts, 'printJobs' | 'clock'> & {
  readonly shop: Shop;
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

  async send(letter: Letter): Promise<'sent' | 'not_reachable'> {
    if (letter.kind !== 'reminder') return this.#mails.send(letter);
    const { postcardsBy, address } = letter.customer;
    const isOnPaper = postcardsBy === 'paper' && address !== undefined;
    const mailed = isOnPaper ? 'not_mailed' : await this.#mails.send(letter);
    return mailed === 'sent' ? mailed : this.#print(letter);
  }

  async #print(letter: Reminder): Promise<'sent' | 'not_reachable'> {
    const { gift, customer } = letter;
    if (customer.address === undefined) return 'not_reachable';
    await addPrintJob(this.#parts, {
      customerId: customer.id,
      by: 'paper',
      subject: { kind: 'postcard', giftId: gift.id, deliverOn: gift.deliverOn },
      document: {
        kind: 'postcard',
        postcard: postcardDocument(letter, customer.address, this.#parts.shop),
      },
    });
    return 'sent';
  }
}
