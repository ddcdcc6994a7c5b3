import type { Letter, LetterSent, Letters } from '../gifts/letters.ts';
import { type Approach, askGate, noteSent } from '../permission/gate.ts';
import { letterFactsOf } from '../permission/letter-policies.ts';
import type { GatePorts } from '../permission/ports.ts';
import type { Mailer } from './ports.ts';
import { replyAddressOf } from './reply-address.ts';
import type { Shop } from './voice.ts';
import { writeLetter } from './write-letter.ts';

export type SenderParts = {
  readonly mailer: Mailer;
  readonly gate: GatePorts;
  readonly siteUrl: string;
  readonly shopName: string;
  /** Where answers become a part of the dialogue. */
  readonly replyDomain?: string;
  /** One line, for countries that want it in every business letter. */
  readonly shopAddress?: string;
};

/** Writes what there is to say and sends it, if the gate lets it pass. */
export class GiftLetters implements Letters {
  readonly #parts: SenderParts;
  readonly #shop: Shop;

  constructor(parts: SenderParts) {
    this.#parts = parts;
    this.#shop = shopOf(parts);
  }

  async send(letter: Letter): Promise<LetterSent> {
    const { gate, mailer } = this.#parts;
    const asked = await askGate(gate, mailApproach(letter));
    if (!asked.may) return asked.answer;
    const to = letter.kind === 'e_gift' ? letter.to : letter.customer.email;
    const written = { ...writeLetter(letter, this.#shop), ...this.#answersTo(letter) };
    await mailer.send({ ...written, to, kind: letter.kind }, asked.pass);
    await noteSent(gate, asked.pass);
    return 'sent';
  }

  /** An e-gift goes to somebody who is no customer, or not this one. */
  #answersTo({ kind, customer }: Letter): { readonly replyTo?: string } {
    const { replyDomain } = this.#parts;
    if (replyDomain === undefined || kind === 'e_gift') return {};
    const address = replyAddressOf(customer, kind, replyDomain);
    if (address === undefined) return {};
    // Mail programs show the name; what could end it is left out.
    return { replyTo: `${this.#shop.name.replaceAll(/["<>]/g, '').trim()} <${address}>` };
  }
}

function mailApproach(letter: Letter): Approach {
  const { customer, kind } = letter;
  const recipient = letter.kind === 'e_gift' ? { to: letter.to } : {};
  return { customer, kind, channel: 'mail', ...letterFactsOf(letter), ...recipient };
}

export function shopOf(parts: Pick<SenderParts, 'siteUrl' | 'shopName' | 'shopAddress'>): Shop {
  const { siteUrl, shopName, shopAddress } = parts;
  return {
    name: shopName,
    siteUrl,
    ...(shopAddress === undefined ? {} : { address: shopAddress }),
  };
}
