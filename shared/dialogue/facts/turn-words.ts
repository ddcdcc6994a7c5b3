import type { Language } from '../../customers/customer.ts';
import { type TopicCode, topicOf } from './topics.ts';

type Words = {
  readonly told: (name: string) => string;
  readonly answered: (question: string) => string;
  readonly toConfirm: (name: string, value: string) => string;
};

/** What stands in the conversation after a press; never the value, which can be forgotten. */
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

export function toldText(topic: TopicCode, language: Language): string {
  return WORDS[language].told(topicName(topic, language));
}

export function answeredText(topic: TopicCode, language: Language): string {
  return WORDS[language].answered(questionText(topic, language));
}

export function toConfirmText(topic: TopicCode, value: string, language: Language): string {
  return WORDS[language].toConfirm(topicName(topic, language), value).slice(0, 200);
}

/** Its own code where the catalogue no longer has it. */
export function topicName(topic: TopicCode, language: Language): string {
  return topicOf(topic)?.words[language].name ?? topic;
}

export function questionText(topic: TopicCode, language: Language): string {
  return topicOf(topic)?.words[language].question ?? topic;
}
