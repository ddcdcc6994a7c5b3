import type { Language } from '../customers/customer.ts';
import { type Voice, voiceOf } from '../mail/voice.ts';
import { PAGE_MESSAGES, type PageMessages } from './messages.ts';

/** In which words, and for which shop, a page is written. `words` are those that letters use too. */
export type PageVoice = Voice & { readonly language: Language; readonly says: PageMessages };

export function pageVoiceOf(language: Language, shopName: string): PageVoice {
  // Pages link within their own site.
  const shop = { name: shopName, siteUrl: '/' };
  return { ...voiceOf(language, shop), language, says: PAGE_MESSAGES[language] };
}

/**
 * The language that a browser likes best of those that we speak, by RFC 9110, section 12.5.4;
 * English when it likes none.
 */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const quality = parameters.find((each) => each.startsWith('q='))?.slice(2);
    return { language: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
  });
  const spoken = wishes.filter(
    ({ language, quality }) => (language === 'en' || language === 'de') && quality > 0,
  );
  const best = spoken.reduce<(typeof spoken)[number] | undefined>(
    (liked, wish) => (liked !== undefined && liked.quality >= wish.quality ? liked : wish),
    undefined,
  );
  return best?.language === 'de' ? 'de' : 'en';
}
