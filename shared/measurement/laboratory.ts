import { CONTROL_BASIS_POINTS_TO_BEGIN_WITH } from './experiment.ts';
import { findGain } from './find-gain.ts';
import type { MeasurementPorts } from './ports.ts';
import { type Qualifying, type QualifyingPorts, qualifyCustomer } from './qualify-customer.ts';

/**
 * What the fence asks of the laboratory (`managers/ports.ts`): who stays as usual, and what management adds.
 * Asking for an arm is what makes a customer qualify; ask when they cross, and not before.
 */
export function laboratoryOf(ports: QualifyingPorts & Pick<MeasurementPorts, 'readings'>) {
  return {
    /** @throws Error when others kept coming between; nothing is lost by asking again. */
    async armOf(customerId: Qualifying['customerId'], value: Qualifying['value']) {
      const arm = await qualifyCustomer(ports, { customerId, value });
      if (!arm.ok) throw new Error(`no arm was drawn: ${arm.refusal}`);
      return arm.value;
    },
    findGain: () => findGain(ports),
    findControlBasisPoints: async () =>
      (await ports.experiments.find())?.controlBasisPoints ?? CONTROL_BASIS_POINTS_TO_BEGIN_WITH,
  };
}
