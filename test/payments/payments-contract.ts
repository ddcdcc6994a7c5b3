import { beforeEach, describe, expect, test } from 'vitest';
import { money } from '../../shared/kernel/money.ts';
import { PaymentsRejected, PaymentsUnavailable } from '../../shared/payments/payments-error.ts';
import {
  type ChargeRequest,
  type Payments,
  SETUP_REF_IN_URL,
} from '../../shared/payments/ports.ts';
import { forgettingContract } from './forgetting-contract.ts';

export const CUSTOMER = 'cus_01JBZ0000000000000000000AA';
export const GIFT = 'gft_01JBZ0000000000000000000GG_0001';
const PRICE = money(4250, 'GBP');
const RETURN_URL = `https://shop.example/cards?setup=${SETUP_REF_IN_URL}`;

export type CardKind = 'pays' | 'no_funds' | 'lost' | 'asks_customer';

/** A provider with its cards, and its own books to check it by. */
export type PaymentsWorld = {
  readonly payments: Payments;
  card(kind: CardKind): ChargeRequest['card'];
  /** The next charge of this card takes the money and answers nothing. */
  cardLosingAnswer(): ChargeRequest['card'];
  /** The next charge of this card fails before any money is taken. */
  cardLosingRequest(): ChargeRequest['card'];
  /** What the customer's browser does on the page of the setup. @returns where it ends. */
  chooseCard(setupRef: string): Promise<string>;
  /** Charged minus refunded, from the customer `CUSTOMER`, as the provider's books say. */
  takenMinor(): Promise<number>;
};

/** The facts that hold for every adapter of `Payments`. */
export function paymentsContract(begin: () => Promise<PaymentsWorld>): void {
  forgettingContract(begin);
  let world: PaymentsWorld;
  let payments: Payments;
  beforeEach(async () => {
    world = await begin();
    payments = world.payments;
  });

  const attempt = (card: ChargeRequest['card'], number = 1): ChargeRequest => ({
    attemptId: `${GIFT}-${number}`,
    giftId: GIFT,
    customerId: CUSTOMER,
    amount: PRICE,
    card,
  });
  const charged = async () => {
    const result = await payments.charge(attempt(world.card('pays')));
    if (result.kind !== 'charged') throw new Error('the card should pay');
    return result.chargeRef;
  };

  describe('charging', () => {
    test('one attempt is charged once however often it is asked', async () => {
      const request = attempt(world.card('pays'));
      const first = await payments.charge(request);
      expect(first).toMatchObject({ kind: 'charged' });
      expect(await payments.charge(request)).toEqual(first);
      expect(await payments.charge(request)).toEqual(first);
      expect(await world.takenMinor()).toBe(PRICE.amountMinor);
    });

    test('one attempt asked twice at the same moment is charged once', async () => {
      const request = attempt(world.card('pays'));
      await Promise.allSettled([payments.charge(request), payments.charge(request)]);
      expect(await payments.charge(request)).toMatchObject({ kind: 'charged' });
      expect(await world.takenMinor()).toBe(PRICE.amountMinor);
    });

    test('two attempts are two charges', async () => {
      const first = await payments.charge(attempt(world.card('pays'), 1));
      expect(await payments.charge(attempt(world.card('pays'), 2))).not.toEqual(first);
      expect(await world.takenMinor()).toBe(2 * PRICE.amountMinor);
    });

    test('a reference fits into a ledger line', async () => {
      expect((await charged()).length).toBeLessThanOrEqual(255);
    });

    test.each([
      ['no_funds', 'soft', 'insufficient_funds'],
      ['lost', 'hard', 'lost_card'],
      ['asks_customer', 'authentication_required', 'authentication_required'],
    ] as const)('a card that %s is a %s decline', async (kind, declineKind, declineCode) => {
      const request = attempt(world.card(kind));
      const declined = { kind: 'declined', declineKind, declineCode };
      expect(await payments.charge(request)).toEqual(declined);
      expect(await payments.charge(request)).toEqual(declined);
      expect(await payments.findCharge(request)).toEqual(declined);
      expect(await world.takenMinor()).toBe(0);
    });

    test('one attempt cannot stand for two amounts', async () => {
      const request = attempt(world.card('pays'));
      await payments.charge(request);
      const other = payments.charge({ ...request, amount: money(1, 'GBP') });
      await expect(other).rejects.toThrow(PaymentsRejected);
      expect(await world.takenMinor()).toBe(PRICE.amountMinor);
    });

    test('a card the provider does not know is rejected, not declined', async () => {
      const card = { ...world.card('pays'), providerMethod: 'pm_of_nobody' };
      await expect(payments.charge(attempt(card))).rejects.toThrow(PaymentsRejected);
    });
  });

  describe('looking an attempt up', () => {
    test('an attempt that never began is unknown', async () => {
      const { attemptId, card } = attempt(world.card('pays'));
      expect(await payments.findCharge({ attemptId, card })).toEqual({ kind: 'unknown' });
    });

    test('another attempt of the same customer is not taken for it', async () => {
      await payments.charge(attempt(world.card('pays'), 1));
      const { attemptId, card } = attempt(world.card('pays'), 11);
      expect(await payments.findCharge({ attemptId, card })).toEqual({ kind: 'unknown' });
    });

    test('a charge whose answer was lost is found, and its repeat takes nothing more', async () => {
      const request = attempt(world.cardLosingAnswer());
      await expect(payments.charge(request)).rejects.toThrow(PaymentsUnavailable);
      const found = await payments.findCharge(request);
      expect(found).toMatchObject({ kind: 'charged' });
      expect(await payments.charge(request)).toEqual(found);
      expect(await world.takenMinor()).toBe(PRICE.amountMinor);
    });

    test('a charge that never arrived is unknown, and its repeat charges once', async () => {
      const request = attempt(world.cardLosingRequest());
      await expect(payments.charge(request)).rejects.toThrow(PaymentsUnavailable);
      expect(await payments.findCharge(request)).toEqual({ kind: 'unknown' });
      expect(await world.takenMinor()).toBe(0);
      const result = await payments.charge(request);
      expect(result).toMatchObject({ kind: 'charged' });
      expect(await payments.findCharge(request)).toEqual(result);
      expect(await world.takenMinor()).toBe(PRICE.amountMinor);
    });
  });

  describe('refunding', () => {
    test('a refund asked twice is given once', async () => {
      const request = { refundId: `${GIFT}-refund`, chargeRef: await charged(), amount: PRICE };
      const first = await payments.refund(request);
      expect(await payments.refund(request)).toEqual(first);
      expect(await world.takenMinor()).toBe(0);
    });

    test('two refunds are two, up to what was charged and not a penny more', async () => {
      const chargeRef = await charged();
      await payments.refund({ refundId: 'r1', chargeRef, amount: money(4000, 'GBP') });
      await payments.refund({ refundId: 'r2', chargeRef, amount: money(250, 'GBP') });
      const more = payments.refund({ refundId: 'r3', chargeRef, amount: money(1, 'GBP') });
      await expect(more).rejects.toThrow(PaymentsRejected);
      expect(await world.takenMinor()).toBe(0);
    });

    test('more than was charged is refused whole', async () => {
      const chargeRef = await charged();
      const more = payments.refund({ refundId: 'r1', chargeRef, amount: money(4251, 'GBP') });
      await expect(more).rejects.toThrow(PaymentsRejected);
      expect(await world.takenMinor()).toBe(PRICE.amountMinor);
    });

    test('a refunded charge is still found as charged', async () => {
      const chargeRef = await charged();
      await payments.refund({ refundId: 'r1', chargeRef, amount: PRICE });
      const found = await payments.findCharge(attempt(world.card('pays')));
      expect(found).toEqual({ kind: 'charged', chargeRef });
    });

    test('what was never charged cannot be refunded', async () => {
      const chargeRef = `${await charged()}9`;
      const refund = payments.refund({ refundId: 'r1', chargeRef, amount: PRICE });
      await expect(refund).rejects.toThrow(PaymentsRejected);
    });
  });

  describe('saving a card', () => {
    const begin = () =>
      payments.beginCardSetup({
        customerId: CUSTOMER,
        email: 'ada@example.com',
        returnUrl: RETURN_URL,
      });

    test('a finished setup gives a card that can be charged', async () => {
      const { setupRef, url } = await begin();
      expect(URL.canParse(url)).toBe(true);
      expect(await world.chooseCard(setupRef)).toBe(RETURN_URL.replace('SETUP_REF', setupRef));

      const found = await payments.findCardOfSetup(setupRef);
      expect(found).toMatchObject({
        ok: true,
        value: {
          customerId: CUSTOMER,
          brand: 'visa',
          last4: expect.stringMatching(/^\d{4}$/),
          expiresInMonth: expect.stringMatching(/^\d{4}-(0[1-9]|1[0-2])$/),
        },
      });
      if (!found.ok) return;
      expect(await payments.charge(attempt(found.value))).toMatchObject({ kind: 'charged' });
    });

    test('asking for the card of a finished setup again gives the same', async () => {
      const { setupRef } = await begin();
      await world.chooseCard(setupRef);
      const first = await payments.findCardOfSetup(setupRef);
      expect(await payments.findCardOfSetup(setupRef)).toEqual(first);
    });

    test('a second card is saved to the same customer of the provider', async () => {
      const { setupRef } = await begin();
      await world.chooseCard(setupRef);
      const first = await payments.findCardOfSetup(setupRef);
      if (!first.ok) throw new Error('the first setup should be finished');
      const { providerCustomer } = first.value;

      const second = await payments.beginCardSetup({
        customerId: CUSTOMER,
        email: 'ada@example.com',
        providerCustomer,
        returnUrl: RETURN_URL,
      });
      await world.chooseCard(second.setupRef);
      const found = await payments.findCardOfSetup(second.setupRef);
      expect(found).toMatchObject({ ok: true, value: { providerCustomer } });
    });

    test('a setup that the customer has not finished has no card', async () => {
      const { setupRef } = await begin();
      expect(await payments.findCardOfSetup(setupRef)).toEqual({
        ok: false,
        refusal: 'not_finished',
      });
    });

    test.each(['sandbox_setup_0000000000000000', 'cs_test_nobody', '../customers', 'a#b'])(
      'no setup is called %s',
      async (setupRef) => {
        expect(await payments.findCardOfSetup(setupRef)).toEqual({
          ok: false,
          refusal: 'unknown_setup',
        });
      },
    );
  });
}
