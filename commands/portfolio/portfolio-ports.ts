import type { Clock } from '../../shared/kernel/time.ts';
import { fenceStore } from '../../shared/managers/fence-store.ts';
import { portfolioStore } from '../../shared/managers/portfolio-store.ts';
import type { FencePorts } from '../../shared/managers/settle-fence.ts';
import { laboratoryOf } from '../../shared/measurement/laboratory.ts';
import {
  cohortStore,
  experimentStore,
  participationStore,
  readingStore,
} from '../../shared/measurement/laboratory-store.ts';
import { staffMemberStore } from '../../shared/staff/staff-member-store.ts';
import type { StoreSettings } from '../../shared/table/entity-store.ts';
import { spectrumStore } from '../../shared/value/spectrum-store.ts';

/** What the fence is settled with, on the table of a host or a stage. */
export function fencePortsOf(settings: StoreSettings, clock: Clock): FencePorts {
  const members = staffMemberStore(settings);
  const spectra = spectrumStore(settings);
  const laboratory = laboratoryOf({
    ...{ experiments: experimentStore(settings), participations: participationStore(settings) },
    ...{ cohorts: cohortStore(settings), readings: readingStore(settings) },
    ...{ transactions: settings.table, clock },
  });
  return {
    ...{ fences: fenceStore(settings), portfolios: portfolioStore(settings), laboratory, clock },
    staff: { all: () => members.list() },
    worths: { spectra: () => spectra.all() },
  };
}
