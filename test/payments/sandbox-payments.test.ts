import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { money } from '../../shared/kernel/money.ts';
import { instantText } from '../../shared/kernel/time.ts';
import { PaymentsUnavailable } from '../../shared/payments/payments-error.ts';
import {
  readSandboxMethod,
  SANDBOX_CARDS,
  type SandboxCardCode,
} from '../../shared/payments/sandbox-cards.ts';
import { SandboxPayments } from '../../shared/payments/sandbox-payments.ts';
import { sandboxCustomerOf } from '../../shared/payments/sandbox-rules.ts';
import type { Table } from '../../shared/table/table.ts';
import { type Dynamo, startDynamo } from '../support/dynamo.ts';
import { manualClock } from '../support/manual-clock.ts';
import { MemoryTable } from '../support/memory-table.ts';
import { CUSTOMER, GIFT, type PaymentsWorld, paymentsContract } from './payments-contract.ts';

const CARD_OF_KIND = {
  pays: 'sandbox_visa_ok',
  no_funds: 'sandbox_visa_no_funds',
  lost: 'sandbox_visa_lost',
  asks_customer: 'sandbox_visa_authentication',
} as const;

function cardOf(providerMethod: string) {
  return { providerCustomer: sandboxCustomerOf(CUSTOMER), providerMethod };
}

function sandbox(table: Table, startsAt = '2027-01-31T12:00:00Z') {
  const clock = manualClock(startsAt);
  return {
    clock,
    payments: new SandboxPayments({ table, clock, siteUrl: 'https://shop.example' }),
  };
}

function worldOn(table: Table): PaymentsWorld {
  const { payments } = sandbox(table);
  return {
    payments,
    card: (kind) => cardOf(CARD_OF_KIND[kind]),
    cardLosingAnswer: () => cardOf('sandbox_visa_answer_lost'),
    cardLosingRequest: () => cardOf('sandbox_visa_request_lost'),
    chooseCard: async (setupRef) => {
      const finished = await payments.finishSetup(setupRef, 'sandbox_visa_ok');
      if (!finished.ok) throw new Error(finished.refusal);
      return finished.value.returnUrl;
    },
    takenMinor: async () => {
      const charges = await payments.ofCustomer(CUSTOMER);
      return charges
        .flatMap(({ outcome, amountMinor, refunds }) => [
          outcome === 'charged' ? amountMinor : 0,
          ...refunds.map((refund) => -refund.amountMinor),
        ])
        .reduce((total, part) => total + part, 0);
    },
  };
}

describe('the sandbox in memory', () => paymentsContract(async () => worldOn(new MemoryTable())));

describe('the sandbox on DynamoDB', () => {
  let dynamo: Dynamo;
  beforeAll(async () => {
    dynamo = await startDynamo();
  });
  afterAll(() => dynamo.stop());
  paymentsContract(async () => worldOn((await dynamo.newTable()).table));
});

describe('the cards of the sandbox', () => {
  let world: ReturnType<typeof sandbox>;
  beforeEach(() => {
    world = sandbox(new MemoryTable());
  });
  const attempt = (providerMethod: string, number = 1, giftId = GIFT) => ({
    attemptId: `${giftId}-${number}`,
    giftId,
    customerId: CUSTOMER,
    amount: money(1000, 'EUR'),
    card: cardOf(providerMethod),
  });

  test.each([
    ['sandbox_visa_lost', 'lost_card'],
    ['sandbox_visa_stolen', 'stolen_card'],
    ['sandbox_visa_closed', 'closed_account'],
  ])('%s is declined for good', async (method, declineCode) => {
    const result = await world.payments.charge(attempt(method));
    expect(result).toEqual({ kind: 'declined', declineKind: 'hard', declineCode });
  });

  test('the third try pays, counted for each gift', async () => {
    const other = GIFT.replace('_0001', '_0002');
    const kinds: string[] = [];
    for (const request of [
      attempt('sandbox_visa_third_try', 1),
      attempt('sandbox_visa_third_try', 1, other),
      attempt('sandbox_visa_third_try', 1),
      attempt('sandbox_visa_third_try', 2),
      attempt('sandbox_visa_third_try', 2),
      attempt('sandbox_visa_third_try', 3),
      attempt('sandbox_visa_third_try', 2, other),
    ]) {
      kinds.push((await world.payments.charge(request)).kind);
    }
    const [declined, charged] = ['declined', 'charged'];
    expect(kinds).toEqual([declined, declined, declined, declined, declined, charged, declined]);
  });

  test.each([
    ['2027-02-28T23:59:59Z', 'charged'],
    ['2027-03-01T00:00:00Z', 'declined'],
  ])('a card that expires in February 2027 is %s %s', async (at, kind) => {
    world.clock.set(at);
    const result = await world.payments.charge(attempt('sandbox_visa_ok.2027-02'));
    expect(result.kind).toBe(kind);
    if (result.kind === 'declined') {
      expect(result).toMatchObject({ declineKind: 'soft', declineCode: 'expired_card' });
    }
  });

  test('the expiring card saved on 31 January works until the end of February', async () => {
    const returnUrl = 'https://shop.example/done';
    const begun = { customerId: CUSTOMER, email: 'ada@example.com', returnUrl };
    const { setupRef, url } = await world.payments.beginCardSetup(begun);
    expect(url).toBe(
      `https://shop.example/sandbox/cards/${setupRef}?return=${encodeURIComponent(returnUrl)}`,
    );
    await world.payments.finishSetup(setupRef, 'sandbox_visa_expiring');
    expect(await world.payments.findCardOfSetup(setupRef)).toMatchObject({
      value: {
        expiresInMonth: '2027-02',
        providerMethod: `sandbox_visa_expiring.2027-02.${setupRef.slice(-8)}`,
      },
    });
  });

  test('the same card entered again is another one, as with a real provider', async () => {
    const begun = {
      customerId: CUSTOMER,
      email: 'ada@example.com',
      returnUrl: 'https://shop.example',
    };
    const methods = await Promise.all(
      [1, 2].map(async () => {
        const { setupRef } = await world.payments.beginCardSetup(begun);
        await world.payments.finishSetup(setupRef, 'sandbox_visa_ok');
        const card = await world.payments.findCardOfSetup(setupRef);
        return card.ok ? card.value.providerMethod : '';
      }),
    );
    expect(methods[0]).toMatch(/^sandbox_visa_ok\./);
    expect(methods[0]).not.toBe(methods[1]);
  });

  test('choosing twice keeps the first card', async () => {
    const begun = {
      customerId: CUSTOMER,
      email: 'ada@example.com',
      returnUrl: 'https://x.example',
    };
    const { setupRef } = await world.payments.beginCardSetup(begun);
    await world.payments.finishSetup(setupRef, 'sandbox_visa_ok');
    expect(await world.payments.finishSetup(setupRef, 'sandbox_visa_lost')).toMatchObject({
      ok: true,
    });
    expect(await world.payments.findCardOfSetup(setupRef)).toMatchObject({
      value: { last4: '4242' },
    });
  });

  test.each([
    ['sandbox_setup_0000000000000000', 'sandbox_visa_ok', 'unknown_setup'],
    ['a#b', 'sandbox_visa_ok', 'unknown_setup'],
    ['sandbox_setup_0000000000000000', 'pm_card_visa', 'unknown_card'],
    ['sandbox_setup_0000000000000000', 'toString', 'unknown_card'],
  ])('finishing %s with %s is refused: %s', async (setupRef, code, refusal) => {
    expect(await world.payments.finishSetup(setupRef, code)).toEqual({ ok: false, refusal });
  });

  test('every card is read back by its name', () => {
    for (const [code, card] of Object.entries(SANDBOX_CARDS)) {
      expect(readSandboxMethod(code as SandboxCardCode)).toEqual({ card });
    }
  });

  test.each([
    'pm_card_visa',
    'toString',
    'sandbox_visa_ok.2027-13',
    'sandbox_visa_ok.2027-02.x.y',
    '',
  ])('no sandbox card is called "%s"', (name) => expect(readSandboxMethod(name)).toBeUndefined());

  test('a card that was saved with another record is charged there, as the provider knows it', async () => {
    const card = {
      providerCustomer: sandboxCustomerOf('cus_01JBZ0000000000000000000BB'),
      providerMethod: 'sandbox_visa_ok',
    };
    const asked = { ...attempt('sandbox_visa_ok'), card };
    const charged = await world.payments.charge(asked);
    expect(charged.kind).toBe('charged');
    expect(await world.payments.findCharge(asked)).toEqual(charged);
    expect(await world.payments.ofCustomer('cus_01JBZ0000000000000000000BB')).toHaveLength(1);
  });

  test('the books list every attempt of a customer over more than one page', async () => {
    for (let number = 1; number <= 101; number += 1) {
      await world.payments.charge(attempt('sandbox_visa_ok', number));
    }
    const lost = attempt('sandbox_visa_answer_lost', 102);
    await expect(world.payments.charge(lost)).rejects.toThrow(PaymentsUnavailable);
    const charges = await world.payments.ofCustomer(CUSTOMER);
    expect(charges).toHaveLength(102);
    expect(charges.map(({ id }) => id)).toContain(lost.attemptId);
    expect(instantText(charges[0]?.askedAt ?? world.clock.now())).toBe('2027-01-31T12:00:00.000Z');
    expect(await world.payments.ofCustomer('cus_01JBZ0000000000000000000BB')).toEqual([]);
  });
});
