import type { ChargeAttempt, Gift, GiftState } from '../../shared/gifts/gift.ts';
import { giftIdOf } from '../../shared/gifts/gift.ts';
import type { GiftOrder } from '../../shared/gifts/gift-order.ts';
import type { Release } from '../../shared/gifts/release.ts';
import type { Telling } from '../../shared/gifts/telling.ts';
import { type Instant, Temporal } from '../../shared/kernel/time.ts';
import fc from './fast-check.ts';

// Anything that the schemas allow, not only what a life leads to.

const CROCKFORD = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
const ulid = fc
  .array(fc.constantFrom(...CROCKFORD), { minLength: 26, maxLength: 26 })
  .map((symbols) => symbols.join(''));
const id = (prefix: string) => ulid.map((text) => `${prefix}_${text}`);
const giftId = fc
  .tuple(id('cus'), id('ord'), fc.integer({ min: 1, max: 1000 }))
  .map(([customerId, orderId, line]) => giftIdOf(customerId, orderId, line));
const instant: fc.Arbitrary<Instant> = fc
  .integer({ min: Date.UTC(2026, 0), max: Date.UTC(2035, 0) })
  .map((milliseconds) => Temporal.Instant.fromEpochMilliseconds(milliseconds));
const date = fc
  .integer({ min: 0, max: 3000 })
  .map((days) => Temporal.PlainDate.from('2026-01-01').add({ days }));
const text = (maxLength: number) => fc.string({ maxLength, unit: 'binary' });
/** Trimmed and lower case, as the schema leaves it. */
const occasion = fc.constantFrom('birthday', 'jahrestag', 'día de la madre', '誕生日', 'a#b');
const zone = fc.constantFrom('Europe/London', 'Asia/Kolkata', 'Pacific/Auckland');
const minor = fc.nat({ max: 10_000_000 });
const optionName = fc.oneof(fc.constantFrom('chargedAt', 'At', 'price', ''), text(20));
const options = fc.dictionary(
  optionName.filter((name) => name !== '__proto__'),
  text(20),
  { maxKeys: 4, noNullPrototype: true },
);
const currency = fc.constantFrom('GBP', 'USD', 'JPY');
const optional = { requiredKeys: [] as [] };

const mailClaim = fc.record({ id: text(40), claimedAt: instant });
const attempt: fc.Arbitrary<ChargeAttempt> = fc
  .record({
    number: fc.integer({ min: 1, max: 50 }),
    startedAt: instant,
    cardId: id('crd'),
    amountMinor: minor,
    outcome: fc.constantFrom('open', 'charged', 'declined'),
  })
  .chain((required) =>
    fc
      .record(
        {
          declineKind: fc.constantFrom('soft', 'hard', 'authentication_required'),
          ...{ declineCode: text(60), chargeRef: text(255), endedAt: instant },
        },
        optional,
      )
      .map((more) => ({ ...required, ...more }) as ChargeAttempt),
  );

const required = fc.record({
  ...{ id: giftId, version: fc.nat(), recipientId: id('rcp'), occasion },
  ...{ productCode: fc.constantFrom('22423', 'MUG', 'a.b-c_d'), productName: text(120) },
  ...{ kind: fc.constantFrom('parcel', 'e_gift'), options, message: text(300), deliverOn: date },
  price: fc.record({
    ...{ productMinor: minor, optionsMinor: minor, wrappingMinor: minor, deliveryMinor: minor },
    currency,
  }),
  plan: fc
    .record({
      ...{ customerZone: zone, recipientZone: zone, chargeAt: instant, lastTryAt: instant },
      transitDays: fc.nat({ max: 60 }),
    })
    .chain((plan) => fc.record({ remindAt: instant }, optional).map((m) => ({ ...plan, ...m }))),
  orderedAt: instant,
  attempts: fc.array(attempt, { maxLength: 4 }),
});
const facts = fc.record(
  {
    ...{ wrapping: text(40), remindedAt: instant, mailClaim },
    linkTokenHashes: fc.array(text(22), { maxLength: 3 }),
  },
  optional,
);

/** Half the time what follows from something else does so, else it is any. */
const released = fc.record(
  {
    ...{ chargedAt: instant, expectedOn: date, confirmOrSendAt: instant },
    ...{ isInTime: fc.boolean(), isAtCharge: fc.boolean() },
    news: fc.subarray(['dispatched', 'delivered']),
  },
  { requiredKeys: ['chargedAt', 'expectedOn', 'confirmOrSendAt', 'isInTime', 'isAtCharge'] },
);
const refund = fc
  .record({ id: text(60), amountMinor: fc.integer({ min: 1 }), chargeRef: text(255) })
  .chain((given) =>
    fc
      .record({ refundRef: text(255), refundedAt: instant }, optional)
      .map((more) => ({ ...given, ...more })),
  );

const OF_STATE: Record<GiftState, fc.Arbitrary<object>> = {
  ...{ draft: fc.constant({}), ordered: fc.constant({}) },
  ...{ charging: fc.record({ tryAt: instant }), declined: fc.record({ tryAt: instant }) },
  released: fc.record({ unconfirmedAt: instant }, optional),
  dispatched: fc.record({ unconfirmedAt: instant, dispatchedAt: instant }, optional),
  delivered: fc.record(
    { unconfirmedAt: instant, dispatchedAt: instant, deliveredAt: instant },
    { requiredKeys: ['deliveredAt'] },
  ),
  delivery_failed: fc.record(
    { dispatchedAt: instant, failedAt: instant },
    { requiredKeys: ['failedAt'] },
  ),
  cancelled: fc.record(
    {
      cancelledAt: instant,
      cancelledFor: fc.constantFrom('customer', 'stopped_occasion'),
      refund,
    },
    { requiredKeys: ['cancelledAt', 'cancelledFor'] },
  ),
  lapsed: fc.record({ lapsedAt: instant }),
};
const CHARGED = new Set<GiftState>(['released', 'dispatched', 'delivered', 'delivery_failed']);

export function anyGiftIn(state: GiftState): fc.Arbitrary<Gift> {
  return fc.tuple(required, facts, released, OF_STATE[state]).map(([needed, more, paid, own]) => {
    const { isInTime, isAtCharge, ...given } = paid;
    const endedAt = needed.attempts.find(({ outcome }) => outcome === 'charged')?.endedAt;
    const chargedFacts = {
      ...given,
      ...(isInTime ? { expectedOn: needed.deliverOn } : {}),
      ...(isAtCharge && endedAt !== undefined ? { chargedAt: endedAt } : {}),
    };
    const gift: unknown = {
      ...{ ...needed, ...more, ...(CHARGED.has(state) ? chargedFacts : {}), ...own, state },
    };
    return gift as Gift;
  });
}

const line = fc
  .record({ deliverOn: date, chargeAt: instant, totalMinor: minor })
  .chain((given) =>
    fc.record({ remindAt: instant }, optional).map((more) => ({ ...given, ...more })),
  );

export const anyGiftOrder = fc
  .record({
    ...{ id: id('ord'), version: fc.constant(0), customerId: id('cus'), currency },
    state: fc.constantFrom('placing', 'placed', 'undone'),
    lines: fc.array(line, { minLength: 1, maxLength: 5 }),
    ...{ fingerprint: text(43), orderedAt: instant },
  })
  .chain((given) =>
    fc
      .record(
        {
          finishedAt: instant,
          confirmation: fc.oneof(
            fc.record({ claim: mailClaim }),
            fc.record({ claim: mailClaim, sentAt: instant }),
          ),
        },
        optional,
      )
      .map((more): GiftOrder => ({ ...given, ...more }) as GiftOrder),
  );

export const anyRelease: fc.Arbitrary<Release> = fc
  .record({
    ...{ giftId, releasedAt: instant, deliverOn: date, expectedOn: date },
    ...{ productCode: fc.constantFrom('22423', 'MUG'), productName: text(120), options },
    ...{ message: text(300), recipientName: text(100) },
    address: fc.constantFrom(
      { lines: ['1 Road'], city: 'Oxford', postalCode: 'OX1 4AA', country: 'GB' },
      { lines: ['1', '2', '3'], city: 'Köln', region: 'NRW', country: 'DE' },
    ),
  })
  .chain((given) =>
    fc.record({ wrapping: text(40) }, optional).map((more) => ({ ...given, ...more })),
  );

export const anyTelling: fc.Arbitrary<Telling> = fc
  .record({
    id: giftId.map((gift) => `${gift}.v3.0`),
    ...{ version: fc.constant(0), customerId: id('cus'), claim: mailClaim },
  })
  .chain((given) =>
    fc.record({ sentAt: instant }, optional).map((more) => ({ ...given, ...more })),
  );
