import type { Language } from '../../customers/customer.ts';
import { photosDe } from './photos-de.ts';
import { photosEn } from './photos-en.ts';

/** In files of their own, so that no other page carries them. */
export type PhotosMessages = typeof photosEn;
export const PHOTOS_MESSAGES: Record<Language, PhotosMessages> = { en: photosEn, de: photosDe };
