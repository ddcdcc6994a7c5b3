import { describe, expect, test } from 'vitest';
import { money } from '../../shared/kernel/money.ts';
import type { PaymentsWorld } from './payments-contract.ts';

const CUSTOMER = 'cus_01JBZ0000000000000000000AA';
const GIFT = 'gft_01JBZ0000000000000000000GG_0001';
const AMOUNT = money(4250, 'GBP');

/** Part of what holds for every adapter of `Payments`. */
export function forgettingContract(begin: () => Promise<PaymentsWorld>): void {
  describe('forgetting a customer', () => {
    test('leaves what was paid, which can still be given back, and may be repeated', async () => {
      const { payments, card, takenMinor } = await begin();
      const request = { attemptId: `${GIFT}-1`, giftId: GIFT, customerId: CUSTOMER };
      const charged = await payments.charge({ ...request, amount: AMOUNT, card: card('pays') });
      if (charged.kind !== 'charged') throw new Error('the card should pay');
      const { providerCustomer } = card('pays');
      const forget = () => payments.forgetCustomer({ customerId: CUSTOMER, providerCustomer });
      await forget();
      await expect(forget()).resolves.toBeUndefined();
      expect(await takenMinor()).toBe(AMOUNT.amountMinor);
      const { chargeRef } = charged;
      await payments.refund({ refundId: `${GIFT}-refund`, chargeRef, amount: AMOUNT });
      expect(await takenMinor()).toBe(0);
    });
  });
}
