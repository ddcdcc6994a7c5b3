import { describe, expect, test } from 'vitest';
import type { Product } from '../../shared/catalogue/product.ts';
import { Temporal } from '../../shared/kernel/time.ts';
import type { Photo } from '../../shared/photos/photo.ts';
import { nextProposal, saidLines } from '../../shared/proposals/decide-next-proposal.ts';
import {
  decideProposal,
  isRepeat,
  type LineDraft,
} from '../../shared/proposals/decide-proposal.ts';
import { decideProposalAnswer } from '../../shared/proposals/decide-proposal-answer.ts';
import type { LineAnswer, OpenProposal, Proposal } from '../../shared/proposals/proposal.ts';
import {
  answerText,
  proposalText,
  wantsAnotherIdea,
} from '../../shared/proposals/proposal-said.ts';
import { TEST_PRODUCTS } from '../support/gift-world.ts';
import { CAKE_STAND, GOLD_MUG, STAFF, VOUCHER } from './proposal-world.ts';

const NOW = Temporal.Instant.from('2026-11-22T10:00:00Z');
const CUSTOMER = 'cus_01KP0000000000000000000001';
const idea = (number: number) => `idea_01KP000000000000000000000${number}`;
const PHOTO: Photo = {
  ...{ id: 'pho_01KP0000000000000000000001', version: 1, customerId: CUSTOMER, state: 'ready' },
  ...{ fileKey: `customers/${CUSTOMER}/photos/a.jpg`, contentType: 'image/jpeg', byteCount: 9 },
  ...{ width: 40, height: 40, receivedAt: NOW },
};
const UNKNOWN_PHOTO = 'pho_01KP0000000000000000000009';

const productsWith = (changed: Partial<Product> = {}) =>
  new Map(TEST_PRODUCTS.map((product) => [product.id, { ...product, ...changed }]));

function decide(lines: readonly LineDraft[], earlier: readonly Proposal[] = [], more = {}) {
  const facts = { earlier, products: productsWith(), photos: [PHOTO], ...more };
  return decideProposal({ message: '', photoIds: [], lines }, facts);
}

function proposal(number: number, facts: Partial<OpenProposal> = {}): OpenProposal {
  const price = { amountMinor: 1275, currency: 'GBP' };
  const common = { options: {}, remark: '', price };
  return {
    ...{ id: idea(number), version: 1, customerId: CUSTOMER, state: 'open', round: number },
    ...{ photoIds: [], message: '', staff: STAFF, madeAt: NOW },
    lines: [
      { ...common, number: 1, productCode: '22423', productName: 'Regency cake stand' },
      { ...common, number: 2, productCode: 'MUG', productName: 'Mug with a name' },
      { ...common, number: 3, productCode: 'VOUCHER-25', productName: 'Voucher' },
    ],
    ...facts,
  };
}

const said = (line: number, answer: LineAnswer['answer'], comment?: string): LineAnswer =>
  comment === undefined ? { line, answer } : { line, answer, comment };

function answered(number: number, ...answers: readonly LineAnswer[]): Proposal {
  return { ...proposal(number), state: 'answered', answers, wish: {}, answeredAt: NOW };
}

describe('a proposal', () => {
  test('has its products with name and price as they are now, extras of the choice included', () => {
    const decided = decide([CAKE_STAND, { ...GOLD_MUG, photoId: PHOTO.id }]);
    expect(decided).toMatchObject({
      value: {
        ...{ round: 1, photoIds: [PHOTO.id] },
        lines: [
          { number: 1, productName: 'Regency cake stand', price: { amountMinor: 1275 } },
          { number: 2, options: { colour: 'gold' }, price: { amountMinor: 1100, currency: 'GBP' } },
        ],
      },
    });
    expect(decided.ok && 'previousProposalId' in decided.value).toBe(false);
  });

  test('follows the last one', () => {
    const decided = decide([CAKE_STAND], [proposal(2), proposal(1)]);
    expect(decided).toMatchObject({ value: { round: 3, previousProposalId: idea(2) } });
  });

  const place = { xPercent: 50, yPercent: 50 };
  test.each([
    ['unknown_product', { ...CAKE_STAND, productCode: 'NOTHING' }],
    ['unknown_option', { ...CAKE_STAND, options: { colour: 'red' } }],
    ['unknown_option', { ...GOLD_MUG, options: { colour: 'silver' } }],
    ['unknown_option', { ...GOLD_MUG, options: { colour: 'red', size: 'L' } }],
    ['option_missing', { ...GOLD_MUG, options: {} }],
    ['unknown_photo', { ...CAKE_STAND, photoId: UNKNOWN_PHOTO }],
    ['place_without_photo', { ...CAKE_STAND, place }],
    ['twice', VOUCHER],
  ] as const)('names what cannot be proposed: %s', (code, line) => {
    expect(decide([VOUCHER, line])).toEqual({
      ...{ ok: false, refusal: 'lines_refused', details: [{ line: 2, code }] },
    });
  });

  test('proposes nothing that is not on sale', () => {
    const details = [{ line: 1, code: 'off_sale' }];
    expect(decide([CAKE_STAND], [], { products: productsWith({ isOnSale: false }) })).toMatchObject(
      {
        details,
      },
    );
  });

  test('proposes a product in two colours', () => {
    expect(decide([GOLD_MUG, { ...GOLD_MUG, options: { colour: 'red' } }])).toMatchObject({
      ok: true,
    });
  });

  test.each([
    [[answered(1, said(1, 'rejected'))], false],
    [[proposal(2), answered(1, said(1, 'rejected'))], false],
    [[answered(1, said(1, 'comment', 'too wide'))], true],
    [[answered(1, said(2, 'rejected'))], true],
  ])('never comes back with what was turned down, in whatever round', (earlier, isPossible) => {
    const decided = decide([CAKE_STAND], earlier);
    expect(decided.ok).toBe(isPossible);
    if (!isPossible) {
      expect(decided).toMatchObject({ details: [{ line: 1, code: 'rejected_before' }] });
    }
  });

  test('leaves out a ticked picture that is not there', () => {
    const draft = { message: '', photoIds: [UNKNOWN_PHOTO, PHOTO.id], lines: [CAKE_STAND] };
    const facts = { earlier: [], products: productsWith(), photos: [PHOTO] };
    expect(decideProposal(draft, facts)).toMatchObject({ value: { photoIds: [PHOTO.id] } });
  });

  test('is the same again only while it waits and nothing in it differs', () => {
    const decided = decide([CAKE_STAND]);
    if (!decided.ok) throw new Error('it can be proposed');
    const last = proposal(1, decided.value);
    expect(isRepeat(decided.value, last)).toBe(true);
    expect(isRepeat({ ...decided.value, message: 'More' }, last)).toBe(false);
    expect(isRepeat(decided.value, undefined)).toBe(false);
    const closed: Proposal = { ...last, state: 'answered', answers: [], wish: {}, answeredAt: NOW };
    expect(isRepeat(decided.value, closed)).toBe(false);
  });
});

describe('the next proposal', () => {
  test('starts with nothing when there was none', () => {
    expect(nextProposal([])).toEqual({
      ...{ round: 1, taken: [], open: [], rejected: [] },
    });
  });

  test('keeps what was taken in every round, and starts from what is open in the last one', () => {
    const last = answered(2, said(1, 'comment', 'too wide'), said(2, 'taken'));
    const next = nextProposal([last, answered(1, said(1, 'taken'), said(3, 'rejected'))]);
    expect(next.taken.map(({ productCode }) => productCode)).toEqual(['22423', 'MUG']);
    expect(next.open.map(({ line, said: answer }) => [line.number, answer?.comment])).toEqual([
      [1, 'too wide'],
      [3, undefined],
    ]);
    expect([next.round, next.rejected.map(({ productCode }) => productCode)]).toEqual([
      3,
      ['VOUCHER-25'],
    ]);
  });

  test('starts from every line of one that was not answered', () => {
    expect(nextProposal([proposal(1)]).open).toHaveLength(3);
  });
});

describe('an answer', () => {
  const answer = (of: Proposal, answers: readonly LineAnswer[], newestId = of.id) =>
    decideProposalAnswer(of, { answers, wish: {} }, { newestId, now: NOW });

  test('is kept with its instant, in the order of the lines', () => {
    const given = [said(3, 'rejected', 'I have one'), said(1, 'taken')];
    expect(answer(proposal(1), given)).toMatchObject({
      value: { state: 'answered', answers: [given[1], given[0]], answeredAt: NOW },
    });
  });

  test.each([
    ['no_answers', proposal(1), [], idea(1)],
    ['line_refused', proposal(1), [said(4, 'taken')], idea(1)],
    ['line_refused', proposal(1), [said(1, 'taken'), said(1, 'rejected')], idea(1)],
    ['newer_proposal', proposal(1), [said(1, 'taken')], idea(2)],
    ['already_answered', answered(1, said(1, 'taken')), [said(1, 'rejected')], idea(1)],
  ] as const)('is refused: %s', (refusal, of, answers, newestId) => {
    expect(answer(of, answers, newestId)).toEqual({ ok: false, refusal });
  });

  test('that comes again succeeds and changes nothing, even when there is a newer proposal', () => {
    const before = answered(1, said(1, 'taken'), said(2, 'rejected'));
    const again = answer(before, [said(2, 'rejected'), said(1, 'taken')], idea(2));
    expect(again).toEqual({ ok: true, value: before });
  });
});

describe('in words', () => {
  const given = answered(1, said(1, 'taken'), said(2, 'rejected'), said(3, 'comment', 'too wide'));

  test.each([
    ['en', 'I take: Regency cake stand.\nNot this: Mug with a name.\nVoucher: “too wide”'],
    ['de', 'Das nehme ich: Regency cake stand.\nDas nicht: Mug with a name.\nVoucher: „too wide“'],
  ] as const)('an answer says everything (%s)', (language, text) => {
    expect(given.state === 'answered' && answerText(given, language)).toBe(text);
  });

  test.each([
    [{ message: 'Look!' }, 'en', 'Look!'],
    [{ message: ' ' }, 'en', 'Ideas for you: Regency cake stand, Mug with a name, Voucher.'],
    [{}, 'de', 'Ideen für Sie: Regency cake stand, Mug with a name, Voucher.'],
  ] as const)('a proposal is what was written, or what is in it', (facts, language, text) => {
    expect(proposalText(proposal(1, facts), language)).toBe(text);
  });

  test.each([
    [[said(1, 'taken')], false],
    [[said(1, 'taken', 'in red, please')], true],
    [[said(1, 'rejected')], true],
    [[said(1, 'comment', 'too wide')], true],
  ])('somebody has to think again, or not', (answers, isWanted) => {
    const of = answered(1, ...answers);
    expect(of.state === 'answered' && wantsAnotherIdea(of)).toBe(isWanted);
    expect(saidLines(of)).toHaveLength(3);
  });
});
