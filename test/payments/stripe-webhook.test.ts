import Stripe from 'stripe';
import { describe, expect, test } from 'vitest';
import { money } from '../../shared/kernel/money.ts';
import { Temporal } from '../../shared/kernel/time.ts';
import { readStripeWebhook, STRIPE_EVENT_TYPES } from '../../shared/payments/stripe-webhook.ts';
import { CUSTOMER, GIFT } from './payments-contract.ts';

const SECRET = 'whsec_test';
const SIGNED_AT_SECONDS = 1_800_000_000;
const { webhooks } = new Stripe('sk_test_fake');

/** Signed by Stripe's own SDK. */
function sign(payload: string, secret = SECRET, timestamp = SIGNED_AT_SECONDS): string {
  return webhooks.generateTestHeaderString({ payload, secret, timestamp });
}

function hashOf(header: string): string {
  return header.replace(/^.*v1=/, '');
}

function read(
  body: string,
  signature: string | undefined,
  { isBase64Encoded = false, lateSeconds = 0, secret = SECRET } = {},
) {
  const now = Temporal.Instant.fromEpochMilliseconds((SIGNED_AT_SECONDS + lateSeconds) * 1000);
  return readStripeWebhook({ body, isBase64Encoded, signature }, { secret, now });
}

function eventOf(type: string, object: unknown): string {
  return JSON.stringify({ id: 'evt_1', object: 'event', type, data: { object } });
}

const BODY = eventOf('checkout.session.completed', {
  id: 'cs_1',
  mode: 'setup',
  client_reference_id: CUSTOMER,
  customer_details: { name: 'Zoë' },
});
const GOOD = sign(BODY);
const refusal = (name: string) => ({ ok: false, refusal: name });

describe('the signature', () => {
  test('of Stripe is accepted', () => {
    expect(read(BODY, GOOD)).toEqual({
      ok: true,
      value: {
        eventId: 'evt_1',
        eventType: 'checkout.session.completed',
        fact: { kind: 'card_setup_finished', setupRef: 'cs_1', customerId: CUSTOMER },
      },
    });
  });

  test('is over the bytes, also when API Gateway gives them as base64', () => {
    const base64 = Buffer.from(BODY).toString('base64');
    expect(read(base64, GOOD, { isBase64Encoded: true }).ok).toBe(true);
    expect(read(base64, GOOD)).toEqual(refusal('signature_wrong'));
    expect(read(BODY, GOOD, { isBase64Encoded: true })).toEqual(refusal('signature_wrong'));
  });

  test.each([
    ['the right one first', (good: string, bad: string) => `v1=${good},v1=${bad}`],
    ['the right one last', (good: string, bad: string) => `v1=${bad},v1=${good}`],
    ['with another scheme beside', (good: string, bad: string) => `v0=${bad},v1=${good}`],
  ])('counts when it is one of several: %s', (_, both) => {
    const hashes = both(hashOf(GOOD), hashOf(sign(BODY, 'whsec_old')));
    expect(read(BODY, `t=${SIGNED_AT_SECONDS},${hashes}`).ok).toBe(true);
  });

  test.each([
    ['of another secret', sign(BODY, 'whsec_other')],
    ['of another body', sign(`${BODY} `)],
    ['with another time', GOOD.replace(/^t=\d+/, `t=${SIGNED_AT_SECONDS + 1}`)],
    ['with zeros', `t=${SIGNED_AT_SECONDS},v1=${'0'.repeat(64)}`],
  ])('%s is wrong', (_, signature) => {
    expect(read(BODY, signature)).toEqual(refusal('signature_wrong'));
  });

  test.each([
    ['absent', undefined],
    ['empty', ''],
    ['without time', GOOD.replace(/^t=\d+,/, '')],
    ['without hash', `t=${SIGNED_AT_SECONDS}`],
    ['of an older scheme only', GOOD.replace('v1=', 'v0=')],
    ['too short', `t=${SIGNED_AT_SECONDS},v1=abcd`],
    ['with a time that is none', GOOD.replace(/^t=\d+/, 't=soon')],
  ])('%s counts as missing', (_, signature) => {
    expect(read(BODY, signature)).toEqual(refusal('signature_missing'));
  });

  test('cannot be made with an empty secret', () => {
    const forged = `t=${SIGNED_AT_SECONDS},v1=${hashOf(GOOD)}`;
    expect(read(BODY, forged, { secret: '' })).toEqual(refusal('signature_missing'));
  });

  test.each([
    [-301, false],
    [-300, true],
    [0, true],
    [299, true],
    [300, true],
    [301, false],
  ])('read %i s after it was made: accepted is %s', (lateSeconds, isAccepted) => {
    const outcome = read(BODY, GOOD, { lateSeconds });
    expect(outcome.ok).toBe(isAccepted);
    if (!outcome.ok) expect(outcome.refusal).toBe('signature_too_old');
  });
});

describe('the facts', () => {
  const metadata = { attemptId: `${GIFT}-1`, giftId: GIFT, customerId: CUSTOMER };
  const ignored = { kind: 'ignored' };
  const intent = (rest: object) => ({ id: 'pi_1', status: 'succeeded', metadata, ...rest });
  const charge = { id: 'ch_1', payment_intent: 'pi_1', amount_refunded: 500, currency: 'gbp' };
  const dispute = { id: 'dp_1', payment_intent: 'pi_1', amount: 900, currency: 'gbp', reason: 'x' };
  const ended = { kind: 'attempt_ended', ...metadata };
  const session = { id: 'cs_1', mode: 'setup', client_reference_id: CUSTOMER };

  test.each([
    [
      'payment_intent.succeeded',
      intent({}),
      { ...ended, result: { kind: 'charged', chargeRef: 'pi_1' } },
    ],
    [
      'payment_intent.payment_failed',
      intent({
        status: 'requires_payment_method',
        last_payment_error: { code: 'card_declined', decline_code: 'lost_card' },
      }),
      {
        ...ended,
        result: { kind: 'declined', declineKind: 'hard', declineCode: 'lost_card' },
      },
    ],
    [
      'charge.refunded',
      charge,
      { kind: 'charge_refunded', chargeRef: 'pi_1', refunded: money(500, 'GBP') },
    ],
    [
      'charge.dispute.created',
      dispute,
      {
        kind: 'charge_disputed',
        chargeRef: 'pi_1',
        disputeRef: 'dp_1',
        disputed: money(900, 'GBP'),
        reason: 'x',
      },
    ],
    ['payment_intent.succeeded', intent({ metadata: {} }), ignored],
    ['payment_intent.succeeded', intent({ metadata: null }), ignored],
    ['charge.refunded', { ...charge, payment_intent: null }, ignored],
    ['charge.dispute.created', { ...dispute, payment_intent: null }, ignored],
    ['checkout.session.completed', { ...session, mode: 'payment' }, ignored],
    ['checkout.session.completed', { ...session, client_reference_id: null }, ignored],
    ['invoice.paid', { id: 'in_1' }, ignored],
    ['toString', {}, ignored],
  ])('%s', (type, object, fact) => {
    const body = eventOf(type, object);
    expect(read(body, sign(body))).toEqual({
      ok: true,
      value: { eventId: 'evt_1', eventType: type, fact },
    });
  });

  test.each([
    ['no JSON', '{'],
    ['no event', '{"id":"evt_1"}'],
    ['a list', '[]'],
    ['an intent without id', eventOf('payment_intent.succeeded', {})],
  ])('%s, though well signed, is not understood', (_, body) => {
    expect(read(body, sign(body))).toEqual(refusal('event_not_understood'));
  });

  test('are those to subscribe to', () => {
    expect(STRIPE_EVENT_TYPES).toEqual([
      'checkout.session.completed',
      'payment_intent.succeeded',
      'payment_intent.payment_failed',
      'charge.refunded',
      'charge.dispute.created',
    ]);
  });
});
