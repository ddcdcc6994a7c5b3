import type { CasePorts } from '../cases/ports.ts';
import type { Instant } from '../kernel/time.ts';
import type { Happening } from '../table/entity-store.ts';
import type { Write } from '../table/table.ts';
import type { Feedback, FeedbackRef } from './feedback.ts';

export interface Feedbacks {
  find(ref: FeedbackRef): Promise<Feedback | undefined>;
  writeOf(feedback: Feedback, happened: readonly Happening[], at: Instant): Write;
}

export type FeedbackPorts = CasePorts & { readonly feedbacks: Feedbacks };
