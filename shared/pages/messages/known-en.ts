import type { TopicGroup } from '../../dialogue/facts/topic.ts';
import type { TurnChannel } from '../../dialogue/turn.ts';

// What we know about a customer, as they read it, and as our people read it.

type When = { readonly on: string; readonly by: string | undefined };
type Seen = { readonly on: string; readonly count: number; readonly of: number };

const groups: Readonly<Record<TopicGroup, string>> = {
  life: 'You',
  sizes: 'Your sizes',
  tastes: 'What you like',
  giving: 'How you give',
};
const stated: Readonly<Record<TurnChannel, (when: When) => string>> = {
  page: ({ on }) => `You told us here on ${on}`,
  mail: ({ on }) => `You told us by e-mail on ${on}`,
  phone: ({ on, by }) => `You told us on the phone on ${on}${by === undefined ? '' : ` (${by})`}`,
  store: ({ on, by }) => `You told us in the store on ${on}${by === undefined ? '' : ` (${by})`}`,
};
const statedToUs: Readonly<Record<TurnChannel, (when: When) => string>> = {
  page: ({ on }) => `said on the page, ${on}`,
  mail: ({ on }) => `said by e-mail, ${on}`,
  phone: ({ on, by }) => `said on the phone, ${on}${by === undefined ? '' : ` (${by})`}`,
  store: ({ on, by }) => `said in the store, ${on}${by === undefined ? '' : ` (${by})`}`,
};
const done: Readonly<Record<string, string>> = {
  told: 'Thank you. We will remember it.',
  answered: 'Thank you. We will remember it.',
  corrected: 'Thank you. From now on the new one counts, everywhere.',
  forgotten: 'It is forgotten.',
  forbidden: 'We keep nothing of it, and do not ask.',
  allowed: 'You can tell us again.',
  confirmed: 'Thank you. We will remember it.',
  denied: 'Then we understood it wrongly. It does not count.',
  inference_on: 'We may draw conclusions now. You see each of them here.',
  inference_off: 'We draw no conclusions any more, and use none of the old ones.',
  not_now: 'Another time, then.',
  never: 'We will not ask it again.',
};
const refused: Readonly<Record<string, string>> = {
  fact_not_found: 'That is not here any more.',
  not_proposed: 'That is decided already.',
  topic_forbidden: 'You have asked us to keep nothing of that. Allow it first, below.',
  topic_unknown: 'There is nothing of that kind that we could keep.',
  too_many_facts:
    'We already know so much of you that nothing more has room. Forget something first.',
  changed_meanwhile: 'Something changed at the same moment. Please try it once more.',
};
const errors: Readonly<Record<string, string>> = {
  value_missing: 'Please write something, or choose.',
  value_not_valid: 'We cannot read this. Please write it as in the example.',
  about_missing: 'Please say whose day it is.',
};

export const knownEn = {
  title: 'What we know about you',
  lead: 'So that you need not say anything twice. You can put each line right, have it forgotten, or forbid us to keep such a thing at all.',
  none: 'Nothing yet but your orders. What you tell us stays here.',
  groups,
  source: {
    stated,
    confirmed: (source: string) => `${source}, and said that we understood it right`,
    observed: ({ on, count, of }: Seen) =>
      `From what you ordered: ${count} of ${of} gifts, the last on ${on}`,
    inferred: ({ count, of }: Seen) =>
      `We think so, because ${count} of your ${of} gifts show it. You did not tell us`,
  },
  about: (value: string, whose: string) => `${whose}: ${value}`,
  earlier: {
    title: 'Earlier',
    overruled: (value: string, source: string) => `${value}. ${source}.`,
    unused: (value: string) => `${value}. A conclusion of ours that we do not use.`,
    denied: (value: string) => `${value}. We had understood it wrongly.`,
    forgotten: (on: string) => `Something that you had us forget on ${on}.`,
  },
  acts: { correct: 'Put right', forget: 'Forget', forbid: 'Keep nothing of this' },
  propose: {
    title: 'Did we understand you?',
    lead: 'You wrote this to us. It counts when you say that it is right.',
    yes: 'That is right',
    no: 'No',
  },
  question: {
    label: 'Your answer',
    answer: 'Answer',
    notNow: 'Not now',
    never: 'Never ask this',
  },
  tell: {
    title: 'Tell us more',
    lead: 'Nothing of this is needed. It only makes us better at what we do for you.',
    topic: 'About',
    go: 'Go on',
    submit: 'Remember this',
    value: 'What shall we remember?',
    about: 'Whose day is it?',
    leave: 'Leave it',
  },
  correct: { title: (name: string) => `${name}: put right`, submit: 'This is right' },
  forget: {
    title: (name: string) => `Forget: ${name}?`,
    lead: 'It is erased here, and in all that we do with it. What you wrote to us stays in our conversation as you wrote it.',
    submit: 'Forget it',
  },
  forbid: {
    title: (name: string) => `Keep nothing: ${name}?`,
    lead: 'What we know of it is erased, we never ask about it, and nothing new is kept until you allow it again.',
    submit: 'Keep nothing of it',
  },
  forbidden: {
    title: 'What we keep nothing of',
    allow: 'Allow it again',
  },
  inference: {
    title: 'Conclusions',
    off: 'We draw no conclusions from what you order. If you like, we may: “for birthdays most of all”. You see each of them here, marked as one.',
    on: 'We may draw conclusions from what you order. Each of them stands here, marked as one.',
    allow: 'Yes, you may',
    forbid: 'No more conclusions',
  },
  done,
  refused,
  errors,
  asked: {
    title: 'One question',
    chosen: (answer: string) => `Your answer: ${answer}`,
    confirm: (answer: string) => `Yes: ${answer}`,
    other: 'Something else',
    doneTitle: 'Thank you.',
    done: 'We will remember it. You can see and change it at any time under “What we know about you”.',
    notNow: 'Another time, then. Nothing is kept.',
    never: 'We will not ask it again.',
    forbidden: 'You have asked us to keep nothing of this, so we do not.',
    known: 'To what we know about you',
  },
  staff: {
    title: 'What we know',
    none: 'Nothing yet.',
    stated: statedToUs,
    observed: ({ on, count, of }: Seen) => `seen in ${count} of ${of} gifts, last on ${on}`,
    inferred: ({ count, of }: Seen) => `a guess, from ${count} of ${of} gifts; not said`,
    confirmed: (source: string) => `${source}, confirmed`,
    proposed: 'To be confirmed by the customer',
    forbidden: (names: string) => `They want nothing kept of: ${names}`,
  },
};
