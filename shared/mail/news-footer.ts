import type { LetterParts } from './layout.tsx';
import { declineMailLink } from './letter-links.ts';
import { customerFooter, type Voice } from './voice.ts';

/** Under what a customer asked to hear of: why it came, and how to hear no more of it. */
export function newsFooter(
  { declineToken }: { readonly declineToken: string },
  voice: Voice,
): Pick<LetterParts, 'footer' | 'leave'> {
  const { words, shop } = voice;
  return {
    footer: customerFooter(voice, undefined, 'whyAsked'),
    leave: { label: words.links.noMore, url: declineMailLink(shop.siteUrl, declineToken) },
  };
}
