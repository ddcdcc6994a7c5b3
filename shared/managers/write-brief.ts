import type { Customer, Language } from '../customers/customer.ts';
import { partsOf } from '../customers/customer-parts.ts';
import type { Customers } from '../customers/ports.ts';
import { withoutKnownQuestions } from '../dialogue/facts/decide-known-questions.ts';
import { factValueText } from '../dialogue/facts/fact-value.ts';
import { type Known, knownIn } from '../dialogue/facts/find-known.ts';
import type { FactBooks } from '../dialogue/facts/ports.ts';
import { topicOf } from '../dialogue/facts/topics.ts';
import { topicName } from '../dialogue/facts/turn-words.ts';
import type { LeftOff } from '../dialogue/left-off.ts';
import { pointWords } from '../dialogue/point-words.ts';
import type { LeftOffs } from '../dialogue/ports.ts';
import type { Gift } from '../gifts/gift.ts';
import type { Gifts } from '../gifts/ports.ts';
import { type Clock, type Instant, isDateBefore, localDateOf } from '../kernel/time.ts';
import { type Formats, formatsOf } from '../mail/formats.ts';
import { itemName } from '../mail/gift-words.ts';
import { oneLine } from '../mail/safe-text.ts';
import { BRIEF_WORDS } from './brief-words.ts';
import type { CareIn } from './care.ts';
import { BRIEF_LENGTH_MAX } from './handover.ts';

export type BriefPorts = {
  readonly customers: Pick<Customers, 'find'>;
  readonly leftOffs: Pick<LeftOffs, 'find'>;
  readonly factBooks: Pick<FactBooks, 'find'>;
  readonly gifts: Pick<Gifts, 'ofCustomer'>;
  readonly clock: Clock;
};

const KNOWN_COUNT_MAX = 25;
const AHEAD_COUNT_MAX = 12;

type Facts = {
  readonly care: CareIn<'managed'>;
  readonly customer: Customer | undefined;
  readonly leftOff: LeftOff | undefined;
  readonly known: Known;
  readonly gifts: readonly Gift[];
  readonly now: Instant;
};

/** Where we left off, what is open, known and ahead, and what they are worth: a page of plain text. */
export async function writeBrief(
  ports: BriefPorts,
  care: CareIn<'managed'>,
  language?: Language,
): Promise<string> {
  const customer = await ports.customers.find(care.id);
  const parts = customer === undefined ? [care.id] : partsOf(customer);
  const [leftOff, book, gifts] = await Promise.all([
    ports.leftOffs.find(care.id),
    ports.factBooks.find(care.id),
    ports.gifts.ofCustomer(parts),
  ]);
  const facts = { care, customer, leftOff, known: knownIn(book), gifts, now: ports.clock.now() };
  return briefOf(facts, language ?? customer?.language ?? 'en').slice(0, BRIEF_LENGTH_MAX);
}

function briefOf(facts: Facts, language: Language): string {
  const formats = formatsOf(language);
  const says = BRIEF_WORDS[language];
  const { care, customer } = facts;
  const name = customer?.name === undefined ? says.somebody : oneLine(customer.name);
  const zone = customer?.zone ?? 'UTC';
  const { lifetimeMinor, yearMarginMinor, probabilityAlive, currency } = care.value;
  const money = (amountMinor: number) => formats.money({ amountMinor, currency });
  const percent = new Intl.NumberFormat(formats.locale, { style: 'percent' });
  return [
    says.title(name),
    [
      says.worth(money(lifetimeMinor), money(yearMarginMinor)),
      says.alive(percent.format(probabilityAlive)),
      says.since(formats.dateAt(care.crossedAt, zone)),
    ].join('\n'),
    lastSaid(facts, language, formats),
    openPoints(facts, language, formats),
    whatIsKnown(facts, language),
    giftsAhead(facts, language, formats),
  ].join('\n\n');
}

function lastSaid({ leftOff, customer }: Facts, language: Language, formats: Formats): string {
  const says = BRIEF_WORDS[language].last;
  const last = leftOff?.lastTurn;
  if (last === undefined) return says.none;
  const date = formats.dateAt(last.at, customer?.zone ?? 'UTC');
  const who = last.direction === 'from_customer' ? says.them(date) : says.us(date);
  return last.excerpt === '' ? who : `${who}\n“${oneLine(last.excerpt)}”`;
}

function openPoints({ leftOff, known }: Facts, language: Language, formats: Formats): string {
  const says = BRIEF_WORDS[language];
  const { points = [] } = leftOff === undefined ? {} : withoutKnownQuestions(leftOff, known.book);
  const lines = points.map((point) => {
    const { kind, owedBy, promisedOn } = point;
    const by = promisedOn === undefined ? '' : ` (${says.by(formats.date(promisedOn))})`;
    return `- ${says.points[owedBy][kind]}${by}: ${oneLine(pointWords(point, language, 'staff'))}`;
  });
  return lines.length === 0 ? says.nothingOpen : [says.open, ...lines].join('\n');
}

function whatIsKnown({ known }: Facts, language: Language): string {
  const says = BRIEF_WORDS[language];
  const lines = known.topics.slice(0, KNOWN_COUNT_MAX).map(({ topic, facts }) => {
    const values = facts.map(({ value }) =>
      oneLine(factValueText(topicOf(topic), value, language)),
    );
    return `- ${topicName(topic, language)}: ${values.join(', ')}`;
  });
  return lines.length === 0 ? says.nothingKnown : [says.known, ...lines].join('\n');
}

function giftsAhead({ gifts, customer, now }: Facts, language: Language, formats: Formats) {
  const says = BRIEF_WORDS[language];
  const today = localDateOf(now, customer?.zone ?? 'UTC');
  const ahead = gifts
    .filter(
      ({ state, deliverOn }) =>
        state !== 'draft' && state !== 'cancelled' && !isDateBefore(deliverOn, today),
    )
    .toSorted((left, right) => left.deliverOn.since(right.deliverOn).days)
    .slice(0, AHEAD_COUNT_MAX);
  const lines = ahead.map(
    (gift) => `- ${formats.date(gift.deliverOn)}: ${itemName(gift)} (${oneLine(gift.occasion)})`,
  );
  return lines.length === 0 ? says.nothingAhead : [says.ahead, ...lines].join('\n');
}
