import type { Letter, Letters } from '../gifts/letters.ts';
import { isDeclinable, type LetterToWrite } from './letter-to-write.ts';
import type { DeclineTokens, Mailer, Suppressions } from './ports.ts';
import type { Shop } from './voice.ts';
import { writeLetter } from './write-letter.ts';

export type SenderParts = {
  readonly mailer: Mailer;
  readonly suppressions: Suppressions;
  readonly siteUrl: string;
  readonly shopName: string;
  /** One line, for countries that want it in every business letter. */
  readonly shopAddress?: string;
};

export type GiftLettersParts = SenderParts & { readonly declineTokens: DeclineTokens };

/** Writes what the engine has to say and sends it, unless the address is known not to work. */
export class GiftLetters implements Letters {
  readonly #parts: GiftLettersParts;
  readonly #shop: Shop;

  constructor(parts: GiftLettersParts) {
    this.#parts = parts;
    this.#shop = shopOf(parts);
  }

  async send(letter: Letter): Promise<'sent' | 'not_reachable'> {
    const to = await this.#reachableAddress(letter);
    if (to === undefined) return 'not_reachable';
    const written = writeLetter(await this.#completed(letter), this.#shop);
    await this.#parts.mailer.send({ ...written, to, kind: letter.kind });
    return 'sent';
  }

  async #completed(letter: Letter): Promise<LetterToWrite> {
    if (!isDeclinable(letter)) return letter;
    const declinable = { customerId: letter.customer.id, mail: letter.kind };
    return { ...letter, declineToken: await this.#parts.declineTokens.issue(declinable) };
  }

  async #reachableAddress(letter: Letter): Promise<string | undefined> {
    if (letter.kind === 'e_gift') {
      const isSuppressed = await this.#parts.suppressions.isSuppressed(letter.to);
      return isSuppressed ? undefined : letter.to;
    }
    return letter.customer.emailState === 'works' ? letter.customer.email : undefined;
  }
}

export function shopOf(parts: Pick<SenderParts, 'siteUrl' | 'shopName' | 'shopAddress'>): Shop {
  const { siteUrl, shopName, shopAddress } = parts;
  return {
    name: shopName,
    siteUrl,
    ...(shopAddress === undefined ? {} : { address: shopAddress }),
  };
}
