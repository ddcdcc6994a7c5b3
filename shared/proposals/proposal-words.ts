import type { Language } from '../customers/customer.ts';

/** What stands in the dialogue about a proposal, and on the order sheet, in the customer's language. */
const en = {
  ideas: (names: string) => `Ideas for you: ${names}.`,
  waiting: 'Our ideas for you, waiting for your word',
  /** As the staff read it. */
  waitingForThem: 'Our ideas, waiting for their word',
  taken: (names: string) => `I take: ${names}.`,
  rejected: (names: string) => `Not this: ${names}.`,
  comment: (name: string, comment: string) => `${name}: “${comment}”`,
  forMyself: 'for myself',
  forSomebody: 'just because',
};
type ProposalWords = typeof en;

const de: ProposalWords = {
  ideas: (names) => `Ideen für Sie: ${names}.`,
  waiting: 'Unsere Ideen für Sie warten auf Ihr Wort',
  waitingForThem: 'Unsere Ideen warten auf eine Antwort',
  taken: (names) => `Das nehme ich: ${names}.`,
  rejected: (names) => `Das nicht: ${names}.`,
  comment: (name, comment) => `${name}: „${comment}“`,
  forMyself: 'für mich',
  forSomebody: 'einfach so',
};

export const PROPOSAL_WORDS: Record<Language, ProposalWords> = { en, de };
