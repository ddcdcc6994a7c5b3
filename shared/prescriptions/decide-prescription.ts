import { isDeepStrictEqual } from 'node:util';
import { totalOf } from '../gifts/gift.ts';
import { priceGift } from '../gifts/price-gift.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import {
  countryOf,
  datesOf,
  type PlanAgainFacts,
  type PlanRefusal,
  planSameAgain,
} from './decide-same-again.ts';
import type { Prescription, StandingOrder } from './prescription.ts';
import type { PrescriptionDraft } from './prescription-draft.ts';
import { orderAtFor, orderDaysBefore } from './standing-dates.ts';

export type DraftCode =
  | 'unknown_product'
  | 'product_not_on_sale'
  | 'unknown_option'
  | 'option_missing'
  | 'unknown_wrapping'
  | PlanRefusal;

/** `field` is the path within the draft. */
export type DraftProblem = {
  readonly field: string;
  readonly code: DraftCode;
  /** For dates: the nearest one that is possible. */
  readonly possible?: string;
};

type DraftOutcome<Value> = Outcome<Value, 'draft_refused', readonly DraftProblem[]>;

/**
 * A prescription as it is written down, or all that is wrong with it. What is no longer on sale stays
 * remembered; a standing order must be possible as of now.
 * @param base what it is to become: the one that is stored, or a new one with nothing in it yet.
 */
export function decidePrescription(
  draft: PrescriptionDraft,
  base: Prescription,
  facts: PlanAgainFacts,
): DraftOutcome<Prescription> {
  const { product, recipients } = facts;
  const isNew = base.version === 0 || draft.productCode !== base.productCode;
  if (product === undefined && (isNew || draft.standing !== undefined)) {
    return refused('draft_refused', [{ field: 'productCode', code: 'unknown_product' }]);
  }
  const { recipientId } = draft;
  if (recipientId !== undefined && !recipients.some(({ id }) => id === recipientId)) {
    return refused('draft_refused', [{ field: 'recipientId', code: 'recipient_not_found' }]);
  }
  if (isNew || !isSameChoice(draft, base)) {
    const problems = choiceProblems(draft, facts, isNew);
    if (problems.length > 0) return refused('draft_refused', problems);
  }
  const standing = standingOf(draft, base, facts);
  if (!standing.ok) return standing;
  const { standing: _standing, note: _note, recipientId: _recipientId, ...kept } = base;
  return accepted({
    ...kept,
    name: draft.name,
    productCode: draft.productCode,
    productName: product?.name ?? base.productName,
    options: draft.options,
    quantity: draft.quantity,
    ...(recipientId === undefined ? {} : { recipientId }),
    ...(draft.note === undefined || draft.note === '' ? {} : { note: draft.note }),
    ...standing.value,
  });
}

/** Of what is to be bought; whether it can go where it is to go is a standing order's matter. */
function choiceProblems(
  draft: PrescriptionDraft,
  facts: PlanAgainFacts,
  isNew: boolean,
): readonly DraftProblem[] {
  const { product, terms } = facts;
  if (product === undefined) return [];
  const { options, quantity } = draft;
  const country = countryOf(draft, facts) ?? '';
  const price = priceGift({ product, options, quantity, country }, terms);
  return [
    ...(product.isOnSale || !isNew
      ? []
      : [{ field: 'productCode', code: 'product_not_on_sale' } as const]),
    ...(price.ok ? [] : [{ field: price.details, code: price.refusal }]),
  ];
}

type Choice = Pick<Prescription, 'productCode' | 'options' | 'quantity' | 'recipientId'>;

function isSameChoice(left: Choice, right: Choice): boolean {
  return (
    left.productCode === right.productCode &&
    left.quantity === right.quantity &&
    left.recipientId === right.recipientId &&
    isDeepStrictEqual({ ...left.options }, { ...right.options })
  );
}

/** What stays as it was keeps its price, its pause and its trouble: a new name agrees to nothing. */
function standingOf(
  draft: PrescriptionDraft,
  base: Prescription,
  facts: PlanAgainFacts,
): DraftOutcome<{ readonly standing?: StandingOrder }> {
  if (draft.standing === undefined) return accepted({});
  const { everyWeeks, nextOn = datesOf(draft, facts).firstOn } = draft.standing;
  const before = base.standing;
  const isSameRhythm = before?.everyWeeks === everyWeeks && before.nextOn.equals(nextOn);
  if (before !== undefined && isSameRhythm && isSameChoice(draft, base)) {
    return accepted({ standing: before });
  }
  const planned = planSameAgain(draft, facts, nextOn);
  if (!planned.ok) {
    return refused('draft_refused', [
      { field: fieldOf(planned.refusal), code: planned.refusal, ...planned.details },
    ]);
  }
  const way = { product: facts.product, country: countryOf(draft, facts) };
  const daysBefore = orderDaysBefore(way, facts.terms);
  return accepted({
    standing: {
      ...{ everyWeeks, nextOn, since: facts.now },
      tryAt: orderAtFor(nextOn, daysBefore, facts.customer.zone),
      agreed: totalOf(planned.value.gift.price),
      ...(before?.pausedAt === undefined || !isSameRhythm ? {} : { pausedAt: before.pausedAt }),
    },
  });
}

function fieldOf(refusal: PlanRefusal): string {
  if (refusal === 'too_soon' || refusal === 'too_far_ahead') return 'standing.nextOn';
  return refusal === 'product_gone' || refusal === 'choice_gone' ? 'productCode' : 'recipientId';
}
