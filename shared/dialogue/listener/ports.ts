import type { Turn } from '../turn.ts';
import type { HeardFact, ListeningTo } from './heard.ts';

/** Understands free text. It proposes facts, and can do nothing else. */
export interface Listener {
  hear(text: string, to: ListeningTo): Promise<readonly HeardFact[]>;
}

/** What came of it; what was refused is for somebody to read. */
export type Acted = { readonly ok: true } | { readonly ok: false; readonly refusal: string };

/** Ends what is not service, by mail, with their words as the proof. A repeat changes nothing. */
export interface StopWords {
  stop(turn: Turn): Promise<Acted>;
}

/** Orders what they had before, or asks which of it they mean. A repeat changes nothing. */
export interface SameAgain {
  order(turn: Turn): Promise<Acted>;
}
