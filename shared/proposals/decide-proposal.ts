import { isDeepStrictEqual } from 'node:util';
import type { Product, ProductCode } from '../catalogue/product.ts';
import { money } from '../kernel/money.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { Photo, PhotoId } from '../photos/photo.ts';
import { type NextProposal, nextProposal } from './decide-next-proposal.ts';
import type { OpenProposal, PhotoPlace, Proposal, ProposalLine } from './proposal.ts';

export type LineDraft = {
  readonly productCode: ProductCode;
  readonly options: Readonly<Record<string, string>>;
  readonly remark: string;
  readonly photoId?: PhotoId;
  readonly place?: PhotoPlace;
};

export type ProposalDraft = {
  readonly message: string;
  readonly photoIds: readonly PhotoId[];
  readonly lines: readonly LineDraft[];
};

export type LineRefusal =
  | 'unknown_product'
  | 'off_sale'
  | 'rejected_before'
  | 'unknown_option'
  | 'option_missing'
  | 'unknown_photo'
  | 'place_without_photo'
  | 'twice';

/** `line` counts from 1. */
export type LineProblem = { readonly line: number; readonly code: LineRefusal };

export type ProposalFacts = {
  /** Of this customer, the newest first. */
  readonly earlier: readonly Proposal[];
  readonly products: ReadonlyMap<ProductCode, Product>;
  readonly photos: readonly Photo[];
};

export type DecidedProposal = Pick<
  OpenProposal,
  'round' | 'previousProposalId' | 'photoIds' | 'lines' | 'message'
>;

/** Every line that cannot be proposed, with why; what was rejected once never comes again. */
export function decideProposal(
  draft: ProposalDraft,
  facts: ProposalFacts,
): Outcome<DecidedProposal, 'lines_refused', readonly LineProblem[]> {
  const next = nextProposal(facts.earlier);
  const shown = new Set(facts.photos.flatMap(({ id, state }) => (state === 'ready' ? id : [])));
  // A picture beside which something stands is among those shown, ticked or not.
  const wanted = [...draft.photoIds, ...draft.lines.flatMap(({ photoId }) => photoId ?? [])];
  const photoIds = [...new Set(wanted)].filter((photoId) => shown.has(photoId));
  const problems = draft.lines.flatMap((line, index): readonly LineProblem[] => {
    const before = draft.lines.slice(0, index);
    const code = problemOf(line, { ...facts, next, shown, before });
    return code === undefined ? [] : [{ line: index + 1, code }];
  });
  if (problems.length > 0) return refused('lines_refused', problems);
  const { previous, round } = next;
  return accepted({
    round,
    ...(previous === undefined ? {} : { previousProposalId: previous.id }),
    ...{ photoIds, message: draft.message },
    lines: draft.lines.flatMap((line, index) => lineOf(line, index + 1, facts.products)),
  });
}

type LineFacts = ProposalFacts & {
  readonly next: NextProposal;
  readonly shown: ReadonlySet<PhotoId>;
  readonly before: readonly LineDraft[];
};

function problemOf(line: LineDraft, facts: LineFacts): LineRefusal | undefined {
  const { productCode, options, photoId, place } = line;
  const product = facts.products.get(productCode);
  if (product === undefined) return 'unknown_product';
  if (facts.next.rejected.some((line) => line.productCode === productCode))
    return 'rejected_before';
  if (!product.isOnSale) return 'off_sale';
  const isKnown = (name: string) => product.options.some((option) => option.name === name);
  if (!Object.keys(options).every(isKnown)) return 'unknown_option';
  if (product.options.some(({ name }) => options[name] === undefined)) return 'option_missing';
  if (extraMinorOf(product, options) === undefined) return 'unknown_option';
  if (photoId !== undefined && !facts.shown.has(photoId)) return 'unknown_photo';
  if (place !== undefined && photoId === undefined) return 'place_without_photo';
  const isSame = (other: LineDraft) =>
    other.productCode === productCode && isDeepStrictEqual(other.options, options);
  return facts.before.some(isSame) ? 'twice' : undefined;
}

/** Undefined when a value is none of the product's. */
function extraMinorOf(product: Product, options: LineDraft['options']): number | undefined {
  let extraMinor = 0;
  for (const { name, values } of product.options) {
    const value = values.find((each) => each.value === options[name]);
    if (value === undefined) return undefined;
    extraMinor += value.extraMinor;
  }
  return extraMinor;
}

function lineOf(
  line: LineDraft,
  number: number,
  products: ProposalFacts['products'],
): readonly ProposalLine[] {
  const product = products.get(line.productCode);
  if (product === undefined) return [];
  const { amountMinor, currency } = product.price;
  const price = money(amountMinor + (extraMinorOf(product, line.options) ?? 0), currency);
  return [{ ...line, number, productName: product.name, price }];
}

/** The same ideas again, while they are still to be answered: somebody pressed twice. */
export function isRepeat(decided: DecidedProposal, last: Proposal | undefined): boolean {
  if (last?.state !== 'open') return false;
  const { photoIds, message, lines } = decided;
  return isDeepStrictEqual(
    { photoIds, message, lines },
    { photoIds: last.photoIds, message: last.message, lines: last.lines },
  );
}
