import { StandingOrderDue } from '../../shared/prescriptions/prescription-events.ts';
import { repeatStandingOrder } from '../../shared/prescriptions/repeat-standing-order.ts';
import type { PrescriptionWorld } from './prescription-world.ts';

/** A world in which standing orders are heard of, twice each: a queue may. */
export function standingLife(world: PrescriptionWorld) {
  let heardCount = 0;
  async function hear() {
    const due = world.events.slice(heardCount).filter(({ type }) => type === 'StandingOrderDue');
    heardCount = world.events.length;
    for (const event of [...due, ...due]) {
      const { customerId, prescriptionId } = StandingOrderDue.parse(event);
      await repeatStandingOrder(world.ports, { customerId, prescriptionId });
    }
  }
  return {
    /** In sweeps of six hours. */
    async live(until: string) {
      while (world.clock.now().toString() < until) {
        const next = world.clock.now().add({ hours: 6 }).toString();
        await world.advanceTo(next, 360);
        await hear();
      }
      await world.settle();
    },
  };
}
