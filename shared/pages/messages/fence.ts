import type { Language } from '../../customers/customer.ts';
import { fenceDe } from './fence-de.ts';
import { fenceEn } from './fence-en.ts';

export type FenceMessages = typeof fenceEn;
export const FENCE_MESSAGES: Record<Language, FenceMessages> = { en: fenceEn, de: fenceDe };
