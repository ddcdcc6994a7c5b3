import { randomBytes } from 'node:crypto';
import type { CustomerId } from '../customers/customer.ts';
import type { Secrets } from '../kernel/ids.ts';
import { accepted, refused } from '../kernel/outcome.ts';
import { type Clock, Temporal } from '../kernel/time.ts';
import { EntityStore } from '../table/entity-store.ts';
import type { Table } from '../table/table.ts';
import { PaymentsUnavailable } from './payments-error.ts';
import {
  type ChargeRequest,
  type ChargeResult,
  type Payments,
  type RefundRequest,
  SETUP_REF_IN_URL,
} from './ports.ts';
import {
  isSandboxCardCode,
  readSandboxMethod,
  SANDBOX_CARDS,
  type SandboxMethod,
  sandboxMethod,
} from './sandbox-cards.ts';
import {
  CHARGE_PREFIX,
  type SandboxCharge,
  type SandboxChargeRef,
  type SandboxSetup,
  sandboxChargeDefinition,
  sandboxPartition,
  sandboxSetupDefinition,
} from './sandbox-item.ts';
import {
  decideRefund,
  isExpired,
  methodOf,
  monthAfter,
  mustBeTheSame,
  newCharge,
  readChargeRef,
  readCustomer,
  refOf,
  resultOf,
  sandboxCustomerOf,
  softDecline,
} from './sandbox-rules.ts';

const REFUND_TRY_COUNT_MAX = 5;
const AUDIT_PAGE_LIMIT = 100;
/** Enough to tell a customer's setups apart. */
const SETUP_MARK_LENGTH = 8;
const SETUP_REF = /^sandbox_setup_[\w-]{16,64}$/;

/**
 * A payment provider and its banks, played with cards that misbehave on purpose
 * (`sandbox-cards.ts`). What it knows lies in the table, so it survives restarts and works for many
 * functions at once. It moves no money and must never serve a stage that sells.
 */
export class SandboxPayments implements Payments {
  readonly #table: Table;
  readonly #clock: Clock;
  readonly #siteUrl: string;
  readonly #secrets: Pick<Secrets, 'token'>;
  readonly #charges: EntityStore<SandboxCharge, SandboxChargeRef>;
  readonly #setups: EntityStore<SandboxSetup, string>;

  constructor(deps: {
    readonly table: Table;
    readonly clock: Clock;
    /** Where the page that chooses a card is served; no slash at its end. */
    readonly siteUrl: string;
    readonly secrets?: Pick<Secrets, 'token'>;
  }) {
    this.#table = deps.table;
    this.#clock = deps.clock;
    this.#siteUrl = deps.siteUrl;
    this.#secrets = deps.secrets ?? { token: () => randomBytes(16).toString('base64url') };
    // Nothing here is ever due, so one shard is as good as many.
    const settings = { table: deps.table, shardCount: 1 };
    this.#charges = new EntityStore(sandboxChargeDefinition, settings);
    this.#setups = new EntityStore(sandboxSetupDefinition, settings);
  }

  /** Lies with whoever saved the card: the customer may have had another record then. */
  async charge(asked: ChargeRequest): Promise<ChargeResult> {
    const request = { ...asked, customerId: readCustomer(asked.card.providerCustomer) };
    const method = methodOf(request);
    const known = await this.#charges.find(refOf(request));
    if (known === undefined) return this.#begin(request, method);

    mustBeTheSame(known, request);
    if (known.outcome !== 'lost') return resultOf(known);
    await this.#save({ ...known, outcome: 'charged' });
    return resultOf({ ...known, outcome: 'charged' });
  }

  async findCharge(attempt: Parameters<Payments['findCharge']>[0]) {
    const customerId = readCustomer(attempt.card.providerCustomer);
    const known = await this.#charges.find(refOf({ customerId, attemptId: attempt.attemptId }));
    if (known === undefined || known.outcome === 'lost') return { kind: 'unknown' as const };
    return resultOf(known);
  }

  async refund(request: RefundRequest) {
    for (let tryCount = 0; tryCount < REFUND_TRY_COUNT_MAX; tryCount += 1) {
      const charge = await this.#charges.find(readChargeRef(request.chargeRef));
      const refund = decideRefund(charge, request, this.#clock.now());
      if (refund === 'done' || (await this.#charges.save(change(refund, this.#clock))).ok) {
        return { refundRef: `sandbox_refund_${request.refundId}` };
      }
    }
    throw new PaymentsUnavailable('the sandbox charge changed again and again');
  }

  async beginCardSetup(request: Parameters<Payments['beginCardSetup']>[0]) {
    const setupRef = `sandbox_setup_${this.#secrets.token()}`;
    const returnUrl = request.returnUrl.replaceAll(SETUP_REF_IN_URL, setupRef);
    const begunAt = this.#clock.now();
    const { customerId } = request;
    const setup = { id: setupRef, version: 0, customerId, returnUrl, begunAt };
    const saved = await this.#setups.save(change(setup, this.#clock));
    if (!saved.ok) throw new PaymentsUnavailable('the sandbox made the same setup twice');
    const query = new URLSearchParams({ return: returnUrl });
    return { setupRef, url: `${this.#siteUrl}/sandbox/cards/${setupRef}?${query}` };
  }

  /**
   * What the sandbox's card page calls when the customer has chosen one of `SANDBOX_CARDS`.
   * Choosing twice keeps the first card. @returns where the browser goes next; the page must send
   * it there and not to what stands in its own address.
   */
  async finishSetup(setupRef: string, code: string) {
    if (!isSandboxCardCode(code)) return refused('unknown_card');
    const setup = SETUP_REF.test(setupRef) ? await this.#setups.find(setupRef) : undefined;
    if (setup === undefined) return refused('unknown_setup');
    if (setup.providerMethod === undefined) {
      const month = monthAfter(this.#clock.now(), SANDBOX_CARDS[code].validMonths);
      const mark = setupRef.slice(-SETUP_MARK_LENGTH);
      const providerMethod = sandboxMethod(code, month, mark);
      const chosen = { providerMethod, expiresInMonth: month };
      // Refused only when another choice came first, which then counts.
      await this.#setups.save(change({ ...setup, ...chosen }, this.#clock));
    }
    return accepted({ returnUrl: setup.returnUrl });
  }

  async findCardOfSetup(setupRef: string) {
    const setup = SETUP_REF.test(setupRef) ? await this.#setups.find(setupRef) : undefined;
    if (setup === undefined) return refused('unknown_setup');
    const { customerId, providerMethod = '', expiresInMonth = '' } = setup;
    const card = readSandboxMethod(providerMethod)?.card;
    if (card === undefined) return refused('not_finished');
    const { brand, last4 } = card;
    const providerCustomer = sandboxCustomerOf(customerId);
    return accepted({ customerId, providerCustomer, providerMethod, brand, last4, expiresInMonth });
  }

  /** It knows nobody's name; its books are in the table, and go with all else of the customer. */
  async forgetCustomer({ providerCustomer }: Parameters<Payments['forgetCustomer']>[0]) {
    readCustomer(providerCustomer);
  }

  /** Everything ever asked for a customer, refunds included, oldest first; for auditors. */
  async ofCustomer(customerId: CustomerId): Promise<readonly SandboxCharge[]> {
    const charges: SandboxCharge[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.#table.query({
        pk: sandboxPartition(customerId),
        skPrefix: CHARGE_PREFIX,
        limit: AUDIT_PAGE_LIMIT,
        ...(cursor === undefined ? {} : { cursor }),
      });
      charges.push(...page.items.map((item) => this.#charges.fromItem(item)));
      cursor = page.cursor;
    } while (cursor !== undefined);
    return charges.sort((left, right) => Temporal.Instant.compare(left.askedAt, right.askedAt));
  }

  async #begin(request: ChargeRequest, method: SandboxMethod): Promise<ChargeResult> {
    const now = this.#clock.now();
    const behaviour = isExpired(method, now)
      ? softDecline('expired_card')
      : await this.#behaviourFor(request, method);
    const charge = newCharge(request, behaviour, now);
    await this.#save(charge);
    if (behaviour.kind === 'request_lost') {
      throw new PaymentsUnavailable('the sandbox timed out before it took the money');
    }
    if (behaviour.kind === 'answer_lost') {
      throw new PaymentsUnavailable('the sandbox timed out after it took the money');
    }
    return resultOf(charge);
  }

  async #behaviourFor(request: ChargeRequest, { card }: SandboxMethod) {
    const { behaviour } = card;
    if (behaviour.kind !== 'declines_at_first') return behaviour;
    const earlier = (await this.ofCustomer(request.customerId)).filter(
      ({ giftId, providerMethod }) =>
        giftId === request.giftId && providerMethod === request.card.providerMethod,
    );
    return earlier.length < behaviour.declineCountMax
      ? softDecline('insufficient_funds')
      : ({ kind: 'pays' } as const);
  }

  /** Two requests of one attempt at the same moment: the second asks again and finds the first. */
  async #save(charge: SandboxCharge): Promise<void> {
    const saved = await this.#charges.save(change(charge, this.#clock));
    if (!saved.ok) throw new PaymentsUnavailable('this attempt is being charged right now');
  }
}

function change<Entity>(entity: Entity, clock: Clock) {
  return { entity, happened: [], at: clock.now() };
}
