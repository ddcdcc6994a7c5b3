import type { Language } from '../customers/customer.ts';
import { deVocabulary } from './messages/de-vocabulary.ts';
import { enVocabulary } from './messages/en-vocabulary.ts';

/** The words that letters and pages share. What only letters say is in `Messages`, which no page carries. */
export type Vocabulary = typeof enVocabulary;

export const VOCABULARY: Record<Language, Vocabulary> = { en: enVocabulary, de: deVocabulary };
