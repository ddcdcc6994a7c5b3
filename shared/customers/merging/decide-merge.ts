import { accepted, type Outcome, refused } from '../../kernel/outcome.ts';
import type { Instant } from '../../kernel/time.ts';
import { knownZoneOf } from '../../permission/choices.ts';
import { stricterOf } from '../../permission/decide-stricter.ts';
import { type Card, type Customer, cardToCharge, MERGED_COUNT_MAX } from '../customer.ts';
import { partsOf } from '../customer-parts.ts';
import type { MergedFields } from './merge.ts';

export type DecidedMergeRefusal = 'same_record' | 'already_merged' | 'too_many_records';

/**
 * The record that leads, once the other one is part of it. Nothing moves: gifts, turns, facts and
 * charges stay with the record where they are, and whoever asks for the customer's reads all parts.
 * @param askedFor the two ids as they were given, of which one may lead to the other by now
 */
export function decideMerge(
  lead: Customer,
  absorbed: Customer,
  { askedFor, now }: { readonly askedFor: readonly [string, string]; readonly now: Instant },
): Outcome<Customer, DecidedMergeRefusal> {
  if (askedFor[0] === askedFor[1]) return refused('same_record');
  if (lead.id === absorbed.id) return refused('already_merged');
  const joined = [...partsOf(lead), ...partsOf(absorbed)];
  if (joined.length > MERGED_COUNT_MAX + 1) return refused('too_many_records');
  const {
    permission: _before,
    postcardsBy: _by,
    workFormsBy: _formsBy,
    news: _news,
    ...rest
  } = lead;
  return accepted({
    ...withPerson(rest, absorbed),
    ...stricterOf(lead, absorbed, now),
    ...identifiersOfBoth(lead, absorbed),
    ...cardsOfBoth(lead, absorbed),
    merged: mergedOf(lead, absorbed, now),
  });
}

function mergedOf({ merged = [] }: Customer, absorbed: Customer, now: Instant) {
  const { id, linkKey, merged: parts = [] } = absorbed;
  const key = linkKey === undefined ? {} : { linkKey };
  return [...merged, { customerId: id, mergedAt: now, ...key }, ...parts];
}

/** What the record that leads does not know, the other one may. */
function withPerson(lead: Customer, absorbed: Customer): Customer {
  const { name = absorbed.name, address = absorbed.address } = lead;
  const { zone, welcomedAt } = knownZoneOf(lead) === undefined ? absorbed : lead;
  const { welcomedAt: _unknown, ...rest } = lead;
  return {
    ...{ ...rest, zone },
    ...(welcomedAt === undefined ? {} : { welcomedAt }),
    ...(name === undefined ? {} : { name }),
    ...(address === undefined ? {} : { address }),
  };
}

/** Mails go to the first one's address, unless they come back from there. */
function identifiersOfBoth(lead: Customer, absorbed: Customer) {
  const isOut = lead.emailState === 'bounced' || lead.emailState === 'none';
  const isOther = isOut && absorbed.emailState === 'works';
  const { email, emailState } = isOther ? absorbed : lead;
  const emails = [lead, absorbed].flatMap((each) => [each.email, ...(each.moreEmails ?? [])]);
  const lists = {
    moreEmails: distinct(emails).filter((each) => each !== email),
    phones: distinct([...(lead.phones ?? []), ...(absorbed.phones ?? [])]),
    storeCards: distinct([...(lead.storeCards ?? []), ...(absorbed.storeCards ?? [])]),
  };
  const kept = Object.entries(lists).filter(([, values]) => values.length > 0);
  return { email, emailState, ...Object.fromEntries(kept) };
}

/** All of them, for a charge may be open on any. The first one's is charged, if it can be. */
function cardsOfBoth(lead: Customer, absorbed: Customer) {
  const cards = cardsTogether(lead.cards, absorbed.cards);
  const charged = cardToCharge(lead) ?? cardToCharge(absorbed);
  const cardId = charged?.id ?? lead.cardIdToCharge;
  return { cards, ...(cardId === undefined ? {} : { cardIdToCharge: cardId }) };
}

/** A card that both have from an earlier merge was taken out of one of them only by taking apart. */
export function cardsTogether(first: readonly Card[], more: readonly Card[]): readonly Card[] {
  const joined = new Map(first.map((card) => [card.id, card]));
  for (const card of more) {
    const known = joined.get(card.id);
    if (known === undefined || known.removedAt !== undefined) joined.set(card.id, card);
  }
  return [...joined.values()];
}

export function mergedFieldsOf(customer: Customer): MergedFields {
  const { name, address, zone, welcomedAt, email, emailState, cardIdToCharge } = customer;
  const { permission, postcardsBy, workFormsBy, news } = customer;
  const some = { name, address, welcomedAt, cardIdToCharge, permission, postcardsBy, workFormsBy };
  const known = Object.entries({ ...some, news }).filter(([, value]) => value !== undefined);
  return { zone, email, emailState, ...Object.fromEntries(known) };
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
