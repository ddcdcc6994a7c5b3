import { expect, test } from 'vitest';
import { mergeCustomers } from '../../shared/customers/merging/merge-customers.ts';
import { mergeStore } from '../../shared/customers/merging/merge-store.ts';
import { sessionStore } from '../../shared/customers/session-store.ts';
import { factBookStore } from '../../shared/dialogue/facts/fact-store.ts';
import { stateFact } from '../../shared/dialogue/facts/state-fact.ts';
import { leftOffStore } from '../../shared/dialogue/left-off-store.ts';
import { openPoint } from '../../shared/dialogue/record-turn.ts';
import { turnStore } from '../../shared/dialogue/turn-store.ts';
import { consentStore } from '../../shared/permission/consent-store.ts';
import { outreachStore } from '../../shared/permission/outreach-store.ts';
import { forgettingStore } from '../../shared/privacy/forgetting-store.ts';
import { acceptedOf } from '../cases/case-world.ts';
import { newCustomer } from '../support/gift-world.ts';
import { Browser, pageWorld } from './page-world.ts';

const ALLERGY = 'Is there an allergy that we should know of?';

test('what one record was asked and the other one knows is asked no more', async () => {
  const world = await pageWorld('2027-02-15T12:00:00Z');
  const settings = { table: world.table, shardCount: 1 };
  const ports = {
    ...{ ...world.ports, merges: mergeStore(settings), sessions: sessionStore(settings) },
    ...{ consents: consentStore(settings), factBooks: factBookStore(settings) },
    ...{ forgettings: forgettingStore(settings), outreaches: outreachStore(settings) },
    ...{ leftOffs: leftOffStore(settings), turns: turnStore(settings), transactions: world.table },
  };
  const [ada, bob] = [await newCustomer(world), await newCustomer(world)];
  const question = { kind: 'question', owedBy: 'customer', openedAt: world.clock.now() } as const;
  const asked = { ...question, id: 'allergies', text: ALLERGY };
  await openPoint(ports, ada.id, asked);
  const other = { ...question, id: 'same-again', text: 'The same again: which one? A, B' };
  await openPoint(ports, ada.id, other);
  const said = { topic: 'allergies', value: 'nuts', channel: 'page', language: 'en' } as const;
  acceptedOf(await stateFact(ports, { customerId: bob.id, ...said }));
  const owner = await new Browser().signInAs(ada, world);
  expect((await owner.get('/conversation')).text).toContain(ALLERGY);

  const by = { kind: 'customer' } as const;
  acceptedOf(await mergeCustomers(ports, { customerId: ada.id, otherId: bob.id, by }));
  const { text } = await owner.get('/conversation');
  const leftOff = text.slice(text.indexOf('id="left-off"'), text.indexOf('id="talk"'));
  expect(leftOff).not.toContain(ALLERGY);
  expect(leftOff).toContain('The same again: which one? A, B');
});
