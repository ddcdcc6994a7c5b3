import type { Language } from '../customers/customer.ts';
import type { ConsentSubject } from './consent.ts';
import { consentWordsDe } from './consent-words-de.ts';
import { consentWordsEn } from './consent-words-en.ts';

export const CONSENT_WORDS: Record<Language, typeof consentWordsEn> = {
  en: consentWordsEn,
  de: consentWordsDe,
};

/** What it is about, without more: `Things we think you would like, by e-mail`. */
export function subjectOf(language: Language, subject: ConsentSubject): string {
  const { purposes, channels } = CONSENT_WORDS[language];
  return subject.kind === 'choice'
    ? `${purposes[subject.purpose].title}, ${channels[subject.channel]}`
    : wordsOf(language, subject);
}

/** `Things we think you would like, by e-mail. Now and then, …` */
export function wordsOf(language: Language, subject: ConsentSubject): string {
  const { purposes, channels, news, settings } = CONSENT_WORDS[language];
  switch (subject.kind) {
    case 'choice': {
      const { title, hint } = purposes[subject.purpose];
      return `${title}, ${channels[subject.channel]}. ${hint}`;
    }
    case 'news':
      return news[subject.news];
    case 'setting':
      return settings[subject.setting];
  }
}
