import * as z from 'zod';
import { ProductCode } from '../catalogue/product.ts';
import { RecipientId } from '../customers/recipient.ts';
import { GiftOrderId, totalOf } from '../gifts/gift.ts';
import { Money } from '../kernel/money.ts';
import { Instant, PlainDate } from '../kernel/time.ts';
import type { Regular } from './find-regulars.ts';
import { PlacedAgain, type Prescription, PrescriptionId, StuckReason } from './prescription.ts';

/** What a customer sees of a prescription, and what the API answers; dates and instants are text there. */
export const PrescriptionView = z
  .object({
    prescriptionId: PrescriptionId,
    version: z.int().meta({ description: 'Send it back with a change to notice another one.' }),
    name: z.string(),
    productCode: ProductCode,
    productName: z.string(),
    options: z.record(z.string(), z.string()),
    quantity: z.int().positive(),
    recipientId: z
      .exactOptional(RecipientId)
      .meta({ description: 'Absent: to the customer’s own address.' }),
    note: z.exactOptional(z.string()),
    standing: z.exactOptional(
      z.object({
        everyWeeks: z.int().positive(),
        nextOn: PlainDate,
        agreed: Money,
        isPaused: z.boolean(),
        stuckFor: z.exactOptional(StuckReason),
      }),
    ),
    placed: z.array(PlacedAgain).meta({ description: 'The newest last.' }),
  })
  .meta({ id: 'Prescription' });
export type PrescriptionView = z.output<typeof PrescriptionView>;

export function prescriptionView(prescription: Prescription): PrescriptionView {
  const { id: prescriptionId, version, name, productCode, productName } = prescription;
  const { options, quantity, recipientId, note, standing, placed } = prescription;
  return {
    ...{ prescriptionId, version, name, productCode, productName, options: { ...options } },
    ...{ quantity, placed: [...placed] },
    ...(recipientId === undefined ? {} : { recipientId }),
    ...(note === undefined ? {} : { note }),
    ...(standing === undefined ? {} : { standing: standingView(standing) }),
  };
}

function standingView({
  everyWeeks,
  nextOn,
  agreed,
  pausedAt,
  stuck,
}: NonNullable<Prescription['standing']>) {
  const isPaused = pausedAt !== undefined;
  const seen = { everyWeeks, nextOn, agreed, isPaused };
  return stuck === undefined ? seen : { ...seen, stuckFor: stuck.reason };
}

/** With what the same again would be now, or why it cannot be. */
export const RegularView = PrescriptionView.extend({
  again: z.exactOptional(z.object({ total: Money, deliverOn: PlainDate, chargeAt: Instant })),
  cannotFor: z.exactOptional(z.string()),
}).meta({ id: 'Regular' });
export type RegularView = z.output<typeof RegularView>;

export function regularView({ prescription, planned }: Regular): RegularView {
  const view = prescriptionView(prescription);
  if (!planned.ok) return { ...view, cannotFor: planned.refusal };
  const { price, deliverOn, plan } = planned.value.gift;
  return { ...view, again: { total: totalOf(price), deliverOn, chargeAt: plan.chargeAt } };
}

export const OrderedAgainView = z
  .object({ prescription: PrescriptionView, giftOrderId: GiftOrderId, deliverOn: PlainDate })
  .meta({ id: 'OrderedAgain' });
