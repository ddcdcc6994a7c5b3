import type { SandboxCharge } from '../../../shared/payments/sandbox-item.ts';

/** The provider's own books, by gift: the only word on what money really moved. */
export class BankBooks {
  readonly #chargesByGift = new Map<string, Map<string, SandboxCharge>>();

  write(charge: SandboxCharge): void {
    const charges = this.#chargesByGift.get(charge.giftId) ?? new Map<string, SandboxCharge>();
    this.#chargesByGift.set(charge.giftId, charges.set(charge.id, charge));
  }

  chargesOf(giftId: string): readonly SandboxCharge[] {
    return [...(this.#chargesByGift.get(giftId)?.values() ?? [])];
  }

  takenOf(giftId: string): readonly SandboxCharge[] {
    return this.chargesOf(giftId).filter(({ outcome }) => outcome === 'charged');
  }

  /** What was taken and not given back. */
  netMinor(giftId: string): number {
    return this.takenOf(giftId).reduce((sum, charge) => sum + netOf(charge), 0);
  }

  giftIds(): readonly string[] {
    return [...this.#chargesByGift.keys()];
  }
}

function netOf({ amountMinor, refunds }: SandboxCharge): number {
  return refunds.reduce((left, refund) => left - refund.amountMinor, amountMinor);
}
