import type { Language } from '../../customers/customer.ts';
import { boughtDe } from './bought-de.ts';
import { type BoughtMessages, boughtEn } from './bought-en.ts';

export const BOUGHT_MESSAGES: Record<Language, BoughtMessages> = { en: boughtEn, de: boughtDe };
