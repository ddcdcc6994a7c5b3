import type { Language } from '../../customers/customer.ts';
import { beginningOf } from '../../kernel/beginning-of.ts';
import { factValueText } from './fact-value.ts';
import { TOPIC_CODES, type TopicCode, topicOf } from './topics.ts';

type Words = {
  readonly told: (name: string) => string;
  readonly answered: (question: string) => string;
  readonly toConfirm: (name: string, value: string) => string;
};

/** What stands in the conversation after a press. */
const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    told: (name) => `Told us: ${name}`,
    answered: (question) => `Answered: “${question}”`,
    toConfirm: (name, value) => `${name}: ${value}?`,
  },
  de: {
    told: (name) => `Mitgeteilt: ${name}`,
    answered: (question) => `Beantwortet: „${question}“`,
    toConfirm: (name, value) => `${name}: ${value}?`,
  },
};

export type SaidOfTopic = {
  readonly topic: TopicCode;
  readonly value: string;
  readonly about?: string | undefined;
};

/** "Told us: Shoe size: 41", or whose it is: "Told us: Size of somebody (Tom): 36". */
export function toldText(said: SaidOfTopic, language: Language): string {
  return withValue(bareToldText(said.topic, language), said, language);
}

export function answeredText(said: SaidOfTopic, language: Language): string {
  return withValue(bareAnsweredText(said.topic, language), said, language);
}

/** The same words without what can be forgotten; `undefined` when these are not ours. */
export function withoutValue(text: string, said: SaidOfTopic): string | undefined {
  for (const language of Object.keys(WORDS) as Language[]) {
    if (text === toldText(said, language)) return bareToldText(said.topic, language);
    if (text === answeredText(said, language)) return bareAnsweredText(said.topic, language);
  }
  return undefined;
}

/** Whether the words are those above, about any topic, with a value or without. */
export function saysWhatWasPressed(text: string): boolean {
  const languages = Object.keys(WORDS) as Language[];
  const begins = (words: string) => text === words || /^(: | \()/.test(text.slice(words.length));
  return languages.some((language) =>
    TOPIC_CODES.some((topic) =>
      [bareToldText(topic, language), bareAnsweredText(topic, language)].some(
        (words) => text.startsWith(words) && begins(words),
      ),
    ),
  );
}

function withValue(words: string, { topic, value, about }: SaidOfTopic, language: Language) {
  const whose = about === undefined ? '' : ` (${about})`;
  return `${words}${whose}: ${factValueText(topicOf(topic), value, language)}`;
}

function bareToldText(topic: TopicCode, language: Language): string {
  return WORDS[language].told(topicName(topic, language));
}

function bareAnsweredText(topic: TopicCode, language: Language): string {
  return WORDS[language].answered(questionText(topic, language));
}

export function toConfirmText(topic: TopicCode, value: string, language: Language): string {
  return beginningOf(WORDS[language].toConfirm(topicName(topic, language), value), 200);
}

/** Its own code where the catalogue no longer has it. */
export function topicName(topic: TopicCode, language: Language): string {
  return topicOf(topic)?.words[language].name ?? topic;
}

export function questionText(topic: TopicCode, language: Language): string {
  return topicOf(topic)?.words[language].question ?? topic;
}
