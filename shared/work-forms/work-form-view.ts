import * as z from 'zod';
import { Instant } from '../kernel/time.ts';
import type { AnsweredForm } from './answer-work-form.ts';
import { WorkForm, WorkFormId } from './work-form.ts';

const { id: _id, version: _version, to: _to, ...printed } = WorkForm.shape;

/** A form as it was printed, and what has become of it. */
export const WorkFormView = z
  .object({
    workFormId: WorkFormId,
    ...printed,
    state: z.enum(['made', 'answered', 'ordered']).meta({
      description: 'answered: keyed in, and its customer asked. ordered: they have confirmed it.',
    }),
    answeredAt: z.exactOptional(Instant),
    orderedRowCount: z.exactOptional(z.int()),
  })
  .meta({ id: 'WorkForm' });
export type WorkFormView = z.output<typeof WorkFormView>;

export function workFormView({ form, sheet }: AnsweredForm): WorkFormView {
  const { id: workFormId, version: _version, to: _to, ...rest } = form;
  return {
    workFormId,
    ...rest,
    state: stateOf(sheet),
    ...(sheet === undefined
      ? {}
      : { answeredAt: sheet.changedAt, orderedRowCount: sheet.rows.length }),
  };
}

export function stateOf(sheet: AnsweredForm['sheet']): WorkFormView['state'] {
  if (sheet === undefined) return 'made';
  return sheet.orderedAs === undefined ? 'answered' : 'ordered';
}
