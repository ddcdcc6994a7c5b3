import type { Language } from '../../customers/customer.ts';
import { myDataDe } from './my-data-de.ts';
import { myDataEn } from './my-data-en.ts';

/** In a file of their own, so that no other page carries them. */
export type MyDataMessages = typeof myDataEn;
export const MY_DATA_MESSAGES: Record<Language, MyDataMessages> = { en: myDataEn, de: myDataDe };
