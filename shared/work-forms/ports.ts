import type { CustomerId } from '../customers/customer.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { WorkForm, WorkFormId } from './work-form.ts';

/** By their number alone, as staff scan it. */
export interface WorkForms {
  find(workFormId: WorkFormId): Promise<WorkForm | undefined>;
  /** All of one record of a customer. */
  ofCustomer(customerId: CustomerId): Promise<readonly WorkForm[]>;
  /** Without somebody who asked to be forgotten; nothing else ever changes a form. */
  replace(form: WorkForm): Promise<Outcome<WorkForm, 'changed_meanwhile'>>;
  /** Refused when it was made before. */
  add(form: WorkForm): Promise<Outcome<WorkForm, 'changed_meanwhile'>>;
}
