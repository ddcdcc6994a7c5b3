import { accepted, type Outcome, refused } from '../../kernel/outcome.ts';
import { type Instant, isBefore } from '../../kernel/time.ts';
import { withSaidSince } from '../../permission/decide-said-since.ts';
import { type Chosen, stricterOf } from '../../permission/decide-stricter.ts';
import { type Card, type Customer, canBeCharged } from '../customer.ts';
import { identifiersOf } from '../identifiers/decide-identifiers.ts';
import { type Merge, undoUntil } from './merge.ts';

export type UndoRefusal = 'undo_too_late' | 'merged_since' | 'no_address_left';

/** Why a merge cannot be taken apart, if so; `undefined` when it can, or was. */
export function undoProblem(
  merge: Merge,
  lead: Pick<Customer, 'merged' | 'mergedInto'>,
  now: Instant,
): UndoRefusal | undefined {
  if (!isBefore(now, undoUntil(merge))) return 'undo_too_late';
  // The last one first: what a later one made stricter would be lost otherwise.
  const last = (lead.merged ?? []).slice(-merge.absorbedIds.length);
  const isLast = last.map(({ customerId }) => customerId).join() === merge.absorbedIds.join();
  return isLast && lead.mergedInto === undefined ? undefined : 'merged_since';
}

export type Undone = { readonly lead: Customer; readonly absorbed: Customer };

/**
 * Both as they were, and what was said since the merge holds: with the record that leads as it was
 * said, with the other one where it is stricter than what that one allowed.
 * @param lead as it is now; `absorbed` as it lies there since the merge
 */
export function decideUndo(
  merge: Merge,
  lead: Customer,
  absorbed: Customer,
  now: Instant,
): Outcome<Undone, UndoRefusal> {
  const problem = undoProblem(merge, lead, now);
  if (problem !== undefined) return refused(problem);
  const { before, after } = merge;
  const identifiers = withoutIdentifiers(lead, absorbed, before.email);
  if (identifiers === undefined) return refused('no_address_left');
  const merged = (lead.merged ?? []).slice(0, -merge.absorbedIds.length);
  const said = withSaidSince(absorbed, after, lead);
  return accepted({
    lead: {
      ...withoutFields(lead),
      ...fieldsBefore(merge, lead),
      ...withSaidSince(before, after, lead),
      ...identifiers,
      ...cardsOfLead(merge, lead, absorbed, now),
      ...(merged.length === 0 ? {} : { merged }),
    },
    absorbed: {
      ...withoutLead(absorbed),
      ...stricterOf(
        { ...absorbed, emailState: 'works' },
        { ...withoutChosen(absorbed), ...said, emailState: 'works' },
        now,
      ),
      ...cardsOfAbsorbed(lead, absorbed, now),
    },
  });
}

function withoutLead(absorbed: Customer) {
  const { mergedInto: _lead, cardIdToCharge: _card, ...rest } = withoutChosen(absorbed);
  return rest;
}

type Bare = Omit<
  Customer,
  | keyof Chosen
  | 'merged'
  | 'moreEmails'
  | 'phones'
  | 'storeCards'
  | 'name'
  | 'address'
  | 'welcomedAt'
  | 'cardIdToCharge'
>;

function withoutFields(customer: Customer): Bare {
  const { merged: _m, moreEmails: _e, phones: _p, storeCards: _s, ...rest } = customer;
  const { name: _n, address: _a, welcomedAt: _w, cardIdToCharge: _c, ...bare } = rest;
  return withoutChosen(bare);
}

function withoutChosen<Some extends Chosen>(customer: Some): Omit<Some, keyof Chosen> {
  const { permission: _p, postcardsBy: _c, workFormsBy: _f, news: _n, ...rest } = customer;
  return rest;
}

const PERSON_FIELDS = ['name', 'address', 'zone', 'welcomedAt'] as const;

/** What nobody changed since is as it was before. */
function fieldsBefore({ before, after }: Merge, lead: Customer): Partial<Customer> {
  const fields = PERSON_FIELDS.map((field) => {
    const isSame = JSON.stringify(lead[field]) === JSON.stringify(after[field]);
    return [field, isSame ? before[field] : lead[field]] as const;
  });
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

/** Without those of the other record; `undefined` when no mail address is left. */
function withoutIdentifiers(lead: Customer, absorbed: Customer, emailBefore: string) {
  const others = new Set(identifiersOf(absorbed).map(({ kind, value }) => `${kind} ${value}`));
  const kept = identifiersOf(lead).filter(({ kind, value }) => !others.has(`${kind} ${value}`));
  const of = (wanted: string) =>
    kept.filter(({ kind }) => kind === wanted).map(({ value }) => value);
  const emails = of('email');
  const stays = emails.includes(lead.email) ? lead.email : undefined;
  const email = stays ?? emails.find((each) => each === emailBefore) ?? emails[0];
  if (email === undefined) return undefined;
  const lists = {
    moreEmails: emails.filter((each) => each !== email),
    ...{ phones: of('phone'), storeCards: of('store_card') },
  };
  return {
    email,
    ...Object.fromEntries(Object.entries(lists).filter(([, some]) => some.length > 0)),
  };
}

/** A card of the other record may have an open attempt here: it is kept, and charged no more. */
function cardsOfLead({ before }: Merge, lead: Customer, absorbed: Customer, now: Instant) {
  const isOthers = (card: Card) => isLiveIn(absorbed, card);
  const cards = lead.cards.map((card) => (isOthers(card) ? takenOut(card, now) : card));
  return withCards(cards, [lead.cardIdToCharge, before.cardIdToCharge]);
}

function cardsOfAbsorbed(lead: Customer, absorbed: Customer, now: Instant) {
  const known = new Map(lead.cards.map((card) => [card.id, card]));
  const own = absorbed.cards.map((card) =>
    // What became of it since, such as a bank that refused it for good.
    isLiveIn(absorbed, card) ? (known.get(card.id) ?? card) : card,
  );
  const ownIds = new Set(own.map(({ id }) => id));
  const others = lead.cards.filter(({ id }) => !ownIds.has(id)).map((card) => takenOut(card, now));
  return withCards([...own, ...others], [absorbed.cardIdToCharge]);
}

function isLiveIn({ cards }: Customer, { id }: Card): boolean {
  return cards.some((card) => card.id === id && card.removedAt === undefined);
}

function takenOut(card: Card, now: Instant): Card {
  return { ...card, removedAt: card.removedAt ?? now };
}

function withCards(cards: readonly Card[], wantedIds: readonly (string | undefined)[]) {
  const [id] = wantedIds.filter((wanted) =>
    cards.some((card) => card.id === wanted && canBeCharged(card)),
  );
  return { cards, ...(id === undefined ? {} : { cardIdToCharge: id }) };
}
