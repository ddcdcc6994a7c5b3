import { expect, test } from 'vitest';
import { mergeCustomers } from '../../shared/customers/merging/merge-customers.ts';
import { mergeStore } from '../../shared/customers/merging/merge-store.ts';
import { sessionStore } from '../../shared/customers/session-store.ts';
import { factBookStore } from '../../shared/dialogue/facts/fact-store.ts';
import { leftOffStore } from '../../shared/dialogue/left-off-store.ts';
import { lookStore } from '../../shared/dialogue/look-store.ts';
import { consentStore } from '../../shared/permission/consent-store.ts';
import { outreachStore } from '../../shared/permission/outreach-store.ts';
import { forgettingStore } from '../../shared/privacy/forgetting-store.ts';
import { acceptedOf } from '../cases/case-world.ts';
import { MARY } from '../dialogue/dialogue-world.ts';
import { Browser, pageWorld } from '../pages/page-world.ts';
import { newCustomer } from '../support/gift-world.ts';

test('who looked at a record stays to be read when it has become part of another one', async () => {
  const world = await pageWorld('2027-02-15T12:00:00Z');
  const settings = { table: world.table, shardCount: 1 };
  const [ada, bob] = [await newCustomer(world), await newCustomer(world)];
  const look = { customerId: bob.id, staff: MARY, lookedAt: 'call' } as const;
  await lookStore(settings).note({ ...look, at: world.clock.now() });
  const owner = await new Browser().signInAs(ada, world);
  expect((await owner.get('/my-data')).text).toContain('Nobody so far.');
  const ports = {
    ...{ ...world.ports, merges: mergeStore(settings), sessions: sessionStore(settings) },
    ...{ consents: consentStore(settings), factBooks: factBookStore(settings) },
    ...{ forgettings: forgettingStore(settings), outreaches: outreachStore(settings) },
    ...{ leftOffs: leftOffStore(settings), transactions: world.table },
  };
  const by = { kind: 'customer' } as const;
  acceptedOf(await mergeCustomers(ports, { customerId: ada.id, otherId: bob.id, by }));
  expect((await owner.get('/my-data')).text).toContain('Mary looked at your page');
});
