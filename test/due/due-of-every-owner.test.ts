// What is the shop's own lies in no customer's partition; the sweep announces it all the same.

import { expect, test } from 'vitest';
import { fenceStore } from '../../shared/managers/fence-store.ts';
import { portfolioStore } from '../../shared/managers/portfolio-store.ts';
import { settleFence } from '../../shared/managers/settle-fence.ts';
import { newExperiment } from '../../shared/measurement/experiment.ts';
import { experimentStore } from '../../shared/measurement/laboratory-store.ts';
import { begunWalk } from '../../shared/value/value-walk.ts';
import { valueWalkStore } from '../../shared/value/value-walk-store.ts';
import { acceptedOf } from '../cases/case-world.ts';
import { MANAGER_ID, portfolio } from '../managers/care-examples.ts';
import { managerWorld } from '../managers/manager-world.ts';
import { newWorld } from './due-support.ts';

test('fence, portfolio, laboratory and walk are announced, each by its own name', async () => {
  const world = newWorld();
  const settings = { table: world.table, shardCount: 1 };
  const now = world.clock.now();
  const fences = fenceStore(settings);
  acceptedOf(await settleFence({ ...managerWorld().ports, fences, clock: world.clock }));
  const tended = portfolio({ version: 0, tendAt: now });
  acceptedOf(await portfolioStore(settings).save({ portfolio: tended, happened: [] }, now));
  acceptedOf(await experimentStore(settings).save(newExperiment('GBP', now), now));
  acceptedOf(await valueWalkStore(settings).save(begunWalk(undefined, { shard: 0, now }), [], now));
  world.clock.advance({ hours: 24 * 40 });
  expect(await world.sweep()).toMatchObject({ end: 'finished', unreadableCount: 0 });
  const announced = world.publisher.events.map(
    ({ eventId: _, occurredAt: _at, dueAt, ...event }) => {
      expect(dueAt).toBeDefined();
      return event;
    },
  );
  expect(announced).toEqual(
    expect.arrayContaining([
      { type: 'FenceDue', fenceId: 'fence' },
      { type: 'PortfolioDue', portfolioId: MANAGER_ID },
      { type: 'LaboratoryReadingDue', experimentId: 'management' },
      { type: 'ValuePageDue', valueWalkId: 'vwk.0' },
    ]),
  );
});
