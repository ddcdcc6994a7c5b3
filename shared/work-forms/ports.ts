import type { Outcome } from '../kernel/outcome.ts';
import type { WorkForm, WorkFormId } from './work-form.ts';

/** By their number alone, as staff scan it. */
export interface WorkForms {
  find(workFormId: WorkFormId): Promise<WorkForm | undefined>;
  /** Once made it never changes; refused when it was made before. */
  add(form: WorkForm): Promise<Outcome<WorkForm, 'changed_meanwhile'>>;
}
