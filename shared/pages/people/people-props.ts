import { addressLines } from '../../customers/address-lines.ts';
import type { Occasion, Recipient, RecipientId } from '../../customers/recipient.ts';
import { zoneOfRecipient } from '../../customers/recipient-zone.ts';
import type { GiftBook } from '../../gifts/find-gift-book.ts';
import type { PlainDate } from '../../kernel/time.ts';
import { inSentence, oneLine } from '../../mail/safe-text.ts';
import { occasionName } from '../../mail/voice.ts';
import { type BookEntry, bookEntries, bookVoice } from '../gift-book/gift-book-view.ts';
import { PEOPLE_MESSAGES, type PeopleMessages, type PeopleNotice } from '../messages/people.ts';
import type { NoticeFacts } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { personPath } from '../paths.ts';

export type PersonEntry = {
  readonly path: string;
  readonly name: string;
  readonly place: string;
  /** Their next gift's day, if one is to come. */
  readonly next: string | undefined;
  readonly count: string;
};

type Facts = { readonly voice: PageVoice; readonly today: PlainDate };

/** Everybody, by name. */
export function peopleEntries(book: GiftBook, { voice, today }: Facts): readonly PersonEntry[] {
  const says = PEOPLE_MESSAGES[voice.language];
  const entries = entriesByRecipient(book, { voice, today });
  return book.recipients.map(({ id, name, address }) => {
    const own = entries.get(id) ?? [];
    const next = own.find((entry) => entry.isAhead);
    return {
      path: personPath(id),
      name: inSentence(name),
      place: [oneLine(address.city), voice.formats.country(address.country)].join(', '),
      next: next && says.next(bookVoice(voice).formats.dated(next.on)),
      count: says.count(own.filter(({ mark }) => mark !== 'over').length),
    };
  });
}

function entriesByRecipient(book: GiftBook, { voice, today }: Facts) {
  const entries = bookEntries(book, bookVoice(voice), today);
  return Map.groupBy(entries, ({ recipientId }) => recipientId);
}

export type OccasionPart = {
  readonly key: Occasion;
  readonly name: string;
  readonly isStopped: boolean;
  readonly next: { readonly path: string; readonly text: string } | undefined;
  readonly last: string | undefined;
};

export type PersonView = {
  readonly recipient: Recipient;
  readonly name: string;
  readonly addressLines: readonly string[];
  readonly zone: string;
  readonly occasions: readonly OccasionPart[];
  /** What they got, the newest first. */
  readonly before: readonly (BookEntry & { readonly date: string })[];
};

/** @returns undefined for somebody who is not in this customer's book. */
export function personView(
  book: GiftBook,
  recipientId: RecipientId,
  facts: Facts,
): PersonView | undefined {
  const recipient = book.recipients.find(({ id }) => id === recipientId);
  if (recipient === undefined) return undefined;
  const { voice, today } = facts;
  const { formats } = voice;
  const own = { ...book, gifts: book.gifts.filter((gift) => gift.recipientId === recipientId) };
  const entries = bookEntries(own, bookVoice(voice), today);
  const { address } = recipient;
  const past = entries.filter(({ isAhead, mark }) => !isAhead && mark !== 'over').toReversed();
  return {
    recipient,
    name: inSentence(recipient.name),
    addressLines: addressLines('', address, formats.country(address.country)).map(oneLine),
    zone: formats.zone(zoneOfRecipient(recipient, book.customer)),
    occasions: occasionsOf(recipient, entries, facts),
    before: past.map((entry) => ({ ...entry, date: formats.date(entry.on) })),
  };
}

function occasionsOf(
  { stoppedOccasions }: Recipient,
  entries: readonly BookEntry[],
  { voice }: Facts,
): readonly OccasionPart[] {
  const says = PEOPLE_MESSAGES[voice.language];
  const given = entries.filter(({ mark }) => mark !== 'over');
  const keys = new Set([...given.map(({ occasionKey }) => occasionKey), ...stoppedOccasions]);
  return [...keys].map((key) => {
    const own = given.filter(({ occasionKey }) => occasionKey === key);
    const next = own.find((entry) => entry.isAhead);
    const last = own.findLast((entry) => !entry.isAhead);
    return {
      key,
      name: occasionName(voice, key),
      isStopped: stoppedOccasions.includes(key),
      next: next && {
        path: next.path,
        text: says.nextGift(next.item, voice.formats.date(next.on)),
      },
      last: last && says.lastGift(last.item, voice.formats.date(last.on)),
    };
  });
}

/** Words of these pages alone, for a code in the address. */
export function peopleNotice(
  code: string | undefined,
  { done, refused }: PeopleMessages,
): NoticeFacts | undefined {
  if (code === undefined) return undefined;
  if (Object.hasOwn(done, code)) return { isGood: true, text: done[code as keyof typeof done] };
  if (!Object.hasOwn(refused, code)) return undefined;
  return { isGood: false, text: refused[code as keyof typeof refused] };
}

export function personPathWith(recipientId: RecipientId, notice: PeopleNotice): string {
  return personPath(recipientId, { notice });
}
