import { drawLot, type Qualifying, type QualifyingPorts } from './draw-lot.ts';
import { CONTROL_BASIS_POINTS_TO_BEGIN_WITH } from './experiment.ts';
import { findGain } from './find-gain.ts';
import type { MeasurementPorts } from './ports.ts';

/**
 * What the fence asks of the laboratory (`managers/ports.ts`): who stays as usual, and what management adds.
 * Writing a lot is what makes a customer qualify; draw one when they cross, and write it with that.
 */
export function laboratoryOf(ports: QualifyingPorts & Pick<MeasurementPorts, 'readings'>) {
  return {
    /** @throws Error when others kept coming between; nothing is lost by asking again. */
    async lotOf(customerId: Qualifying['customerId'], value: Qualifying['value']) {
      const lot = await drawLot(ports, { customerId, value });
      if (!lot.ok) throw new Error(`no lot was drawn: ${lot.refusal}`);
      return lot.value;
    },
    findGain: () => findGain(ports),
    findControlBasisPoints: async () =>
      (await ports.experiments.find())?.controlBasisPoints ?? CONTROL_BASIS_POINTS_TO_BEGIN_WITH,
  };
}
