import type { Recipient } from '../customers/recipient.ts';
import type { PlacedGift } from '../gifts/gift.ts';
import { assert } from '../kernel/assert.ts';
import { giftWords } from '../mail/gift-words.ts';
import { statusOf, type Tone } from './gift-page-view.ts';
import type { PageVoice } from './page-voice.ts';
import { giftPath } from './paths.ts';

export type GiftRow = {
  readonly path: string;
  readonly stamp: readonly [string, string];
  readonly item: string;
  /** For whom and why. */
  readonly about: string;
  readonly state: string;
  readonly tone: Tone;
  readonly amount: string;
};

export type GiftMonth = { readonly month: string; readonly rows: readonly GiftRow[] };

/** Gifts that are in order of their date, under their months. */
export function giftMonths(
  gifts: readonly PlacedGift[],
  recipients: readonly Recipient[],
  voice: PageVoice,
): readonly GiftMonth[] {
  const recipientById = new Map(recipients.map((recipient) => [recipient.id, recipient]));
  const rowsByMonth = new Map<string, GiftRow[]>();
  for (const gift of gifts) {
    const recipient = recipientById.get(gift.recipientId);
    assert(recipient !== undefined, 'a gift has its recipient');
    const month = voice.formats.month(gift.deliverOn);
    rowsByMonth.set(month, [...(rowsByMonth.get(month) ?? []), rowOf(gift, recipient, voice)]);
  }
  return [...rowsByMonth].map(([month, rows]) => ({ month, rows }));
}

function rowOf(gift: PlacedGift, recipient: Recipient, voice: PageVoice): GiftRow {
  const { item, name, occasion, amount } = giftWords(gift, recipient, voice);
  return {
    path: giftPath(gift.id),
    stamp: voice.formats.postmark(gift.deliverOn),
    item,
    about: `${voice.says.gifts.for(name)} · ${occasion}`,
    state: voice.says.states[gift.state],
    tone: statusOf(gift, voice).tone,
    amount,
  };
}
