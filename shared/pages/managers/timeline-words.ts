// What an entry of the timeline says. Words come from the messages, and what customers wrote is quoted.
import type { Recipient } from '../../customers/recipient.ts';
import { factValueText } from '../../dialogue/facts/fact-value.ts';
import { topicOf } from '../../dialogue/facts/topics.ts';
import { topicName } from '../../dialogue/facts/turn-words.ts';
import type { Turn } from '../../dialogue/turn.ts';
import type { Gift } from '../../gifts/gift.ts';
import { itemName } from '../../mail/gift-words.ts';
import { oneLine } from '../../mail/safe-text.ts';
import type {
  TimelineEntry,
  TimelineThing,
  TimelineWhat,
} from '../../managers/timeline/timeline.ts';
import type { HistoryEntry } from '../../purchases/find-history.ts';
import { whereBought } from '../bought/where-bought.ts';
import { TIMELINE_MESSAGES } from '../messages/timeline.ts';
import type { PageVoice } from '../page-voice.ts';
import { staffCasePath } from '../paths.ts';
import { changeText } from '../staff/value-panel.tsx';
import { consentWords, outreachWords } from './timeline-permission-words.ts';

export type EntryWords = {
  readonly title: string;
  /** Where it is looked at more closely. */
  readonly href?: string;
  /** What somebody wrote. */
  readonly words?: string;
  /** Of the words, where it is known. */
  readonly language?: string;
  readonly notes?: readonly string[];
  /** The day alone, of what has no time of day. */
  readonly on?: string;
};

export type WordsFacts = {
  readonly voice: PageVoice;
  readonly recipients: ReadonlyMap<string, Recipient>;
  /** Of whoever answers for them. */
  readonly managerName: string | undefined;
  /** `Thursday, 4 March 2027 at 09:00`, by the customer's clock. */
  readonly moment: (at: TimelineEntry['at']) => string;
};

type Of<What extends TimelineWhat> = Extract<TimelineThing, { readonly what: What }>;
type Writers = { [What in TimelineWhat]: (thing: Of<What>, facts: WordsFacts) => EntryWords };

const EXCERPT_LENGTH = 280;
const NAMED_COUNT = 5;

const WRITERS: Writers = {
  turn: ({ turn }, { voice }) => turnWords(turn, voice),
  proposed: ({ proposal }, { voice }) => ({
    title: saysOf(voice).proposed,
    words: listed(
      proposal.lines.map(({ productName }) => productName),
      voice,
    ),
    notes: [oneLine(proposal.staff.name)],
  }),
  proposal_answered: ({ proposal: { answers, lines } }, { voice }) => {
    const takenCount = answers.filter(({ answer }) => answer === 'taken').length;
    return { title: saysOf(voice).proposalAnswered(takenCount, lines.length) };
  },
  purchase: ({ entry }, { voice }) => purchaseWords(entry, voice),
  gifts_ordered: ({ gifts }, facts) => ({
    title: saysOf(facts.voice).giftsOrdered(gifts.length),
    words: listed(
      gifts.map((gift) => giftText(gift, facts)),
      facts.voice,
    ),
  }),
  gift_delivered: ({ gift }, facts) => ofGift(saysOf(facts.voice).giftDelivered, gift, facts),
  gift_failed: ({ gift }, facts) => ofGift(saysOf(facts.voice).giftFailed, gift, facts),
  gift_cancelled: ({ gift }, facts) => ofGift(saysOf(facts.voice).giftCancelled, gift, facts),
  gift_lapsed: ({ gift }, facts) => ofGift(saysOf(facts.voice).giftLapsed, gift, facts),
  promise_made: ({ point: { owedBy, text, promisedOn } }, { voice }) => ({
    title: saysOf(voice).promiseMade[owedBy],
    words: oneLine(text),
    ...(promisedOn === undefined
      ? {}
      : { notes: [saysOf(voice).by(voice.formats.date(promisedOn))] }),
  }),
  complained: ({ case: each }, { voice }) => ({
    title: saysOf(voice).complained(voice.formats.date(each.promisedOn)),
    words: quoted(each.excerpt, voice),
    href: staffCasePath(each.id),
  }),
  complaint_answered: ({ case: { id } }, { voice }) => ({
    title: saysOf(voice).complaintAnswered,
    href: staffCasePath(id),
  }),
  complaint_settled: ({ case: { id, closedBy } }, { voice }) => ({
    title: saysOf(voice).complaintSettled[closedBy],
    href: staffCasePath(id),
  }),
  learned: ({ fact }, { voice }) => {
    const says = saysOf(voice);
    const { topic, value, about, known, state } = fact;
    const name = topicName(topic, voice.language);
    return {
      title: says.fact(name, oneLine(factValueText(topicOf(topic), value, voice.language))),
      notes: [
        ...(about === undefined ? [] : [says.about(oneLine(about))]),
        state === 'proposed' ? says.proposedFact : says.known[known],
      ],
    };
  },
  denied: ({ fact }, { voice }) => ({
    title: saysOf(voice).denied(topicName(fact.topic, voice.language)),
    words: oneLine(factValueText(topicOf(fact.topic), fact.value, voice.language)),
  }),
  forgotten: ({ fact }, { voice }) => ({
    title: saysOf(voice).forgotten(topicName(fact.topic, voice.language)),
  }),
  allowed: ({ consent }, { voice }) => consentWords(consent, voice),
  reached: ({ outreach }, facts) => outreachWords(outreach, facts),
  valued: ({ value }, { voice }) => {
    const { lifetimeValueMinor: amountMinor, currency } = value;
    return {
      title: saysOf(voice).valued(voice.formats.money({ amountMinor, currency })),
      notes: value.changes.map((change) => changeText(change, voice, value)),
      on: voice.formats.date(value.asOf),
    };
  },
  crossed: ({ to }, { voice }) => ({ title: saysOf(voice).crossed[to] }),
  assigned: (_thing, { voice, managerName }) => {
    const says = saysOf(voice);
    return { title: says.assigned(oneLine(managerName ?? says.aManager)) };
  },
  handed_over: ({ handover: { fromName, toName } }, { voice }) => {
    const says = saysOf(voice);
    const [from, to] = [fromName ?? says.aManager, toName ?? says.aManager];
    return { title: says.handedOver(oneLine(from), oneLine(to)) };
  },
};

export function entryWords(entry: TimelineEntry, facts: WordsFacts): EntryWords {
  const write = WRITERS[entry.what] as (thing: TimelineThing, facts: WordsFacts) => EntryWords;
  return write(entry, facts);
}

function saysOf({ language }: PageVoice) {
  return TIMELINE_MESSAGES[language];
}

function turnWords({ direction, channel, text, staff }: Turn, voice: PageVoice): EntryWords {
  const says = saysOf(voice).turn[direction === 'from_customer' ? 'them' : 'us'];
  return {
    title: says[channel],
    ...(text === '' ? {} : { words: quoted(text, voice) }),
    ...(staff === undefined ? {} : { notes: [oneLine(staff.name)] }),
  };
}

function purchaseWords({ purchase, lines, amountMinor }: HistoryEntry, voice: PageVoice) {
  const says = saysOf(voice);
  const { currency, on } = purchase;
  const amount = voice.formats.money({ amountMinor: Math.abs(amountMinor), currency });
  const isAllBack = lines.every(({ quantity, returned }) => quantity > 0 && quantity === returned);
  return {
    title: isAllBack ? says.allBack : amountMinor < 0 ? says.gaveBack(amount) : says.bought(amount),
    words: listed(
      lines.map(({ sku, name = sku }) => name),
      voice,
    ),
    notes: [whereBought(purchase, voice.language)],
    on: voice.formats.date(on),
  };
}

function ofGift(title: string, gift: Gift, facts: WordsFacts): EntryWords {
  return { title, words: giftText(gift, facts) };
}

function giftText(gift: Gift, facts: WordsFacts): string {
  const { voice, recipients } = facts;
  const says = saysOf(voice);
  const name = recipients.get(gift.recipientId)?.name ?? says.somebody;
  const what = says.gift(itemName(gift), oneLine(name));
  return `${what}, ${says.on(voice.formats.date(gift.deliverOn))}`;
}

function quoted(text: string, voice: PageVoice): string {
  const line = oneLine(text);
  const cut = line.length > EXCERPT_LENGTH ? `${line.slice(0, EXCERPT_LENGTH)} …` : line;
  return saysOf(voice).quoted(cut);
}

/** The first ones by name, and how many more. */
function listed(names: readonly string[], voice: PageVoice): string {
  const { more } = saysOf(voice);
  const shown = names.slice(0, NAMED_COUNT).map(oneLine).join('; ');
  return names.length > NAMED_COUNT ? `${shown}; ${more(names.length - NAMED_COUNT)}` : shown;
}
