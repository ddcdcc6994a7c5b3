import { beforeEach, describe, expect, test } from 'vitest';
import type { Customer } from '../../../shared/customers/customer.ts';
import { identifierStore } from '../../../shared/customers/identifiers/identifier-store.ts';
import { listSessions } from '../../../shared/customers/list-sessions.ts';
import { mergeCustomers } from '../../../shared/customers/merging/merge-customers.ts';
import { mergeStore } from '../../../shared/customers/merging/merge-store.ts';
import { undoMerge } from '../../../shared/customers/merging/undo-merge.ts';
import { newSession } from '../../../shared/customers/session.ts';
import { sessionStore } from '../../../shared/customers/session-store.ts';
import { revokeOtherSessions } from '../../../shared/customers/sign-out.ts';
import {
  answerCustomer,
  closeWithoutAnswer,
  keepPromise,
} from '../../../shared/dialogue/answer-customer.ts';
import { factBookStore } from '../../../shared/dialogue/facts/fact-store.ts';
import { listWaiting } from '../../../shared/dialogue/list-waiting.ts';
import { mailAnswer, mailWaitingAnswer } from '../../../shared/dialogue/mail-answer.ts';
import { recordTurn } from '../../../shared/dialogue/record-turn.ts';
import { consentStore } from '../../../shared/permission/consent-store.ts';
import { openPhotos } from '../../../shared/photos/open-photos.ts';
import { orderTheSameAgain } from '../../../shared/prescriptions/order-the-same-again.ts';
import { prescriptionStore } from '../../../shared/prescriptions/prescription-store.ts';
import { pressStandingOrder } from '../../../shared/prescriptions/press-standing-order.ts';
import { sayTheSameAgain } from '../../../shared/prescriptions/say-the-same-again.ts';
import {
  changePrescription,
  removePrescription,
} from '../../../shared/prescriptions/write-prescription.ts';
import { forgettingStore } from '../../../shared/privacy/forgetting-store.ts';
import { answerProposal } from '../../../shared/proposals/answer-proposal.ts';
import { openProposal } from '../../../shared/proposals/open-proposal.ts';
import { acceptedOf, refusalOf } from '../../cases/case-world.ts';
import { on } from '../../dialogue/dialogue-world.ts';
import { write } from '../../prescriptions/prescription-world.ts';
import { CAKE_STAND, proposalWorld, STAFF } from '../../proposals/proposal-world.ts';
import { gateOver } from '../../support/gate.ts';
import { newCustomer } from '../../support/gift-world.ts';

/** Bob is the record of whom everything is there; Ada's will lead. */
async function merged() {
  const home = { lines: ['2 Mill Lane'], city: 'Bath', postalCode: 'BA1 1AA', country: 'GB' };
  const world = await proposalWorld({ address: home, linkKey: 'b'.repeat(22) });
  const ada = await newCustomer(world, { address: home, linkKey: 'a'.repeat(22) });
  const settings = { table: world.table, shardCount: 1 };
  const gate = gateOver(world);
  const ports = {
    ...world.ports,
    ...{ merges: mergeStore(settings), sessions: sessionStore(settings) },
    ...{ consents: consentStore(settings), factBooks: factBookStore(settings) },
    ...{ forgettings: forgettingStore(settings), identifiers: identifierStore(settings) },
    ...{ outreaches: gate.outreaches, suppressions: gate.suppressions },
    prescriptions: prescriptionStore(settings),
  };
  const BY = { kind: 'customer' } as const;
  return {
    ...{ ...world, ports, ada, bob: world.customer },
    merge: async () => {
      const asked = { customerId: ada.id, otherId: world.customerId, by: BY };
      return acceptedOf(await mergeCustomers(ports, asked));
    },
    undo: (mergeId: string) => undoMerge(ports, { customerId: ada.id, mergeId, by: BY }),
  };
}

let world: Awaited<ReturnType<typeof merged>>;
let ada: Customer;
let bob: Customer;
beforeEach(async () => {
  world = await merged();
  ({ ada, bob } = world);
});

const say = (customerId: string, text: string) => {
  world.clock.advance({ minutes: 1 });
  const said = { channel: 'page', direction: 'from_customer', text } as const;
  return recordTurn(world.ports, { ...said, customerId });
};
const answer = (customerId: string, more: object = {}) => {
  world.clock.advance({ minutes: 1 });
  const given = { text: 'Yes.', promise: '', wantsAnswer: false, customerId, staff: STAFF };
  return answerCustomer(world.ports, { ...given, ...more });
};
const pointsOf = async (id: string) => (await world.ports.leftOffs.find(id))?.points ?? [];
const waiting = async (limit = 10) => (await listWaiting(world.ports, { limit })).items;

describe('where the dialogue stands with somebody of two records', () => {
  test('an answer to either answers what was said to both, and names it', async () => {
    const first = acceptedOf(await say(bob.id, 'Is it blue?'));
    const second = acceptedOf(await say(ada.id, 'Or green?'));
    await world.merge();
    const given = acceptedOf(await answer(ada.id));
    expect([...(given.answers ?? [])].toSorted()).toEqual([first.id, second.id].toSorted());
    expect([await pointsOf(ada.id), await pointsOf(bob.id)]).toEqual([[], []]);
    const event = { eventId: 'evt', occurredAt: given.at, type: 'TurnTaken' } as const;
    const taken = { customerId: ada.id, turnId: given.id, channel: 'page' } as const;
    await mailAnswer(world.ports, { ...event, ...taken, direction: 'to_customer' });
    for (const { customerId, id: turnId } of [first, second]) {
      const turn = await world.ports.turns.find({ customerId, turnId });
      expect(turn?.ledTo).toEqual([{ kind: 'answer', id: given.id }]);
    }
  });

  test('a promise is kept, and a question left, where it lies', async () => {
    await answer(bob.id, { promise: 'Ask the pottery', promisedOn: on('2026-12-01') });
    const [promise] = await pointsOf(bob.id);
    const asked = acceptedOf(await say(bob.id, 'Thanks.'));
    await world.merge();
    const ref = { customerId: ada.id, promiseId: promise?.id ?? '' };
    acceptedOf(await keepPromise(world.ports, ref));
    acceptedOf(await closeWithoutAnswer(world.ports, ada.id, [asked.id]));
    expect(await pointsOf(bob.id)).toEqual([]);
  });

  test('stands on the list of who waits once, with what is owed to both', async () => {
    await say(ada.id, 'And me?');
    await say(bob.id, 'Is it blue?');
    const stranger = await newCustomer(world, {});
    await say(stranger.id, 'Hello?');
    expect(await waiting()).toHaveLength(3);
    const { id } = await world.merge();
    const found = await waiting();
    expect(found.map(({ customer }) => customer.id)).toEqual([ada.id, stranger.id]);
    expect(found[0]?.points.map(({ text }) => text)).toEqual(['And me?', 'Is it blue?']);
    const pages = [await listWaiting(world.ports, { limit: 1 })];
    while (pages.at(-1)?.cursor !== undefined) {
      const cursor = pages.at(-1)?.cursor ?? '';
      pages.push(await listWaiting(world.ports, { limit: 1, cursor }));
    }
    expect(pages.flatMap(({ items }) => items)).toHaveLength(2);
    acceptedOf(await world.undo(id));
    expect(await waiting()).toHaveLength(3);
    await answer(ada.id);
    expect(await pointsOf(bob.id)).toHaveLength(1);
  });

  test('an answer that waits for its hour is found with either record', async () => {
    const given = acceptedOf(await answer(bob.id));
    await world.merge();
    const sent = await mailWaitingAnswer(world.ports, { customerId: ada.id, turnId: given.id });
    expect(sent.ok).toBe(true);
    const nobody = { customerId: ada.id, turnId: `trn_${'0'.repeat(26)}` };
    expect(refusalOf(await mailWaitingAnswer(world.ports, nobody))).toBe('turn_not_found');
  });
});

const TAKEN = { answers: [{ line: 1, answer: 'taken' }], wish: {} } as const;

describe('photos and ideas of the other record', () => {
  test('are seen, answered and go onto the sheet of the one that leads', async () => {
    const photo = await world.sendPhoto();
    const idea = await world.propose([CAKE_STAND], { photoIds: [photo.id] });
    await world.merge();
    const ref = { customerId: ada.id, proposalId: idea.id };
    const opened = acceptedOf(await openProposal(world.ports, ref));
    expect(opened.photos.map(({ photoId }) => photoId)).toEqual([photo.id]);
    const uploads = { formFor: async () => ({ url: 'https://b.test', fields: {} }) };
    const asked = { customerId: ada.id, thenTo: 'https://s.test', sentKey: undefined };
    const photos = acceptedOf(await openPhotos({ ...world.ports, uploads }, asked));
    expect(photos).toMatchObject({
      photos: [{ photo: { id: photo.id } }],
      openProposalId: idea.id,
    });
    acceptedOf(await answerProposal(world.ports, ref, TAKEN));
    const { orderSheets } = world.ports;
    expect((await orderSheets.find({ customerId: ada.id, sheetId: 'own' }))?.rows).toHaveLength(1);
    expect(await pointsOf(bob.id)).toEqual([]);
  });

  test('give way to newer ones, made with the record that leads', async () => {
    const photo = await world.sendPhoto();
    const before = await world.propose([CAKE_STAND]);
    await world.merge();
    const next = await world.propose([{ ...CAKE_STAND, remark: 'Or here?' }], {
      photoIds: [photo.id],
    });
    expect(next).toMatchObject({ customerId: ada.id, previousProposalId: before.id });
    expect(await pointsOf(bob.id)).toEqual([]);
    expect(await pointsOf(ada.id)).toMatchObject([{ kind: 'proposal', id: next.id }]);
    const ref = { customerId: ada.id, proposalId: before.id };
    expect(refusalOf(await answerProposal(world.ports, ref, TAKEN))).toBe('newer_proposal');
  });
});

describe('what the other record buys again and again', () => {
  test('is ordered by name, by number, changed, paused and taken out', async () => {
    const { ports } = world;
    const standing = { everyWeeks: 6 };
    const coffee = await write({ ...world, ada: bob } as never, { name: 'Coffee', standing });
    await world.merge();
    const said = { customerId: ada.id, text: 'The same again, please', channel: 'mail' } as const;
    const heard = acceptedOf(await sayTheSameAgain(ports, { ...said, sourceId: 'mail-1' }));
    expect(heard.prescription.id).toBe(coffee.id);
    const ref = { customerId: ada.id, prescriptionId: coffee.id };
    const asked = { ...ref, channel: 'page', sourceId: 'form-1' } as const;
    expect(acceptedOf(await orderTheSameAgain(ports, asked)).order.customerId).toBe(ada.id);
    acceptedOf(await changePrescription(ports, ref, { name: 'Good coffee' }));
    const paused = acceptedOf(await pressStandingOrder(ports, ref, { press: 'pause' }));
    expect(paused).toMatchObject({ customerId: bob.id, name: 'Good coffee' });
    acceptedOf(await removePrescription(ports, ref));
    expect(await ports.prescriptions.ofCustomer(bob.id)).toEqual([]);
  });
});

test('sessions of both records are listed together, and ended together', async () => {
  const { sessions } = world.ports;
  for (const [id, secret] of [
    [ada.id, 'one'],
    [bob.id, 'two'],
  ] as const) {
    await sessions.save(newSession(id, secret, world.clock.now()), world.clock.now());
  }
  await world.merge();
  const customerIds = [ada.id, bob.id];
  const asker = { customerIds, token: `${ada.id}.one` };
  const listed = () => listSessions({ sessions, clock: world.clock }, asker);
  expect((await listed()).map(({ isThisOne }) => isThisOne)).toEqual([true, false]);
  const [own] = await listed();
  const kept = { customerId: ada.id, sessionId: own?.session.id ?? '' };
  await revokeOtherSessions({ sessions }, kept, customerIds);
  expect(await listed()).toHaveLength(1);
});
