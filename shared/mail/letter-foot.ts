import type { Letter } from '../gifts/letters.ts';
import { declinableOf, declineTokenOf, permissionTokenOf } from '../permission/declinable.ts';
import { recipientTokenOf } from '../privacy/recipients/recipient-token.ts';
import type { LetterParts } from './layout.tsx';
import { addressLink, declineMailLink, whyLink } from './letter-links.ts';
import type { LetterVoice } from './letter-voice.ts';

/** Under every letter to a customer: why it came, and how no more of its kind come. */
export function letterFoot(
  letter: Letter,
  { words, shop }: LetterVoice,
): Pick<LetterParts, 'leave' | 'why'> {
  const { kind, customer } = letter;
  // Its reader is somebody else, whom the giver's own matters do not concern.
  if (letter.kind === 'e_gift') {
    const token = recipientTokenOf(customer, letter.recipient.id);
    return { why: { label: words.whereFrom, url: addressLink(shop.siteUrl, token) } };
  }
  const why = { label: words.links.why, url: whyLink(shop.siteUrl, permissionTokenOf(customer)) };
  const declinable = declinableOf(kind);
  const token = declinable === undefined ? undefined : declineTokenOf(customer, declinable);
  if (token === undefined) return { why };
  const label = declinable === 'work_form' ? words.links.noForms : words.links.noMore;
  return { why, leave: { label, url: declineMailLink(shop.siteUrl, token) } };
}
