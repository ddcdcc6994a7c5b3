import { topicOf } from '../../shared/dialogue/facts/topics.ts';
import type { Instant } from '../../shared/kernel/time.ts';
import { allAsked, type Check } from './checks.ts';
import type { KnownFact, Learned, YearRecord } from './record.ts';

const WIDTH = 96;
const FORMAT = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const;
const CUSTOMER = 'Nora';
const SHOP = 'the shop';

/** The year as one conversation, as lines of text. */
export function yearLines(record: YearRecord): readonly string[] {
  const timeOf = timesIn(record.zone);
  return [
    ...titled('What was said', saidLines(record, timeOf)),
    ...titled(
      'What came to be known',
      record.learned.map((each) => learnedLine(each, timeOf)),
    ),
    ...titled('What was asked, and why', askedLines(record, timeOf)),
    ...titled('What was sent, and what was not', outreachLines(record, timeOf)),
    ...titled('Where each channel began', openingLines(record, timeOf)),
  ];
}

export function checkLines(checks: readonly Check[]): readonly string[] {
  return titled(
    'What must be true',
    checks.flatMap(({ sentence, but }) => [
      `${but.length === 0 ? 'yes' : 'NO '}  ${sentence}`,
      ...but.map((each) => `       ${each}`),
    ]),
  );
}

type TimeOf = (at: Instant) => string;

function timesIn(zone: string): TimeOf {
  const format = new Intl.DateTimeFormat('en-GB', { ...FORMAT, timeZone: zone });
  return (at) => format.format(at.epochMilliseconds).replace(',', '').padStart(12);
}

function titled(title: string, lines: readonly string[]): readonly string[] {
  return ['', title, '─'.repeat(title.length), ...lines];
}

function saidLines({ turns, learned }: YearRecord, timeOf: TimeOf): readonly string[] {
  return turns.flatMap(
    ({ turnId, at, channel, direction, text, attachments, staffName, ledTo }) => {
      const who = direction === 'to_customer' ? (staffName ?? SHOP) : CUSTOMER;
      const notedBy =
        direction === 'from_customer' && staffName !== undefined ? staffName : undefined;
      const head = `${timeOf(at)}  ${channel.padEnd(5)}  `;
      const words = text === '' ? silentText(channel, attachments.length) : text;
      const facts = learned.filter(({ is, fact }) => is === 'known' && fact.turnId === turnId);
      const results = [
        ...facts.map(({ fact }) => factText(fact)),
        ...ledTo.flatMap(({ kind }) => resultText(kind)),
      ];
      const noted = notedBy === undefined ? '' : ` (noted by ${notedBy})`;
      return [
        ...wrapped(`${who}${noted}: ${words}`, head),
        ...(results.length === 0
          ? []
          : wrapped(`→ ${results.join('; ')}`, ' '.repeat(head.length))),
      ];
    },
  );
}

function silentText(channel: string, pictureCount: number): string {
  if (pictureCount > 0) return pictureCount === 1 ? '[a picture]' : `[${pictureCount} pictures]`;
  return channel === 'store' ? '[the card was swiped]' : '[a press]';
}

const RESULTS: Readonly<Record<string, string>> = {
  answer: 'answered',
  case: 'a case',
  feedback: 'feedback',
  gift_order: 'an order',
  permission: 'what may reach her',
  prescription: 'one of the regulars',
  proposal: 'ideas',
};

/** Facts are named by what they say. */
function resultText(kind: string): readonly string[] {
  const text = RESULTS[kind];
  return text === undefined ? [] : [text];
}

function factText({ topic, value }: Pick<KnownFact, 'topic' | 'value'>): string {
  const { name = topic, choices } = topicOf(topic)?.words.en ?? {};
  return `${name}: ${choices?.[value] ?? value}`;
}

function learnedLine({ at, is, fact }: Learned, timeOf: TimeOf): string {
  const how = fact.channel === undefined ? fact.known : `${fact.known}, ${fact.channel}`;
  return `${timeOf(at)}  ${is === 'gone' ? 'no longer ' : ''}${factText(fact)} (${how})`;
}

/** Each question once, with all the places where it stood. */
function askedLines(record: YearRecord, timeOf: TimeOf): readonly string[] {
  return [...Map.groupBy(allAsked(record), ({ topic }) => topic)].flatMap(([topic, asked]) => {
    const [first] = asked;
    const words = topicOf(topic)?.words.en;
    if (first === undefined || words === undefined) return [];
    const head = `${timeOf(first.at)}  `;
    const places = [...new Set(asked.map(({ where }) => where))].join(', ');
    return [
      ...wrapped(`${words.question} (${places})`, head),
      ...wrapped(words.why, ' '.repeat(head.length)),
    ];
  });
}

function outreachLines({ outreach }: YearRecord, timeOf: TimeOf): readonly string[] {
  return outreach.map(({ kind, purpose, wantedAt, state, sentAt, reason }) => {
    const what = `${kind.replaceAll('_', ' ')} (${purpose})`;
    const isLater = sentAt !== undefined && timeOf(sentAt) !== timeOf(wantedAt);
    const then = isLater ? `, ${timeOf(sentAt).trim()}` : '';
    const why = reason === undefined ? '' : `: ${reason.replaceAll('_', ' ')}`;
    return `${timeOf(wantedAt)}  ${what.padEnd(34)} ${state === 'sent' ? 'sent' : `NOT SENT, ${state}`}${then}${why}`;
  });
}

function openingLines({ openings }: YearRecord, timeOf: TimeOf): readonly string[] {
  return openings.flatMap(({ at, where, found }) => {
    const head = `${timeOf(at)}  ${where.padEnd(10)}  `;
    return wrapped(found.length === 0 ? 'nothing is open' : found.join(' + '), head);
  });
}

/** Behind what stands before it, in lines that a terminal shows whole. */
function wrapped(text: string, head: string): readonly string[] {
  const room = WIDTH - head.length;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map(
    (each, index) => (index === 0 ? head : ' '.repeat(head.length)) + each,
  );
}
