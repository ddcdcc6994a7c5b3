import type { Outcome } from '../../kernel/outcome.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Objection, ObjectionId } from './objection.ts';

export interface Objections {
  find(objectionId: ObjectionId): Promise<Objection | undefined>;
  save(
    objection: Objection,
    happened: readonly { readonly type: string }[],
    at: Instant,
  ): Promise<Outcome<Objection, 'changed_meanwhile'>>;
}
