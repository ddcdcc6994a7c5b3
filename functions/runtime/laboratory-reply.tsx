import type { Clock } from '../../shared/kernel/time.ts';
import { type Experiment, newExperiment } from '../../shared/measurement/experiment.ts';
import type { Experiments, Readings } from '../../shared/measurement/ports.ts';
import {
  type LaboratoryFields,
  laboratoryFieldsOf,
} from '../../shared/pages/laboratory/laboratory-form.ts';
import { LaboratoryPage } from '../../shared/pages/laboratory/laboratory-page.tsx';
import { STAFF_LABORATORY_PATH } from '../../shared/pages/laboratory/laboratory-path.ts';
import type {
  LaboratoryNotice,
  LaboratoryProblem,
} from '../../shared/pages/messages/laboratory.ts';
import type { PageVoice } from '../../shared/pages/page-voice.ts';
import type { Spectra } from '../../shared/value/ports.ts';
import type { StaffAsker } from './endpoint.ts';
import { staffPage } from './staff-handler.tsx';

/** Two years. */
const SHOWN_COUNT = 104;

type Resources = {
  readonly experiments: Pick<Experiments, 'find'>;
  readonly readings: Pick<Readings, 'latest'>;
  readonly spectra: Pick<Spectra, 'all'>;
  readonly clock: Clock;
};

/** Of the experiment, or, before there is one, in which most customers are worth something. */
export async function laboratoryCurrency(
  { spectra }: Pick<Resources, 'spectra'>,
  experiment: Experiment | undefined,
): Promise<string | undefined> {
  if (experiment !== undefined) return experiment.currency;
  const counted = (await spectra.all()).map(({ currency, bands }) => ({
    currency,
    count: bands.reduce((sum, { customerCount }) => sum + customerCount, 0),
  }));
  return counted.toSorted((left, right) => right.count - left.count)[0]?.currency;
}

type Facts = {
  readonly voice: PageVoice;
  readonly asker: StaffAsker;
  readonly notice?: LaboratoryNotice | undefined;
  /** What was typed, and what is wrong with it. */
  readonly typed?: { readonly fields: LaboratoryFields; readonly problem: LaboratoryProblem };
};

/** The page of the laboratory, as it stands or with a form that could not be taken. */
export async function laboratoryReply(resources: Resources, facts: Facts) {
  const { voice, asker, notice, typed } = facts;
  const [experiment, readings] = await Promise.all([
    resources.experiments.find(),
    resources.readings.latest(SHOWN_COUNT),
  ]);
  const currency = await laboratoryCurrency(resources, experiment);
  const settings = experiment ?? newExperiment(currency ?? 'EUR', resources.clock.now());
  const form = typed ?? {
    fields: laboratoryFieldsOf(settings, settings.currency),
    problem: undefined,
  };
  const content = <LaboratoryPage {...{ voice, notice, experiment, currency, readings, form }} />;
  const status = typed === undefined ? 200 : 422;
  return staffPage(content, { voice, asker, status, path: STAFF_LABORATORY_PATH });
}
