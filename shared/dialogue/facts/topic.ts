import type { Language } from '../../customers/customer.ts';

/** How a page orders them. */
export type TopicGroup = 'sizes' | 'tastes' | 'life' | 'giving';

export type TopicKind = 'choice' | 'text' | 'size' | 'date' | 'number';

/** What customers read about a topic, in one language. */
export type TopicWords = {
  /** `Shoe size` */
  readonly name: string;
  /** In one sentence, as a good shop would ask it. */
  readonly question: string;
  /** Why we ask. */
  readonly why: string;
  /** What the customer gets from answering. */
  readonly brings: string;
  /** How an answer is written, such as `43 or UK 9`. */
  readonly hint?: string;
  /** Each choice in words. */
  readonly choices?: Readonly<Record<string, string>>;
};

/** Something that can be known about a customer. */
export type Topic = {
  readonly group: TopicGroup;
  readonly kind: TopicKind;
  /** Whether several facts hold side by side, such as two allergies. */
  readonly isMany?: boolean;
  /** Whether each fact is about somebody, such as a birthday. */
  readonly isAboutSomebody?: boolean;
  /** In the order in which they are offered. */
  readonly choices?: readonly string[];
  /** Absent: it is never asked, only told, observed or inferred. */
  readonly asked?: {
    /** What an answer is worth, 1 to 100: the question that is worth most comes first. */
    readonly worth: number;
    /** Months of the year (1 to 12) in which it is worth something else. */
    readonly worthInMonths?: Readonly<Record<number, number>>;
  };
  /** What of an order shows it: the chosen value of an option by one of these names, or the product. */
  readonly observedFrom?: { readonly options: readonly string[] } | 'product';
  /** What of an order lets us guess it. */
  readonly inferredFrom?: 'occasion';
  readonly words: Readonly<Record<Language, TopicWords>>;
};

/** Checks that each language has words for each choice. */
export function topic<const Choice extends string = never>(
  definition: Omit<Topic, 'choices' | 'words'> & {
    readonly choices?: readonly Choice[];
    readonly words: Readonly<
      Record<
        Language,
        Omit<TopicWords, 'choices'> &
          ([Choice] extends [never] ? unknown : { readonly choices: Record<Choice, string> })
      >
    >;
  },
): Topic {
  return definition;
}
