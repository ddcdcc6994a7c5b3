import { beforeEach, describe, expect, test } from 'vitest';
import { CaseId } from '../../shared/cases/case.ts';
import { settleCase } from '../../shared/cases/settle-case.ts';
import { customerTokenOf } from '../../shared/customers/customer-token.ts';
import { decideFeedback } from '../../shared/feedback/decide-feedback.ts';
import type { Feedback, Verdict } from '../../shared/feedback/feedback.ts';
import { feedbackItem } from '../../shared/feedback/feedback-store.ts';
import {
  FeedbackAbout,
  type FeedbackSubject,
  readSubjectCode,
  subjectCodeOf,
} from '../../shared/feedback/feedback-subject.ts';
import {
  feedbackTokenOf,
  isFeedbackTokenOf,
  readFeedbackToken,
} from '../../shared/feedback/feedback-token.ts';
import { giveFeedback } from '../../shared/feedback/give-feedback.ts';
import { findGiftToJudge, openFeedback } from '../../shared/feedback/open-feedback.ts';
import { giftIdOf } from '../../shared/gifts/gift.ts';
import { renderSample, SAMPLE_KINDS } from '../../shared/mail/sample-letters.ts';
import { EntityStore } from '../../shared/table/entity-store.ts';
import { acceptedOf, type CaseWorld, caseWorld, LINK_KEY, refusalOf } from '../cases/case-world.ts';
import { at, on } from '../dialogue/dialogue-world.ts';
import { linksOfText } from '../mail/letter-reading.ts';

const CUSTOMER = 'cus_01KP0000000000000000000002';
const ORDER = 'ord_01KP0000000000000000000003';
const TURN = 'trn_01KP0000000000000000000001';
const GIFT: FeedbackSubject = { about: 'gift', id: giftIdOf(CUSTOMER, ORDER, 1) };
const signer = { id: CUSTOMER, linkKey: LINK_KEY };

describe('what feedback is about', () => {
  test.each<FeedbackSubject>([
    GIFT,
    { about: 'order', id: ORDER },
    { about: 'sheet', id: 'own' },
    { about: 'regular', id: 'mail' },
    { about: 'case', id: 'cas_01KP0000000000000000000002_01KP0000000000000000000001' },
  ])('goes into a link and comes back: $about', (subject) => {
    const token = feedbackTokenOf(signer, subject) ?? '';
    expect(token).toMatch(/^[a-z0-9-]+$/);
    expect(readFeedbackToken(token.toUpperCase())).toEqual({ customerId: CUSTOMER, subject });
    expect(isFeedbackTokenOf(signer, subject, token)).toBe(true);
    expect(readSubjectCode(subjectCodeOf(subject))).toEqual(subject);
  });

  test.each(['', 'gift', 'gift-', 'nothing-gft-1', 'gift-a#b', `gift-${'x'.repeat(200)}`])(
    'is not %j',
    (code) => {
      expect(readSubjectCode(code)).toBeUndefined();
    },
  );

  test('is signed by that customer, for feedback, about that', () => {
    const token = feedbackTokenOf(signer, GIFT) ?? '';
    const other = { ...signer, linkKey: 'another-key-of-a-custo' };
    expect(isFeedbackTokenOf(other, GIFT, token)).toBe(false);
    expect(isFeedbackTokenOf({ ...signer, id: `${CUSTOMER.slice(0, -1)}3` }, GIFT, token)).toBe(
      false,
    );
    expect(isFeedbackTokenOf(signer, { about: 'order', id: ORDER }, token)).toBe(false);
    const reply = customerTokenOf(signer, 'reply', subjectCodeOf(GIFT)) ?? '';
    expect(isFeedbackTokenOf(signer, GIFT, reply)).toBe(false);
    expect(feedbackTokenOf({ id: CUSTOMER }, GIFT)).toBeUndefined();
    expect(isFeedbackTokenOf({ id: CUSTOMER }, GIFT, token)).toBe(false);
    const last = token.at(-1) === '0' ? '1' : '0';
    expect(isFeedbackTokenOf(signer, GIFT, `${token.slice(0, -1)}${last}`)).toBe(false);
  });
});

describe('every mail', () => {
  const asking = (kind: (typeof SAMPLE_KINDS)[number]) =>
    linksOfText(renderSample(kind, 'en').text).filter((link) => link.includes('/feedback?'));

  const notAsking = /^(sign_in|manager_alert|e_gift|case_answer|export_ready|recipient_objected)/;
  test.each(SAMPLE_KINDS.filter((kind) => !notAsking.test(kind)))(
    '%s can be answered with good or bad, by a link that says what it is about',
    (kind) => {
      const links = asking(kind).map((link) => new URL(link).searchParams);
      expect(links.map((query) => query.get('answer'))).toEqual(['good', 'bad']);
      const read = readFeedbackToken(links[0]?.get('token') ?? '');
      expect(FeedbackAbout.options).toContain(read?.subject.about);
      expect(readFeedbackToken(links[1]?.get('token') ?? '')).toEqual(read);
    },
  );

  test.each(['sign_in_code', 'e_gift', 'e_gift_unnamed'] as const)(
    'but %s, which does not go to a customer of ours',
    (kind) => {
      expect(asking(kind)).toEqual([]);
    },
  );
});

describe('the answer that counts', () => {
  const ref = { customerId: CUSTOMER, subject: GIFT };
  const turn = { id: TURN, at: at('2027-03-01T12:00:00Z') };
  const earlierOf = (verdict: Verdict, count = 1): Feedback => ({
    ...{ ...ref, id: subjectCodeOf(GIFT), version: 1 },
    answers: Array.from({ length: count }, () => ({
      ...{ verdict, hasWords: true, turnId: TURN, at: turn.at },
    })),
  });

  test.each([
    ['good at first', undefined, 'good', false, { isComplaint: false }],
    ['bad without words', undefined, 'bad', false, { isComplaint: false }],
    ['bad with words', undefined, 'bad', true, { isComplaint: true }],
    ['good with words', undefined, 'good', true, { isComplaint: false }],
    ['the same press', earlierOf('bad'), 'bad', false, 'nothing_new'],
    ['the other press', earlierOf('bad'), 'good', false, { isComplaint: false }],
    ['words to the same answer', earlierOf('bad'), 'bad', true, { isComplaint: true }],
    ['a twentieth answer', earlierOf('bad', 19), 'good', false, { isComplaint: false }],
    ['a twenty-first', earlierOf('bad', 20), 'good', true, 'answered_too_often'],
  ] as const)('%s', (_, earlier, verdict, hasWords, expected) => {
    const decided = decideFeedback(ref, earlier, { verdict, hasWords, turn });
    if (typeof expected === 'string') expect(refusalOf(decided)).toBe(expected);
    else {
      expect(acceptedOf(decided)).toMatchObject(expected);
      const { answers } = acceptedOf(decided).feedback;
      expect(answers).toHaveLength((earlier?.answers.length ?? 0) + 1);
      expect(answers.at(-1)?.verdict).toBe(verdict);
    }
  });
});

describe('giving it', () => {
  let world: CaseWorld;
  beforeEach(async () => {
    world = await caseWorld();
  });
  const subject = { about: 'order', id: ORDER } as const;
  async function give(verdict: Verdict, words = '', about: FeedbackSubject = subject) {
    world.clock.advance({ minutes: 1 });
    const phrase = verdict === 'good' ? 'Good: your order' : 'Not good: your order';
    const given = { subject: about, verdict, words, phrase, channel: 'page' } as const;
    return giveFeedback(world.ports, { ...given, customerId: world.customerId });
  }
  const turns = async () =>
    (await world.ports.turns.page({ customerId: world.customerId, limit: 50 })).items.toReversed();

  test('is a turn that need not be answered; another answer counts, and both stay readable', async () => {
    await give('good');
    const { feedback } = acceptedOf(await give('bad'));
    expect(feedback.answers.map(({ verdict }) => verdict)).toEqual(['good', 'bad']);
    expect(await turns()).toMatchObject([
      { text: 'Good: your order', ledTo: [{ kind: 'feedback', id: `order-${ORDER}` }] },
      { text: 'Not good: your order' },
    ]);
    expect(await world.points()).toEqual([]);
    expect(world.events.filter(({ type }) => type === 'FeedbackGiven')).toMatchObject([
      { about: 'order', verdict: 'good', hasWords: false, feedbackId: feedback.id },
      { about: 'order', verdict: 'bad', hasWords: false },
    ]);
  });

  test('twice, or twice at once, is once', async () => {
    await give('good');
    await give('good');
    await Promise.all([give('bad', 'It broke.'), give('bad', 'It broke.')]);
    await give('bad', ' It broke. ');
    expect(await turns()).toHaveLength(2);
    expect(await world.ports.cases.ofCustomer(world.customerId)).toHaveLength(1);
  });

  test('with kind words waits for no answer, unless there is a question in them', async () => {
    acceptedOf(await give('good', 'Lovely. She smiled all day.'));
    expect(await world.points()).toEqual([]);
    acceptedOf(await give('good', 'Lovely. Is there a bigger one?'));
    expect(await world.points()).toMatchObject([{ kind: 'answer', owedBy: 'us' }]);
  });

  test('bad, with words, opens a case about it, in the same write', async () => {
    const given = acceptedOf(await give('bad', 'It came broken.'));
    expect(given.case).toMatchObject({
      ...{ state: 'open', about: subject, excerpt: 'It came broken.' },
      promisedOn: on('2027-03-03'),
    });
    expect(given.feedback.caseId).toBe(given.case?.id);
    expect((await turns()).at(-1)).toMatchObject({
      text: 'Not good: your order\n\nIt came broken.',
      ledTo: [{ kind: 'feedback' }, { kind: 'case', id: given.case?.id }],
    });
    expect(await world.points()).toMatchObject([{ kind: 'case', owedBy: 'us' }]);
  });

  test('more bad words go on with that case, and open it again when it was settled', async () => {
    const first = acceptedOf(await give('bad', 'It came broken.'));
    const again = acceptedOf(await give('bad', 'And late.'));
    expect(again.case?.id).toBe(first.case?.id);
    const caseId = CaseId.parse(first.case?.id);
    await settleCase(world.ports, { customerId: world.customerId, caseId }, 'It is settled.');
    const later = acceptedOf(await give('bad', 'It broke again.'));
    expect(later.case).toMatchObject({ id: caseId, state: 'open' });
    expect(await world.ports.cases.ofCustomer(world.customerId)).toHaveLength(1);
  });

  test('about a case goes on with that case', async () => {
    const opened = await world.complain();
    const given = acceptedOf(await give('bad', 'Not yet.', { about: 'case', id: opened.id }));
    expect(given.case?.id).toBe(opened.id);
    expect(given.case?.words).toHaveLength(2);
  });

  test('does not reopen an answered case that is about something else', async () => {
    const answered = await world.answer(await world.complain());
    await give('good', 'A fine mail.');
    await world.settle();
    expect(await world.now(answered)).toMatchObject({ state: 'answered' });
  });

  test('is refused for nobody and for too many answers', async () => {
    for (let count = 0; count < 20; count += 1) await give(count % 2 === 0 ? 'good' : 'bad');
    expect(refusalOf(await give('good', 'one more'))).toBe('answered_too_often');
    const nobody = {
      customerId: 'cus_01JAAAAAAAAAAAAAAAAAAAAAAA',
      subject,
      channel: 'page',
    } as const;
    const given = giveFeedback(world.ports, { ...nobody, verdict: 'good', words: '', phrase: 'x' });
    expect(refusalOf(await given)).toBe('customer_not_found');
  });

  test('opens by its link, and by no other', async () => {
    const token = feedbackTokenOf(world.customer, subject) ?? '';
    await give('bad', 'It came broken.');
    expect(acceptedOf(await openFeedback(world.ports, token))).toMatchObject({
      ...{ subject, feedback: { answers: [{ verdict: 'bad' }] }, case: { state: 'open' } },
    });
    for (const wrong of ['', 'x', token.slice(0, -1), feedbackTokenOf(signer, subject) ?? '']) {
      expect(refusalOf(await openFeedback(world.ports, wrong))).toBe('link_not_valid');
    }
  });

  test('by the API is about a delivered gift of one’s own', async () => {
    const { ports, customerId } = world;
    for (const giftId of [GIFT.id, giftIdOf(customerId, ORDER, 1)]) {
      expect(refusalOf(await findGiftToJudge(ports, customerId, giftId))).toBe('gift_not_found');
    }
  });

  test('is stored as it was given', async () => {
    const { feedback } = acceptedOf(await give('bad', 'It came broken.'));
    const store = new EntityStore(feedbackItem, { table: world.table, shardCount: 1 });
    const item = store.toItem({ entity: feedback, happened: [], at: world.clock.now() });
    expect(store.fromItem(item)).toEqual({ ...feedback, version: feedback.version + 1 });
  });
});
