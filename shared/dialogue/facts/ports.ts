import type { Customer, CustomerId } from '../../customers/customer.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Item, Write } from '../../table/table.ts';
import type { DialoguePorts } from '../ports.ts';
import type { QuestionToAsk } from './ask-question.ts';
import type { Fact, FactBook, FactRef, FactSettings } from './fact.ts';

export interface FactBooks {
  /** All facts and settings of a customer, in one query; empty when there are none. */
  find(customerId: CustomerId, options?: { readonly stale?: boolean }): Promise<FactBook>;
  /** What such a query brought, for whoever asks for more in the same one. */
  bookOf(customerId: CustomerId, items: readonly Item[]): FactBook;
  findFact(ref: FactRef): Promise<Fact | undefined>;
  saveSettings(
    settings: FactSettings,
    at: Instant,
  ): Promise<Outcome<FactSettings, 'changed_meanwhile'>>;
  writeOfFact(fact: Fact, at: Instant): Write;
  writeOfSettings(settings: FactSettings, at: Instant): Write;
}

/** The one question at the foot of a mail, and that it was asked; undefined when there is none. */
export interface MailQuestions {
  forMail(customer: Customer): Promise<QuestionToAsk | undefined>;
}

export type FactPorts = DialoguePorts & { readonly factBooks: FactBooks };
