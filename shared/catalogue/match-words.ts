import type { Product } from './product.ts';

/** What somebody typed, as comparable words: lower case, without accents. */
export function wordsOf(text: string): readonly string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Every word begins a word of the product's name, or its code; no words match everything. */
export function matchesWords(product: Product, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const own = [...wordsOf(product.name), ...wordsOf(product.id)];
  return words.every((word) => own.some((candidate) => candidate.startsWith(word)));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
