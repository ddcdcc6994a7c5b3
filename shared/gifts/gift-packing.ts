// A gift as plain JSON, and the same smaller. A write costs a unit for each kilobyte of the whole
// item at every step of a gift's life, and names alone would take a third of one:
//   instants   milliseconds instead of text; nothing sorts by them
//   lists      parts that always come together: in a fixed order, without their names
//   left out   what follows from something else in nearly every gift
import * as z from 'zod';
import { Temporal } from '../kernel/time.ts';
import { Gift } from './gift.ts';

type Json = Readonly<Record<string, unknown>>;

/** A fixed order for ever: a new name goes to the end. */
const PRICE = ['productMinor', 'optionsMinor', 'wrappingMinor', 'deliveryMinor', 'currency'];
const PLAN = ['customerZone', 'recipientZone', 'transitDays', 'chargeAt', 'lastTryAt', 'remindAt'];
const ATTEMPT = [
  ...['number', 'startedAt', 'cardId', 'amountMinor', 'outcome', 'endedAt', 'chargeRef'],
  ...['declineKind', 'declineCode'],
];

type List = readonly unknown[];
type PackedGift = Json & {
  readonly price: List;
  readonly plan: List;
  readonly attempts: readonly List[];
};

/** Only that there is something to unpack: what comes out is checked as a gift, whole. */
const PackedGift = z.custom<PackedGift>(isPacked, 'is no packed gift');

function isPacked(value: unknown): boolean {
  const { price, plan, attempts } = (value ?? {}) as Json;
  return [price, plan, attempts].every(Array.isArray) && (attempts as List).every(Array.isArray);
}

/** A gift as it is stored. Both directions validate the whole gift. */
export const StoredGift = z.codec(PackedGift, Gift, {
  decode: (packed) => unpacked(packed) as z.input<typeof Gift>,
  encode: (gift) => packed(gift),
});

function packed(gift: z.input<typeof Gift>): PackedGift {
  const { price, plan, attempts, ...rest } = withoutFollowing(gift);
  return {
    ...eachInstant(rest, millisecondsOf),
    price: listOf(PRICE, price),
    plan: listOf(PLAN, eachInstant(plan, millisecondsOf)),
    attempts: attempts.map((attempt) => listOf(ATTEMPT, eachInstant(attempt, millisecondsOf))),
  };
}

function unpacked(stored: PackedGift): Json {
  const { price, plan, attempts } = stored;
  return withFollowing({
    ...eachInstant(stored, textOf),
    price: objectOf(PRICE, price),
    plan: eachInstant(objectOf(PLAN, plan), textOf),
    attempts: attempts.map((attempt) => eachInstant(objectOf(ATTEMPT, attempt), textOf)),
  });
}

/** Most gifts are released in the moment in which their charge ended, for the date they have. */
function withoutFollowing(gift: z.input<typeof Gift>): z.input<typeof Gift> {
  if (!('chargedAt' in gift)) return gift;
  const { chargedAt, expectedOn, ...rest } = gift;
  return {
    ...rest,
    ...(chargedAt === chargeEndedAtOf(gift) ? {} : { chargedAt }),
    ...(expectedOn === gift.deliverOn ? {} : { expectedOn }),
  } as z.input<typeof Gift>;
}

const CHARGED_STATES: ReadonlySet<unknown> = new Set<Gift['state']>([
  'released',
  'dispatched',
  'delivered',
  'delivery_failed',
]);

function withFollowing(gift: Json): Json {
  if (!CHARGED_STATES.has(gift.state)) return gift;
  return { chargedAt: chargeEndedAtOf(gift), expectedOn: gift.deliverOn, ...gift };
}

function chargeEndedAtOf({ attempts }: { readonly attempts?: unknown }): unknown {
  return (attempts as readonly Json[]).find(({ outcome }) => outcome === 'charged')?.endedAt;
}

/** By our names, an instant ends in `At`; the options' names are not ours. In loops, for a gift book has hundreds. */
function eachInstant(part: Json, map: (instant: unknown) => unknown): Json {
  const mapped: Record<string, unknown> = {};
  for (const name of Object.keys(part)) {
    const value = part[name];
    if (name.endsWith('At')) mapped[name] = map(value);
    else if (name === 'options' || typeof value !== 'object' || Array.isArray(value))
      mapped[name] = value;
    else mapped[name] = eachInstant(value as Json, map);
  }
  return mapped;
}

function millisecondsOf(text: unknown): number {
  return Temporal.Instant.from(text as string).epochMilliseconds;
}

/** What is no number is not a gift's: `happenedAt` stands beside it on the item. */
function textOf(epochMilliseconds: unknown): unknown {
  if (typeof epochMilliseconds !== 'number') return epochMilliseconds;
  // The same text as `instantText` has, in a tenth of the time: a gift book decodes a thousand.
  return new Date(epochMilliseconds).toISOString();
}

function listOf(names: readonly string[], part: Json): List {
  const values = names.map((name) => part[name] ?? null);
  return values.slice(0, values.findLastIndex((value) => value !== null) + 1);
}

function objectOf(names: readonly string[], list: List): Json {
  const part: Record<string, unknown> = {};
  for (const [at, name] of names.entries()) {
    const value = list[at] ?? null;
    if (value !== null) part[name] = value;
  }
  return part;
}
