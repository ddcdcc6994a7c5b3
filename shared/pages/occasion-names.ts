import { VOCABULARY } from '../mail/vocabulary.ts';
import type { PageVoice } from './page-voice.ts';

const keyByName = new Map(
  Object.values(VOCABULARY).flatMap(({ occasions }) =>
    Object.entries(occasions).flatMap(([key, name]) => [
      [plain(key), key] as const,
      [plain(name), key] as const,
    ]),
  ),
);

/** `Geburtstag` and `Birthday` are the same occasion; anything else stays as it was typed. */
export function occasionKeyOf(text: string): string {
  return keyByName.get(plain(text)) ?? text;
}

/** The same in the reader's language. */
export function shownOccasion(occasion: string, { words }: PageVoice): string {
  const key = plain(occasion);
  return words.occasions[key] ?? words.regularOccasions[key] ?? occasion;
}

function plain(text: string): string {
  return text.trim().toLowerCase().replaceAll('’', "'");
}
