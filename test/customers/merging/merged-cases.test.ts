// Complaints and opinions of somebody with two records, one of which led when they were said.

import { beforeEach, expect, test } from 'vitest';
import { findCase } from '../../../shared/cases/find-case.ts';
import { openCase } from '../../../shared/cases/open-case.ts';
import type { Customer } from '../../../shared/customers/customer.ts';
import { mergeCustomers } from '../../../shared/customers/merging/merge-customers.ts';
import { mergeStore } from '../../../shared/customers/merging/merge-store.ts';
import { sessionStore } from '../../../shared/customers/session-store.ts';
import { factBookStore } from '../../../shared/dialogue/facts/fact-store.ts';
import { recordTurn } from '../../../shared/dialogue/record-turn.ts';
import { feedbackTokenOf } from '../../../shared/feedback/feedback-token.ts';
import { giveFeedback } from '../../../shared/feedback/give-feedback.ts';
import { findGiftToJudge, openFeedback } from '../../../shared/feedback/open-feedback.ts';
import { giftIdOf } from '../../../shared/gifts/gift.ts';
import { GiftLine } from '../../../shared/gifts/gift-line.ts';
import { orderGifts } from '../../../shared/gifts/order-gifts.ts';
import { consentStore } from '../../../shared/permission/consent-store.ts';
import { forgettingStore } from '../../../shared/privacy/forgetting-store.ts';
import { acceptedOf, type CaseWorld, caseWorld, refusalOf } from '../../cases/case-world.ts';
import { gateOver } from '../../support/gate.ts';
import { giftLine, newCustomer, stockShop } from '../../support/gift-world.ts';

let world: CaseWorld;
let ada: Customer;
let bob: Customer;
beforeEach(async () => {
  world = await caseWorld();
  bob = world.customer;
  ada = await newCustomer(world, { linkKey: 'a'.repeat(22) });
});

async function merge() {
  const settings = { table: world.table, shardCount: 1 };
  const ports = {
    ...{ ...world.ports, merges: mergeStore(settings), sessions: sessionStore(settings) },
    ...{ consents: consentStore(settings), factBooks: factBookStore(settings) },
    ...{ forgettings: forgettingStore(settings), outreaches: gateOver(world).outreaches },
  };
  const asked = { customerId: ada.id, otherId: bob.id, by: { kind: 'customer' } as const };
  acceptedOf(await mergeCustomers(ports, asked));
}

test('what the record that leads says after an answer opens the case of the other one again', async () => {
  const answered = await world.answer(await world.complain());
  await merge();
  world.clock.advance({ hours: 30 });
  const said = { channel: 'mail', direction: 'from_customer', text: 'Nothing came.' } as const;
  const turn = acceptedOf(await recordTurn(world.ports, { customerId: ada.id, ...said }));
  await world.settle(2);
  expect(await world.now(answered)).toMatchObject({ state: 'open' });
  expect(world.eventTypes().filter((type) => type === 'CaseReopened')).toHaveLength(1);
  const { turns } = acceptedOf(await findCase(world.ports, answered.id));
  expect(turns.map(({ id }) => id)).toContain(turn.id);
  // What is owed is owed once: as a case.
  expect((await world.ports.leftOffs.find(ada.id))?.points).toEqual([]);
  expect(await world.points()).toMatchObject([{ kind: 'case', owedBy: 'us' }]);
});

test('what was said to one record becomes a case of it, pressed under the other', async () => {
  const turn = await world.says('It came broken.');
  await merge();
  const asked = { customerId: ada.id, turnId: turn.id };
  const opened = acceptedOf(await openCase(world.ports, asked));
  expect(opened).toMatchObject({ customerId: bob.id, state: 'open' });
  expect(acceptedOf(await openCase(world.ports, asked)).id).toBe(opened.id);
});

test('an opinion of a case by a mail to the other record belongs to that case', async () => {
  const answered = await world.answer(await world.complain());
  await merge();
  const subject = { about: 'case', id: answered.id } as const;
  const token = feedbackTokenOf(ada, subject) ?? '';
  const opened = acceptedOf(await openFeedback(world.ports, token));
  expect(opened).toMatchObject({ customerId: bob.id, case: { id: answered.id } });
  const { customerId } = opened;
  const given = {
    customerId,
    subject,
    verdict: 'bad',
    channel: 'page',
    phrase: 'Not good',
  } as const;
  const done = acceptedOf(await giveFeedback(world.ports, { ...given, words: 'Still broken.' }));
  expect(done.case).toMatchObject({ id: answered.id, state: 'open' });
  expect(acceptedOf(await openFeedback(world.ports, token)).feedback?.answers).toHaveLength(1);
});

test('a gift of one record is judged under the other, and seen again by the link of either', async () => {
  await stockShop(world);
  const lines = [GiftLine.parse(giftLine())];
  const order = acceptedOf(await orderGifts(world.ports, { customerId: bob.id, lines }));
  const gift = { id: giftIdOf(bob.id, order.id, 1) };
  await merge();
  const subject = { about: 'gift', id: gift.id } as const;
  const opened = acceptedOf(await openFeedback(world.ports, feedbackTokenOf(ada, subject) ?? ''));
  expect(opened).toMatchObject({ customerId: bob.id, gift: { id: gift.id } });
  const both = [ada.id, bob.id];
  expect(refusalOf(await findGiftToJudge(world.ports, both, gift.id))).toBe('gift_not_delivered');
  expect(refusalOf(await findGiftToJudge(world.ports, [ada.id], gift.id))).toBe('gift_not_found');
});
