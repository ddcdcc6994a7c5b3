// What must be true of a year with one customer. It is told from the record alone, by rules of its
// own: nothing here asks the code that it judges.
import { TOPIC_CODES, topicOf } from '../../shared/dialogue/facts/topics.ts';
import { type Instant, Temporal } from '../../shared/kernel/time.ts';
import type { Asked, Mail, Rule, YearRecord } from './record.ts';

export type Check = {
  readonly sentence: string;
  /** What is against it. */
  readonly but: readonly string[];
};

const ASKED_AGAIN_AFTER_DAYS = 90;
const STANDS_DAYS = 30;
/** The clock goes on while something is sent. */
const SENDING_MS = 60_000;

export function checksOf(record: YearRecord): readonly Check[] {
  return [
    { sentence: 'Each channel opened where we left off.', but: wronglyOpened(record) },
    { sentence: 'No question was asked whose answer was known.', but: askedThoughKnown(record) },
    { sentence: 'Nothing was asked twice.', but: askedTwice(record) },
    {
      sentence: 'Every fact that was stated has the turn in which it was said.',
      but: sourceless(record),
    },
    {
      sentence: 'Every mail is on record, and nothing is on record that was not sent.',
      but: unrecorded(record),
    },
    {
      sentence: 'No mail came that the customer does not want, or not then.',
      but: unwanted(record),
    },
    { sentence: 'At the end nobody owes anybody an answer.', but: stillOwed(record) },
  ];
}

function wronglyOpened({ openings }: YearRecord): readonly string[] {
  return openings.flatMap(({ at, where, expected, found }) => {
    const isRight =
      found.length === expected.length &&
      expected.every((each, index) => found[index]?.startsWith(each));
    const quoted = (points: readonly string[]) =>
      points.length === 0 ? 'nothing' : points.join(' + ');
    return isRight
      ? []
      : [`${at} ${where}: ${quoted(found)} stood open, and not ${quoted(expected)}`];
  });
}

/** On screens, and at the foot of mails. */
export function allAsked(record: YearRecord): readonly Asked[] {
  const byMail = record.mails.flatMap((mail) =>
    topicsIn(mail).map((topic) => ({
      ...{ at: mail.sentAt, where: 'mail', topic },
      known: knownAt(record, mail.sentAt),
    })),
  );
  return [...record.asked, ...byMail].toSorted((left, right) =>
    Temporal.Instant.compare(left.at, right.at),
  );
}

function topicsIn({ text }: Mail): readonly string[] {
  const lines = new Set(text.split(/\r?\n/).map((line) => line.trim()));
  return TOPIC_CODES.filter((code) => lines.has(topicOf(code)?.words.en.question ?? ''));
}

function knownAt({ learned }: YearRecord, at: Instant): readonly string[] {
  const before = learned.filter((each) => Temporal.Instant.compare(each.at, at) < 0);
  const gone = new Set(before.filter(({ is }) => is === 'gone').map(({ fact }) => fact.id));
  return before.flatMap(({ is, fact }) =>
    is === 'known' && !gone.has(fact.id) && fact.known !== 'inferred' ? [fact.topic] : [],
  );
}

function askedThoughKnown(record: YearRecord): readonly string[] {
  return allAsked(record)
    .filter(({ topic, known }) => known.includes(topic))
    .map(({ at, where, topic }) => `${at} ${where}: ${topic}`);
}

/** A question stands for 30 days; to show it again then is not to ask again. A mail asks it once. */
function askedTwice(record: YearRecord): readonly string[] {
  const but: string[] = [];
  for (const asked of Map.groupBy(allAsked(record), ({ topic }) => topic).values()) {
    let first = asked[0];
    for (const each of asked.slice(1)) {
      if (first === undefined) break;
      const days = daysBetween(first.at, each.at);
      if (days >= ASKED_AGAIN_AFTER_DAYS) first = each;
      else if (days > STANDS_DAYS || (each.where === 'mail' && first.where === 'mail'))
        but.push(`${each.at} ${each.where}: ${each.topic}, asked on ${first.at} already`);
    }
  }
  return but;
}

function sourceless({ learned, turns }: YearRecord): readonly string[] {
  const turnIds = new Set<string>(turns.map(({ turnId }) => turnId));
  return learned
    .filter(({ fact }) => fact.known === 'stated' && !turnIds.has(fact.turnId ?? ''))
    .map(({ fact: { topic, value } }) => `${topic}: ${value}`);
}

type Sent = { readonly at: Instant; readonly kind: string; readonly purpose: string };

function sentMails({ outreach }: YearRecord): readonly Sent[] {
  return outreach
    .filter(({ state, channel }) => state === 'sent' && channel === 'mail')
    .map(({ sentAt, wantedAt, kind, purpose }) => ({ at: sentAt ?? wantedAt, kind, purpose }));
}

function unrecorded(record: YearRecord): readonly string[] {
  const recorded = [...sentMails(record)];
  const but: string[] = [];
  for (const { sentAt, subject } of record.mails) {
    const index = recorded.findIndex(({ at }) => msBetween(at, sentAt) < SENDING_MS);
    if (index === -1) but.push(`${sentAt} “${subject}” is not on record`);
    else recorded.splice(index, 1);
  }
  return [...but, ...recorded.map(({ at, kind }) => `${at} ${kind} is on record, and came not`)];
}

/** What is about an order may come whenever it must; nothing else at night, paused, or once stopped. */
function unwanted(record: YearRecord): readonly string[] {
  return sentMails(record)
    .filter(({ purpose }) => purpose !== 'service')
    .flatMap(({ at, kind, purpose }) => {
      const { hour } = at.toZonedDateTimeISO(record.zone);
      const against = [
        ...(hour >= 21 || hour < 8 ? ['at night'] : []),
        ...record.rules.filter((rule) => forbids(rule, { at, purpose })).map(({ says }) => says),
      ];
      return against.map((why) => `${at} ${kind}: ${why}`);
    });
}

function forbids(rule: Rule, { at, purpose }: Pick<Sent, 'at' | 'purpose'>): boolean {
  if (purpose === 'dialogue' || Temporal.Instant.compare(at, rule.at) < 0) return false;
  const day = at.toZonedDateTimeISO('UTC').toPlainDate().toString();
  return rule.says === 'stopped' || day < rule.until;
}

function stillOwed({ openAtEnd }: YearRecord): readonly string[] {
  return openAtEnd
    .filter(({ kind }) => kind !== 'question')
    .map(({ kind, owedBy, text }) => `${kind}, owed by ${owedBy}: ${text}`);
}

function msBetween(left: Instant, right: Instant): number {
  return Math.abs(right.epochMilliseconds - left.epochMilliseconds);
}

function daysBetween(left: Instant, right: Instant): number {
  return msBetween(left, right) / 86_400_000;
}
