import { type Ids, type Secrets, ulidIds } from '../../shared/kernel/ids.ts';

/** Mulberry32 (Tommy Ettinger): small, even, and the same in every runtime. Gives numbers in [0, 1). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function seededIds(seed = 1): Ids {
  return ulidIds(seededRandom(seed));
}

export function seededSecrets(seed = 1): Secrets {
  const random = seededRandom(seed);
  const word = () =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0');
  return {
    token: () => `${word()}${word()}${word()}${word()}`,
    sixDigits: () => String(Math.floor(random() * 1_000_000)).padStart(6, '0'),
  };
}
