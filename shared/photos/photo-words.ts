import type { Language } from '../customers/customer.ts';

/** What stands in the dialogue beside pictures, where the customer and the staff read it. */
export const PHOTO_WORDS: Record<Language, { readonly owed: string; readonly name: string }> = {
  en: { owed: 'Ideas for your photos', name: 'Photo' },
  de: { owed: 'Ideen zu Ihren Fotos', name: 'Foto' },
};

/** The point of a dialogue that pictures wait for a proposal: one, however many came. */
export const PHOTOS_POINT = { kind: 'proposal', id: 'photos' } as const;
