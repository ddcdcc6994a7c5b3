// Whatever is written when, with whatever instant, and however the sweeps fare: what is due is
// announced within the hour, and what is not due never is.

import { expect, test } from 'vitest';
import { instantText, isDue, Temporal } from '../../shared/kernel/time.ts';
import fc from '../support/fast-check.ts';
import { newWorld } from './due-support.ts';

const Step = fc.oneof(
  fc.record({
    kind: fc.constant('write' as const),
    shiftMinutes: fc.integer({ min: -120_000, max: 9_000 }),
  }),
  fc.record({ kind: fc.constant('done' as const), pick: fc.nat() }),
  fc.record({ kind: fc.constant('sweep' as const), budgetMs: fc.constantFrom(0, 1, 240_000) }),
  fc.record({ kind: fc.constant('fail' as const) }),
  fc.record({
    kind: fc.constant('pass' as const),
    minutes: fc.constantFrom(1, 5, 58, 60, 1440, 100_000),
  }),
);
type Step = typeof Step extends fc.Arbitrary<infer Value> ? Value : never;

test('nothing due is lost, nothing else is announced', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(Step, { maxLength: 25 }), async (steps) => {
      const world = newWorld();
      const waiting: { id: string; dueAt: string }[] = [];
      for (const [number, step] of steps.entries()) await take(step, `g${number}`, world, waiting);

      world.publisher.taken();
      await world.sweepFor(60);
      const announced = new Set(world.publisher.taken());
      const now = world.clock.now();
      const due = waiting.filter(({ dueAt }) => isDue(Temporal.Instant.from(dueAt), now));
      for (const { id } of due) expect(announced).toContain(id);
      expect(announced.size).toBe(due.length);
    }),
    { numRuns: 150 },
  );
});

async function take(
  step: Step,
  id: string,
  world: ReturnType<typeof newWorld>,
  waiting: { id: string; dueAt: string }[],
): Promise<void> {
  switch (step.kind) {
    case 'write': {
      const dueAt = instantText(world.clock.now().add({ minutes: step.shiftMinutes }));
      await world.put(id, dueAt);
      waiting.push({ id, dueAt });
      return;
    }
    case 'done': {
      const [done] = waiting.splice(step.pick % Math.max(1, waiting.length), 1);
      if (done !== undefined) await world.done(done.id);
      return;
    }
    case 'sweep':
      await world.sweep(step.budgetMs);
      return;
    case 'fail':
      world.publisher.before = () => {
        throw new Error('the bus is down');
      };
      await world.sweep().catch(() => undefined);
      world.publisher.before = () => {};
      return;
    case 'pass':
      world.clock.advance({ minutes: step.minutes });
  }
}
