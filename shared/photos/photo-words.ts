import type { Language } from '../customers/customer.ts';

type PhotoWords = {
  readonly owed: string;
  /** As the staff read it. */
  readonly owedToThem: string;
  readonly name: string;
};

/** What stands in the dialogue beside pictures, where the customer and the staff read it. */
export const PHOTO_WORDS: Record<Language, PhotoWords> = {
  en: { owed: 'Ideas for your photos', owedToThem: 'Ideas for their photos', name: 'Photo' },
  de: { owed: 'Ideen zu Ihren Fotos', owedToThem: 'Ideen zu den Fotos', name: 'Foto' },
};

/** The point of a dialogue that pictures wait for a proposal: one, however many came. */
export const PHOTOS_POINT = { kind: 'proposal', id: 'photos' } as const;
