import type { Language } from '../customers/customer.ts';
import type { Zone } from '../kernel/time.ts';
import { MESSAGES, type Messages } from './messages.ts';
import { type Shop, type Voice, voiceOf } from './voice.ts';

/** A voice that knows every sentence of a letter. */
export type LetterVoice = Voice & { readonly words: Messages };

export function letterVoiceOf(language: Language, shop: Shop): LetterVoice {
  return { ...voiceOf(language, shop), words: MESSAGES[language] };
}

/** The last lines of every letter to a customer about gifts. */
export function customerFooter(
  voice: LetterVoice,
  zone?: Zone,
  why:
    | 'whyOrdered'
    | 'whyAsked'
    | 'whyStopped'
    | 'whyForm'
    | 'whySheet'
    | 'whySaid'
    | 'whyCase'
    | 'whyData' = 'whyOrdered',
): readonly string[] {
  const { shop, words, formats } = voice;
  return [
    words[why](shop.name),
    ...(zone === undefined ? [] : [words.zone(formats.zone(zone))]),
    ...shopAddress(shop),
  ];
}

export function shopAddress({ address }: Shop): readonly string[] {
  return address === undefined ? [] : [address];
}
