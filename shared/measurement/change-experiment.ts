import type { Outcome } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import { type Experiment, type ExperimentSettings, newExperiment } from './experiment.ts';
import type { MeasurementPorts } from './ports.ts';

/**
 * Changes what holds from now on, or begins the experiment. Who has qualified keeps their arm, and is compared
 * with those who drew at the same share.
 */
export function changeExperiment(
  { experiments, clock }: Pick<MeasurementPorts, 'experiments' | 'clock'>,
  { settings, currency }: { readonly settings: ExperimentSettings; readonly currency: string },
): Promise<Outcome<Experiment, 'changed_meanwhile'>> {
  return repeatWhenChanged<Experiment, never>(async () => {
    const now = clock.now();
    const { mustBringMinor: _, ...kept } =
      (await experiments.find()) ?? newExperiment(currency, now);
    return experiments.save({ ...kept, ...settings }, now);
  });
}
